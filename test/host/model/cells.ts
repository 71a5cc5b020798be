import { type Area, overlap } from "./area";
import type { Cell, Column, Row, Sheet } from "./workbook";

export const BLANK: Cell = { value: "", formula: null, quoted: false, numberFormat: "General", format: {} };

export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  return sheet.rows.get(row)?.cells.get(column) ?? BLANK;
}

function isLikeNew(cell: Cell): boolean {
  return (
    cell.value === "" &&
    cell.formula === null &&
    !cell.quoted &&
    cell.numberFormat === "General" &&
    Object.keys(cell.format).length === 0
  );
}

export function isBlank(cell: Cell): boolean {
  return cell.value === "" && cell.formula === null;
}

export function rowAt(sheet: Sheet, row: number): Row {
  const existing = sheet.rows.get(row);
  if (existing !== undefined) return existing;
  const made: Row = { cells: new Map(), height: undefined, hidden: false };
  sheet.rows.set(row, made);
  return made;
}

export function columnAt(sheet: Sheet, column: number): Column {
  const existing = sheet.columns.get(column);
  if (existing !== undefined) return existing;
  const made: Column = { width: undefined, hidden: false };
  sheet.columns.set(column, made);
  return made;
}

/** A cell like a new one is not kept at all, so that two equal sheets look equal. */
export function putCell(sheet: Sheet, row: number, column: number, cell: Cell): void {
  if (!isLikeNew(cell)) rowAt(sheet, row).cells.set(column, cell);
  else sheet.rows.get(row)?.cells.delete(column);
}

/** Every kept cell in an area, in no order to rely on. */
export function* cellsIn(sheet: Sheet, area: Area): Generator<readonly [row: number, column: number, cell: Cell]> {
  for (const [row, { cells }] of sheet.rows) {
    if (row < area.top || row > area.bottom) continue;
    for (const [column, cell] of cells) if (column >= area.left && column <= area.right) yield [row, column, cell];
  }
}

/** The smallest area that holds every cell in use; undefined on an empty sheet. */
export function usedArea(sheet: Sheet, within: Area, valuesOnly: boolean): Area | undefined {
  let used: { top: number; left: number; bottom: number; right: number } | undefined;
  for (const [row, column, cell] of cellsIn(sheet, within)) {
    if (valuesOnly && isBlank(cell)) continue;
    used ??= { top: row, left: column, bottom: row, right: column };
    used.top = Math.min(used.top, row);
    used.bottom = Math.max(used.bottom, row);
    used.left = Math.min(used.left, column);
    used.right = Math.max(used.right, column);
  }
  return used;
}

export function mergesIn(sheet: Sheet, area: Area): readonly Area[] {
  return sheet.merges.filter((merge) => overlap(merge, area) !== undefined);
}
