import { strFromU8, unzipSync } from "fflate";
import { createWorkbook } from "../../src/workbook";
import { toXlsx } from "../../src/xlsx";
import { readingOf, sampleFile } from "../sampleFiles";

const workbook = createWorkbook(readingOf([sampleFile("ita-2563.txt")]), { language: "th", today: "2021-02-15" });
const sheetNumber = (key: string) => String(workbook.sheets.findIndex((sheet) => sheet.key === key) + 1);

let parts: Readonly<Record<string, string>>;
const part = (path: string) => parts[path] ?? "";
const sheet = (key: string) => part(`xl/worksheets/sheet${sheetNumber(key)}.xml`);
const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;

beforeAll(async () => {
  const files = unzipSync(await toXlsx(workbook));
  parts = Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
});

describe("the chart in the file", () => {
  it("has the ten scores as columns and the target as a line", () => {
    const chart = part("xl/charts/chart1.xml");
    expect(chart).toMatch(/<c:barChart>(?:(?!<\/c:barChart>).)*\$G\$6:\$G\$15/s);
    expect(chart).toMatch(/<c:lineChart>(?:(?!<\/c:lineChart>).)*\$H\$6:\$H\$15/s);
    expect(count(chart, /<c:ser>/g)).toBe(2);
    expect(chart).toContain("TH SarabunPSK");
  });
});

describe("the plan in the file", () => {
  it("offers drop-downs from names, and refuses only what is no status", () => {
    const validations = sheet("plan");
    expect(count(validations, /<dataValidation /g)).toBe(4);
    expect(count(validations, /<formula1>ITAS_Owners<\/formula1>/g)).toBe(3);
    expect(count(validations, /showErrorMessage="(?:1|true)"/g)).toBe(1);
  });

  it("is coloured by conditional formats", () => {
    expect(count(sheet("plan"), /<cfRule /g)).toBe(workbook.sheets[4]?.conditionalFormats.length);
    expect(count(sheet("plan"), /<cfRule /g)).toBeGreaterThan(5);
  });

  it("gives a new row the formulas of its columns", () => {
    const table =
      Object.entries(parts).find(
        ([path, xml]) => path.startsWith("xl/tables/") && xml.includes('name="tblPlan"'),
      )?.[1] ?? "";
    expect(count(table, /<calculatedColumnFormula>/g)).toBe(9);
    expect(table).toContain("ITAS_Threshold");
  });

  it("shows dates in the Buddhist era", () => {
    const format = /numFmtId="(\d+)" formatCode="[^"]*107041E[^"]*"/.exec(part("xl/styles.xml"))?.[1] ?? "";
    const looks = [
      ...part("xl/styles.xml")
        .replace(/.*<cellXfs/s, "")
        .matchAll(/<xf [^>]*numFmtId="(\d+)"/g),
    ].map((match) => match[1]);
    const style = /<c r="I6" s="(\d+)"/.exec(sheet("plan"))?.[1];
    expect(looks[Number(style)]).toBe(format);
  });

  it("prints on A4 across, its header on every page, helpers left out", () => {
    expect(sheet("plan")).toMatch(/paperSize="9"[^>]*orientation="landscape"/);
    const names = part("xl/workbook.xml");
    expect(names).toContain(">'แผนปรับปรุง'!$5:$5<");
    expect(names).toContain(">'แผนปรับปรุง'!$A:$L<");
  });
});

describe("rows in the file", () => {
  it("grow with their text where they hold one line, and keep their room where they hold several", () => {
    const heights = [...sheet("items").matchAll(/<row r="\d+"([^>]*)>/g)].map((match) => match[1] ?? "");
    expect(heights.some((row) => row.includes("customHeight"))).toBe(true);
    expect(heights.some((row) => row.includes(" ht=") && !row.includes("customHeight"))).toBe(true);
  });

  it("that the fix list does not need yet are hidden", () => {
    expect(count(sheet("analysis"), /<row [^>]*hidden="(?:1|true)"/g)).toBe(21);
  });
});

describe("every sheet", () => {
  it("is quiet about numbers stored as text", () => {
    for (const { key } of workbook.sheets) expect(sheet(key)).toMatch(/<\/headerFooter><ignoredErrors>/);
  });
});
