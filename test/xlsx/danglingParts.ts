import { textsOf } from "./storedParts";

const attributesOf = (xml: string, pattern: RegExp): readonly string[] =>
  [...xml.matchAll(pattern)].map((found) => found[1] ?? "");

function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : `${folder}${target}`).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** What of a file points to nothing: parts, types of parts, styles; and numbers two of its tables share. */
export function danglingIn(bytes: Uint8Array): readonly string[] {
  const parts = textsOf(bytes);
  const names = Object.keys(parts);
  const problems: string[] = [];
  for (const name of names.filter((each) => each.endsWith(".rels"))) {
    const folder = name.replace(/_rels\/[^/]*$/, "");
    const ids = attributesOf(parts[name] ?? "", /\sId="([^"]*)"/g);
    if (new Set(ids).size < ids.length) problems.push(`${name}: two of one id`);
    for (const target of attributesOf(parts[name] ?? "", /\sTarget="([^"]*)"/g))
      if (!names.includes(resolved(folder, target))) problems.push(`${name} points to ${target}`);
    const owner = folder + name.slice(name.lastIndexOf("/") + 1).replace(/\.rels$/, "");
    for (const id of attributesOf(parts[owner] ?? "", /\sr:(?:id|embed)="([^"]*)"/g))
      if (!ids.includes(id)) problems.push(`${owner} has no ${id}`);
  }
  const types = parts["[Content_Types].xml"] ?? "";
  const overrides = attributesOf(types, /PartName="\/([^"]*)"/g);
  problems.push(...overrides.filter((name) => !names.includes(name)).map((name) => `a type for no ${name}`));
  if (new Set(overrides).size < overrides.length) problems.push("two types for one part");
  const styles = parts["xl/styles.xml"] ?? "";
  const count = (list: string, element: string) =>
    (new RegExp(`<${list}[ >].*?</${list}>`, "s").exec(styles)?.[0] ?? "").split(`<${element}`).length - 1;
  const [cellStyles, differences] = [count("cellXfs", "xf "), count("dxfs", "dxf>")];
  for (const name of names.filter((each) => /worksheets\/sheet\d+\.xml$/.test(each))) {
    const xml = parts[name] ?? "";
    for (const style of attributesOf(xml, /<c [^>]*?\ss="(\d+)"/g))
      if (Number(style) >= cellStyles) problems.push(`${name}: no style ${style}`);
    for (const look of attributesOf(xml, /dxfId="(\d+)"/g))
      if (Number(look) >= differences) problems.push(`${name}: no look ${look}`);
  }
  const tables = names.filter((name) => /tables\/table\d+\.xml$/.test(name));
  const ids = tables.map((name) => / id="(\d+)"/.exec(parts[name] ?? "")?.[1]);
  if (new Set(ids).size < ids.length) problems.push("two tables of one number");
  return [...new Set(problems)].slice(0, 20);
}
