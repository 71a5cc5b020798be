import { computeScores, schemeFor, type Assessment } from "../../src/ita";
import { NO_EDITS } from "../../src/plan";
import type { CellContent } from "../../src/sheets";
import { importInto, readBack, regenerate, type TableContent } from "../../src/workbook";
import type { Reading } from "../../src/intake";
import { MemoryWorkbook } from "./memoryWorkbook";

const today = "2021-02-15";
const assessment: Assessment = {
  agency: "เทศบาลตำบลตัวอย่าง",
  fiscalYear: 2563,
  respondents: {},
  indicators: { "1": { score: 90 }, "2": { score: 79 } },
  items: { O1: { score: 0, owner: "กองคลัง", owners: ["กองคลัง"] }, O2: { score: 100 } },
  reported: {},
};
const counts = { rowsIn: 1, records: 1, headings: 0, repeats: 0, unread: 0, leftOut: 0 };
const reading: Reading = {
  assessments: [
    { assessment, computed: computeScores(assessment, schemeFor(2563)), diagnostics: [], files: ["a.txt"] },
  ],
  diagnostics: [],
  sources: [{ name: "a.txt", size: 1, format: "text", hash: "0".repeat(64), ...counts }],
  tables: [],
};

async function made(indicators?: boolean): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  await importInto(workbook, reading, { language: "th", today, ...(indicators === undefined ? {} : { indicators }) });
  return workbook;
}

const at = ({ headers }: TableContent, header: string) => headers.indexOf(header);
const column = (workbook: MemoryWorkbook, header: string) => {
  const plan = workbook.table("tblPlan");
  return plan.rows.map((row) => row[at(plan, header)] ?? null);
};
const keys = (workbook: MemoryWorkbook) =>
  column(workbook, "รหัสแผน").map((id) => (typeof id === "string" ? id.split("-").slice(2).join("-") : id));

function addRow(workbook: MemoryWorkbook, cells: Readonly<Record<string, CellContent>>, from?: number): void {
  const plan = workbook.table("tblPlan");
  const copied = from === undefined ? plan.headers.map(() => null) : (plan.rows[from] ?? []);
  const row = plan.headers.map((header, index) =>
    header in cells ? (cells[header] ?? null) : (copied[index] ?? null),
  );
  const tables = workbook.content.tables.map((table) =>
    table === plan ? { ...plan, rows: [...plan.rows, row] } : table,
  );
  workbook.content = { ...workbook.content, tables };
}

describe("a row a person adds to the plan", () => {
  it("gets the next id of its item and is filled where it is blank, and nothing typed changes", async () => {
    const workbook = await made();
    addRow(workbook, { ข้อ: "๐๑", มาตรการและแนวทางดำเนินการ: "จัดอบรม", ปัญหาและอุปสรรค: "ไม่มีงบ" });
    const report = await regenerate(workbook, { today });
    expect(keys(workbook)).toEqual(["O1-1", "O2-1", "O1-2"]);
    expect(column(workbook, "มาตรการและแนวทางดำเนินการ")[2]).toBe("จัดอบรม");
    expect(column(workbook, "ปัญหาและอุปสรรค")[2]).toBe("ไม่มีงบ");
    expect(column(workbook, "ข้อ")[2]).toBe("๐๑");
    expect(column(workbook, "สถานะ")[2]).toBe("ยังไม่ดำเนินการ");
    expect(report.duplicates).toEqual([]);
    expect((await regenerate(workbook, { today })).outcome).toBe("unchanged");
  });

  it("gets an id of its own where it is a copy, and the one that was there first keeps its", async () => {
    const workbook = await made();
    addRow(workbook, { ผู้รับผิดชอบหลัก: "กองช่าง" }, 0);
    await regenerate(workbook, { today });
    expect(keys(workbook)).toEqual(["O1-1", "O2-1", "O1-2"]);
    expect(column(workbook, "ผู้รับผิดชอบหลัก")).toEqual(["กองคลัง", "กองคลัง", "กองช่าง"]);
  });

  it.each(["ZZZZZ-2563-O1-1", "ABCDE-2560-O2-4"])("is left alone with the id of another plan, %s", async (id) => {
    const workbook = await made();
    addRow(workbook, { รหัสแผน: id, ข้อ: "O1" });
    await regenerate(workbook, { today });
    expect(column(workbook, "รหัสแผน")[2]).toBe(id);
    expect(column(workbook, "สถานะ")[2]).toBeNull();
  });

  it("is left alone where it is about nothing the plan knows", async () => {
    const workbook = await made();
    addRow(workbook, { ข้อ: "รวม", หมายเหตุ: "ของเรา" });
    await regenerate(workbook, { today });
    expect(keys(workbook)[2]).toBeNull();
  });

  it("is read back as an action with everything typed into it", async () => {
    const workbook = await made();
    addRow(workbook, { ข้อ: "O1", สถานะ: "ดำเนินการแล้วเสร็จ", วันที่แล้วเสร็จ: 44197, ใช้กับข้ออื่นด้วย: "O2, ตัวชี้วัด ๒" });
    const held = await readBack(workbook);
    const { own = [], actions } = ("result" in held ? held.result?.planEdits : undefined) ?? NO_EDITS;
    expect(own).toMatchObject([{ subject: "O1" }]);
    expect(actions[own[0]?.id ?? ""]).toEqual({
      status: "done",
      completedOn: "2021-01-01",
      alsoServes: ["O2", "2"],
    });
  });
});

describe("a plan with whole indicators", () => {
  it("keeps them when it is brought up to date from its own tables", async () => {
    const workbook = await made(true);
    expect(column(workbook, "ข้อ")).toEqual(["O1", "O2", "ตัวชี้วัด 1", "ตัวชี้วัด 2"]);
    expect((await regenerate(workbook, { today })).outcome).toBe("unchanged");
    expect(keys(workbook)).toEqual(["O1-1", "O2-1", "1-1", "2-1"]);
  });

  it("has none where nobody asked", async () => {
    expect(column(await made(), "ข้อ")).toEqual(["O1", "O2"]);
  });
});
