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

/** The sample's plan with so many actions for each of so many units: invented, and the same every time. */
function largePlan(spec: WorkbookSpec, units: number, actions: number): WorkbookSpec {
  return withTable(spec, "tblPlan", (table) => {
    const [id = 0, lead = 0, support = 0] = columnsOf(table, "id", "lead", "support");
    return Array.from({ length: units * actions }, (_, index) => {
      const row = table.rows[index % table.rows.length] ?? [];
      const n = Math.floor(index / table.rows.length) + 1;
      return replaced(row, {
        [id]: said(row[id]).replace(/-\d+$/, `-${String(n)}`),
        [lead]: `กองทดสอบที่ ${String((index % units) + 1)}`,
        [support]: null,
      });
    });
  });
}

/** What a unit fills in: most of its actions are answered, a few of them at length. */
function filledIn(spec: WorkbookSpec): WorkbookSpec {
  return withTable(spec, "tblTasks", (table) => {
    const [status = 0, progress = 0, result = 0] = columnsOf(table, "status", "progress", "result");
    return table.rows.map((row, index) =>
      index % 5 === 0
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
export async function writeReturnedFiles(folder: string, units: number, actions: number) {
  const result = await readFiles([{ name: "ita-2563.txt", bytes: new Uint8Array(readFileSync(SAMPLE)) }]);
  if (!result.ok) throw new Error(result.refusal.code);
  const master = await toXlsx(
    largePlan(createWorkbook(result.reading, { language: "th", today: TODAY }), units, actions),
  );
  const plan = join(folder, "plan.xlsx");
  writeFileSync(plan, master);
  const { parts } = splitWorkbook(await readContent(master), { by: "lead", today: TODAY });
  const returned: string[] = [];
  for (const { spec, asciiName } of parts) {
    const path = join(folder, asciiName);
    writeFileSync(path, await toXlsx(filledIn(spec)));
    returned.push(path);
  }
  return { plan, returned };
}
