import type { SheetSpec, WorkbookSpec } from "../../src/sheets";
import { createWorkbook } from "../../src/workbook";
import { toXlsx } from "../../src/xlsx";
import { readingOf, sampleFile, textFile } from "../sampleFiles";
import { differs, formulasOf } from "./comparedFormulas";
import { libreOfficeAvailable } from "./soffice";

const available = libreOfficeAvailable();
if (!available) console.warn("SKIPPED: LibreOffice is not installed, no formula was recalculated");
const describeWithLibreOffice = available ? describe : describe.skip;

const today = "2021-02-15";
const INDICATORS =
  "การปฏิบัติหน้าที่ การใช้งบประมาณ การใช้อำนาจ การใช้ทรัพย์สินของราชการ การแก้ไขปัญหาการทุจริต คุณภาพการดำเนินงาน ประสิทธิภาพการสื่อสาร การปรับปรุงการทำงาน การเปิดเผยข้อมูล การป้องกันการทุจริต".split(
    " ",
  );
const indicators = (scores: readonly number[]) =>
  textFile(
    `ตัวชี้วัดที่\tคะแนน\n${INDICATORS.map((name, index) => `${String(index + 1)}.${name}\t${String(scores[index] ?? "-")}`).join("\n")}\n`,
  );
const items = (text: string) => textFile(`ข้อ\tประเด็นการตรวจ\tคะแนน\n${text}`);
const perception = [
  ...Array.from({ length: 30 }, (_, n) => `I${String(n + 1)}\t\t${String(60 + n)}`),
  ...Array.from({ length: 15 }, (_, n) => `E${String(n + 1)}\t\t${String(95 - n)}`),
];
const oit = Array.from({ length: 43 }, (_, n) => `O${String(n + 1)}\t\t${n % 3 === 0 ? "0" : "100"}`);

const READINGS = {
  "the report of FY2563": readingOf([sampleFile("ita-2563.txt")]),
  "the memo of FY2564": readingOf([sampleFile("oit-2564.txt")]),
  "items of all three instruments": readingOf([items([...oit, ...perception].join("\n"))], { fiscalYear: 2564 }),
  "an unconfirmed year with five levels": readingOf([indicators([90, 90, 90, 90, 90, 86, 86, 86, 86, 86])], {
    fiscalYear: 2568,
  }),
  "a year without bands": readingOf([indicators([90, 90, 90, 90, 90, 86, 86, 86, 86, 86])], { fiscalYear: 2566 }),
  "a missing indicator": readingOf([indicators([90, 90, 90, 90, 90, 86, 86, 86, 86])], { fiscalYear: 2563 }),
  "one item": readingOf([items("O1\tโครงสร้าง\t0\n")], { fiscalYear: 2563 }),
};

/** The same workbook with every stored number off by one, to see whether anybody looks. */
function falsified(workbook: WorkbookSpec): WorkbookSpec {
  const falsify = (sheet: SheetSpec): SheetSpec => ({
    ...sheet,
    tables: sheet.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) =>
        row.map((content) =>
          content !== null && typeof content === "object" && typeof content.value === "number"
            ? { ...content, value: content.value + 1 }
            : content,
        ),
      ),
    })),
  });
  return { ...workbook, sheets: workbook.sheets.map(falsify) };
}

describeWithLibreOffice("recalculated by LibreOffice with stored values ignored", () => {
  it.each(Object.entries(READINGS))("%s gives the stored value in every formula", async (name, reading) => {
    for (const language of ["th", "en"] as const) {
      const formulas = await formulasOf(await toXlsx(createWorkbook(reading, { language, today })));
      console.info(`${name} (${language}): ${String(formulas.length)} formulas compared`);
      expect(formulas.length).toBeGreaterThan(100);
      expect(formulas.filter(differs)).toEqual([]);
    }
  });

  it("a falsified workbook is found out, so the comparison compares", async () => {
    const workbook = falsified(createWorkbook(READINGS["the report of FY2563"], { language: "th", today }));
    const formulas = await formulasOf(await toXlsx(workbook));
    expect(formulas.filter(differs).length).toBeGreaterThan(300);
  });
});
