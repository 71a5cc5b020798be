import { importInto, regenerate, type WorkbookContent } from "../../src/workbook";
import type { Reading } from "../../src/intake";
import { computeScores, schemeFor, type Assessment } from "../../src/ita";
import type { SheetSpec, WorkbookSpec } from "../../src/sheets";
import { createWorkbook } from "../../src/workbook";
import { readContent, toXlsx, workbookFile } from "../../src/xlsx";
import { firstAssessment, readingOf, sampleFile } from "../sampleFiles";
import { rewritten, textsOf } from "../xlsx/storedParts";
import { libreOfficeAvailable, recalculated } from "./soffice";

const available = libreOfficeAvailable();
if (!available) console.warn("SKIPPED: LibreOffice is not installed, no changed file was opened");
const describeWithLibreOffice = available ? describe : describe.skip;
jest.setTimeout(300_000);

const options = { language: "th", today: "2021-02-15" } as const;
const whole = readingOf([sampleFile("ita-2563.txt")]);
/** The same result, of which some items had not been read yet. */
const part = without(whole, /^O3|^E/);

function without(reading: Reading, codes: RegExp): Reading {
  const first = firstAssessment(reading);
  const items = Object.fromEntries(Object.entries(first.assessment.items).filter(([code]) => !codes.test(code)));
  const assessment: Assessment = { ...first.assessment, items };
  return { ...reading, assessments: [{ ...first, assessment, computed: computeScores(assessment, schemeFor(2563)) }] };
}

const workbookOf = (reading: Reading): WorkbookSpec => createWorkbook(reading, options);

const OWN: SheetSpec = {
  key: "own",
  name: "ของฉัน",
  blocks: [{ row: 0, column: 0, content: "งบ", style: "title" }],
  tables: [],
  columnWidths: [20],
  conditionalFormats: [],
  validations: [],
  charts: [],
  print: { orientation: "portrait", fitWidth: true },
};

/** What all formulas of our tables show, by table and the first cell of their row. */
function figures({ tables }: WorkbookContent, only: readonly string[]): ReadonlyMap<string, unknown> {
  const shown = new Map<string, unknown>();
  for (const { name, rows, headers } of tables) {
    if (!only.includes(name)) continue;
    for (const row of rows) {
      const key = row[0] !== null && typeof row[0] === "object" ? row[0].value : row[0];
      for (const [column, cell] of row.entries()) {
        const value = cell !== null && typeof cell === "object" ? cell.value : cell;
        const isFigure = typeof value === "number" ? Math.round(value * 1e6) / 1e6 : (value ?? "");
        shown.set(`${name} ${String(key)} ${headers[column] ?? ""}`, isFigure);
      }
    }
  }
  return shown;
}

const errorsIn = (bytes: Uint8Array): readonly string[] =>
  Object.entries(textsOf(bytes)).flatMap(([name, xml]) =>
    [...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*t="e"[^>]*>/g)].map(([, cell]) => `${name} ${String(cell)}`),
  );

/** A sheet of a person's that computes from our plan, by cells as well as by names. */
function withOwnFormulas(bytes: Uint8Array): Uint8Array {
  return rewritten(bytes, (name, xml) =>
    name === "xl/worksheets/sheet15.xml"
      ? xml.replace(
          "</sheetData>",
          '<row r="200"><c r="A200"><f>COUNTA(\'แผนปรับปรุง\'!A6:A48)</f><v>0</v></c><c r="B200"><f>ROWS(tblPlan[ข้อ])</f><v>0</v></c><c r="C200" t="str"><f>\'แผนปรับปรุง\'!A48&amp;""</f><v>?</v></c></row></sheetData>',
        )
      : xml,
  );
}

const RESULTS = ["tblItems", "tblIndicators", "tblSubindicators", "tblFixFirst", "tblByUnit", "tblByIndicator"];

describeWithLibreOffice("a stored workbook that was changed", () => {
  it("computes in LibreOffice what a workbook made anew does", async () => {
    const file = workbookFile(withOwnFormulas(await toXlsx(workbookOf(part))));
    const { inserted } = await importInto(file, whole, options);
    expect(inserted.length).toBeGreaterThan(20);
    const now = recalculated(file.bytes);
    const wanted = recalculated(await toXlsx(workbookOf(whole)));
    expect(errorsIn(now)).toEqual([]);
    const [shown, expected] = [figures(await readContent(now), RESULTS), figures(await readContent(wanted), RESULTS)];
    const differences = [...expected].filter(([place, value]) => shown.get(place) !== value);
    process.stdout.write(`${String(expected.size)} cells compared\n`);
    expect(differences.map(([place, value]) => `${place}: ${String(value)} / ${String(shown.get(place))}`)).toEqual([]);
    const plan = (await readContent(now)).tables.find(({ name }) => name === "tblPlan");
    const own = textsOf(now)["xl/worksheets/sheet15.xml"] ?? "";
    const valueOf = (cell: string) => new RegExp(`<c r="${cell}2\\d\\d"[^>]*>.*?<v>([^<]*)</v>`).exec(own)?.[1];
    expect(valueOf("B")).toBe(String(plan?.rows.length));
    expect(valueOf("A")).toBe(valueOf("B"));
  });

  it("has sheets of ours that compute as in a workbook of their own", async () => {
    const file = workbookFile(await toXlsx({ ...workbookOf(whole), sheets: [OWN], names: [], state: "<x/>" }));
    const report = await importInto(file, whole, options);
    expect(report.outcome).toBe("created");
    const now = recalculated(file.bytes);
    const wanted = recalculated(await toXlsx(workbookOf(whole)));
    expect(errorsIn(now)).toEqual([]);
    const tables = (await readContent(wanted)).tables.map(({ name }) => name).filter((name) => name !== "tblChanges");
    const [shown, expected] = [figures(await readContent(now), tables), figures(await readContent(wanted), tables)];
    process.stdout.write(`${String(expected.size)} cells compared\n`);
    expect([...expected].filter(([place, value]) => shown.get(place) !== value)).toEqual([]);
    expect(Object.keys(textsOf(now)).filter((name) => /charts\/chart\d+\.xml$/.test(name))).toHaveLength(2);
  });

  it("may have been saved by LibreOffice before", async () => {
    const saved = recalculated(await toXlsx(workbookOf(part)));
    const file = workbookFile(saved);
    const report = await importInto(file, whole, options);
    expect(report.outcome).toBe("updated");
    await regenerate(file, options);
    const again = recalculated(file.bytes);
    expect(errorsIn(again)).toEqual([]);
    const items = (content: WorkbookContent) => content.tables.find(({ name }) => name === "tblItems")?.rows.length;
    expect(items(await readContent(again))).toBe(items(await readContent(await toXlsx(workbookOf(whole)))));
    expect((await regenerate(workbookFile(again), options)).refreshed).toEqual([]);
  });
});
