import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readFiles } from "../../src/intake";
import type { SheetSpec, SpecValue, TableSpec, WorkbookSpec } from "../../src/sheets";
import { createWorkbook, splitWorkbook } from "../../src/workbook";
import { readContent, toXlsx } from "../../src/xlsx";

const SAMPLE = join(import.meta.dirname, "..", "..", "assets", "samples", "ita-2563.txt");
const TODAY = "2021-02-15";

type Row = TableSpec["rows"][number];

function withTable(spec: WorkbookSpec, name: string, rowsOf: (table: TableSpec) => readonly Row[]): WorkbookSpec {
  const changed = (table: TableSpec): TableSpec => (table.name === name ? { ...table, rows: rowsOf(table) } : table);
  return {
    ...spec,
    sheets: spec.sheets.map((sheet: SheetSpec) => ({ ...sheet, tables: sheet.tables.map(changed) })),
  };
}

function columnsOf({ columns }: TableSpec, ...keys: readonly string[]): readonly number[] {
  return keys.map((key) => {
    const at = columns.findIndex((column) => column.key === key);
    if (at < 0) throw new Error(`No column ${key}`);
    return at;
  });
}

const replaced = (row: Row, values: Readonly<Record<number, SpecValue>>): Row =>
  row.map((cell, index) => (Object.hasOwn(values, index) ? (values[index] ?? null) : cell));

const said = (cell: Row[number] | undefined): string => (typeof cell === "string" ? cell : "");

/** How a plan is cut into workbooks. */
export interface Shape {
  readonly units: number;
  /** In each unit's workbook. */
  readonly actions: number;
  /** The same actions in every workbook, led by one unit and supported by all others; else each has its own. */
  readonly isShared: boolean;
}

const unitNumber = (n: number): string => `กองทดสอบที่ ${String(n + 1)}`;

/** The sample's plan with so many actions: invented, and the same every time. */
function largePlan(spec: WorkbookSpec, { units, actions, isShared }: Shape): WorkbookSpec {
  const all = Array.from({ length: units }, (_, n) => unitNumber(n)).join(", ");
  return withTable(spec, "tblPlan", (table) => {
    const [id = 0, lead = 0, support = 0] = columnsOf(table, "id", "lead", "support");
    return Array.from({ length: isShared ? actions : units * actions }, (_, index) => {
      const row = table.rows[index % table.rows.length] ?? [];
      const n = Math.floor(index / table.rows.length) + 1;
      return replaced(row, {
        [id]: said(row[id]).replace(/-\d+$/, `-${String(n)}`),
        [lead]: unitNumber(index % units),
        [support]: isShared ? all : null,
      });
    });
  });
}

/** What a unit fills in: most of the actions it leads are answered, a few of them at length. */
function filledIn(spec: WorkbookSpec): WorkbookSpec {
  return withTable(spec, "tblTasks", (table) => {
    const [role = 0, status = 0, progress = 0, result = 0] = columnsOf(table, "role", "status", "progress", "result");
    return table.rows.map((row, index) =>
      index % 5 === 0 || row[role] !== "หลัก"
        ? row
        : replaced(row, {
            [status]: "อยู่ระหว่างดำเนินการ",
            [progress]: `ดำเนินการแล้วร้อยละ ${String((index * 7) % 100)}`,
            ...(index % 10 === 1 ? { [result]: "เผยแพร่บนเว็บไซต์แล้ว และแจ้งผู้เกี่ยวข้องทราบ\n".repeat(4) } : {}),
          }),
    );
  });
}

/** Writes a plan and what came back of it into a folder; the paths, and how many cells were filled in. */
export async function writeReturnedFiles(folder: string, shape: Shape) {
  const result = await readFiles([{ name: "ita-2563.txt", bytes: new Uint8Array(readFileSync(SAMPLE)) }]);
  if (!result.ok) throw new Error(result.refusal.code);
  const master = await toXlsx(largePlan(createWorkbook(result.reading, { language: "th", today: TODAY }), shape));
  const plan = join(folder, "plan.xlsx");
  writeFileSync(plan, master);
  const { parts } = splitWorkbook(await readContent(master), { by: "lead", today: TODAY });
  const returned: string[] = [];
  let filled = 0;
  for (const { spec, asciiName } of parts) {
    const path = join(folder, asciiName);
    const answered = filledIn(spec);
    filled += differences(tasksOf(spec), tasksOf(answered));
    writeFileSync(path, await toXlsx(answered));
    returned.push(path);
  }
  return { plan, returned, filled };
}

const tasksOf = (spec: WorkbookSpec): readonly Row[] =>
  spec.sheets.flatMap(({ tables }) => tables.flatMap(({ name, rows }) => (name === "tblTasks" ? rows : [])));

function differences(before: readonly Row[], after: readonly Row[]): number {
  const changed = after.map((row, down) => row.filter((cell, across) => cell !== before[down]?.[across]).length);
  return changed.reduce((sum, count) => sum + count, 0);
}
