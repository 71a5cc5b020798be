import { importInto, readBack, regenerate, type HeldResult } from "../../src/workbook";
import { toSerial } from "../../src/thai";
import { acceptProposals, NO_EDITS } from "../../src/plan";
import type { SpecValue } from "../../src/sheets";
import { readingOf, sampleFile } from "../sampleFiles";
import { MemoryWorkbook } from "./memoryWorkbook";

const READING = readingOf([sampleFile("ita-2563.txt")]);
const TODAY = "2021-02-15";

async function made(language: "th" | "en" = "th"): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  await importInto(workbook, READING, { language, today: TODAY });
  return workbook;
}

/** Types into the cell of a table, found by the first cell of its row that says something; places count from 0. */
function type(workbook: MemoryWorkbook, table: string, row: string, at: number, typed: SpecValue): void {
  const tables = workbook.content.tables.map((each) =>
    each.name === table
      ? { ...each, rows: each.rows.map((cells) => (cells.includes(row) ? cells.with(at, typed) : cells)) }
      : each,
  );
  workbook.content = { ...workbook.content, tables };
}

async function held(workbook: MemoryWorkbook): Promise<HeldResult> {
  const read = await readBack(workbook);
  if (read.kind !== "ours" || read.result === null) throw new Error(`It is ${read.kind}`);
  return read.result;
}

function publishBy(workbook: MemoryWorkbook, item: string): unknown {
  const table = workbook.content.tables.find(({ name }) => name === "tblPlan");
  const at = table?.headers.indexOf("กำหนดเผยแพร่") ?? -1;
  return table?.rows.find((row) => row.includes(item))?.[at];
}

describe("the calendar of a workbook", () => {
  it.each(["th", "en"] as const)("is read as it was made, in %s", async (language) => {
    const { officeYear, planEdits } = await held(await made(language));
    expect(officeYear?.calendar.periods).toContainEqual(
      expect.objectContaining({ step: "submit-oit", from: "2021-03-01", to: "2021-04-30" }),
    );
    expect(officeYear?.holidays.has("2021-04-13")).toBe(true);
    expect(officeYear?.approvalDays).toBe(5);
    expect(planEdits.actions).toEqual({});
  });

  it("that was edited gives the dates proposed next, and no date counts as typed by a person", async () => {
    const workbook = await made();
    type(workbook, "tblCalendar", "submit-oit", 2, toSerial("2021-05-14"));
    const result = await held(workbook);
    expect(result.planEdits.actions).toEqual({});
    await regenerate(workbook, { today: TODAY, planEdits: result.planEdits });
    expect(publishBy(workbook, "O1")).toBe(toSerial("2021-05-07"));
    expect((await held(workbook)).planEdits.actions).toEqual({});
  });

  it("leaves dates alone that were accepted", async () => {
    const workbook = await made();
    const plan = workbook.content.tables.find(({ name }) => name === "tblPlan");
    const id = plan?.rows.find((row) => row.includes("O1"))?.[plan.headers.indexOf("รหัสแผน")];
    if (typeof id !== "string") throw new Error("O1 has an action");
    const planEdits = acceptProposals(NO_EDITS, [{ id, proposed: ["dates"] }]);
    await regenerate(workbook, { today: TODAY, planEdits });
    type(workbook, "tblCalendar", "submit-oit", 2, toSerial("2021-05-14"));
    await regenerate(workbook, { today: TODAY, planEdits: (await held(workbook)).planEdits });
    expect(publishBy(workbook, "O1")).toBe(toSerial("2021-04-23"));
    expect(publishBy(workbook, "O2")).toBe(toSerial("2021-05-07"));
  });

  it("is read by the step's name where its code is gone, in either era, and as known where it says nothing", async () => {
    const workbook = await made();
    type(workbook, "tblCalendar", "submit-oit", 2, toSerial("2564-05-14"));
    type(workbook, "tblCalendar", "submit-oit", 4, null);
    type(workbook, "tblCalendar", "confirm-oit", 2, "ยังไม่ประกาศ");
    type(workbook, "tblCalendar", "clarify-oit", 2, toSerial("2021-01-01"));
    const periods = (await held(workbook)).officeYear?.calendar.periods.map(({ step, to }) => [step, to]);
    expect(periods).toContainEqual(["submit-oit", "2021-05-14"]);
    expect(periods).toContainEqual(["confirm-oit", "2021-06-30"]);
    expect(periods).toContainEqual(["clarify-oit", "2021-06-15"]);
  });

  it("has the holidays of its list, and no others", async () => {
    const workbook = await made();
    type(workbook, "tblHolidays", "วันพืชมงคล", 0, "26 เม.ย. 2564");
    type(workbook, "tblHolidays", "วันจักรี", 0, null);
    const { officeYear } = await held(workbook);
    expect(officeYear?.holidays.has("2021-04-26")).toBe(true);
    expect(officeYear?.holidays.has("2021-04-06")).toBe(false);
  });

  it("has the office's own days for approval; a figure that can be none is the usual one", async () => {
    const workbook = await made();
    const say = (content: SpecValue): void => {
      const cells = workbook.content.cells.map((cell) =>
        cell.name === "ITAS_ApprovalDays" ? { ...cell, content } : cell,
      );
      workbook.content = { ...workbook.content, cells };
    };
    for (const [typed, days] of [
      [10, 10],
      ["๑๐", 10],
      [0, 0],
      [-1, 5],
      [2.5, 5],
      ["สัปดาห์", 5],
    ] as const) {
      say(typed);
      expect([typed, (await held(workbook)).officeYear?.approvalDays]).toEqual([typed, days]);
    }
  });
});
