import { readWorkbookFile } from "../../src/ooxml";
import { createWorkbook } from "../../src/workbook";
import { toXlsx } from "../../src/xlsx";
import { readingOf, sampleFile, textFile } from "../sampleFiles";
import { problemsOf } from "./integrity";

const today = "2021-02-15";
const header = "ข้อ\tประเด็นการตรวจ\tความคิดเห็น\tคะแนน\tผู้รับผิดชอบ\n";
const READINGS = {
  "the report of FY2563": readingOf([sampleFile("ita-2563.txt")]),
  "the memo of FY2564": readingOf([sampleFile("oit-2564.txt")]),
  "one item only": readingOf([textFile(`${header}O1\tโครงสร้าง\t\t0\tกองช่าง\n`)], { fiscalYear: 2563 }),
  "indicators of an unconfirmed year": readingOf([textFile("ตัวชี้วัดที่\tคะแนน\n1.การปฏิบัติหน้าที่\t90\n")], {
    fiscalYear: 2568,
  }),
  "a year without bands": readingOf([textFile("ตัวชี้วัดที่\tคะแนน\n1.การปฏิบัติหน้าที่\t90\n")], { fiscalYear: 2566 }),
  "no year at all": readingOf([textFile("ตัวชี้วัดที่\tคะแนน\n1.การปฏิบัติหน้าที่\t90\n")]),
  "texts of any length": readingOf(
    [textFile(`${header}O1\t${"ก".repeat(40_000)}\t${"ข ".repeat(30_000)}\t0\t${"ค".repeat(300)}\n`)],
    { fiscalYear: 2563 },
  ),
};

describe.each(Object.entries(READINGS))("the workbook of %s", (_, reading) => {
  it.each(["th", "en"] as const)("in %s is a file Excel has nothing to repair in", async (language) => {
    expect(problemsOf(await toXlsx(createWorkbook(reading, { language, today })))).toEqual([]);
  });
});

describe("the .xlsx file", () => {
  it("has the same bytes for the same input", async () => {
    const write = () => toXlsx(createWorkbook(READINGS["the report of FY2563"], { language: "th", today }));
    expect(Buffer.compare(await write(), await write())).toBe(0);
  });

  it("keeps imported text text, whatever it begins with", async () => {
    const hostile = ['=HYPERLINK("http://x")', "+1+1", "-1+1", "@SUM(A1)", "\t=1", `a\u0001b${"ค".repeat(400)}`];
    const rows = hostile.map((text, index) =>
      `O${String(index + 1)}\t${text}\t${text}\t0\t${text}`.replace(/\t\t=1/g, "\t=1"),
    );
    const reading = readingOf([textFile(header + rows.join("\n"))], { fiscalYear: 2563 });
    const bytes = await toXlsx(createWorkbook(reading, { language: "th", today }));
    expect(problemsOf(bytes)).toEqual([]);
    const { sheets } = await readWorkbookFile(bytes);
    const formulas = sheets.flatMap((sheet) => [...(sheet.cells?.values() ?? [])].map((cell) => cell.formula ?? ""));
    expect(formulas.filter((formula) => /HYPERLINK|1\+1|SUM\(A1\)/.test(formula))).toEqual([]);
    const texts = sheets.flatMap((sheet) => sheet.rows.flat()).filter((value) => typeof value === "string");
    expect(texts).toEqual(expect.arrayContaining(['=HYPERLINK("http://x")', "+1+1", "-1+1", "@SUM(A1)"]));
  });
});
