import type { ReaderResult, SourceLine } from "../source";

/** Plain text: a line with a tab is a table row, blank lines and lines without tabs end a table. */
export function readText(text: string): ReaderResult {
  const lines: SourceLine[] = [];
  let table = 0;
  let inTable = false;
  for (const [index, raw] of text.split(/\r\n|[\n\r\f\u2028\u2029]/).entries()) {
    const row = index + 1;
    if (raw.trim() === "") {
      lines.push({ kind: "blank", row });
      inTable = false;
    } else if (raw.includes("\t")) {
      if (!inTable) table += 1;
      inTable = true;
      lines.push({ kind: "row", cells: raw.split("\t"), table, row });
    } else {
      lines.push({ kind: "text", text: raw, row });
      inTable = false;
    }
  }
  return { lines, broken: [] };
}
