import { computeScores, schemeFor, type Assessment, type ItemResult } from "../../src/ita";
import type { Reading } from "../../src/intake";
import type { CellContent } from "../../src/sheets";
import { importInto, openingOf, parseState, regenerate, WorkbookError, type TableContent } from "../../src/workbook";
import { readingOf, sampleFile } from "../sampleFiles";
import { MemoryWorkbook, emptyWorkbook, contentOf } from "./memoryWorkbook";
import { createWorkbook } from "../../src/workbook";

const today = "2021-02-15";
const later = "2022-02-15";
const options = { language: "th", today } as const;

function reading(
  items: Readonly<Record<string, ItemResult>>,
  rest: Partial<Assessment> = {},
  hash = "a".repeat(64),
): Reading {
  const assessment: Assessment = {
    agency: "เทศบาลตำบลตัวอย่าง",
    fiscalYear: 2563,
    respondents: {},
    indicators: {},
    items: items,
    reported: {},
    ...rest,
  };
  const computed = computeScores(assessment, schemeFor(assessment.fiscalYear));
  const counts = { rowsIn: 1, records: 1, headings: 0, repeats: 0, unread: 0, leftOut: 0 };
  return {
    assessments: [{ assessment, computed, diagnostics: [], files: ["a.txt"] }],
    diagnostics: [],
    sources: [{ name: "a.txt", size: 1, format: "text", hash, ...counts }],
    tables: [],
  };
}

const headerIndex = ({ headers }: TableContent, header: string): number => {
  const index = headers.indexOf(header);
  if (index < 0) throw new Error(`No column ${header}`);
  return index;
};

/** The cell of the row whose `key` column says `row`. */
function cellOf(workbook: MemoryWorkbook, table: string, key: string, row: CellContent, column: string): CellContent {
  const content = workbook.table(table);
  const found = content.rows.find((cells) => cells[headerIndex(content, key)] === row);
  if (found === undefined) throw new Error(`No row ${JSON.stringify(row)} in ${table}`);
  return found[headerIndex(content, column)] ?? null;
}

function type(
  workbook: MemoryWorkbook,
  table: string,
  key: string,
  row: CellContent,
  column: string,
  typed: CellContent,
): void {
  const content = workbook.table(table);
  const at = headerIndex(content, column);
  const rows = content.rows.map((cells) =>
    cells[headerIndex(content, key)] === row ? cells.map((old, index) => (index === at ? typed : old)) : cells,
  );
  workbook.content = {
    ...workbook.content,
    tables: workbook.content.tables.map((other) => (other.name === table ? { ...other, rows } : other)),
  };
}

const planCell = (workbook: MemoryWorkbook, item: string, column: string) =>
  cellOf(workbook, "tblPlan", "ข้อ", item, column);

async function made(first: Reading): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  await importInto(workbook, first, { language: "th", today });
  return workbook;
}

describe("importing into a workbook of somebody's", () => {
  it("makes our sheets after theirs, once", async () => {
    const workbook = new MemoryWorkbook();
    const report = await importInto(workbook, reading({ O1: { score: 0 } }), { language: "th", today });
    expect(report.outcome).toBe("created");
    expect(workbook.content.sheets.map(({ name }) => name).slice(0, 2)).toEqual(["Sheet1", "สรุปผล"]);
    expect(workbook.content.sheets).toHaveLength(16);
    expect(workbook.changes).toHaveLength(1);
    expect((await openingOf(workbook)).kind).toBe("known");
  });

  it("calls a sheet otherwise whose name is taken, and what refers to it", async () => {
    const workbook = new MemoryWorkbook(emptyWorkbook("สรุปผล", "ตัวชี้วัด"));
    await importInto(workbook, reading({ O1: { score: 0 } }, { indicators: { "9": { score: 50 } } }), {
      language: "th",
      today,
    });
    expect(workbook.content.sheets.map(({ name }) => name)).toContain("สรุปผล (2)");
    expect(workbook.content.cells.find(({ name }) => name === "ITAS_Summary")?.sheet).toBe("สรุปผล (2)");
    expect(workbook.content.cells.find(({ name }) => name === "ITAS_Total")?.sheet).toBe("ตัวชี้วัด (2)");
    expect(workbook.changes[0]?.newSheets.flatMap(({ charts }) => charts).map(({ sheet }) => sheet)).toEqual([
      "ตัวชี้วัด (2)",
      "กำกับติดตาม",
    ]);
  });

  it("refuses a table of theirs with a name of ours, and writes nothing", async () => {
    const mine = { name: "tblItems", sheet: "Sheet1", row: 0, column: 0, headers: ["a", "b"], rows: [[1, 2]] };
    const workbook = new MemoryWorkbook({ ...emptyWorkbook("Sheet1"), tables: [mine] });
    await expect(importInto(workbook, reading({ O1: { score: 0 } }), { language: "th", today })).rejects.toMatchObject({
      code: "in-the-way",
      data: { name: "tblItems" },
    });
    expect(workbook.changes).toEqual([]);
  });
});

describe("importing again", () => {
  it("does nothing for the same file on the same day", async () => {
    const workbook = await made(reading({ O1: { score: 0, comment: "ไม่พบ" }, O2: { score: 100 } }));
    const report = await importInto(workbook, reading({ O1: { score: 0, comment: "ไม่พบ" }, O2: { score: 100 } }), {
      language: "th",
      today,
    });
    expect(report.outcome).toBe("unchanged");
    expect(workbook.changes).toHaveLength(1);
  });

  it("only logs the same file on another day", async () => {
    const workbook = await made(readingOf([sampleFile("ita-2563.txt")]));
    await importInto(workbook, readingOf([sampleFile("ita-2563.txt")]), { language: "th", today: later });
    const change = workbook.changes[1];
    expect(change?.insertions.map(({ table }) => table)).toEqual(["tblImports"]);
    expect(change?.writes.map(({ table }) => table)).toEqual(["tblImports"]);
    expect(change?.deletions).toEqual([]);
    expect(workbook.table("tblImports").rows).toHaveLength(2);
  });

  it("refreshes what still stands as we wrote it", async () => {
    const workbook = await made(reading({ O1: { score: 0, comment: "ไม่พบ" } }));
    const report = await importInto(workbook, reading({ O1: { score: 50, comment: "ไม่ครบ" } }), {
      language: "th",
      today,
    });
    expect(cellOf(workbook, "tblItems", "ข้อ", "O1", "คะแนน")).toBe(50);
    expect(cellOf(workbook, "tblItems", "ข้อ", "O1", "ความคิดเห็นของกรรมการ")).toBe("ไม่ครบ");
    expect(report.refreshed).toContainEqual({ table: "tblItems", row: "O1", column: "คะแนน", from: 0, to: 50 });
  });

  it("keeps what a person typed, and tells both values", async () => {
    const workbook = await made(reading({ O1: { score: 0, recommendation: "ทำหน้าเว็บ" } }));
    type(workbook, "tblPlan", "ข้อ", "O1", "มาตรการและแนวทางดำเนินการ", "ทำตามของเรา");
    type(workbook, "tblPlan", "ข้อ", "O1", "สถานะ", "ดำเนินการแล้วเสร็จ");
    const report = await importInto(workbook, reading({ O1: { score: 0, recommendation: "ทำใหม่" } }), {
      language: "th",
      today,
    });
    expect(planCell(workbook, "O1", "มาตรการและแนวทางดำเนินการ")).toBe("ทำตามของเรา");
    expect(planCell(workbook, "O1", "สถานะ")).toBe("ดำเนินการแล้วเสร็จ");
    expect(report.kept).toContainEqual(
      expect.objectContaining({ table: "tblPlan", kept: "ทำตามของเรา", offered: "ทำใหม่", isNew: true }),
    );
    expect(report.kept).toContainEqual(expect.objectContaining({ kept: "ดำเนินการแล้วเสร็จ", isNew: false }));
  });

  it("makes a row taller only for a text that needs more lines than the one before", async () => {
    const long = "ยังไม่พบข้อมูล ".repeat(30);
    const workbook = await made(reading({ O1: { score: 0, comment: "ก" }, O2: { score: 0, comment: long } }));
    await importInto(
      workbook,
      reading({ O1: { score: 12.34, comment: "กก" }, O2: { score: 0, comment: `${long}ก` } }),
      {
        language: "th",
        today,
      },
    );
    expect(workbook.changes[1]?.heights.filter(({ table }) => table !== "tblChanges")).toEqual([]);
    await importInto(workbook, reading({ O1: { score: 0, comment: long }, O2: { score: 0, comment: long } }), options);
    expect(workbook.changes[2]?.heights.filter(({ table }) => table !== "tblChanges")).toMatchObject([
      { table: "tblItems", row: 0 },
      { table: "tblPlan", row: 0 },
    ]);
  });

  it("leaves a cell of ours empty that a person emptied", async () => {
    const workbook = await made(reading({ O1: { score: 0, recommendation: "ทำหน้าเว็บ" } }));
    type(workbook, "tblPlan", "ข้อ", "O1", "มาตรการและแนวทางดำเนินการ", null);
    await importInto(workbook, reading({ O1: { score: 0, recommendation: "ทำใหม่" } }), { language: "th", today });
    expect(planCell(workbook, "O1", "มาตรการและแนวทางดำเนินการ")).toBeNull();
  });

  it("puts a new item after the one before it, wherever a person sorted that", async () => {
    const workbook = await made(reading({ O1: { score: 0 }, O3: { score: 0 }, O5: { score: 0 } }));
    const plan = workbook.table("tblPlan");
    workbook.content = {
      ...workbook.content,
      tables: workbook.content.tables.map((table) =>
        table === plan ? { ...plan, rows: [...plan.rows].reverse() } : table,
      ),
    };
    await importInto(
      workbook,
      reading({ O1: { score: 0 }, O2: { score: 0 }, O3: { score: 0 }, O5: { score: 0 }, O6: { score: 0 } }),
      {
        language: "th",
        today,
      },
    );
    expect(workbook.table("tblPlan").rows.map(([item]) => item)).toEqual(["O5", "O6", "O3", "O1", "O2"]);
  });

  it("marks what passed or is no longer in the result, and says so when it comes back", async () => {
    const workbook = await made(reading({ O1: { score: 0 }, O2: { score: 40 }, O3: { score: 0 } }));
    const report = await importInto(workbook, reading({ O1: { score: 100 }, O3: { score: 0 } }), {
      language: "th",
      today,
    });
    expect(planCell(workbook, "O1", "ปิดประเด็น")).toBe("ปิดเมื่อ 15 ก.พ. 2564 (0 → 100)");
    expect(planCell(workbook, "O2", "ปิดประเด็น")).toBe("ปิดเมื่อ 15 ก.พ. 2564 (40 → ไม่อยู่ในผล)");
    expect(planCell(workbook, "O3", "ปิดประเด็น")).toBeNull();
    expect(report.closed).toHaveLength(2);
    await importInto(workbook, reading({ O1: { score: 20 }, O2: { score: 30 }, O3: { score: 0 } }), {
      language: "th",
      today: later,
    });
    expect(planCell(workbook, "O1", "ปิดประเด็น")).toBe("เปิดอีกครั้งเมื่อ 15 ก.พ. 2565 (100 → 20)");
    expect(planCell(workbook, "O2", "ปิดประเด็น")).toBe("เปิดอีกครั้งเมื่อ 15 ก.พ. 2565 (ไม่อยู่ในผล → 30)");
    expect(workbook.table("tblPlan").rows).toHaveLength(3);
  });

  it("refuses another agency and another year, and takes a result without an agency for the workbook's", async () => {
    const workbook = await made(reading({ O1: { score: 0 } }));
    const into = (next: Reading) => importInto(workbook, next, { language: "th", today });
    await expect(into(reading({ O1: { score: 0 } }, { agency: "อบต.อื่น" }))).rejects.toMatchObject({
      code: "other-assessment",
    });
    await expect(into(reading({ O1: { score: 0 } }, { fiscalYear: 2564 }))).rejects.toMatchObject({
      code: "other-assessment",
    });
    expect(workbook.changes).toHaveLength(1);
    await into(reading({ O1: { score: 10 } }, { agency: null }));
    expect(workbook.table("tblPlan").rows).toHaveLength(1);
  });

  it("goes by the threshold of the workbook", async () => {
    const workbook = await made(reading({ O1: { score: 70 } }));
    type(workbook, "tblSettings", "ค่าที่ตั้งไว้", "เกณฑ์ของข้อที่ต้องแก้ไข", "ค่า", 60);
    workbook.content = {
      ...workbook.content,
      cells: workbook.content.cells.map((cell) => (cell.name === "ITAS_Threshold" ? { ...cell, content: 60 } : cell)),
    };
    const report = await importInto(workbook, reading({ O1: { score: 70 } }), { language: "th", today });
    expect(report.closed).toHaveLength(1);
  });

  it("fills a row a person left blank whole, also for an action whose row was taken out", async () => {
    const workbook = await made(reading({ O1: { score: 0 }, O2: { score: 0 } }));
    const whole = workbook.table("tblPlan").rows[0];
    const blank = (whole ?? []).map((): CellContent => null);
    workbook.content = {
      ...workbook.content,
      tables: workbook.content.tables.map((table) =>
        table.name === "tblPlan" ? { ...table, rows: [blank, ...table.rows.slice(1)] } : table,
      ),
    };
    await importInto(workbook, reading({ O1: { score: 0 }, O2: { score: 0 } }), { language: "th", today });
    expect(workbook.table("tblPlan").rows.map(([item]) => item)).toEqual(["O1", "O2"]);
    expect(workbook.table("tblPlan").rows[0]).toEqual(whole);
  });

  it("fills the spare rows of the owners before it puts any in", async () => {
    const workbook = await made(reading({ O1: { score: 0, owner: "กองคลัง", owners: ["กองคลัง"] } }));
    const before = workbook.table("tblOwners").rows.length;
    const owners = ["กองคลัง", "กองช่าง", "สำนักปลัด"];
    await importInto(workbook, reading({ O1: { score: 0, owner: owners.join(", "), owners } }), {
      language: "th",
      today,
    });
    expect(workbook.table("tblOwners").rows).toHaveLength(before);
    expect(
      workbook
        .table("tblOwners")
        .rows.slice(0, 4)
        .map(([owner]) => owner),
    ).toEqual([...owners, null]);
  });

  it("puts owners in above the last row once no row is spare, so that the list by name grows", async () => {
    const workbook = await made(reading({ O1: { score: 0, owner: "กองคลัง", owners: ["กองคลัง"] } }));
    const owners = ["กองคลัง", ...Array.from({ length: 7 }, (_, index) => `กองที่ ${String(index + 1)}`)];
    await importInto(workbook, reading({ O1: { score: 0, owner: owners.join(", "), owners } }), options);
    const insertion = workbook.changes[1]?.insertions.find(({ table }) => table === "tblOwners");
    expect(insertion).toMatchObject({ before: 5, count: 2 });
    expect(new Set(workbook.table("tblOwners").rows.map(([name]) => name))).toEqual(new Set(owners));
  });

  it("replaces what it noticed before, but not a row a person wrote in", async () => {
    const noticed = (...rows: readonly number[]): Reading => ({
      ...reading({ O1: { score: 0 } }),
      diagnostics: rows.map((row) => ({
        code: "unread-row",
        severity: "warning",
        source: { row },
        data: { text: "x" },
      })),
    });
    const workbook = await made(noticed(1, 2, 3));
    type(workbook, "tblDiagnostics", "แถว", 2, "ข้อความในเอกสาร", "ตรวจแล้ว");
    await importInto(workbook, noticed(7), options);
    expect(workbook.table("tblDiagnostics").rows.map((row) => [row[2], row[5]])).toEqual([
      [7, null],
      [2, "ตรวจแล้ว"],
    ]);
  });

  it("keeps the row of other units last", async () => {
    const workbook = await made(reading({ O1: { score: 0, owner: "กองคลัง", owners: ["กองคลัง"] } }));
    await importInto(workbook, reading({ O1: { score: 0, owner: "กองช่าง", owners: ["กองช่าง"] } }), {
      language: "th",
      today,
    });
    const units = workbook.table("tblByUnit").rows.map(([unit]) => unit);
    expect(units).toContain("กองช่าง");
    expect(units.at(-1)).toBe("หน่วยงานอื่น");
  });
});

describe("a workbook that was rearranged", () => {
  it("is written with the headers it has now", async () => {
    const workbook = await made(reading({ O1: { score: 0 }, O3: { score: 0 } }));
    const rename = (text: string) =>
      text
        .replaceAll("tblItems[คะแนน]", "tblItems[ผลคะแนน]")
        .replaceAll("tblItems[[#This Row],[คะแนน]]", "tblItems[[#This Row],[ผลคะแนน]]");
    workbook.content = {
      ...workbook.content,
      tables: workbook.content.tables.map((table) => ({
        ...table,
        headers: table.headers.map((header) => (table.name === "tblItems" && header === "คะแนน" ? "ผลคะแนน" : header)),
        rows: table.rows.map((row) =>
          row.map((cell) =>
            cell !== null && typeof cell === "object" ? { ...cell, formula: rename(cell.formula) } : cell,
          ),
        ),
      })),
    };
    const report = await importInto(workbook, reading({ O1: { score: 0 }, O2: { score: 0 }, O3: { score: 0 } }), {
      language: "th",
      today,
    });
    expect(report.renamed).toEqual([{ table: "tblItems", column: "คะแนน", header: "ผลคะแนน" }]);
    expect(report.formulas).toBe(0);
    expect(report.kept).toEqual([]);
    const score = planCell(workbook, "O2", "คะแนน");
    expect(typeof score === "object" && score?.formula).toContain("tblItems[ผลคะแนน]");
  });

  it("tells what is missing and makes nothing up for it", async () => {
    const workbook = await made(reading({ O1: { score: 0 } }));
    workbook.content = {
      ...workbook.content,
      tables: workbook.content.tables.filter(({ name }) => name !== "tblByUnit"),
    };
    const report = await importInto(workbook, reading({ O1: { score: 50 } }), { language: "th", today });
    expect(report.missing).toContainEqual({ kind: "table", table: "tblByUnit" });
    expect(report.created).toEqual([]);
  });

  it("gets a sheet back that was deleted, with its chart on the figures where they stand", async () => {
    const workbook = await made(readingOf([sampleFile("ita-2563.txt")]));
    workbook.content = {
      ...workbook.content,
      sheets: workbook.content.sheets.filter(({ name }) => name !== "สรุปผล"),
      names: workbook.content.names.filter((name) => name !== "ITAS_Summary"),
      cells: workbook.content.cells.filter(({ name }) => name !== "ITAS_Summary"),
      tables: workbook.content.tables.map((table) =>
        table.name === "tblIndicators" ? { ...table, sheet: "ย้าย", row: 20, column: 3 } : table,
      ),
    };
    const report = await regenerate(workbook, { today });
    expect(report.created).toEqual(["สรุปผล"]);
    const [chart] = workbook.changes[1]?.newSheets[0]?.charts ?? [];
    expect(chart).toMatchObject({ sheet: "ย้าย", categories: { row: 21, column: 4, rows: 10, columns: 1 } });
  });

  it("gives rows below the last one their own conditional formats, on their own row", async () => {
    const workbook = await made(reading({ O1: { score: 0 } }));
    await importInto(workbook, reading({ O1: { score: 0 }, O2: { score: 0 }, O3: { score: 0 } }), {
      language: "th",
      today,
    });
    const look = workbook.changes[1]?.looks.find(({ table }) => table === "tblPlan");
    expect(look).toMatchObject({ first: 1, count: 2 });
    expect(look?.conditionalFormats).toContainEqual({
      range: { row: 6, column: 2, rows: 2, columns: 1 },
      formula: '$C7="แก้ไข"',
      tone: "poor",
    });
    expect(look?.validations.map(({ source }) => source)).toEqual([
      "ITAS_Statuses",
      "ITAS_Owners",
      "ITAS_Owners",
      "ITAS_Owners",
    ]);
  });

  it("puts rows into its own columns where a table of somebody's stands beside", async () => {
    const workbook = await made(reading({ O1: { score: 0 }, O3: { score: 0 } }));
    const foreign = { name: "mine", sheet: "แผนปรับปรุง", row: 2, column: 50, rowCount: 20, columnCount: 2 };
    workbook.content = { ...workbook.content, foreignTables: [foreign] };
    await importInto(workbook, reading({ O1: { score: 0 }, O2: { score: 0 }, O3: { score: 0 } }), {
      language: "th",
      today,
    });
    expect(workbook.changes[1]?.insertions.find(({ table }) => table === "tblPlan")).toEqual({
      table: "tblPlan",
      before: 1,
      count: 1,
      columns: [0, 36],
    });
  });
});

describe("regenerating", () => {
  it("does nothing to a workbook that is as it should be", async () => {
    const workbook = await made(readingOf([sampleFile("ita-2563.txt")]));
    const report = await regenerate(workbook, { today });
    expect(report.outcome).toBe("unchanged");
    expect(report.kept).toEqual([]);
  });

  it("follows scores that were typed, and a later import does not take them back", async () => {
    const workbook = await made(reading({ O1: { score: 0 }, O2: { score: 0 } }));
    type(workbook, "tblItems", "ข้อ", "O1", "คะแนน", 100);
    const report = await regenerate(workbook, { today });
    expect(report.closed).toEqual([expect.objectContaining({ from: 0, to: 100 })]);
    expect(planCell(workbook, "O1", "ปิดประเด็น")).toBe("ปิดเมื่อ 15 ก.พ. 2564 (0 → 100)");
    const again = await importInto(workbook, reading({ O1: { score: 30 }, O2: { score: 0 } }), {
      language: "th",
      today,
    });
    expect(cellOf(workbook, "tblItems", "ข้อ", "O1", "คะแนน")).toBe(100);
    expect(again.kept).toContainEqual(expect.objectContaining({ row: "O1", kept: 100, offered: 30 }));
  });

  it("keeps the ids of a plan whose agency is spelt otherwise now", async () => {
    const workbook = await made(reading({ O1: { score: 0 } }));
    type(workbook, "tblAgency", "รายการ", "หน่วยงาน", "ข้อมูล", "เทศบาลตำบลตัวอย่างใหม่");
    await regenerate(workbook, { today });
    expect(workbook.table("tblPlan").rows).toHaveLength(1);
  });

  it("is refused where nothing is ours", async () => {
    await expect(regenerate(new MemoryWorkbook(), { today })).rejects.toBeInstanceOf(WorkbookError);
  });
});

describe("a workbook whose state is lost", () => {
  it("is known by its sheets, and every filled cell counts as a person's", async () => {
    const spec = createWorkbook(reading({ O1: { score: 0, comment: "ก" } }), { language: "en", today, threshold: 70 });
    const workbook = new MemoryWorkbook({ ...contentOf(spec), state: null });
    const opening = await openingOf(workbook);
    const known = parseState(spec.state ?? "");
    expect(opening).toMatchObject({ kind: "rebuilt", state: { language: "en", threshold: 70, findings: null } });
    expect(opening.kind === "rebuilt" && opening.state.key).toBe(known.kind === "known" && known.state.key);
    const report = await importInto(workbook, reading({ O1: { score: 100, comment: "ข" } }), { language: "th", today });
    expect(cellOf(workbook, "tblItems", "Item", "O1", "Score")).toBe(0);
    expect(report.kept).toContainEqual(
      expect.objectContaining({ column: "Assessor comment", kept: "ก", offered: "ข" }),
    );
    expect(report.closed).toHaveLength(1);
  });

  it("of a later version is refused, and nothing is written", async () => {
    const spec = createWorkbook(reading({ O1: { score: 0 } }), { language: "th", today });
    const state = (spec.state ?? "").replace(/"version":\d+/, '"version":99');
    const workbook = new MemoryWorkbook({ ...contentOf(spec), state });
    expect(await openingOf(workbook)).toEqual({ kind: "too-new", version: 99 });
    await expect(importInto(workbook, reading({ O1: { score: 0 } }), { language: "th", today })).rejects.toMatchObject({
      code: "too-new",
    });
    expect(workbook.changes).toEqual([]);
  });
});
