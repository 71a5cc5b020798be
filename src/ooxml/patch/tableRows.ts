import type { RowShift } from "./rowShift";
import { shiftRows } from "./shiftRows";
import type { SheetDraft } from "./sheetDraft";
import type { TableDraft } from "./tableDraft";
import type { WorkbookDraft } from "./workbookDraft";
import { XmlElement } from "../xmlTree";

type Columns = readonly [number, number] | null;

/** Puts rows into a table before one of its data rows (from 0); they look like the row above, or the first. */
export function insertTableRows(
  workbook: WorkbookDraft,
  table: TableDraft,
  before: number,
  count: number,
  columns: Columns,
): RowShift {
  const { range, dataRows, sheet: name } = table;
  const sheet = workbook.sheet(name);
  const at = range.firstRow + 1 + before;
  const shift: RowShift = { sheet: name, deletes: false, at, count, columns, takesOver: before > 0 };
  const isBelow = before >= dataRows && table.totals === 0;
  shiftRows(workbook, shift, table);
  if (isBelow) table.range = { ...table.range, lastRow: table.range.lastRow + count };
  if (sheet === undefined || dataRows === 0) return shift;
  const pattern = before > 0 ? at - 1 : at + count;
  for (let row = at; row < at + count; row += 1) {
    copyLooks(sheet, pattern, row, columns);
    copyColumnFormulas(sheet, table, pattern, row);
  }
  return shift;
}

/** Takes data rows (from 0) out of a table. */
export function deleteTableRows(
  workbook: WorkbookDraft,
  table: TableDraft,
  first: number,
  count: number,
  columns: Columns,
): RowShift {
  const { range, sheet } = table;
  const at = range.firstRow + 1 + first;
  const shift: RowShift = { sheet, deletes: true, at, count, columns, takesOver: false };
  shiftRows(workbook, shift, table);
  return shift;
}

function copyLooks({ grid }: SheetDraft, pattern: number, row: number, columns: Columns): void {
  const like = grid.row(pattern);
  if (columns === null && like !== undefined) {
    const line = grid.makeRow(row);
    for (const attribute of ["s", "customFormat", "outlineLevel"]) line.set(attribute, like.get(attribute));
  }
  for (const column of grid.columnsOf(pattern)) {
    if (columns !== null && (column < columns[0] || column > columns[1])) continue;
    const style = grid.cell(pattern, column)?.get("s");
    if (style !== undefined) grid.makeCell(row, column).set("s", style);
  }
}

/** As Excel fills a column of a table that has one formula. */
function copyColumnFormulas({ grid, formulas }: SheetDraft, table: TableDraft, pattern: number, row: number): void {
  const { firstColumn, lastColumn } = table.range;
  for (let column = firstColumn; column <= lastColumn; column += 1) {
    const text = grid.cell(pattern, column)?.child("f")?.text ?? "";
    if (text === "" || table.columnFormula(column - firstColumn) === undefined) continue;
    const formula = XmlElement.of(`${grid.prefix}f`);
    formula.text = formulas.copied(text, { row: pattern - 1, column }, { row: row - 1, column });
    grid.makeCell(row, column).children = [formula];
  }
}
