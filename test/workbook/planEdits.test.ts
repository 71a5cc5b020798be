import type { Reading } from "../../src/intake";
import { computeScores, schemeFor, type Assessment, type ItemResult } from "../../src/ita";
import { acceptProposals, addOwner, assign, NO_EDITS, renameOwner, setDates, type PlanEdits } from "../../src/plan";
import type { CellContent } from "../../src/sheets";
import { createWorkbook, importInto, regenerate, type TableContent, type WorkbookReport } from "../../src/workbook";
import { toSerial } from "../../src/thai";
import { contentOf, MemoryWorkbook } from "./memoryWorkbook";

const options = { language: "th", today: "2021-02-15" } as const;
const FIRST: Readonly<Record<string, ItemResult>> = {
  O1: { score: 0, owners: ["กองคลัง", "กองช่าง"], comment: "ไม่พบ" },
  O2: { score: 0, owners: ["กองช่าง"] },
};
const SECOND: typeof FIRST = {
  O1: { score: 0, owners: ["สำนักปลัด"], monitor: "ปลัด", recommendation: "ทำใหม่ทั้งหมด" },
  O2: { score: 0, owners: ["กองช่าง"] },
  O3: { score: 0, owners: ["กองช่าง"] },
};

function reading(items: Readonly<Record<string, ItemResult>>): Reading {
  const assessment: Assessment = {
    agency: "เทศบาลตำบลตัวอย่าง",
    fiscalYear: 2563,
    respondents: {},
    indicators: {},
    items,
    reported: {},
  };
  const computed = computeScores(assessment, schemeFor(2563));
  const counts = { rowsIn: 1, records: 1, headings: 0, repeats: 0, unread: 0, leftOut: 0 };
  const hash = String(Object.keys(items).length).repeat(64);
  return {
    assessments: [{ assessment, computed, diagnostics: [], files: ["a.txt"] }],
    diagnostics: [],
    sources: [{ name: "a.txt", size: 1, format: "text", hash, ...counts }],
    tables: [],
  };
}

const write = (workbook: MemoryWorkbook, items: typeof FIRST, planEdits?: PlanEdits): Promise<WorkbookReport> =>
  importInto(workbook, reading(items), { ...options, ...(planEdits === undefined ? {} : { planEdits }) });

function columnAt({ headers }: TableContent, header: string): number {
  const index = headers.indexOf(header);
  if (index < 0) throw new Error(`No column ${header}`);
  return index;
}

const rowOf = (table: TableContent, item: string): readonly CellContent[] => {
  const row = table.rows.find((cells) => cells[columnAt(table, "ข้อ")] === item);
  if (row === undefined) throw new Error(`No ${item}`);
  return row;
};

function said(workbook: MemoryWorkbook, item: string, header: string): CellContent {
  const plan = workbook.table("tblPlan");
  return rowOf(plan, item)[columnAt(plan, header)] ?? null;
}

function type(workbook: MemoryWorkbook, item: string, header: string, typed: CellContent): void {
  const plan = workbook.table("tblPlan");
  const [row, at] = [rowOf(plan, item), columnAt(plan, header)];
  const rows = plan.rows.map((cells) => (cells === row ? cells.with(at, typed) : cells));
  const tables = workbook.content.tables.map((table) => (table === plan ? { ...plan, rows } : table));
  workbook.content = { ...workbook.content, tables };
}

function owners(workbook: MemoryWorkbook): readonly CellContent[] {
  const table = workbook.table("tblOwners");
  return table.rows.map((row) => row[columnAt(table, "ผู้รับผิดชอบ")] ?? null).filter((name) => name !== null);
}

async function idOf(item: string): Promise<string> {
  const workbook = new MemoryWorkbook();
  await write(workbook, FIRST);
  return JSON.stringify(said(workbook, item, "รหัสแผน")).slice(1, -1);
}

let id: string;
let decided: PlanEdits;

beforeAll(async () => {
  id = await idOf("O1");
  decided = assign(NO_EDITS, [id], { lead: "นายก", support: [], monitor: "รองปลัด" });
  decided = setDates(decided, [id], { publishBy: "2021-03-31" });
  decided = acceptProposals(decided, [{ id, proposed: ["measure", "steps"] }]);
});

/** What the person decided on in the pane. */
const WORD = ["ผู้รับผิดชอบหลัก", "ผู้รับผิดชอบร่วม", "ผู้กำกับติดตาม", "กำหนดเผยแพร่", "มาตรการและแนวทางดำเนินการ", "ค่าที่เสนอ รอยืนยัน"];
const wordOn = (workbook: MemoryWorkbook) => WORD.map((header) => said(workbook, "O1", header));

describe.each([
  [
    "written into the open workbook",
    async () => {
      const workbook = new MemoryWorkbook();
      await write(workbook, FIRST, decided);
      return workbook;
    },
  ],
  [
    "written into one that was there",
    async () => {
      const workbook = new MemoryWorkbook();
      await write(workbook, FIRST);
      await write(workbook, FIRST, decided);
      return workbook;
    },
  ],
  [
    "made as a file",
    () =>
      Promise.resolve(
        new MemoryWorkbook(contentOf(createWorkbook(reading(FIRST), { ...options, planEdits: decided }))),
      ),
  ],
])("a person's word in the pane, %s", (_, made) => {
  it("stays when the plan is brought up to date without it", async () => {
    const workbook = await made();
    const before = wordOn(workbook);
    expect(before.slice(0, 4)).toEqual(["นายก", null, "รองปลัด", toSerial("2021-03-31")]);
    expect(before[5]).toBeNull();
    const { kept } = await regenerate(workbook, options);
    expect(kept).toEqual([]);
    expect(wordOn(workbook)).toEqual(before);
  });

  it("stays over another result, which nobody is asked about", async () => {
    const workbook = await made();
    const before = wordOn(workbook);
    const { kept } = await write(workbook, SECOND);
    expect(kept.filter(({ row }) => row === id)).toEqual([]);
    expect(wordOn(workbook)).toEqual(before);
    expect(said(workbook, "O3", "ผู้รับผิดชอบหลัก")).toBe("กองช่าง");
    await regenerate(workbook, options);
    await write(workbook, FIRST);
    expect(wordOn(workbook)).toEqual(before);
  });

  it("gives way to the next one", async () => {
    const workbook = await made();
    await write(workbook, SECOND, assign(decided, [id], { lead: null, monitor: "ปลัด" }));
    expect(said(workbook, "O1", "ผู้รับผิดชอบหลัก")).toBeNull();
    expect(said(workbook, "O1", "ผู้กำกับติดตาม")).toBe("ปลัด");
    await write(workbook, FIRST);
    expect(said(workbook, "O1", "ผู้รับผิดชอบหลัก")).toBeNull();
  });

  it("is not written over what somebody typed in the sheet since, and both are told", async () => {
    const workbook = await made();
    type(workbook, "O1", "ผู้รับผิดชอบหลัก", "กองสวัสดิการ");
    const { kept } = await write(workbook, FIRST, decided);
    expect(kept).toMatchObject([{ row: id, kept: "กองสวัสดิการ", offered: "นายก" }]);
    expect(said(workbook, "O1", "ผู้รับผิดชอบหลัก")).toBe("กองสวัสดิการ");
    expect((await write(workbook, FIRST)).kept).toMatchObject([{ kept: "กองสวัสดิการ", offered: "กองคลัง" }]);
    expect(said(workbook, "O1", "ผู้รับผิดชอบหลัก")).toBe("กองสวัสดิการ");
  });

  it("stays a person's when the result happens to say the same for once", async () => {
    const workbook = await made();
    await write(workbook, { ...FIRST, O1: { score: 0, owners: ["นายก"] } });
    await write(workbook, FIRST);
    expect(said(workbook, "O1", "ผู้รับผิดชอบหลัก")).toBe("นายก");
  });

  it("is not taken for ours where somebody typed what is proposed", async () => {
    const workbook = await made();
    type(workbook, "O1", "ผู้รับผิดชอบหลัก", "กองคลัง");
    await write(workbook, FIRST);
    await write(workbook, SECOND);
    expect(said(workbook, "O1", "ผู้รับผิดชอบหลัก")).toBe("กองคลัง");
  });

  it("stays where a person took it out of the sheet", async () => {
    const workbook = await made();
    type(workbook, "O1", "ผู้รับผิดชอบหลัก", null);
    await write(workbook, FIRST);
    await write(workbook, SECOND);
    expect(said(workbook, "O1", "ผู้รับผิดชอบหลัก")).toBeNull();
  });

  it("leaves what nobody decided on to the result", async () => {
    const workbook = await made();
    await write(workbook, { ...FIRST, O2: { score: 0, owners: ["กองแผน"] } });
    expect(said(workbook, "O2", "ผู้รับผิดชอบหลัก")).toBe("กองแผน");
  });
});

describe("a measure that was accepted", () => {
  it("is not the one that is proposed later", async () => {
    const workbook = new MemoryWorkbook();
    const accepted = acceptProposals(NO_EDITS, [{ id, proposed: ["measure", "dates"] }]);
    await write(workbook, FIRST, accepted);
    const before = said(workbook, "O1", "มาตรการและแนวทางดำเนินการ");
    await write(workbook, { ...FIRST, O1: { score: 0, cause: "wrong-content" } }, accepted);
    expect(said(workbook, "O1", "มาตรการและแนวทางดำเนินการ")).toBe(before);
  });
});

describe("an owner with a new name", () => {
  it("has it in every later result, and the old one is not among the owners again", async () => {
    const workbook = new MemoryWorkbook();
    await write(workbook, FIRST, renameOwner(NO_EDITS, "กองช่าง", "ฝ่ายโยธา"));
    await regenerate(workbook, options);
    await write(workbook, SECOND);
    expect(["O2", "O3"].map((item) => said(workbook, item, "ผู้รับผิดชอบหลัก"))).toEqual(["ฝ่ายโยธา", "ฝ่ายโยธา"]);
    expect(owners(workbook)).toEqual(expect.arrayContaining(["ฝ่ายโยธา"]));
    expect(owners(workbook)).not.toContain("กองช่าง");
  });

  it("may be given another one, or the old one back", async () => {
    const workbook = new MemoryWorkbook();
    const once = renameOwner(NO_EDITS, "กองช่าง", "ฝ่ายโยธา");
    await write(workbook, FIRST, once);
    await write(workbook, FIRST, renameOwner(once, "ฝ่ายโยธา", "กองโยธา"));
    expect(said(workbook, "O2", "ผู้รับผิดชอบหลัก")).toBe("กองโยธา");
    await write(workbook, FIRST, renameOwner(NO_EDITS, "ฝ่ายโยธา", "กองช่าง"));
    expect(said(workbook, "O2", "ผู้รับผิดชอบหลัก")).toBe("กองช่าง");
  });
});

describe("an owner who was added", () => {
  it("stays in the directory", async () => {
    const workbook = new MemoryWorkbook();
    await write(workbook, FIRST, addOwner(NO_EDITS, "งานนิติการ"));
    await regenerate(workbook, options);
    await write(workbook, SECOND);
    expect(owners(workbook).filter((name) => name === "งานนิติการ")).toHaveLength(1);
  });
});
