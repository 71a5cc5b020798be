import { cellRange } from "../cellAddress";
import { CannotChange } from "./cannotChange";
import { isCovered, isTorn, LAST_ROW, shiftedRange, shiftedRow, type RowShift } from "./rowShift";
import { shiftAreas } from "./shiftAreas";
import { shiftDrawings } from "./shiftDrawings";
import { refusePivots } from "./shiftFormulas";
import { unshare } from "./sharedFormulas";
import type { SheetDraft } from "./sheetDraft";
import { rangeName, type TableDraft } from "./tableDraft";
import type { WorkbookDraft } from "./workbookDraft";
import type { XmlElement } from "../xmlTree";

/**
 * Moves the cells of a sheet and everything that lies over them, but for what formulas say of them:
 * `shiftFormulas` lets those follow. Throws CannotChange where something would be torn apart.
 */
export function shiftRows(workbook: WorkbookDraft, shift: RowShift, own: TableDraft): void {
  const sheet = workbook.sheet(shift.sheet);
  if (sheet === undefined) return;
  refusePivots(workbook, shift);
  const tables = workbook.tables.filter((table) => table.sheet === shift.sheet);
  for (const table of tables) refuseTable(table, shift, table === own);
  moveCells(sheet, shift);
  shiftAreas(sheet, shift);
  shiftDrawings(sheet, shift);
  for (const table of tables) moveTable(table, shift);
  sheet.moved();
}

/** No table is torn; rows are put into and taken out of none but the one that is meant. */
function refuseTable({ name, range, sheet }: TableDraft, shift: RowShift, isOwn: boolean): void {
  const last = shift.deletes ? shift.at + shift.count - 1 : shift.at - 1;
  const isInside = isCovered(shift, range) && range.firstRow <= last && range.lastRow >= shift.at;
  if (isTorn(shift, range) || (isInside && !isOwn)) throw new CannotChange(name, sheet);
}

function moveCells(sheet: SheetDraft, shift: RowShift): void {
  const { grid, formulas } = sheet;
  // Shared formulas are told by distance, which moving changes.
  unshare(grid, formulas);
  if (!shift.deletes && grid.lastRow + shift.count > LAST_ROW) throw new CannotChange(String(LAST_ROW), shift.sheet);
  for (const { element } of grid.cells()) moveSpread(element.child("f"), shift);
  const place = (row: number) => shiftedRow(shift, row);
  if (shift.columns === null) grid.moveRows(place);
  else grid.moveCells(shift.columns, place);
}

/** Cells one formula fills together move together. */
function moveSpread(formula: XmlElement | undefined, shift: RowShift): void {
  const reference = formula?.get("ref");
  const range = cellRange(reference ?? "");
  if (formula === undefined || range === undefined) return;
  const last = shift.deletes ? shift.at + shift.count - 1 : shift.at - 1;
  const isMany = range.lastRow > range.firstRow || range.lastColumn > range.firstColumn;
  const isParted = isMany && range.firstRow <= last && range.lastRow >= shift.at && isTouched(shift, range);
  if (isTorn(shift, range) || isParted) throw new CannotChange(reference ?? "", shift.sheet);
  const moved = shiftedRange(shift, range);
  if (moved !== null && moved !== range) formula.set("ref", rangeName(moved));
}

function isTouched({ columns }: RowShift, { firstColumn, lastColumn }: { firstColumn: number; lastColumn: number }) {
  return columns === null || (firstColumn <= columns[1] && lastColumn >= columns[0]);
}

function moveTable(table: TableDraft, shift: RowShift): void {
  const before = table.range;
  const moved = shiftedRange(shift, before);
  const isWhole = moved !== null && moved.lastRow - table.totals > moved.firstRow;
  if (!isWhole) throw new CannotChange(table.name, table.sheet);
  if (moved.firstRow !== before.firstRow || moved.lastRow !== before.lastRow) table.range = moved;
  for (const sort of table.root.walk()) {
    if (sort.name !== "sortState" && sort.name !== "sortCondition") continue;
    const range = cellRange(sort.get("ref") ?? "");
    const place = range === undefined ? null : shiftedRange(shift, range);
    if (place !== null) sort.set("ref", rangeName(place));
  }
}
