import { LANGUAGES } from "../../../src/i18n";
import {
  followUpIn,
  mergeReturned,
  overallText,
  recordSent,
  reminderFor,
  remindersOf,
  type FollowUp,
} from "../../../src/workbook";
import type { CellContent } from "../../../src/sheets";
import type { MemoryWorkbook } from "../memoryWorkbook";
import {
  buengKan,
  MERGED_ON,
  partFor,
  partsOf,
  planCell,
  RETURN_BY,
  rowsIn,
  SENT_ON,
  sentBack,
  typeInto,
} from "./exchange";

const FINANCE = "กองคลัง";
/** After the plan's dates. */
const LATE = "2021-05-20";
const DONE = "ดำเนินการแล้วเสร็จ";

const followed = (workbook: MemoryWorkbook, asOf: string = LATE): FollowUp => {
  const followUp = followUpIn(workbook.content, asOf);
  if (followUp === undefined) throw new Error("Nothing of ours");
  return followUp;
};

/** As a program leaves it that saves formulas without what they show. */
function uncalculated(workbook: MemoryWorkbook): MemoryWorkbook {
  const blank = (cell: CellContent): CellContent =>
    cell !== null && typeof cell === "object" ? { ...cell, value: "" } : cell;
  const tables = workbook.content.tables.map((each) => ({ ...each, rows: each.rows.map((row) => row.map(blank)) }));
  workbook.content = { ...workbook.content, tables };
  return workbook;
}

describe("a workbook whose formulas were saved without what they show", () => {
  it("is split and followed all the same: the scores tell what is to be mended", () => {
    const { content } = uncalculated(buengKan());
    expect(partsOf(content).map(({ counts }) => counts)).toEqual(
      partsOf(buengKan().content).map(({ counts }) => counts),
    );
    expect(followUpIn(content, LATE)?.counts).toEqual(followed(buengKan()).counts);
    expect(followUpIn(content, LATE)?.counts.fixes).toBe(22);
  });
});

async function sentAndReturned(): Promise<MemoryWorkbook> {
  const workbook = buengKan();
  const sendings = partsOf(workbook.content).map(({ unit }) => ({ unit, sentOn: SENT_ON, returnBy: RETURN_BY }));
  await recordSent(workbook, sendings, { today: SENT_ON });
  const file = await sentBack(partFor(workbook.content, FINANCE), "กองคลัง.xlsx", ({ role }) =>
    role === "หลัก" ? { status: DONE } : {},
  );
  await mergeReturned(workbook, [file], { today: MERGED_ON });
  return workbook;
}

describe("how far a plan has come", () => {
  it("counts fixes, what is overdue of them, and units that returned theirs", async () => {
    const { counts, units, unitsReturned, unitsOutstanding } = followed(await sentAndReturned());
    expect(counts).toEqual({ fixes: 22, finished: 6, overdue: 16, outstanding: 16 });
    expect([unitsReturned, unitsOutstanding]).toEqual([1, 5]);
    expect(units.map(({ unit, isReturned, isReturnLate }) => [unit, isReturned, isReturnLate])).toContainEqual([
      FINANCE,
      true,
      false,
    ]);
    expect(units.filter(({ isReturnLate }) => isReturnLate)).toHaveLength(5);
  });

  it("projects the total of all fixes that are finished, and of none before any is", () => {
    const workbook = buengKan();
    expect(followed(workbook).total).toMatchObject({ total: 72.3074, projected: 72.3074 });
    for (const { open } of followed(workbook).units) for (const { id } of open) typeInto(workbook, id, "status", DONE);
    const { total, percent, unitsOutstanding } = followed(workbook);
    expect(percent).toBe(100);
    const impacts = rowsIn(workbook.content, "tblPlan").flatMap(({ status, impact }) =>
      status === DONE && typeof impact === "object" && typeof impact?.value === "number" ? [impact.value] : [],
    );
    expect(impacts).toHaveLength(22);
    expect(total?.projected).toBeCloseTo(72.3074 + impacts.reduce((sum, impact) => sum + impact, 0), 4);
    expect(unitsOutstanding).toBe(0);
  });

  it("knows a unit that was sent its workbook again as not returned", async () => {
    const workbook = await sentAndReturned();
    await recordSent(workbook, [{ unit: FINANCE, sentOn: "2021-01-10", returnBy: "2021-01-20" }], { today: LATE });
    const finance = followed(workbook).units.find(({ unit }) => unit === FINANCE);
    expect(finance).toMatchObject({ isReturned: false, isReturnLate: true, returnedOn: MERGED_ON });
  });

  it("does not follow what only keeps a level", () => {
    const workbook = buengKan();
    typeInto(workbook, "E1LGB-2563-O17-1", "status", DONE);
    expect(followed(workbook).counts.finished).toBe(0);
  });
});

describe("a letter to a unit", () => {
  it("goes to those with something outstanding, with item, what is asked and day of each", async () => {
    const workbook = await sentAndReturned();
    const letters = remindersOf(followed(workbook), "th");
    expect(letters.map(({ unit }) => unit)).toEqual(["สำนักปลัด", "กองยุทธศาสตร์", "กองพัสดุ", "กองกิจการสภา", "กองการศึกษา"]);
    const supplies = letters.find(({ unit }) => unit === "กองพัสดุ");
    const measure = planCell(workbook.content, "E1LGB-2563-O21-1", "measure");
    expect(supplies?.text.split("\n")).toEqual(
      expect.arrayContaining([
        "เรียน  กองพัสดุ",
        "1. ข้อ O21 แผนการจัดซื้อจัดจ้างหรือแผนการจัดหาพัสดุ",
        `   สิ่งที่ขอให้ดำเนินการ: ${typeof measure === "string" ? measure : ""}`,
        "   กำหนดเผยแพร่: 23 เม.ย. 2564 (เกินกำหนดแล้ว)",
      ]),
    );
    expect(supplies?.text).toContain("เมื่อวันที่ 1 ธ.ค. 2563 และขอรับคืนภายในวันที่ 15 ธ.ค. 2563");
  });

  it("puts what is due first before the others", async () => {
    const workbook = await sentAndReturned();
    typeInto(workbook, "E1LGB-2563-O24-1", "publishBy", 44_200);
    const unit = followed(workbook).units.find((each) => each.unit === "กองพัสดุ");
    expect(unit?.open.map(({ item }) => item)).toEqual(["O24", "O21"]);
  });

  it("asks for a workbook only where one went out", () => {
    const [letter] = remindersOf(followed(buengKan()), "th");
    expect(letter?.text).toContain("มอบหมายหน่วยงานของท่านเป็นผู้รับผิดชอบ");
    expect(letter?.text).not.toContain("ใบงาน");
  });

  it("asks a unit that has done everything for its workbook alone", async () => {
    const workbook = await sentAndReturned();
    for (const item of ["O21", "O24"]) typeInto(workbook, `E1LGB-2563-${item}-1`, "status", DONE);
    const followUp = followed(workbook);
    const unit = followUp.units.find((each) => each.unit === "กองพัสดุ");
    const text = unit && reminderFor(followUp, unit, "th")?.text;
    expect(text).toContain("แล้วเสร็จครบ 2 ข้อ");
    expect(text).toContain("โปรดส่งใบงานคืนโดยเร็ว");
  });

  it.each(LANGUAGES)("names no person and no address (%s)", async (language) => {
    const workbook = await sentAndReturned();
    typeInto(workbook, "E1LGB-2563-O21-1", "person", "นางสาวสมศรี ใจดี");
    const followUp = followed(workbook);
    const said = [overallText(followUp, language), ...remindersOf(followUp, language).map(({ text }) => text)].join();
    expect(said).not.toMatch(/สมศรี|@|undefined|null|NaN/);
    expect(said).toContain("27.27");
    expect(said).toContain("76.95");
  });
});
