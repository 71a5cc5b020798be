import type { Worksheet, WorksheetCell, WorksheetFile } from "../ooxml";
import { toSerial } from "../thai";
import type { ReturnedCell, ReturnedLine, ReturnedSheet } from "../workbook";
import { cellValue } from "./readContent";

/** Day 0 of workbooks that count from 1904. */
const DAYS_TO_1904 = 1462;
/** A merged area of more rows was not made to say one thing of several actions. */
const MOST_MERGED_ROWS = 1_000;
/** Of all merged areas together. */
const MOST_FILLED_DOWN = 100_000;

/** The sheets of a file that came back, hidden ones included, in their order. */
export function returnedSheets({ sheets, dates1904 }: WorksheetFile): readonly ReturnedSheet[] {
  return sheets.map((sheet) => ({
    name: sheet.name,
    lines: linesOf(sheet, dates1904),
    tables: sheet.tables.map(({ totals = 0, ...table }) => ({ ...table, totals })),
  }));
}

function linesOf(sheet: Worksheet, dates1904: boolean): readonly ReturnedLine[] {
  const lines = sheet.rows.map(({ row, cells }) => ({ row, cells: cells.map((cell) => cellOf(cell, dates1904)) }));
  return withMergedDown(lines, sheet);
}

function cellOf(cell: WorksheetCell, dates1904: boolean): ReturnedCell {
  const value = valueOf(cell, dates1904);
  const content = cell.formula === undefined ? value : { formula: cell.formula, value: value ?? "" };
  const fault = cell.kind === "error" ? "error" : cell.kind === "formula" ? "uncalculated" : undefined;
  return {
    column: cell.column,
    content,
    ...(cell.format === undefined ? {} : { format: cell.format }),
    ...(fault === undefined ? {} : { fault }),
  };
}

/** Days come as serial numbers of the 1900 date system, however the file counts them. */
function valueOf(cell: WorksheetCell, dates1904: boolean): ReturnType<typeof cellValue> {
  const day = cell.kind === "date" ? /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(cell.text)?.[0] : undefined;
  if (day !== undefined) return Number.isNaN(Date.parse(day)) ? cell.text : toSerial(day);
  const value = cellValue(cell);
  return typeof value === "number" && dates1904 && showsDay(cell.format) ? value + DAYS_TO_1904 : value;
}

/** Letters of days and years outside quoted texts and square brackets. */
function showsDay(format = ""): boolean {
  return /[dyb]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/gs, ""));
}

/** Cells merged down say the same in every row: only the first of them is stored with its content. */
function withMergedDown(lines: readonly ReturnedLine[], { merges }: Worksheet): readonly ReturnedLine[] {
  const down = merges.filter(({ firstRow, lastRow }) => lastRow > firstRow && lastRow - firstRow < MOST_MERGED_ROWS);
  if (down.length === 0) return lines;
  const byRow = new Map(lines.map((line) => [line.row, line]));
  let left = MOST_FILLED_DOWN;
  for (const { firstRow, lastRow, firstColumn } of down) {
    left -= lastRow - firstRow;
    if (left < 0) break;
    const first = byRow.get(firstRow)?.cells.find(({ column }) => column === firstColumn);
    if (first === undefined) continue;
    for (let row = firstRow + 1; row <= lastRow; row += 1) {
      const cells = byRow.get(row)?.cells;
      // A row without any other cell is none of the plan.
      if (cells === undefined || cells.some(({ column }) => column === firstColumn)) continue;
      byRow.set(row, { row, cells: [...cells, first].sort((a, b) => a.column - b.column) });
    }
  }
  return lines.map((line) => byRow.get(line.row) ?? line);
}
