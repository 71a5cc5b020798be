import type { Worksheet, WorksheetFile, WorksheetTable } from "../../../ooxml";
import { isOwnTable, ownLines, type FoundCell, type FoundTable } from "../../ownLines";
import { OWN_CELLS, type OwnTable } from "../../ownTables";
import type { Notice, ReaderResult } from "../../source";
import type { GridRow } from "../gridLines";
import { lostTables } from "./lostTables";
import { sheetRows } from "./sheetRows";

/** Without these a workbook is not one of ours. */
const NECESSARY: readonly OwnTable[] = ["tblItems", "tblIndicators", "tblAgency"];

/**
 * The filled rows of a table. Rows typed right under it belong to it: Excel takes them in by itself,
 * LibreOffice does not.
 */
function tableRows({ firstRow, lastRow, firstColumn, lastColumn }: WorksheetTable, rows: readonly GridRow[]) {
  const found: GridRow[] = [];
  for (const { row, cells } of rows) {
    if (row < firstRow) continue;
    const own = cells.slice(firstColumn, lastColumn + 1);
    const isFilled = own.some((cell) => cell.trim() !== "");
    if (row > lastRow && (!isFilled || row !== (found.at(-1)?.row ?? 0) + 1)) break;
    if (isFilled) found.push({ row, cells: own });
  }
  return found;
}

function tablesOf(file: WorksheetFile): readonly FoundTable[] {
  return file.sheets.flatMap((sheet) => {
    const own = sheet.tables.filter(({ name }) => isOwnTable(name));
    if (own.length === 0) return [];
    const { rows } = sheetRows(sheet, file.dates1904);
    return own.flatMap((table) =>
      isOwnTable(table.name) ? [{ name: table.name, sheet: sheet.name, rows: tableRows(table, rows) }] : [],
    );
  });
}

function tablesByHeaders(file: WorksheetFile): readonly FoundTable[] {
  const found = file.sheets.map((sheet) => ({ ...sheet, tables: lostTables(sheet) }));
  const names = new Set(found.flatMap(({ tables }) => tables.map(({ name }) => name)));
  return NECESSARY.every((name) => names.has(name)) ? tablesOf({ ...file, sheets: found }) : [];
}

function namedCells(file: WorksheetFile): readonly FoundCell[] {
  return Object.values(OWN_CELLS).flatMap((name): FoundCell[] => {
    const place = file.names.get(name);
    const sheet = file.sheets.find((other) => other.name === place?.sheet);
    if (place === undefined || sheet === undefined) return [];
    const row = sheetRows(sheet, file.dates1904).rows.find((other) => other.row === place.row);
    return [{ name, sheet: sheet.name, row: place.row, text: row?.cells[place.column] ?? "" }];
  });
}

/**
 * The reported part of a workbook of ours, as rows named for their tables; undefined for any other
 * workbook. Its computed sheets say the same again and are left out as a whole.
 */
export function readOwnWorkbook(file: WorksheetFile): ReaderResult | undefined {
  const known = tablesOf(file);
  const tables = known.length === 0 ? tablesByHeaders(file) : known;
  const lines = ownLines(tables, namedCells(file));
  return lines === undefined ? undefined : { lines, broken: [], notices: leftOut(file.sheets, tables) };
}

function leftOut(sheets: readonly Worksheet[], tables: readonly FoundTable[]): readonly Notice[] {
  const names = sheets.map(({ name }) => name).filter((name) => tables.every(({ sheet }) => sheet !== name));
  return [{ code: "own-workbook", at: {}, data: { sheets: names.join(", ").slice(0, 300) } }];
}
