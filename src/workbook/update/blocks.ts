import type { CellContent } from "../../sheets";
import type { CellsWrite } from "../change";

/** Contents by column, of one data row after all insertions. */
export type RowWrites = ReadonlyMap<number, CellContent>;

interface Run {
  readonly column: number;
  readonly cells: CellContent[];
}

function runsOf(writes: RowWrites): readonly Run[] {
  const runs: Run[] = [];
  for (const column of [...writes.keys()].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    const content = writes.get(column) ?? null;
    if (last !== undefined && last.column + last.cells.length === column) last.cells.push(content);
    else runs.push({ column, cells: [content] });
  }
  return runs;
}

/** Cells of a table as few blocks: neighbours in a row, then rows that begin and end alike. */
export function asBlocks(table: string, rows: ReadonlyMap<number, RowWrites>): readonly CellsWrite[] {
  const done: { table: string; row: number; column: number; cells: (readonly CellContent[])[] }[] = [];
  let open: typeof done = [];
  let above = -2;
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    const joined: typeof done = [];
    for (const { column, cells } of runsOf(rows.get(row) ?? new Map())) {
      const block =
        above === row - 1
          ? open.find((other) => other.column === column && other.cells[0]?.length === cells.length)
          : undefined;
      if (block === undefined) {
        const begun = { table, row, column, cells: [cells] };
        done.push(begun);
        joined.push(begun);
      } else {
        block.cells.push(cells);
        joined.push(block);
      }
    }
    open = joined;
    above = row;
  }
  return done;
}
