import type { Worksheet, WorksheetFile, WorksheetTable } from "../../../ooxml";
import { OWN_AGENCY_FIELDS, OWN_CELLS, OWN_TABLES, ownColumn, type OwnTable } from "../../ownTables";
import type { Notice, ReaderResult, SourceLine } from "../../source";
import type { GridRow } from "../gridLines";
import { lostTables } from "./lostTables";
import { sheetRows } from "./sheetRows";

interface FoundTable {
  readonly name: OwnTable;
  readonly sheet: string;
  /** Its header first. */
  readonly rows: readonly GridRow[];
}

/** Without these a workbook is not one of ours. */
const NECESSARY: readonly OwnTable[] = ["tblItems", "tblIndicators", "tblAgency"];

function isOwnTable(name: string): name is OwnTable {
  return Object.hasOwn(OWN_TABLES, name);
}

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

function isComplete(tables: readonly FoundTable[]): boolean {
  const has = (name: OwnTable, ...keys: readonly string[]) => {
    const header = tables.find((table) => table.name === name)?.rows[0]?.cells ?? [];
    return keys.every((key) => ownColumn(header, name, key) >= 0);
  };
  return (
    has("tblItems", "code", "score") && has("tblIndicators", "no", "reported") && has("tblAgency", "field", "value")
  );
}

const AGENCY_FIELDS: readonly string[] = Object.values(OWN_AGENCY_FIELDS).flat();

/** Of the agency's table only what belongs to the assessment; the rest is for letters and orders. */
function wantedRows({ name, rows }: FoundTable): readonly GridRow[] {
  if (name !== "tblAgency") return rows;
  const field = ownColumn(rows[0]?.cells ?? [], "tblAgency", "field");
  return rows.filter(({ cells }, index) => index === 0 || AGENCY_FIELDS.includes((cells[field] ?? "").trim()));
}

function namedCells(file: WorksheetFile): readonly SourceLine[] {
  return Object.values(OWN_CELLS).flatMap((name): SourceLine[] => {
    const place = file.names.get(name);
    const sheet = file.sheets.find((other) => other.name === place?.sheet);
    if (place === undefined || sheet === undefined) return [];
    const row = sheetRows(sheet, file.dates1904).rows.find((other) => other.row === place.row);
    const cell = row?.cells[place.column] ?? "";
    if (cell.trim() === "") return [];
    return [{ kind: "row", name, cells: [cell], table: 0, row: place.row, sheet: sheet.name }];
  });
}

/**
 * The reported part of a workbook of ours, as rows named for their tables; undefined for any other
 * workbook. Its computed sheets say the same again and are left out as a whole.
 */
export function readOwnWorkbook(file: WorksheetFile): ReaderResult | undefined {
  const known = tablesOf(file);
  const tables = known.length === 0 ? tablesByHeaders(file) : known;
  if (!isComplete(tables)) return undefined;
  const lines = tables.flatMap((table, index): SourceLine[] =>
    wantedRows(table).map(({ row, cells }) => ({
      kind: "row",
      name: table.name,
      cells,
      table: index + 1,
      row,
      sheet: table.sheet,
    })),
  );
  const cells = namedCells(file).map((line) => (line.kind === "row" ? { ...line, table: tables.length + 1 } : line));
  return { lines: [...lines, ...cells], broken: [], notices: leftOut(file.sheets, tables) };
}

function leftOut(sheets: readonly Worksheet[], tables: readonly FoundTable[]): readonly Notice[] {
  const names = sheets.map(({ name }) => name).filter((name) => tables.every(({ sheet }) => sheet !== name));
  return [{ code: "own-workbook", at: {}, data: { sheets: names.join(", ").slice(0, 300) } }];
}
