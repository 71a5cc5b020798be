import { type Area, overlap } from "./area";
import { cellAt, isBlank, putCell } from "./cells";
import { rebased } from "./references";
import type { Sheet } from "./workbook";

/**
 * What Excel does unless a person told it not to ("fill formulas in tables to create calculated
 * columns"), to what the API writes as well: a formula put into an empty column of a table fills it, the
 * last one where there are several (office-js issues 1916, 2093, 5909, 6745).
 */
export function withCalculatedColumns(sheet: Sheet, written: Area, write: () => void): void {
  const empty = emptyColumns(sheet, written);
  write();
  for (const column of empty) fill(sheet, column);
}

/** Data cells of the table columns in an area that hold nothing yet. */
function emptyColumns(sheet: Sheet, written: Area): readonly Area[] {
  return sheet.tables.flatMap(({ area }) => {
    const body = { ...area, top: area.top + 1 };
    const touched = overlap(body, written);
    if (touched === undefined) return [];
    const columns: Area[] = [];
    for (let left = touched.left; left <= touched.right; left++) {
      const column = { ...body, left, right: left };
      if (rowsIn(column).every((row) => isBlank(cellAt(sheet, row, left)))) columns.push(column);
    }
    return columns;
  });
}

function rowsIn({ top, bottom }: Area): readonly number[] {
  return Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
}

function fill(sheet: Sheet, column: Area): void {
  const at = column.left;
  const last = rowsIn(column).findLast((row) => cellAt(sheet, row, at).formula !== null);
  if (last === undefined) return;
  const { formula, value } = cellAt(sheet, last, at);
  if (formula === null) return;
  const namesCells = rebased(formula, last, at, last + 1, at) !== formula;
  for (const row of rowsIn(column)) {
    const cell = cellAt(sheet, row, at);
    const its = namesCells ? rebased(formula, last, at, row, at) : formula;
    if (cell.formula !== its) putCell(sheet, row, at, { ...cell, formula: its, value, quoted: false });
  }
}
