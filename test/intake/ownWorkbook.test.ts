import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { texts } from "../../src/i18n";
import { readFiles, type Reading } from "../../src/intake";
import { COMPUTED_ITEM_HEADERS, OWN_AGENCY_FIELDS, OWN_CELLS, OWN_TABLES } from "../../src/intake/ownTables";
import {
  computeScores,
  isItemCode,
  schemeFor,
  type Assessment,
  type IndicatorResult,
  type ItemCode,
  type ItemResult,
} from "../../src/ita";
import type { SheetSpec, TableSpec } from "../../src/sheets";
import { createWorkbook } from "../../src/workbook";
import { toXlsx } from "../../src/xlsx";
import { firstAssessment, readingOf, sampleFile } from "../sampleFiles";

type Language = "th" | "en";
const today = "2021-02-15";
/** Each run makes and reads a whole workbook. */
jest.setTimeout(60_000);

async function readBack(reading: Reading, language: Language): Promise<Reading> {
  const bytes = await toXlsx(createWorkbook(reading, { language, today }));
  const result = await readFiles([{ name: "ours.xlsx", bytes }]);
  if (!result.ok) throw new Error(`Refused: ${result.refusal.code}`);
  return result.reading;
}

/**
 * What a workbook changes in an assessment, each for a reason:
 * - an item without a name gets the scheme's, because the workbook shows a name for every item;
 * - an indicator is called as the scheme calls it, and one without a reported score is not reported;
 * - the cause follows from the comment wherever it is read.
 */
function asTheWorkbookSays({ assessment }: { readonly assessment: Assessment }): Assessment {
  const scheme = schemeFor(assessment.fiscalYear);
  const items: Partial<Record<ItemCode, ItemResult>> = {};
  for (const code of Object.keys(assessment.items).filter(isItemCode)) {
    const name = assessment.items[code]?.name ?? scheme.items.find((other) => other.code === code)?.name ?? undefined;
    items[code] = { ...assessment.items[code], ...(name === undefined ? {} : { name }) };
  }
  const indicators: Partial<Record<string, IndicatorResult>> = {};
  for (const { no, name } of scheme.indicators) {
    const score = assessment.indicators[String(no)]?.score;
    if (score !== undefined) indicators[String(no)] = { score, name };
  }
  return { ...assessment, items, indicators };
}

/** Owners as a list and causes follow from the texts when they are read. */
function withoutDerived(assessment: Assessment): Assessment {
  const items = structuredClone(assessment.items) as Record<string, Partial<ItemResult>>;
  for (const item of Object.values(items)) {
    Reflect.deleteProperty(item, "cause");
    Reflect.deleteProperty(item, "owners");
  }
  return { ...assessment, items };
}

describe.each(["th", "en"] as const)("a workbook of ours in %s", (language) => {
  it.each(["ita-2563.txt", "oit-2564.txt"] as const)("made of %s gives the same assessment again", async (sample) => {
    const first = firstAssessment(readingOf([sampleFile(sample)]));
    const again = await readBack(readingOf([sampleFile(sample)]), language);
    expect(firstAssessment(again).assessment).toEqual(asTheWorkbookSays(first));
    expect(again.diagnostics.filter(({ code }) => code === "unread-row")).toEqual([]);
    expect(again.diagnostics.filter(({ code }) => code === "own-workbook")).toHaveLength(1);
  });
});

describe("a workbook of ours that somebody edited", () => {
  const workbook = createWorkbook(readingOf([sampleFile("oit-2564.txt")]), { language: "th", today });

  async function readEdited(edit: (sheet: SheetSpec, items: TableSpec) => SheetSpec): Promise<Reading> {
    const sheets = workbook.sheets.map((sheet) => {
      const items = sheet.tables.find(({ name }) => name === "tblItems");
      return items === undefined ? sheet : edit(sheet, items);
    });
    const result = await readFiles([{ name: "ours.xlsx", bytes: await toXlsx({ ...workbook, sheets }) }]);
    if (!result.ok) throw new Error(`Refused: ${result.refusal.code}`);
    return result.reading;
  }

  it("gives what was typed right under the items, but not what stands apart", async () => {
    const reading = await readEdited((sheet, { row, rows }) => {
      const below = row + 1 + rows.length;
      const typed = (at: number, code: string) => [
        { row: at, column: 0, content: code, style: "text" as const },
        { row: at, column: 4, content: 55, style: "score" as const },
      ];
      return { ...sheet, blocks: [...sheet.blocks, ...typed(below, "O34"), ...typed(below + 2, "O35")] };
    });
    const { items } = firstAssessment(reading).assessment;
    expect(items.O34?.score).toBe(55);
    expect(items).not.toHaveProperty("O35");
  });

  it("tells a column that was added to the items once", async () => {
    const reading = await readEdited((sheet, items) => {
      const columns = [...items.columns, { key: "own", header: "หมายเหตุของกอง", style: "text" as const }];
      const edited = { ...items, columns, rows: items.rows.map((row) => [...row, "ตรวจแล้ว"]) };
      return { ...sheet, tables: sheet.tables.map((table) => (table === items ? edited : table)) };
    });
    expect(reading.diagnostics.filter(({ code }) => code === "cell-unused")).toMatchObject([
      { data: { header: "หมายเหตุของกอง", text: "ตรวจแล้ว" } },
    ]);
  });

  it("refuses a score nobody can have, and keeps the rest", async () => {
    const reading = await readEdited((sheet, items) => {
      const rows = items.rows.map((row, index) => (index === 0 ? row.map((cell, at) => (at === 4 ? 985 : cell)) : row));
      return { ...sheet, tables: sheet.tables.map((table) => (table === items ? { ...items, rows } : table)) };
    });
    expect(reading.diagnostics).toContainEqual(
      expect.objectContaining({ code: "score-out-of-range", severity: "error" }),
    );
    expect(firstAssessment(reading).assessment.items.O1).not.toHaveProperty("score");
    expect(firstAssessment(reading).assessment.items.O2?.score).toBe(100);
  });
});

describe("any assessment", () => {
  const scheme = schemeFor(2563);
  const word = fc.constantFrom("กองคลัง", "สำนักปลัด", "ลิงก์ไฟล์", "=1+1", "100", "O5", "โครงสร้าง", "(ฝ่าย ก, ข)", "_x0041_");
  const sentence = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));
  const score = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
  const item: fc.Arbitrary<ItemResult> = fc.record(
    { score, comment: sentence, recommendation: sentence, owner: sentence, monitor: sentence },
    { requiredKeys: ["score"] },
  );
  const assessment: fc.Arbitrary<Assessment> = fc
    .record({
      agency: fc.option(sentence),
      rank: fc.integer({ min: 1, max: 8_000 }),
      items: fc.dictionary(fc.constantFrom(...scheme.items.map(({ code }) => code)), item, { minKeys: 1 }),
      indicators: fc.dictionary(fc.constantFrom("1", "5", "9"), fc.record({ score }), {}),
      respondents: fc.record({ IIT: fc.integer({ min: 1, max: 9_999 }) }, { requiredKeys: [] }),
      reported: fc.record(
        { total: score, band: fc.constantFrom("AA", "A", "F"), instruments: fc.record({ OIT: score }) },
        { requiredKeys: [] },
      ),
    })
    .map((parts) => ({ ...parts, fiscalYear: 2563 }));

  it("written to a workbook and read back is the same", async () => {
    await fc.assert(
      fc.asyncProperty(assessment, fc.constantFrom<Language>("th", "en"), async (written, language) => {
        const reading: Reading = {
          assessments: [{ assessment: written, computed: computeScores(written, scheme), diagnostics: [], files: [] }],
          diagnostics: [],
          sources: [],
          tables: [],
        };
        const read = firstAssessment(await readBack(reading, language)).assessment;
        expect(withoutDerived(read)).toEqual(withoutDerived(asTheWorkbookSays({ assessment: written })));
      }),
      { numRuns: 15 },
    );
  });
});

describe("the tables a workbook of ours is known by", () => {
  it.each(["th", "en"] as const)("have the headers they are written with in %s", (language) => {
    const { headers, agency } = texts(language).sheets;
    const at = language === "th" ? 0 : 1;
    for (const [table, columns] of Object.entries(OWN_TABLES)) {
      const written: Readonly<Record<string, string>> = headers[table as keyof typeof OWN_TABLES];
      for (const [key, names] of Object.entries<readonly string[]>(columns))
        expect([table, key, written[key]]).toEqual([table, key, names[at]]);
    }
    expect(Object.values(OWN_AGENCY_FIELDS).map((names) => names[at])).toEqual([
      agency.fields.agency,
      agency.fields.assessedYear,
      agency.fields.rank,
    ]);
    const known = [...COMPUTED_ITEM_HEADERS, ...Object.values(OWN_TABLES.tblItems).flat()];
    expect(Object.values(headers.tblItems).filter((header) => !known.includes(header))).toEqual([]);
  });

  it("have the named cells they are written with", () => {
    const names = createWorkbook(readingOf([sampleFile("ita-2563.txt")]), { language: "th", today }).names;
    for (const name of Object.values(OWN_CELLS)) expect(names).toContainEqual(expect.objectContaining({ name }));
  });
});

/** As Google Sheets gives it back: every cell, but no tables. */
function withoutTables(xlsx: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(xlsx)).map(([name, bytes]): [string, Uint8Array] => {
    const isAboutSheets = name.startsWith("xl/worksheets/");
    const tables = /<tableParts.*<\/tableParts>|<Relationship [^>]*\/table"[^>]*>/gs;
    return [name, isAboutSheets ? strToU8(strFromU8(bytes).replace(tables, "")) : bytes];
  });
  return zipSync(Object.fromEntries(parts));
}

describe("a workbook of ours that lost its tables", () => {
  it.each(["th", "en"] as const)("is known by its headers and reads the same (%s)", async (language) => {
    const reading = readingOf([sampleFile("ita-2563.txt")]);
    const whole = await toXlsx(createWorkbook(reading, { language, today }));
    const read = async (bytes: Uint8Array) => readFiles([{ name: "ours.xlsx", bytes }]);
    expect(await read(withoutTables(whole))).toMatchObject({
      ok: true,
      reading: { assessments: [{ assessment: firstAssessment(await readBack(reading, language)).assessment }] },
    });
  });
});
