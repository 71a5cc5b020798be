import { rowProblems, siteInSheet, type RowCells } from "../../src/plan";
import { readWorkbookFile } from "../../src/ooxml";
import type { CellContent, WorkbookSpec } from "../../src/sheets";
import { texts, type Language } from "../../src/i18n";
import { toSerial } from "../../src/thai";
import { checkWorkbook, createWorkbook } from "../../src/workbook";
import { readContent, toXlsx } from "../../src/xlsx";
import { readingOf, sampleFile } from "../sampleFiles";
import { libreOfficeAvailable, recalculated } from "./soffice";

const available = libreOfficeAvailable();
if (!available) console.warn("SKIPPED: LibreOffice is not installed, no word on a row was recalculated");
const describeWithLibreOffice = available ? describe : describe.skip;

const EARLY = toSerial("2020-12-01");
const LATE = toSerial("2021-04-20");
const LATEST = toSerial("2021-04-30");
const WHOLE: RowCells = { start: EARLY, publishBy: LATE, approveBy: LATEST, completedOn: null, pageUrl: null };
const page = (pageUrl: string): RowCells => ({ ...WHOLE, pageUrl });

/** A table of cases; each goes into a row of its own. */
const CASES: readonly RowCells[] = [
  WHOLE,
  { ...WHOLE, start: null, publishBy: null, approveBy: null },
  { ...WHOLE, start: LATEST },
  { ...WHOLE, publishBy: LATEST + 1 },
  { ...WHOLE, start: LATEST + 1, publishBy: null },
  { ...WHOLE, start: LATE, approveBy: LATE },
  { ...WHOLE, start: LATEST, publishBy: null, approveBy: null },
  { ...WHOLE, publishBy: toSerial("2564-04-20") },
  { ...WHOLE, approveBy: toSerial("2564-04-20") },
  { ...WHOLE, completedOn: toSerial("2400-01-01") },
  { ...WHOLE, completedOn: toSerial("2399-12-31") },
  { ...WHOLE, start: "ตลอดปีงบประมาณ" },
  { ...WHOLE, start: "20 เม.ย. 2564", publishBy: LATEST + 1 },
  { ...WHOLE, completedOn: "2021-04-20" },
  { ...WHOLE, start: "zzz", publishBy: null, approveBy: null },
  page("https://www.example.go.th/page"),
  page(" https://example.go.th "),
  page("HTTP://DATA.EXAMPLE.GO.TH/Page?a=1#b"),
  page("https://example.go.th:8080/page"),
  page("https://example.go.th?page=1"),
  page("https://myexample.go.th/"),
  page("https://elsewhere.go.th/example.go.th/"),
  page("https://example.go.th/plan.pdf"),
  page("https://example.go.th/PLAN.PDF?v=2"),
  page("https://example.go.th/แผน.docx#page=2"),
  page("https://example.go.th/pdf"),
  page("https://example.go.th/pdfs/"),
  page("https://example.go.th/a?file=plan.pdf"),
  page("https://drive.google.com/file/d/1/view"),
  page("https://www.facebook.com/example"),
  page("https://example.go.th/?from=facebook.com"),
  page("https://notfacebook.com/"),
  page("www.example.go.th/page"),
  page("example.go.th/plan.pdf"),
  page("ftp://example.go.th/"),
  page("หน้าเว็บไซต์ของหน่วยงาน"),
  page("https://xn--12c.xn--o3cw4h/"),
  page("https://ตัวอย่าง.ไทย/หน้า"),
  page("https://"),
  page('https://example.go.th/"quoted"'),
  { ...page("https://example.go.th/plan.zip"), start: LATEST + 9, completedOn: "?" },
];
const SITES = [null, "https://www.example.go.th/main", "example.go.th", "www.example.com", "https://ตัวอย่าง.ไทย"];

function withCases(workbook: WorkbookSpec, language: Language, site: string | null): WorkbookSpec {
  const website = texts(language).sheets.agency.fields.website;
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    tables: sheet.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row, index) => {
        if (table.name === "tblAgency") return row[0] === website ? row.with(1, site) : row;
        const cells = table.name === "tblPlan" ? CASES[index] : undefined;
        if (cells === undefined) return row;
        const typed: Readonly<Record<string, CellContent>> = { ...cells, monitor: "ปลัด" };
        return row.map((old, at) => {
          const key = table.columns[at]?.key ?? "";
          return key in typed ? (typed[key] ?? null) : old;
        });
      }),
    })),
  }));
  return { ...workbook, sheets };
}

/** What LibreOffice shows as missing in each row, and as the site that counts. */
async function shown(book: WorkbookSpec): Promise<{ readonly missing: readonly unknown[]; readonly site: unknown }> {
  const { sheets } = await readWorkbookFile(recalculated(await toXlsx(book)));
  const at = book.sheets.findIndex(({ key }) => key === "plan");
  const table = book.sheets[at]?.tables[0];
  const column = table?.columns.findIndex(({ key }) => key === "missing") ?? -1;
  const name = book.names.find((each) => each.name === "ITAS_Site");
  const siteSheet = book.sheets.findIndex(({ name: sheet }) => sheet === name?.sheet);
  return {
    missing: CASES.map((_, row) => sheets[at]?.rows[(table?.row ?? 0) + 1 + row]?.[column] ?? ""),
    site: sheets[siteSheet]?.rows[name?.range.row ?? -1]?.[name?.range.column ?? -1] ?? "",
  };
}

describeWithLibreOffice("what a row of the plan says wrongly", () => {
  const reading = readingOf([sampleFile("ita-2563.txt")]);

  it.each(["th", "en"] as const)("is told by the sheet (%s) in the words the rules give", async (language) => {
    const workbook = createWorkbook(reading, { language, today: "2021-02-15" });
    const { missing: words, kinds } = texts(language).sheets;
    const plan = workbook.sheets.flatMap(({ tables }) => tables).find(({ name }) => name === "tblPlan");
    const kindAt = plan?.columns.findIndex(({ key }) => key === "kind") ?? -1;
    expect(plan?.rows.length).toBeGreaterThanOrEqual(CASES.length);
    for (const site of language === "th" ? SITES : SITES.slice(0, 2)) {
      const { missing, site: shownSite } = await shown(withCases(workbook, language, site));
      const expected = CASES.map((cells, row) => {
        const kind = plan?.rows[row]?.[kindAt];
        const isFix = kind !== null && typeof kind === "object" && kind.value === kinds.fix;
        const date = isFix && (cells.publishBy ?? "") === "" ? [words.date] : [];
        return [...date, ...rowProblems(cells, site).map((problem) => words[problem])].join(", ");
      });
      expect(missing.map((text, row) => [CASES[row], text])).toEqual(expected.map((text, row) => [CASES[row], text]));
      expect(shownSite).toBe(siteInSheet(site));
    }
    expect(new Set(CASES.flatMap((cells) => SITES.flatMap((site) => rowProblems(cells, site)))).size).toBe(6);
  });

  it("is found by the checks in a file LibreOffice has saved, as in the file before", async () => {
    const bytes = await toXlsx(withCases(createWorkbook(reading, { language: "th", today: "2021-02-15" }), "th", null));
    const findingsIn = async (file: Uint8Array): Promise<readonly (readonly unknown[])[]> => {
      const findings = checkWorkbook(await readContent(file))?.findings ?? [];
      return findings.map(({ code, severity, place, fix }) => [code, severity, place?.cell, fix?.value]);
    };
    const before = await findingsIn(bytes);
    expect(before.length).toBeGreaterThan(30);
    expect(await findingsIn(recalculated(bytes))).toEqual(before);
  });
});
