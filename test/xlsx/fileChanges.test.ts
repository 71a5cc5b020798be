import fc from "fast-check";
import type { Reading } from "../../src/intake";
import { computeScores, schemeFor, type Assessment, type ItemCode, type ItemResult } from "../../src/ita";
import type { WorkbookSpec } from "../../src/sheets";
import { importInto, regenerate, type WorkbookContent } from "../../src/workbook";
import { toXlsx } from "../../src/xlsx";
import { readingOf as readingOfFiles, sampleFile } from "../sampleFiles";
import { JudgedFile } from "./judgedFile";

const options = { language: "th", today: "2021-02-15" } as const;
const scheme = schemeFor(2563);
jest.setTimeout(240_000);

function readingOf(items: Readonly<Partial<Record<ItemCode, ItemResult>>>, hash: string): Reading {
  const result: Assessment = {
    agency: "เทศบาลตำบลตัวอย่าง",
    fiscalYear: 2563,
    respondents: {},
    items,
    indicators: {},
    reported: { total: 72.31 },
  };
  const counts = { rowsIn: 1, records: 1, headings: 0, repeats: 0, unread: 0, leftOut: 0 };
  return {
    assessments: [{ assessment: result, computed: computeScores(result, scheme), diagnostics: [], files: ["a.txt"] }],
    diagnostics: Array.from({ length: Object.keys(items).length % 4 }, (_, row) => note(row, hash)),
    sources: [{ name: "a.txt", size: 1, format: "text", hash, ...counts }],
    tables: [],
  };
}

const note = (row: number, text: string) =>
  ({ code: "unread-row", severity: "warning", source: { row }, data: { text } }) as const;

/** A workbook of somebody's with a sheet of figures and a formula. */
const OWN: WorkbookSpec = {
  title: "ของฉัน",
  created: "2021-01-01",
  footer: { left: "", right: "" },
  names: [],
  sheets: [
    {
      key: "own",
      name: "ของฉัน",
      blocks: [
        { row: 0, column: 0, content: "งบ", style: "title" },
        { row: 1, column: 0, content: { formula: "1+1", value: 2 }, style: "score" },
      ],
      tables: [],
      columnWidths: [20],
      conditionalFormats: [],
      validations: [],
      charts: [],
      print: { orientation: "portrait", fitWidth: true },
    },
  ],
};

const counted = (content: WorkbookContent, table: string): number =>
  content.tables.find(({ name }) => name === table)?.rows.length ?? 0;

describe("a result imported into a stored workbook", () => {
  it("makes our sheets beside those that are there", async () => {
    const file = new JudgedFile(await toXlsx(OWN));
    const report = await importInto(file, readingOfFiles([sampleFile("ita-2563.txt")]), options);
    expect(report.outcome).toBe("created");
    const content = await file.read();
    expect(content.sheets[0]?.name).toBe("ของฉัน");
    expect(counted(content, "tblItems")).toBeGreaterThan(40);
    expect((await importInto(file, readingOfFiles([sampleFile("ita-2563.txt")]), options)).refreshed).toEqual([]);
    expect((await regenerate(file, options)).outcome).toBe("unchanged");
  });

  it("puts rows in and takes rows out, and the next reading finds them", async () => {
    const item = (score: number): ItemResult => ({ score, comment: "ลิงก์ไฟล์", owners: ["กองคลัง"], owner: "กองคลัง" });
    const file = new JudgedFile(await toXlsx(OWN));
    await importInto(file, readingOf({ O2: item(0), O9: item(100) }, "a"), options);
    await importInto(file, readingOf({ O1: item(0), O2: item(100), O9: item(0) }, "b"), options);
    const change = file.changes.at(-1);
    expect(change?.insertions.length).toBeGreaterThan(2);
    await regenerate(file, options);
    await importInto(file, readingOf({ O2: item(0) }, "c"), options);
    expect(file.changes.some(({ deletions }) => deletions.length > 0)).toBe(true);
  });

  it("holds what every change says, whatever results follow one another", async () => {
    const words = fc.constantFrom("ทำหน้าเว็บ", "ลิงก์ไฟล์", "=1+1", "ครบ");
    const item = fc.record(
      { score: fc.constantFrom(0, 25, 84.99, 100), comment: words, recommendation: words, owner: words },
      { requiredKeys: ["score"] },
    );
    const codes = fc.constantFrom<ItemCode[]>("I1", "E2", "O1", "O2", "O5", "O9", "O22", "O30", "O43");
    const items = fc.dictionary(codes, item, { minKeys: 1, maxKeys: 7 });
    await fc.assert(
      fc.asyncProperty(fc.array(items, { minLength: 2, maxLength: 4 }), async (results) => {
        const file = new JudgedFile(await toXlsx(OWN));
        for (const [at, result] of results.entries()) {
          await importInto(file, readingOf(result, String(at)), options);
          await regenerate(file, options);
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 3), seed: 7 },
    );
  });
});
