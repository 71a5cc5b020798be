import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Reading } from "../../src/intake";
import type { CellContent } from "../../src/sheets";
import { importInto, readBack, regenerate } from "../../src/workbook";
import { readingOf, textFile } from "../sampleFiles";
import { MemoryWorkbook } from "./memoryWorkbook";

const options = { language: "th", today: "2021-02-15" } as const;
const CASES = ["action-table-that-forgets-items", "action-table-cut-over-pages", "owners-of-indicators"] as const;

function fixture(name: (typeof CASES)[number]): Reading {
  return readingOf([textFile(readFileSync(join(__dirname, "../fixtures/intake", name, "input.txt"), "utf8"))]);
}

function column(workbook: MemoryWorkbook, header: string): readonly CellContent[] {
  const { headers, rows } = workbook.table("tblPlan");
  return rows.map((row) => row[headers.indexOf(header)] ?? null);
}
const SAID = ["มาตรการและแนวทางดำเนินการ", "ขั้นตอน", "ผู้รับผิดชอบหลัก", "ผู้รับผิดชอบร่วม", "ผู้กำกับติดตาม", "ช่วงเวลาที่ระบุ"];
const said = (workbook: MemoryWorkbook) => SAID.map((header) => column(workbook, header));

async function made(reading: Reading): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  await importInto(workbook, reading, { ...options, indicators: true });
  return workbook;
}

/** The same scores without a word on what to do or who does it. */
function scoresOnly(reading: Reading): Reading {
  return {
    ...reading,
    assessments: reading.assessments.map((each) => {
      const { items, indicators, ...rest } = each.assessment;
      const assessment = { ...rest, actions: [] };
      const bare = <T extends { readonly score?: number }>(results: Readonly<Partial<Record<string, T>>>) =>
        Object.fromEntries(Object.entries(results).map(([key, result]) => [key, { score: result?.score ?? 0 }]));
      return { ...each, assessment: { ...assessment, items: bare(items), indicators: bare(indicators) } };
    }),
    sources: reading.sources.map((source) => ({ ...source, name: "second.txt", hash: "b".repeat(64) })),
  };
}

function withoutColumn(workbook: MemoryWorkbook, name: string, header: string): void {
  const tables = workbook.content.tables.map((table) => {
    const at = table.headers.indexOf(header);
    if (table.name !== name || at < 0) return table;
    return { ...table, headers: table.headers.toSpliced(at, 1), rows: table.rows.map((row) => row.toSpliced(at, 1)) };
  });
  workbook.content = { ...workbook.content, tables };
}

describe.each(CASES)("a workbook of %s", (name) => {
  it("has the document's own plan, and bringing it up to date changes nothing", async () => {
    const workbook = await made(fixture(name));
    const { content } = workbook;
    expect(column(workbook, SAID[2] ?? "").some((lead) => lead !== null)).toBe(true);
    expect((await regenerate(workbook, options)).outcome).toBe("unchanged");
    expect(workbook.content).toBe(content);
  });

  it("reads back as the plan that was written, with nothing a person decided", async () => {
    const held = await readBack(await made(fixture(name)));
    const result = "result" in held ? held.result : null;
    expect(result?.planEdits.actions).toEqual({});
    expect(result?.reading.assessments[0]?.assessment.actions).toEqual(
      fixture(name).assessments[0]?.assessment.actions,
    );
  });

  it("keeps its measures, steps and owners when a result comes that has none", async () => {
    const workbook = await made(fixture(name));
    const before = said(workbook);
    await importInto(workbook, scoresOnly(fixture(name)), options);
    expect(said(workbook)).toEqual(before);
    expect((await regenerate(workbook, options)).outcome).toBe("unchanged");
    expect(said(workbook)).toEqual(before);
  });
});

describe("a workbook in which a document's words lost their column", () => {
  const reading = readingOf([
    textFile(
      "ผลการประเมิน ปีงบประมาณ พ.ศ. 2564 เทศบาลตำบลบ้านสมมุติ\n\nข้อ\tประเด็นการตรวจ\tคะแนน\tข้อเสนอแนะ\tผู้รับผิดชอบ\nO1\tโครงสร้าง\t0\tทำหน้าเว็บ\tกองคลัง\nO2\tข้อมูลผู้บริหาร\t0\tลงรูป\tกองช่าง",
    ),
  ]);

  it.each(["ผู้รับผิดชอบตามเอกสาร", "ข้อเสนอแนะและแนวทางแก้ไข"])("keeps its plan without %s", async (header) => {
    const workbook = await made(reading);
    const before = said(workbook);
    expect(before.flat()).toEqual(expect.arrayContaining(["ทำหน้าเว็บ", "กองคลัง"]));
    withoutColumn(workbook, "tblItems", header);
    await regenerate(workbook, options);
    expect(said(workbook)).toEqual(before);
  });

  it("reads a column that was given another header", async () => {
    const workbook = await made(reading);
    const before = said(workbook);
    const tables = workbook.content.tables.map((table) =>
      table.name === "tblItems"
        ? { ...table, headers: table.headers.map((header) => (header === "ผู้รับผิดชอบตามเอกสาร" ? "ใครทำ" : header)) }
        : table,
    );
    workbook.content = { ...workbook.content, tables };
    await regenerate(workbook, options);
    expect(said(workbook)).toEqual(before);
  });

  it("follows a person who emptied a cell of it", async () => {
    const workbook = await made(reading);
    const tables = workbook.content.tables.map((table) => {
      const at = table.headers.indexOf("ผู้รับผิดชอบตามเอกสาร");
      return table.name === "tblItems"
        ? { ...table, rows: table.rows.map((row, index) => (index === 0 ? row.with(at, null) : row)) }
        : table;
    });
    workbook.content = { ...workbook.content, tables };
    await regenerate(workbook, options);
    expect(column(workbook, "ผู้รับผิดชอบหลัก").slice(0, 2)).not.toContain("กองคลัง");
  });
});

describe("a second document with a plan of its own", () => {
  it("goes before the first one's, and advice on a new comment before old advice", async () => {
    const text = (rest: string) => `ผลการประเมิน ปีงบประมาณ พ.ศ. 2564 เทศบาลตำบลบ้านสมมุติ\n\n${rest}`;
    const first = text("ข้อ\tประเด็นการตรวจ\tความคิดเห็น\tคะแนน\tข้อเสนอแนะ\nO1\tโครงสร้าง\tไม่พบ\t0\tทำหน้าเว็บ");
    const second = text("ข้อ\tประเด็นการตรวจ\tความคิดเห็น\tคะแนน\nO1\tโครงสร้าง\tขาดลิงก์\t0");
    const workbook = await made(readingOf([textFile(first)]));
    expect(column(workbook, "มาตรการและแนวทางดำเนินการ")).toEqual(["ทำหน้าเว็บ"]);
    await importInto(workbook, readingOf([textFile(second)]), options);
    expect(column(workbook, "มาตรการและแนวทางดำเนินการ")).not.toEqual(["ทำหน้าเว็บ"]);
  });
});
