import { COLORS, type SheetSpec, type WorkbookSpec } from "../../src/sheets";
import { toCanonical } from "../../src/formulas";
import { createWorkbook, splitWorkbook } from "../../src/workbook";
import { toXlsx } from "../../src/xlsx";
import { readingOf, sampleFile, textFile } from "../sampleFiles";
import { contentOf } from "../workbook/memoryWorkbook";
import { differences } from "./seen/differences";
import { seenInFile } from "./seen/seenInFile";
import { seenInHost } from "./seen/seenInHost";
import type { SeenWorkbook } from "./seen/seenWorkbook";
import { writtenSheets } from "./writtenSheets";

jest.setTimeout(60_000);

/**
 * What is not compared, and why:
 * - Values of formulas: Excel calculates them, the simulated one does not.
 * - Heights of rows of one line: a file has to say how tall they are, an open workbook measures them.
 * - Formulas of whole table columns: a file names them beside the cells, Excel sees them in the cells.
 * - Green corners of figures kept as text: the API cannot hush them before ExcelApi 1.16.
 * - Font, row height and title of the workbook as a whole: those are the user's own.
 * - Complex-script font and round line ends of charts: the API has neither; the line's colour: the reader
 *   of files does not tell it, so a test of its own looks at it.
 */
const today = "2021-02-15";

const item = "ข้อ\tประเด็นการตรวจ\tความคิดเห็น\tคะแนน\tผู้รับผิดชอบ\n";
const hostile = ['=HYPERLINK("http://x")', "+1+1", "'=1", "''", "@SUM(A1)", "1/2", "TRUE", "_x0041_", "007", "#N/A"];
const hostileRows = hostile.map((text, index) => [`O${String(index + 1)}`, text, text, "0", text].join("\t"));
const READINGS = {
  "the report of FY2563": readingOf([sampleFile("ita-2563.txt")]),
  "the memo of FY2564": readingOf([sampleFile("oit-2564.txt")]),
  "texts that look like something else": readingOf([textFile(item + hostileRows.join("\n"))], { fiscalYear: 2563 }),
  "texts of any length": readingOf(
    [textFile(`${item}O1\t${"ก".repeat(40_000)}\t${"ข ".repeat(30_000)}\t0\t${"ค".repeat(300)}\n`)],
    { fiscalYear: 2563 },
  ),
  "indicators of an unconfirmed year": readingOf([textFile("ตัวชี้วัดที่\tคะแนน\n1.การปฏิบัติหน้าที่\t90\n")], {
    fiscalYear: 2568,
  }),
};

/** The sheets without what formulas come to; the new workbook's own first sheet is not ours. */
function compared({ sheets, names }: SeenWorkbook, ownSheets = 0): SeenWorkbook {
  return {
    names,
    sheets: sheets.slice(ownSheets).map((sheet) => ({
      ...sheet,
      cells: Object.fromEntries(
        Object.entries(sheet.cells).map(([address, cell]) => [
          address,
          cell.formula === null ? cell : { ...cell, value: "", formula: toCanonical(cell.formula) },
        ]),
      ),
    })),
  };
}

async function inFile(workbook: WorkbookSpec): Promise<SeenWorkbook> {
  return compared(await seenInFile(await toXlsx(workbook)));
}

async function inExcel(workbook: WorkbookSpec, style: "native" | "resilient" = "native"): Promise<SeenWorkbook> {
  return compared(seenInHost((await writtenSheets(workbook, style)).host.workbook), 1);
}

const sample = createWorkbook(READINGS["the report of FY2563"], { language: "th", today });

const file = inFile(sample);

describe("sheets written into an open workbook", () => {
  it.each(Object.entries(READINGS))(
    "are those of the file, for %s",
    async (_, reading) => {
      for (const language of ["th", "en"] as const) {
        const workbook = createWorkbook(reading, { language, today });
        expect(differences(await inExcel(workbook), await inFile(workbook))).toEqual([]);
      }
    },
    60_000,
  );

  it("are those of the file, for a unit's workbook, with its hidden sheet", async () => {
    const { parts } = splitWorkbook(contentOf(sample), { by: "lead", today });
    const spec = parts[0]?.spec;
    if (spec === undefined) throw new Error("No part");
    expect(differences(await inExcel(spec), await inFile(spec))).toEqual([]);
    const { host } = await writtenSheets(spec);
    const [, ...sheets] = host.workbook.sheets;
    expect(sheets.map(({ visibility }) => visibility)).toEqual(["Visible", "Visible", "Hidden"]);
  });

  it("hold the same formulas where they fall back on what every Excel knows", async () => {
    const { host } = await writtenSheets(sample, "resilient");
    const cells = host.workbook.sheets.flatMap(({ rows }) =>
      [...rows.values()].flatMap((row) => [...row.cells.values()]),
    );
    expect(cells.filter(({ formula }) => formula?.includes("IFERROR(ITAS.") === true).length).toBeGreaterThan(50);
    expect(differences(await inExcel(sample, "resilient"), await file)).toEqual([]);
  });

  it("have as much to compare as a workbook has", async () => {
    const { sheets, names } = await inExcel(sample);
    const count = (of: (sheet: SeenWorkbook["sheets"][number]) => object) =>
      sheets.reduce((sum, sheet) => sum + Object.keys(of(sheet)).length, 0);
    expect(count(({ cells }) => cells)).toBeGreaterThan(3000);
    expect([count(({ tables }) => tables), count(({ charts }) => charts), Object.keys(names).length]).toEqual([
      28, 2, 15,
    ]);
    expect([count(({ conditionalFormats }) => conditionalFormats), count(({ validations }) => validations)]).toEqual([
      33, 5,
    ]);
  });

  it("draw the target as a line in its colour", async () => {
    const { host } = await writtenSheets(sample);
    const [, line] = host.workbook.sheets.flatMap(({ charts }) => charts).flatMap(({ series }) => series);
    expect(line?.looks["line.color"]).toBe(`#${COLORS.target}`);
  });
});

/** A plan that differs in everything that can differ from the sample's. */
function changedPlan(sheet: SheetSpec): SheetSpec {
  const [title, agency, note, ...blocks] = sheet.blocks;
  if (title === undefined || agency === undefined || note === undefined) throw new Error("The plan has no heading");
  return {
    ...sheet,
    blocks: [
      { ...title, content: "?", style: "bigText", across: 3 },
      { ...agency, style: "section" },
      { ...note, style: "text" },
      ...blocks,
    ],
    tables: sheet.tables.map((table) => ({ ...table, rows: table.rows.slice(1) })),
    cellStyles: [{ row: 5, column: 14, style: "points" }],
    columnWidths: sheet.columnWidths.map((width, column) => (column === 2 ? width + 1 : width)),
    hiddenColumns: [4],
    hiddenRows: [8, 9],
    freeze: { rows: 5, columns: 3 },
    conditionalFormats: sheet.conditionalFormats.toReversed(),
    validations: sheet.validations.slice(1),
    print: { orientation: "portrait", fitWidth: true, fitHeight: true, lastColumn: 12, titleRows: [3, 4] },
  };
}

/** Where the differences of `changedPlan` must show. */
const CHANGED = [
  ...["A1/value", "A1/font", "A1/fill", "A1/alignment", "A2/borders/2", "A3/numberFormat", "O6/numberFormat"].map(
    (cell) => `cells/${cell}`,
  ),
  ...["merges/0", "widths/C", "heights/48", "hiddenColumns/0", "hiddenRows/0", "frozen", "validations/K6"],
  ...["conditionalFormats/0/formula", "tables/tblPlan/range"],
  ...["page/orientation", "page/down", "page/area", "page/titleRows"],
];

describe("the comparison", () => {
  it("notices every kind of difference", async () => {
    const sheets = sample.sheets.map((sheet) => (sheet.key === "plan" ? changedPlan(sheet) : sheet));
    const found = differences(await inExcel({ ...sample, sheets }), await file);
    const places = new Set(found.map((difference) => difference.replace(/:.*$/s, "")));
    expect(CHANGED.filter((place) => !places.has(`/sheets/4/${place}`))).toEqual([]);
  });
});
