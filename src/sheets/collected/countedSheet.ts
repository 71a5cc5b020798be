import { bodyRange, cell, columnRange, FIRST_TABLE_ROW, firstCell } from "../layout";
import { quoted } from "../references";
import type { CellContent, SheetSpec, TableSpec } from "../spec";
import { collectedTable, type CollectedColumn, type StackedColumn } from "./collectedTable";
import type { Stacked } from "./stacked";

/** Tables whose rows a person may leave out of the figures. */
type CountedTable = "tblAgencies" | "tblOpenFindings";

/** A column and what a row has in it. */
export interface RowColumn<T extends CountedTable, R> extends StackedColumn<T> {
  readonly of: (row: R) => CellContent;
}

interface CountedSheet<T extends CountedTable, R> extends Pick<SheetSpec, "key" | "name" | "columnWidths"> {
  readonly texts: { readonly title: string; readonly note: string };
  readonly table: T;
  readonly columns: readonly RowColumn<T, R>[];
  readonly rows: readonly R[];
  /** The last one that is printed. */
  readonly lastColumn: CollectedColumn<T>;
  readonly hidden: readonly CollectedColumn<T>[];
  /** Whether the cell of a row's overdue column says so. */
  readonly isOverdue: (cell: string) => string;
  readonly validations?: (table: TableSpec) => SheetSpec["validations"];
}

/** A sheet of one table, in which rows that do not count are muted and overdue ones marked. */
export function countedSheet<T extends CountedTable, R>(
  { ref, texts: { words } }: Stacked,
  { key, name, texts, columns, columnWidths, validations = () => [], ...sheet }: CountedSheet<T, R>,
): SheetSpec {
  const rows = sheet.rows.map((row) => columns.map(({ of }) => of(row)));
  const table = collectedTable(ref, sheet.table, FIRST_TABLE_ROW - 1, columns, rows);
  const at = (wanted: string) => columns.findIndex((column) => column.key === wanted);
  const lastColumn = at(sheet.lastColumn);
  return {
    key,
    name,
    blocks: [cell(0, 0, texts.title, "title", lastColumn + 1), cell(1, 0, texts.note, "note", lastColumn + 1)],
    tables: [table],
    columnWidths,
    hiddenColumns: sheet.hidden.map(at),
    conditionalFormats: [
      { range: bodyRange(table), formula: `${firstCell(table, "counted")}<>${quoted(words.yes)}`, tone: "muted" },
      { range: columnRange(table, "overdue"), formula: sheet.isOverdue(firstCell(table, "overdue")), tone: "poor" },
    ],
    validations: validations(table),
    charts: [],
    freeze: { rows: table.row + 1, columns: at("agency") + 1 },
    print: { orientation: "landscape", fitWidth: true, titleRows: [table.row, table.row], lastColumn },
  };
}
