import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readFiles, type Reading } from "../../src/intake";
import type { CellContent, SheetSpec, TableSpec, WorkbookSpec } from "../../src/sheets";
import type { WorkbookState } from "../../src/workbook";
import { freshState } from "../../src/workbook/createWorkbook";
import { specOf } from "../../src/workbook/specOf";

const SAMPLE = join(import.meta.dirname, "../../assets/samples/ita-2563.txt");
/** The tables with a row for every item, each alone on its sheet. */
const LONG: ReadonlySet<string> = new Set(["tblItems", "tblPlan"]);

export const OPTIONS = { language: "th", today: "2021-02-15" } as const;

/** The sample of 43 items, read. */
export async function sampleReading(): Promise<Reading> {
  const result = await readFiles([{ name: "ita-2563.txt", bytes: new Uint8Array(readFileSync(SAMPLE)) }]);
  if (!result.ok) throw new Error(`Refused: ${result.refusal.code}`);
  return result.reading;
}

/** What a workbook should hold, and the state of one that holds nothing yet. */
export interface Wanted {
  readonly spec: WorkbookSpec;
  readonly state: WorkbookState;
}

export function wantedOf(reading: Reading): Wanted {
  const specified = specOf(reading, OPTIONS);
  return { spec: specified.spec, state: freshState(reading, OPTIONS, specified) };
}

/** `count` rows made of those there are, each with a key of its own; figures are `more` higher. */
function longTable(table: TableSpec, count: number, more: number): TableSpec {
  const { matching, columns, rows } = table;
  const key = columns.findIndex((column) => matching.by === "key" && column.key === matching.column);
  const cell = (content: CellContent, column: number, row: number): CellContent => {
    if (column === key && typeof content === "string") return `${content}-${String(row)}`;
    return typeof content === "number" ? content + more : content;
  };
  const row = (index: number) => (rows[index % rows.length] ?? []).map((content, at) => cell(content, at, index));
  return { ...table, rows: Array.from({ length: count }, (_, index) => row(index)) };
}

function longSheet(sheet: SheetSpec, count: number, more: number): SheetSpec {
  const [table] = sheet.tables;
  if (table === undefined || !LONG.has(table.name)) return sheet;
  const grown = <T extends SheetSpec["validations"][number] | SheetSpec["conditionalFormats"][number]>(rule: T): T => ({
    ...rule,
    range: { ...rule.range, rows: rule.range.rows + count - table.rows.length },
  });
  return {
    ...sheet,
    tables: [longTable(table, count, more)],
    conditionalFormats: sheet.conditionalFormats.map(grown),
    validations: sheet.validations.map(grown),
  };
}

/** The workbook with `count` rows of items and as many of the plan. No agency has as many; a scheme has 88 items. */
export function withRows(spec: WorkbookSpec, count: number, more = 0): WorkbookSpec {
  return { ...spec, sheets: spec.sheets.map((sheet) => longSheet(sheet, count, more)) };
}
