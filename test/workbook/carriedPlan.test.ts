import { computeScores, schemeFor, type Assessment } from "../../src/ita";
import type { Reading } from "../../src/intake";
import { acceptProposals, NO_EDITS, itemPlaces, planWith, takeEarlier, type PlanEdits } from "../../src/plan";
import type { CellContent } from "../../src/sheets";
import { carriedOver, importInto, readBack, regenerate } from "../../src/workbook";
import { MemoryWorkbook } from "./memoryWorkbook";

const options = { language: "th", today: "2021-02-15" } as const;

function readingOf(fiscalYear: number, items: Assessment["items"]): Reading {
  const assessment = {
    ...{ agency: "เทศบาลตำบลตัวอย่าง", fiscalYear, items },
    ...{ respondents: {}, indicators: {}, reported: {} },
  };
  const counts = { rowsIn: 1, records: 1, headings: 0, repeats: 0, unread: 0, leftOut: 0 };
  return {
    assessments: [
      { assessment, computed: computeScores(assessment, schemeFor(fiscalYear)), diagnostics: [], files: ["a.txt"] },
    ],
    diagnostics: [],
    sources: [{ name: "a.txt", size: 1, format: "text", hash: String(fiscalYear).padEnd(64, "0"), ...counts }],
    tables: [],
  };
}

function type(workbook: MemoryWorkbook, item: string, cells: Readonly<Record<string, CellContent>>): void {
  const tables = workbook.content.tables.map((table) => {
    if (table.name !== "tblPlan") return table;
    const rows = table.rows.map((row) =>
      row[0] === item ? row.map((cell, at) => cells[table.headers[at] ?? ""] ?? cell) : row,
    );
    return { ...table, rows };
  });
  workbook.content = { ...workbook.content, tables };
}

const cells = (workbook: MemoryWorkbook, header: string) => {
  const { headers, rows } = workbook.table("tblPlan");
  return rows.map((row) => row[headers.indexOf(header)] ?? null);
};

/** Last year's plan: O1 was decided on, O2 was closed by a second result, O3 has only proposals. */
async function lastYear(): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  await importInto(workbook, readingOf(2563, { O1: { score: 0 }, O2: { score: 0 }, O3: { score: 0 } }), options);
  const decided = { มาตรการและแนวทางดำเนินการ: "ทำหน้าเว็บใหม่", ผู้กำกับติดตาม: "ปลัด", ผู้รับผิดชอบหลัก: "กองคลัง" };
  const said = { สถานะ: "อยู่ระหว่างดำเนินการ", ปัญหาและอุปสรรค: "ไม่มีงบ", หมายเหตุ: "รอสภา" };
  type(workbook, "O1", { ...decided, ...said, "ค่าที่เสนอ รอยืนยัน": "วันที่" });
  type(workbook, "O2", { ...decided, มาตรการและแนวทางดำเนินการ: "ลงรูป" });
  await importInto(workbook, readingOf(2563, { O1: { score: 0 }, O2: { score: 100 }, O3: { score: 0 } }), options);
  return workbook;
}

const THIS_YEAR = readingOf(2564, { O1: { score: 0 }, O2: { score: 0 }, O3: { score: 0 } });

async function editsFrom(workbook: MemoryWorkbook): Promise<PlanEdits> {
  const carried = carriedOver(workbook.content);
  const assessment = THIS_YEAR.assessments[0]?.assessment;
  if (carried === undefined || assessment === undefined) throw new Error("Nothing to carry");
  const scheme = schemeFor(2564);
  const { plan, directory } = planWith(assessment, scheme, NO_EDITS);
  const present = { plan, directory, scheme, placeOf: itemPlaces(assessment, scheme) };
  return takeEarlier(NO_EDITS, present, carried).edits;
}

async function thisYear(): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  await importInto(workbook, THIS_YEAR, { ...options, planEdits: await editsFrom(await lastYear()) });
  return workbook;
}

describe("a workbook that goes on from last year's", () => {
  it("proposes what was decided on findings still open, and begins anew", async () => {
    const workbook = await thisYear();
    const measures = cells(workbook, "มาตรการและแนวทางดำเนินการ");
    expect(measures[0]).toBe("ทำหน้าเว็บใหม่");
    expect(measures).not.toContain("ลงรูป");
    expect(cells(workbook, "ผู้รับผิดชอบหลัก")).toEqual(["กองคลัง", "กองคลัง", null]);
    expect(cells(workbook, "ผู้กำกับติดตาม")).toEqual(["ปลัด", "ปลัด", null]);
    expect(cells(workbook, "ปัญหาและอุปสรรค")).toEqual(["ไม่มีงบ", null, null]);
    expect(cells(workbook, "หมายเหตุ")).toEqual(["จากแผนปี 2564: รอสภา", null, null]);
    expect(new Set(cells(workbook, "สถานะ"))).toEqual(new Set(["ยังไม่ดำเนินการ"]));
    expect(cells(workbook, "ค่าที่เสนอ รอยืนยัน")[0]).toBe("มาตรการ, ขั้นตอน, วันที่, ผู้กำกับติดตาม, ผู้รับผิดชอบ");
  });

  it("is not changed by bringing it up to date, and its proposals stay proposals", async () => {
    const workbook = await thisYear();
    const { content } = workbook;
    expect((await regenerate(workbook, options)).outcome).toBe("unchanged");
    expect(workbook.content).toBe(content);
    const held = await readBack(workbook);
    const edits = ("result" in held ? held.result?.planEdits : undefined) ?? NO_EDITS;
    expect(edits.actions).toEqual({});
    expect((await regenerate(workbook, { ...options, planEdits: edits })).outcome).toBe("unchanged");
  });

  it("keeps them through a second result of the year", async () => {
    const workbook = await thisYear();
    const before = ["มาตรการและแนวทางดำเนินการ", "ผู้กำกับติดตาม", "หมายเหตุ"].map((header) => cells(workbook, header)[0]);
    const second = readingOf(2564, { O1: { score: 40 }, O2: { score: 0 }, O3: { score: 0 } });
    await importInto(workbook, second, options);
    expect(["มาตรการและแนวทางดำเนินการ", "ผู้กำกับติดตาม", "หมายเหตุ"].map((header) => cells(workbook, header)[0])).toEqual(
      before,
    );
    expect(cells(workbook, "ค่าที่เสนอ รอยืนยัน")[0]).toContain("ผู้กำกับติดตาม");
  });

  it("holds what was accepted for good", async () => {
    const workbook = await thisYear();
    const held = await readBack(workbook);
    const edits = ("result" in held ? held.result?.planEdits : undefined) ?? NO_EDITS;
    const [id] = cells(workbook, "รหัสแผน");
    if (typeof id !== "string") throw new Error("The plan has no id");
    const proposed = ["measure", "steps", "dates", "monitor"] as const;
    await regenerate(workbook, { ...options, planEdits: acceptProposals(edits, [{ id, proposed }]) });
    expect(cells(workbook, "ค่าที่เสนอ รอยืนยัน")[0]).toBe("ผู้รับผิดชอบ");
    await regenerate(workbook, options);
    expect(cells(workbook, "มาตรการและแนวทางดำเนินการ")[0]).toBe("ทำหน้าเว็บใหม่");
    expect(cells(workbook, "ผู้กำกับติดตาม")[0]).toBe("ปลัด");
    expect((await regenerate(workbook, options)).outcome).toBe("unchanged");
  });
});
