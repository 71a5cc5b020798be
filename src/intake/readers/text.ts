import type { RefusalCode } from "../result";
import { MOST_CELLS, type ReaderResult, type SourceLine } from "../source";

const LINE_END = /\r\n|[\n\r\f\u2028\u2029]/g;

/**
 * Plain text: a line with a tab is a table row, blank lines and lines without tabs end a table. A text of
 * too many cells is refused as soon as that is known, before its cells fill the memory.
 */
export function readText(text: string): ReaderResult | RefusalCode {
  const lines: SourceLine[] = [];
  let table = 0;
  let inTable = false;
  let cellsRead = 0;
  let row = 0;
  for (const raw of linesOf(text)) {
    row += 1;
    if (raw.trim() === "") {
      lines.push({ kind: "blank", row });
      inTable = false;
      cellsRead += 1;
    } else if (raw.includes("\t")) {
      if (!inTable) table += 1;
      inTable = true;
      const cells = raw.split("\t", MOST_CELLS + 1);
      lines.push({ kind: "row", cells, table, row });
      cellsRead += cells.length;
    } else {
      lines.push({ kind: "text", text: raw, row });
      inTable = false;
      cellsRead += 1;
    }
    if (cellsRead > MOST_CELLS) return "too-many-cells";
  }
  return { lines, broken: [] };
}

function* linesOf(text: string): Generator<string> {
  let start = 0;
  for (const { index, 0: end } of text.matchAll(LINE_END)) {
    yield text.slice(start, index);
    start = index + end.length;
  }
  yield text.slice(start);
}
