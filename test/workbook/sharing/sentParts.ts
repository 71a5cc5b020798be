import { partTexts, sheetTexts, type Language } from "../../../src/i18n";
import { actionId, TRAVELLING, type Entries, type SentRow } from "../../../src/plan";
import type { CellContent } from "../../../src/sheets";
import type { Subject } from "../../../src/ita";
import type { ReturnedSheet, ReturnedWorkbook } from "../../../src/workbook";
import { entryCell } from "../../../src/workbook/sharing/entries";
import { sentCells } from "../../../src/workbook/sharing/split/sentRows";
import { toSerial } from "../../../src/thai";

export const KEY = "A1B2C-2563";

/** A row as it is sent, with what a test wants of it. */
export function sentRow(subject: Subject, entries: Entries = {}, n = 1): SentRow {
  const blank = Object.fromEntries(TRAVELLING.map((field) => [field, ""]));
  return { id: actionId(KEY, subject, n), subject, entries: { ...blank, status: "not-started", ...entries } };
}

type Grid = readonly (readonly CellContent[])[];

/** A sheet of texts from its first cell on; empty texts are no cells. */
export function sheetOf(name: string, grid: Grid, tables: ReturnedSheet["tables"] = []): ReturnedSheet {
  return {
    name,
    tables,
    lines: grid.flatMap((cells, index) => {
      const filled = cells.flatMap((content, column) =>
        content === null || content === "" ? [] : [{ column, content }],
      );
      return filled.length === 0 ? [] : [{ row: index + 1, cells: filled }];
    }),
  };
}

export interface PartOptions {
  readonly language?: Language;
  /** Columns of the table of tasks, by key, in their order. */
  readonly columns?: readonly string[];
  /** What stands in a cell instead of what was sent. */
  readonly typed?: (row: SentRow, key: string) => CellContent | undefined;
  readonly header?: (key: string) => CellContent | undefined;
  readonly withoutTables?: boolean;
}

export const TASK_COLUMNS = Object.keys(sheetTexts("th").headers.tblTasks);

/** Header first, then a line for every row. */
export function taskGrid(rows: readonly SentRow[], options: PartOptions = {}): Grid {
  const { language = "th", columns = TASK_COLUMNS, typed, header } = options;
  const headers: Readonly<Record<string, string>> = sheetTexts(language).headers.tblTasks;
  const cellOf = (row: SentRow, key: string): CellContent => {
    const given = typed?.(row, key);
    if (given !== undefined) return given;
    if (key === "id") return row.id;
    if (key === "item") return row.subject;
    const field = TRAVELLING.find((each) => each === key);
    return field === undefined ? null : entryCell(field, row.entries[field] ?? "", language);
  };
  return [
    columns.map((key) => header?.(key) ?? headers[key] ?? key),
    ...rows.map((row) => columns.map((key) => cellOf(row, key))),
  ];
}

export function sentGrid(rows: readonly SentRow[], language: Language = "th"): Grid {
  const headers: Readonly<Record<string, string>> = sheetTexts(language).headers.tblSent;
  const keys = Object.keys(headers);
  return [
    keys.map((key) => headers[key] ?? ""),
    ...rows.map((row) => {
      const cells: Readonly<Record<string, CellContent>> = sentCells(row);
      return keys.map((key) => cells[key] ?? null);
    }),
  ];
}

export function sendingGrid(language: Language = "th"): Grid {
  const labels = partTexts(language).sending;
  return [
    ["ใบงาน"],
    [],
    [labels.agency, "เทศบาลตำบลทดสอบ"],
    [labels.assessedYear, 2563],
    [labels.planYear, 2564],
    [labels.unit, "กองคลัง"],
    [labels.sentOn, toSerial("2021-01-15")],
    [labels.returnBy, toSerial("2021-02-15")],
    [labels.key, KEY],
  ];
}

const WIDE = 100;

function tableOver(name: string, grid: Grid, firstRow: number) {
  return [
    { name, firstRow, lastRow: firstRow + grid.length - 1, firstColumn: 0, lastColumn: WIDE, totals: 0 },
  ] as const;
}

/** What a unit gets, and gives back, as it is read. */
export function partOf(rows: readonly SentRow[], options: PartOptions = {}): ReturnedWorkbook {
  const tasks: Grid = [["แผนปรับปรุง"], ["กรอกช่องสีเหลือง"], [], ...taskGrid(rows, options)];
  const sent = sentGrid(rows, options.language);
  const has = options.withoutTables !== true;
  return returnedFile([
    sheetOf("คำชี้แจง", sendingGrid(options.language)),
    sheetOf("ใบงาน", tasks, has ? tableOver("tblTasks", tasks.slice(3), 4) : []),
    sheetOf("ข้อมูลที่ส่ง", sent, has ? tableOver("tblSent", sent, 1) : []),
  ]);
}

export function returnedFile(sheets: readonly ReturnedSheet[], file = "part.xlsx"): ReturnedWorkbook {
  return { file, savedBy: "สมศรี", savedOn: "2021-02-10T09:15:00Z", sheets, plan: null };
}
