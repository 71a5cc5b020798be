import type { RefusalCode } from "../result";
import { cellsOf, linesOfOpenCell } from "./quotedCells";
import { MOST_CELLS, type ReaderResult, type SourceLine } from "../source";

const LINE_END = /\r\n|[\n\r\f\u2028\u2029]/g;

/**
 * Plain text: a line with a tab is a table row, blank lines and lines without tabs end a table. A cell
 * that a spreadsheet copied in quotes may go on over lines. A text of
 * too many cells is refused as soon as that is known, before its cells fill the memory.
 */
export function readText(text: string): ReaderResult | RefusalCode {
  const lines: SourceLine[] = [];
  let table = 0;
  let inTable = false;
  let cellsRead = 0;
  let row = 0;
  const pending: string[] = [];
  const source = linesOf(text);
  const following = (offset: number): string | undefined => {
    while (pending.length < offset) {
      const next = source.next();
      if (next.done === true) return undefined;
      pending.push(next.value);
    }
    return pending[offset - 1];
  };
  for (let line = following(1); line !== undefined; line = following(1)) {
    pending.shift();
    row += 1;
    const first = row;
    const more = linesOfOpenCell(line, following);
    const raw = [line, ...pending.splice(0, more)].join("\n");
    row += more;
    if (raw.trim() === "") {
      lines.push({ kind: "blank", row: first });
      inTable = false;
      cellsRead += 1;
    } else if (raw.includes("\t")) {
      if (!inTable) table += 1;
      inTable = true;
      const cells = cellsOf(raw, MOST_CELLS + 1);
      lines.push({ kind: "row", cells, table, row: first });
      cellsRead += cells.length;
    } else {
      lines.push({ kind: "text", text: raw, row: first });
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
