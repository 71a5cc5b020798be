import type { CellContent, SheetSpec, WorkbookSpec } from "../../../src/sheets";
import {
  columnKeys,
  createWorkbook,
  splitWorkbook,
  type PartWorkbook,
  type ReturnedFile,
  type WorkbookContent,
} from "../../../src/workbook";
import { readReturned, toXlsx } from "../../../src/xlsx";
import { readingOf, sampleFile } from "../../sampleFiles";
import { contentOf, MemoryWorkbook } from "../memoryWorkbook";

export const SENT_ON = "2020-12-01";
export const RETURN_BY = "2020-12-15";
export const MERGED_ON = "2020-12-20";

/** The workbook of Bueng Kan's result, as it is made. */
export function buengKan(): MemoryWorkbook {
  const spec = createWorkbook(readingOf([sampleFile("ita-2563.txt")]), { language: "th", today: SENT_ON });
  return new MemoryWorkbook(contentOf(spec));
}

export function partsOf(content: WorkbookContent): readonly PartWorkbook[] {
  return splitWorkbook(content, { by: "lead", today: SENT_ON, returnBy: RETURN_BY }).parts;
}

export function partFor(content: WorkbookContent, unit: string): PartWorkbook {
  const part = partsOf(content).find((each) => each.unit === unit);
  if (part === undefined) throw new Error(`No part for ${unit}`);
  return part;
}

/** What somebody typed into a row of tasks, by column; nothing leaves the row as it was sent. */
export type Typing = (
  row: Readonly<Record<string, CellContent>>,
  index: number,
) => Readonly<Record<string, CellContent>>;

export function typedInto(spec: WorkbookSpec, typing: Typing): WorkbookSpec {
  const inSheet = (sheet: SheetSpec): SheetSpec => ({
    ...sheet,
    tables: sheet.tables.map((table) => {
      if (table.name !== "tblTasks") return table;
      const keys = table.columns.map(({ key }) => key);
      const rows = table.rows.map((cells, index) => {
        const typed = typing(Object.fromEntries(keys.map((key, at) => [key, cells[at] ?? null])), index);
        return cells.map((cell, at) => typed[keys[at] ?? ""] ?? cell);
      });
      return { ...table, rows };
    }),
  });
  return { ...spec, sheets: spec.sheets.map(inSheet) };
}

/** The file of a unit, typed into and sent back. */
export async function sentBack(part: PartWorkbook, name: string, typing: Typing): Promise<ReturnedFile> {
  return readReturned({ name, bytes: await toXlsx(typedInto(part.spec, typing)) });
}

/** A cell of the plan of a workbook. */
export function planCell(content: WorkbookContent, id: string, key: string): CellContent {
  return cellOf(content, "tblPlan", "id", id, key);
}

export function cellOf(content: WorkbookContent, name: string, by: string, row: string, key: string): CellContent {
  const table = content.tables.find((each) => each.name === name);
  if (table === undefined) throw new Error(`No table ${name}`);
  const keys = columnKeys(name as "tblPlan", table.headers);
  const found = table.rows.find((cells) => cells[keys.indexOf(by)] === row);
  if (found === undefined) throw new Error(`No row ${row}`);
  return found[keys.indexOf(key)] ?? null;
}

/** The rows of a table, by column key. */
export function rowsIn(content: WorkbookContent, name: string): readonly Readonly<Record<string, CellContent>>[] {
  const table = content.tables.find((each) => each.name === name);
  if (table === undefined) return [];
  const keys = columnKeys(name as "tblPlan", table.headers);
  return table.rows.map((cells) => Object.fromEntries(keys.map((key, at) => [key ?? "", cells[at] ?? null])));
}

/** Somebody types into the plan of a workbook. */
export function typeInto(workbook: MemoryWorkbook, id: string, key: string, typed: CellContent): void {
  const plan = workbook.table("tblPlan");
  const keys = columnKeys("tblPlan", plan.headers);
  const rows = plan.rows.map((cells) =>
    cells[keys.indexOf("id")] === id ? cells.with(keys.indexOf(key), typed) : cells,
  );
  const tables = workbook.content.tables.map((table) => (table === plan ? { ...plan, rows } : table));
  workbook.content = { ...workbook.content, tables };
}

type Plan = Extract<ReturnedFile, { kind: "returned" }>["plan"];

/** A file as it came back, changed; it is another file then. */
export function changed(file: ReturnedFile, change: (plan: Plan) => Partial<Plan>): ReturnedFile {
  if (file.kind !== "returned") throw new Error(`Refused: ${file.reason}`);
  const plan = { ...file.plan, ...change(file.plan) };
  return { ...file, plan: { ...plan, digest: `${plan.digest}${String(JSON.stringify(plan).length)}` } };
}
