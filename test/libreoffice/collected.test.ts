import type { SheetSpec, WorkbookSpec } from "../../src/sheets";
import { collect, toXlsx } from "../../src/xlsx";
import { readingOf, sampleFile, textFile } from "../sampleFiles";
import { resultFile, resultText, workbookFile, workbookOf } from "../workbook/sharing/inventedAgencies";
import { differs, formulasOf } from "./comparedFormulas";
import { libreOfficeAvailable } from "./soffice";

const available = libreOfficeAvailable();
if (!available) console.warn("SKIPPED: LibreOffice is not installed, no roll-up was recalculated");
const describeWithLibreOffice = available ? describe : describe.skip;

const NATION = textFile(
  [
    "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2564",
    `จังหวัด\tหน่วยงาน\t${Array.from({ length: 10 }, (_, n) => `ตัวชี้วัด ${String(n + 1)}`).join("\t")}\tคะแนน ITA\tระดับ`,
    "สกลนคร\tองค์การบริหารส่วนตำบลนามสมมุติหนึ่ง\t93.55\t87.72\t91.01\t87.93\t89.52\t90.55\t88.68\t88.58\t72.89\t65.56\t81.45\tB",
    "นครพนม\tองค์การบริหารส่วนตำบลนามสมมุติหนึ่ง\t90\t90\t90\t90\t90\t90\t90\t90\t90\t90\t90\tA",
    "นครพนม\tองค์การบริหารส่วนตำบลนามสมมุติสอง\t60\t60\t60\t60\t60\t60\t60\t60\t60\t\t\t",
  ].join("\n"),
  "nation.txt",
);

async function everything(): Promise<WorkbookSpec> {
  const files = [
    await workbookOf(readingOf([sampleFile("ita-2563.txt")]), "a.xlsx", 6),
    sampleFile("ita-2563.txt"),
    sampleFile("oit-2564.txt"),
    NATION,
    ...(await Promise.all([0, 1, 2, 3, 4, 5].map((n) => workbookFile(n, n % 4)))),
    resultFile(1),
    resultFile(40, 2563),
    resultFile(41, 2568),
    textFile(resultText(42).split("\n").slice(1).join("\n"), "no-year.txt"),
    textFile(
      resultText(43)
        .replace(/กองคลัง/g, "=1+1*?")
        .replace(/สำนักปลัด/g, '>กอง "ก"'),
      "hostile.txt",
    ),
  ];
  const { workbook } = await collect(files, { language: "th", today: "2022-06-01" });
  if (workbook === null) throw new Error("Nothing was collected");
  return workbook;
}

/** The same workbook with one agency no longer counted, as a person would say it, and nothing else changed. */
function withoutFirst(workbook: WorkbookSpec): WorkbookSpec {
  const changed = (sheet: SheetSpec): SheetSpec => ({
    ...sheet,
    tables: sheet.tables.map((table) => {
      const at = table.columns.findIndex(({ key }) => key === "counted");
      if (table.name !== "tblAgencies") return table;
      return { ...table, rows: table.rows.map((row, index) => (index === 0 ? row.with(at, "ไม่") : row)) };
    }),
  });
  return { ...workbook, sheets: workbook.sheets.map(changed) };
}

describeWithLibreOffice("a collected workbook recalculated by LibreOffice", () => {
  it("gives the stored value in every formula: ranks, roll-ups, means and medians", async () => {
    const formulas = await formulasOf(await toXlsx(await everything()));
    console.info(`collected: ${String(formulas.length)} formulas compared`);
    expect(formulas.length).toBeGreaterThan(600);
    expect(formulas.filter(differs)).toEqual([]);
  });

  it("follows when a person says that an agency does not count", async () => {
    const formulas = await formulasOf(await toXlsx(withoutFirst(await everything())));
    const changed = formulas.filter(differs);
    const sheets = new Set(changed.map(({ place }) => place.split(" ")[0]));
    expect(sheets.size).toBeGreaterThanOrEqual(5);
    const agencies = changed.find(({ place }) => place === "ภาพรวมที่รวบรวม 8,1");
    expect(Number(agencies?.recalculated)).toBe(Number(agencies?.stored) - 1);
  });
});
