import type { Reading } from "../../src/intake";
import { computeScores, schemeFor, type Assessment, type ItemResult } from "../../src/ita";
import { acceptProposals, assign, NO_EDITS, type PlanEdits } from "../../src/plan";
import { MOST_CHANGES, type CellContent } from "../../src/sheets";
import { importInto, readBack, regenerate } from "../../src/workbook";
import { MemoryWorkbook } from "./memoryWorkbook";

const options = { language: "th", today: "2021-02-15" } as const;
const later = { ...options, today: "2021-08-31" } as const;

function reading(items: Assessment["items"], file = "a.txt"): Reading {
  const assessment: Assessment = {
    agency: "เทศบาลตำบลตัวอย่าง",
    fiscalYear: 2563,
    respondents: {},
    indicators: {},
    items,
    reported: {},
  };
  const counts = { rowsIn: 1, records: 1, headings: 0, repeats: 0, unread: 0, leftOut: 0 };
  return {
    assessments: [{ assessment, computed: computeScores(assessment, schemeFor(2563)), diagnostics: [], files: [file] }],
    diagnostics: [],
    sources: [{ name: file, size: 1, format: "text", hash: file.padEnd(64, "0"), ...counts }],
    tables: [],
  };
}
const failing: ItemResult = { score: 0, recommendation: "ทำหน้าเว็บ", owner: "กองคลัง", owners: ["กองคลัง"] };

async function made(items: Assessment["items"] = { O1: failing, O2: { score: 100 } }): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  await importInto(workbook, reading(items), options);
  return workbook;
}

function type(workbook: MemoryWorkbook, table: string, row: string, header: string, typed: CellContent): void {
  const tables = workbook.content.tables.map((each) => {
    const [key, at] = [each.headers.indexOf("ข้อ"), each.headers.indexOf(header)];
    if (each.name !== table) return each;
    if (at < 0) throw new Error(`No column ${header}`);
    return { ...each, rows: each.rows.map((cells) => (cells[key] === row ? cells.with(at, typed) : cells)) };
  });
  workbook.content = { ...workbook.content, tables };
}

function firstId(workbook: MemoryWorkbook): string {
  const id = workbook.table("tblPlan").rows[0]?.at(-1);
  if (typeof id !== "string") throw new Error("The plan has no id");
  return id;
}

/** The log without its numbers, days and ids. */
const lines = (workbook: MemoryWorkbook) =>
  workbook
    .table("tblChanges")
    .rows.filter(([n]) => n !== null)
    .map(([, , , ...rest]) => rest);
const editsOf = async (workbook: MemoryWorkbook): Promise<PlanEdits> => {
  const held = await readBack(workbook);
  return ("result" in held ? held.result?.planEdits : undefined) ?? NO_EDITS;
};

describe("the log of changes", () => {
  it("begins empty, and says nothing where nothing changes", async () => {
    const workbook = await made();
    expect(lines(workbook)).toEqual([]);
    await regenerate(workbook, later);
    expect(lines(workbook)).toEqual([]);
  });

  it("tells what another result does to the plan, in the same write", async () => {
    const workbook = await made();
    const second = { O1: { ...failing, score: 100 }, O2: { score: 100 }, O3: { score: 40 } };
    await importInto(workbook, reading(second, "รอบสอง.txt"), later);
    expect(workbook.changes).toHaveLength(2);
    const told = lines(workbook);
    const source = "นำเข้า รอบสอง.txt";
    expect(told).toContainEqual(["O1", "คะแนน", "0", "100", source]);
    expect(told).toContainEqual(["O1", "ปิดประเด็น", null, "ปิดเมื่อ 31 ส.ค. 2564 (0 → 100)", source]);
    expect(told).toContainEqual(["O3", "เพิ่มแถว", null, "แก้ไข · 40", source]);
    expect(told.filter(([item]) => item === "O2")).toEqual([]);
    expect(workbook.table("tblChanges").rows.map(([n]) => n)).toEqual(told.map((_, index) => index + 1));
    expect(workbook.table("tblChanges").rows[0]?.[1]).toBe(44_439);
  });

  it("tells what a person decided in the pane", async () => {
    const workbook = await made();
    const edits = await editsOf(workbook);
    const held = await readBack(workbook);
    const id = firstId(workbook);
    const of = acceptProposals(assign(edits, [id], { monitor: "ปลัด" }), [{ id, proposed: ["steps", "dates"] }]);
    expect(held.kind).toBe("ours");
    await regenerate(workbook, { ...later, planEdits: of });
    const told = lines(workbook);
    expect(told).toContainEqual(["O1", "ผู้กำกับติดตาม", null, "ปลัด", "แผง ITAS"]);
    expect(told.some(([, field, , , source]) => field === "ค่าที่เสนอ รอยืนยัน" && source === "แผง ITAS")).toBe(true);
  });

  it("notices once what was typed since, with what stood there as far as anybody knows", async () => {
    const workbook = await made();
    type(workbook, "tblPlan", "O1", "ผลการดำเนินงาน", "เผยแพร่แล้ว");
    type(workbook, "tblPlan", "O1", "ผู้รับผิดชอบหลัก", "กองช่าง");
    type(workbook, "tblPlan", "O1", "เริ่ม", 44_200);
    await regenerate(workbook, later);
    const typed = "พิมพ์ในแผ่นงาน";
    expect(lines(workbook)).toEqual(
      expect.arrayContaining([
        ["O1", "ผลการดำเนินงาน", null, "เผยแพร่แล้ว", typed],
        ["O1", "ผู้รับผิดชอบหลัก", "(ไม่ทราบค่าเดิม)", "กองช่าง", typed],
        ["O1", "เริ่ม", "(ไม่ทราบค่าเดิม)", "4 ม.ค. 2564", typed],
      ]),
    );
    const { length } = lines(workbook);
    expect((await regenerate(workbook, later)).outcome).toBe("unchanged");
    type(workbook, "tblPlan", "O1", "ผลการดำเนินงาน", "เผยแพร่ครบ");
    await regenerate(workbook, later);
    expect(lines(workbook).slice(length)).toEqual([["O1", "ผลการดำเนินงาน", "เผยแพร่แล้ว", "เผยแพร่ครบ", typed]]);
  });

  it("tells of a score that was typed over, and of the finding it closed", async () => {
    const workbook = await made();
    type(workbook, "tblItems", "O1", "คะแนน", 90);
    await regenerate(workbook, later);
    expect(lines(workbook)).toContainEqual(["O1", "คะแนน", "(ไม่ทราบค่าเดิม)", "90", "พิมพ์ในแผ่นงาน"]);
    expect(lines(workbook)).toContainEqual(["O1", "ปิดประเด็น", null, "ปิดเมื่อ 31 ส.ค. 2564 (0 → 90)", "ปรับปรุงแผน"]);
    expect((await regenerate(workbook, later)).outcome).toBe("unchanged");
  });

  it("never names the contact person or an address, and cuts what is long", async () => {
    const workbook = await made();
    type(workbook, "tblPlan", "O1", "ผู้ประสานงาน", "นางสาวสมหญิง ใจดี");
    type(workbook, "tblPlan", "O1", "หมายเหตุ", "ถาม somying@example.go.th ก่อน");
    type(workbook, "tblPlan", "O1", "ปัญหาและอุปสรรค", "ย".repeat(2_000));
    await regenerate(workbook, later);
    const told = JSON.stringify(workbook.table("tblChanges").rows);
    expect(told).not.toMatch(/สมหญิง|somying/);
    expect(told).toContain("ถาม (อีเมล) ก่อน");
    expect(told).not.toContain("ย".repeat(251));
    expect((await regenerate(workbook, later)).outcome).toBe("unchanged");
  });

  it("tells of a row a person added once, with all that was typed into it", async () => {
    const workbook = await made();
    const plan = workbook.table("tblPlan");
    const own: Readonly<Record<string, CellContent>> = { ข้อ: "O1", มาตรการและแนวทางดำเนินการ: "จัดอบรม" };
    const row = plan.headers.map((header) => own[header] ?? null);
    const tables = workbook.content.tables.map((table) =>
      table === plan ? { ...plan, rows: [...plan.rows, row] } : table,
    );
    workbook.content = { ...workbook.content, tables };
    await regenerate(workbook, later);
    const typed = "พิมพ์ในแผ่นงาน";
    expect(lines(workbook).slice(0, 3)).toEqual([
      ["O1", "เพิ่มแถว", null, "O1", typed],
      ["O1", "ข้อ", null, "O1", typed],
      ["O1", "มาตรการและแนวทางดำเนินการ", null, "จัดอบรม", typed],
    ]);
    expect((await regenerate(workbook, later)).outcome).toBe("unchanged");
  });

  it("says of cells nobody remembers only what is not as it would be written", async () => {
    const workbook = await made();
    type(workbook, "tblPlan", "O1", "ผลการดำเนินงาน", "เผยแพร่แล้ว");
    workbook.content = { ...workbook.content, state: null };
    await regenerate(workbook, later);
    expect(lines(workbook)).toContainEqual(["O1", "ผลการดำเนินงาน", "(ไม่ทราบค่าเดิม)", "เผยแพร่แล้ว", "พิมพ์ในแผ่นงาน"]);
    expect(lines(workbook).length).toBeLessThan(6);
    expect((await regenerate(workbook, later)).outcome).toBe("unchanged");
  });

  it("stays as long as it may be, keeps its oldest lines and says so", async () => {
    const workbook = await made();
    const old = Array.from({ length: MOST_CHANGES - 2 }, (_, index) => [
      index + 1,
      44_000,
      "x",
      "O1",
      "เก่า",
      1,
      2,
      "y",
    ]);
    const tables = workbook.content.tables.map((table) =>
      table.name === "tblChanges" ? { ...table, rows: old } : table,
    );
    workbook.content = { ...workbook.content, tables };
    for (const header of ["ผลการดำเนินงาน", "หมายเหตุ", "ปัญหาและอุปสรรค"]) type(workbook, "tblPlan", "O1", header, "ก");
    await regenerate(workbook, later);
    const { rows } = workbook.table("tblChanges");
    expect(rows).toHaveLength(MOST_CHANGES);
    expect(rows[0]?.[4]).toBe("เก่า");
    expect(rows.at(-1)?.[6]).toContain("จึงหยุดบันทึก");
    expect((await regenerate(workbook, later)).outcome).toBe("unchanged");
  });

  it("is there again where its sheet was deleted", async () => {
    const workbook = await made();
    workbook.content = {
      ...workbook.content,
      sheets: workbook.content.sheets.filter(({ name }) => name !== "บันทึกการเปลี่ยนแปลง"),
      tables: workbook.content.tables.filter(({ name }) => name !== "tblChanges"),
    };
    type(workbook, "tblPlan", "O1", "หมายเหตุ", "ก");
    const report = await regenerate(workbook, later);
    expect(report.created).toEqual(["บันทึกการเปลี่ยนแปลง"]);
    expect(lines(workbook)).toEqual([["O1", "หมายเหตุ", null, "ก", "พิมพ์ในแผ่นงาน"]]);
  });
});
