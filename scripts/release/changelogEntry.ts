/** What the changelog says of a version, between its heading (`## 1.2.0`, with or without brackets and a date) and the next. */
export function changelogEntry(changelog: string, version: string): string | null {
  const [, ...sections] = changelog.split(/^## /m);
  const section = sections.find((each) => /^\[?([\d.]+)\]?(?=\s|$)/.exec(each)?.[1] === version);
  const entry = section?.replace(/^.*\n?/, "").trim() ?? "";
  return /^[-*] /m.test(entry) ? entry : null;
}
