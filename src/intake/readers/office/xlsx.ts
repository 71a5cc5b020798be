import { readWorksheets, type WorksheetFile, type Worksheet } from "../../../ooxml";
import type { Refused } from "../../decode";
import { COLLECTED_WORKBOOK_NAME, UNIT_WORKBOOK_NAME } from "../../ownTables";
import { MOST_CELLS, type BrokenPlace, type Notice, type ReaderResult, type SourceLine } from "../../source";
import { gridLines } from "../gridLines";
import { readOwnWorkbook } from "./ownWorkbook";
import { refusalOf } from "./refusalOf";
import { sheetRows } from "./sheetRows";

/**
 * Every visible sheet of an .xlsx or .xlsm file, or the tables of a workbook of ours; a unit's is no result, and one of
 * many agencies is no result of one.
 */
export function readXlsx(bytes: Uint8Array): Promise<ReaderResult | Refused> {
  return Promise.resolve().then(() => {
    try {
      const file = readWorksheets(bytes, MOST_CELLS);
      if (file.names.has(UNIT_WORKBOOK_NAME)) return { code: "unit-workbook" };
      if (file.names.has(COLLECTED_WORKBOOK_NAME)) return { code: "collected-workbook" };
      return readOwnWorkbook(file) ?? readSheets(file);
    } catch (error) {
      return refusalOf(error);
    }
  });
}

function readSheets(file: WorksheetFile): ReaderResult {
  const lines: SourceLine[] = [];
  const broken: BrokenPlace[] = [];
  let tables = 0;
  for (const sheet of file.sheets) {
    const read = sheetRows(sheet, file.dates1904);
    for (const place of read.broken) broken.push(place);
    for (const line of gridLines(read.rows, sheet.name, tables)) {
      if (line.kind === "row") tables = line.table;
      lines.push(line);
    }
    lines.push({ kind: "blank", row: (sheet.rows.at(-1)?.row ?? 0) + 1, sheet: sheet.name });
  }
  return { lines, broken, notices: [...hiddenSheets(file), ...file.sheets.flatMap(hiddenParts)] };
}

/** Names of sheets for a sentence, not more than fit in one. */
const MOST_NAMES = 10;

export function sheetNames(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map((name) => `“${name}”`);
  return [...shown, ...(names.length > MOST_NAMES ? ["…"] : [])].join(", ");
}

function hiddenSheets({ hiddenSheets: names }: WorksheetFile): readonly Notice[] {
  if (names.length === 0) return [];
  return [{ code: "sheet-hidden", at: {}, data: { sheets: sheetNames(names), count: names.length } }];
}

/** A filter hides rows but does not change a result, so they are read; somebody may have meant otherwise. */
function hiddenParts({ name, rows, hiddenColumns }: Worksheet): readonly Notice[] {
  const hidden = rows.filter((row) => row.hidden).length;
  const used = new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
  const columns = [...used].filter((column) =>
    hiddenColumns.some(({ first, last }) => column >= first && column <= last),
  );
  if (hidden === 0 && columns.length === 0) return [];
  return [{ code: "rows-hidden", at: { sheet: name }, data: { rows: hidden, columns: columns.length } }];
}
