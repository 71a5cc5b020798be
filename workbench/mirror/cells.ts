import type { ICellData, IObjectMatrixPrimitiveType } from "@univerjs/core";
import { BLANK } from "../../test/host/model/cells";
import type { Cell, Sheet } from "../../test/host/model/workbook";
import { cellData } from "./cellData";

/** Cells as they were shown last. Cells of the simulated Excel are replaced, never changed. */
export type SeenCells = Map<number, Map<number, Cell>>;

export type Change = readonly [row: number, column: number, cell: Cell];

/** Cells that are not as they were seen last; they are taken as seen. */
export function changedCells(sheet: Sheet, seen: SeenCells): Change[] {
  const changes: Change[] = [];
  for (const [row, { cells }] of sheet.rows) {
    const before = seen.get(row);
    for (const [column, cell] of cells) if (before?.get(column) !== cell) changes.push([row, column, cell]);
  }
  for (const [row, cells] of seen) {
    const now = sheet.rows.get(row)?.cells;
    for (const column of cells.keys()) if (now?.has(column) !== true) changes.push([row, column, BLANK]);
  }
  for (const [row, column, cell] of changes) see(seen, row, column, cell);
  return changes;
}

export function see(seen: SeenCells, row: number, column: number, cell: Cell): void {
  const cells = seen.get(row) ?? new Map<number, Cell>();
  seen.set(row, cells);
  if (cell === BLANK) cells.delete(column);
  else cells.set(column, cell);
}

type Matrix<T> = IObjectMatrixPrimitiveType<T>;

function matrix<T>(changes: readonly Change[], of: (cell: Cell) => T): Matrix<T> {
  const rows: Record<number, Record<number, T>> = {};
  for (const [row, column, cell] of changes) (rows[row] ??= {})[column] = of(cell);
  return rows;
}

export const cleared = (changes: readonly Change[]): Matrix<ICellData | null> => matrix(changes, () => null);

export const written = (changes: readonly Change[], sheet: Sheet): Matrix<ICellData> =>
  matrix(changes, (cell) => cellData(cell, sheet));
