import { toCanonical } from "../formulas";
import {
  fileFormat,
  OfficeFileError,
  readCustomXml,
  readWorksheets,
  type Worksheet,
  type WorksheetCell,
  type WorksheetFile,
} from "../ooxml";
import { MATCHING, NAMES, type CellContent, type SpecValue } from "../sheets";
import {
  JOURNAL_NAMESPACE,
  STATE_NAMESPACE,
  type ForeignTable,
  type NamedCellContent,
  type TableContent,
  type WorkbookContent,
} from "../workbook";

/** A workbook of ours has some ten thousand cells; a thousand times that is more than a person reads. */
export const MOST_CELLS = 10_000_000;
const OWN_NAMES: readonly string[] = Object.values(NAMES);
/** Names of whole columns; all others are of one cell. */
const LISTS: readonly string[] = [NAMES.statuses, NAMES.causes, NAMES.owners, NAMES.taskStatuses];

export function cellValue({ kind, text }: WorksheetCell): SpecValue {
  if (kind === "number") return Number(text);
  if (kind === "boolean") return text === "TRUE";
  return text === "" ? null : text;
}

function contentOf(cell: WorksheetCell | undefined, table?: string): CellContent {
  if (cell === undefined) return null;
  const value = cellValue(cell);
  return cell.formula === undefined ? value : { formula: toCanonical(cell.formula, table), value: value ?? "" };
}

/** Cells of a sheet by row (from 1) and column (from 0). */
class Cells {
  private readonly rows: ReadonlyMap<number, ReadonlyMap<number, WorksheetCell>>;

  constructor({ rows }: Worksheet) {
    this.rows = new Map(rows.map(({ row, cells }) => [row, new Map(cells.map((cell) => [cell.column, cell]))]));
  }

  at(row: number, column: number): WorksheetCell | undefined {
    return this.rows.get(row)?.get(column);
  }
}

function namedTables(sheet: Worksheet, cells: Cells, isWanted: (name: string) => boolean): readonly TableContent[] {
  return sheet.tables
    .filter(({ name }) => isWanted(name))
    .map(({ name, firstRow, lastRow, firstColumn, lastColumn, totals = 0 }) => {
      const columns = Array.from({ length: lastColumn - firstColumn + 1 }, (_, index) => firstColumn + index);
      const rows = Array.from({ length: Math.max(0, lastRow - totals - firstRow) }, (_, index) => firstRow + 1 + index);
      return {
        name,
        sheet: sheet.name,
        row: firstRow - 1,
        column: firstColumn,
        headers: columns.map((column) => cells.at(firstRow, column)?.text ?? ""),
        rows: rows.map((row) => columns.map((column) => contentOf(cells.at(row, column), name))),
      };
    });
}

const isOwn = (name: string): boolean => Object.hasOwn(MATCHING, name);

function foreignTables(sheet: Worksheet): readonly ForeignTable[] {
  return sheet.tables
    .filter(({ name }) => !isOwn(name))
    .map(({ name, firstRow, lastRow, firstColumn, lastColumn }) => ({
      name,
      sheet: sheet.name,
      row: firstRow - 1,
      column: firstColumn,
      rowCount: lastRow - firstRow,
      columnCount: lastColumn - firstColumn + 1,
    }));
}

function namedCells(file: WorksheetFile, cells: ReadonlyMap<string, Cells>): readonly NamedCellContent[] {
  return [...file.names].flatMap(([name, { sheet, row, column }]) => {
    const own = cells.get(sheet);
    if (own === undefined || !OWN_NAMES.includes(name) || LISTS.includes(name)) return [];
    return [{ name, sheet, row: row - 1, column, content: contentOf(own.at(row, column)) }];
  });
}

/** Everything of ours in a file whose cells and formulas were read. Throws OfficeFileError. */
export function contentIn(file: WorksheetFile, bytes: Uint8Array): WorkbookContent {
  const parts = readCustomXml(bytes);
  const part = (namespace: string) => parts.find((other) => other.namespace === namespace)?.xml ?? null;
  const cells = new Map(file.sheets.map((sheet) => [sheet.name, new Cells(sheet)]));
  return {
    sheets: file.sheets.map(({ name, isProtected }) => ({ name, isProtected })),
    tables: file.sheets.flatMap((sheet) => namedTables(sheet, cells.get(sheet.name) ?? new Cells(sheet), isOwn)),
    foreignTables: file.sheets.flatMap(foreignTables),
    names: [...file.names.keys()].filter((name) => OWN_NAMES.includes(name)),
    cells: namedCells(file, cells),
    state: part(STATE_NAMESPACE),
    journal: part(JOURNAL_NAMESPACE),
  };
}

function worksheetsIn(bytes: Uint8Array): WorksheetFile {
  // With a password a workbook is no zip, and would be called damaged.
  if (fileFormat(bytes) === "encrypted") throw new OfficeFileError("locked");
  return readWorksheets(bytes, MOST_CELLS, { formulas: true, hiddenSheets: true });
}

/**
 * Everything of ours in an .xlsx file, as it would be read from the open workbook. Throws
 * OfficeFileError.
 */
export function readContent(bytes: Uint8Array): Promise<WorkbookContent> {
  return Promise.resolve().then(() => contentIn(worksheetsIn(bytes), bytes));
}

/** Tables of an .xlsx file by their names, whosever they are. Throws OfficeFileError. */
export function readTables(bytes: Uint8Array, names: readonly string[]): Promise<readonly TableContent[]> {
  return Promise.resolve().then(() =>
    worksheetsIn(bytes).sheets.flatMap((sheet) => namedTables(sheet, new Cells(sheet), (name) => names.includes(name))),
  );
}
