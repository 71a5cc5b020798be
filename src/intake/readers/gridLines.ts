import type { SourceLine } from "../source";

/** One line of a grid (a sheet, a CSV file), with the number the grid itself gives it. */
export interface GridRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** A code, a figure or a label of one word is no sentence. */
const LONGEST_WORD = 10;

const isEmpty = (cell: string): boolean => cell.trim() === "";

/**
 * Tables and text lines of a grid. An empty row, or numbers left out, ends a table; above it, a row with
 * a single filled cell is a line of text (a title); below the first table only in the first column, since
 * further right it may go on with the last row. Inside a table it still is one in the first column,
 * where sentences under a table stand, unless it is a word: a lone code must be accounted for as a row.
 */
export function gridLines(rows: Iterable<GridRow>, sheet: string | undefined, tablesBefore: number): SourceLine[] {
  const at = sheet === undefined ? {} : { sheet };
  const lines: SourceLine[] = [];
  let table = tablesBefore;
  let inTable = false;
  let next: number | undefined;
  for (const { row, cells } of rows) {
    const filled = cells.flatMap((cell, column) => (isEmpty(cell) ? [] : [column]));
    if (next !== undefined && row > next && lines.at(-1)?.kind !== "blank") {
      lines.push({ kind: "blank", row: next, ...at });
      inTable = false;
    }
    next = row + 1;
    const [first] = filled;
    if (first === undefined) {
      lines.push({ kind: "blank", row, ...at });
      inTable = false;
      continue;
    }
    const only = filled.length === 1 ? (cells[first] ?? "") : undefined;
    const title = !inTable && (first === 0 || table === tablesBefore);
    if (only !== undefined && (title || (first === 0 && inTable && only.trim().length > LONGEST_WORD))) {
      lines.push({ kind: "text", text: only, row, ...at });
      continue;
    }
    if (!inTable) table += 1;
    inTable = true;
    lines.push({ kind: "row", cells, table, row, ...at });
  }
  return lines;
}
