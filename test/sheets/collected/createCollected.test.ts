import { LANGUAGES, sheetTexts } from "../../../src/i18n";
import { schemeFor } from "../../../src/ita";
import {
  createCollected,
  MATCHING,
  type CollectedModel,
  type FormulaCell,
  type StackedAgency,
} from "../../../src/sheets";
import { toXlsx } from "../../../src/xlsx";
import { problemsOf } from "../../xlsx/integrity";

function agency(no: number, over: Partial<StackedAgency> = {}): StackedAgency {
  return {
    no,
    counted: true,
    repeats: [],
    agency: `อบต.สมมุติ ${String(no)}`,
    fiscalYear: 2564,
    agencyType: null,
    district: null,
    province: null,
    instruments: {},
    indicators: {},
    items: {},
    total: null,
    band: null,
    attainable: null,
    findings: [],
    plan: null,
    source: "result",
    file: "a.txt",
    asOf: null,
    setAside: false,
    ...over,
  };
}

const model = (agencies: readonly StackedAgency[], language: CollectedModel["language"] = "th"): CollectedModel => ({
  language,
  today: "2022-06-01",
  agencies,
  files: [],
  checks: [],
  target: 85,
  schemeOf: schemeFor,
});

const totals = (...scores: readonly number[]) =>
  scores.map((score, index) => agency(index + 1, { total: { score, source: "computed" } }));

/** The values a table shows in a column. */
function column(input: CollectedModel, table: string, key: string) {
  const spec = createCollected(input)
    .sheets.flatMap(({ tables }) => tables)
    .find(({ name }) => name === table);
  const at = spec?.columns.findIndex((other) => other.key === key) ?? -1;
  return spec?.rows.map((row) => (row[at] as FormulaCell | null)?.value ?? row[at]);
}

describe.each(LANGUAGES)("the sheets of a collected workbook in %s", (language) => {
  const { sheets } = createCollected(model([agency(1)], language));

  it("share no name and no table with an agency's own workbook", () => {
    const own: readonly string[] = LANGUAGES.flatMap((each) => Object.values(sheetTexts(each).names));
    expect(sheets.map(({ name }) => name).filter((name) => own.includes(name))).toEqual([]);
    const tables = sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name));
    expect(tables).toHaveLength(11);
    expect(tables.filter((name) => Object.hasOwn(MATCHING, name))).toEqual([]);
  });

  it("have nothing to repair where hardly anything is known", async () => {
    const bare = createCollected(model([agency(1, { agency: null, fiscalYear: null })], language));
    expect(problemsOf(await toXlsx(bare))).toEqual([]);
  });

  it("are on A4 across the page's width, with heads that are repeated where tables are long", () => {
    expect(sheets.map(({ print }) => print.fitWidth)).toEqual(sheets.map(() => true));
    expect(sheets.filter(({ print }) => print.titleRows === undefined).map(({ key }) => key)).toEqual([
      "collectedOverview",
    ]);
  });
});

describe("the totals of a year", () => {
  it.each<[readonly number[], number, number]>([
    [[70], 70, 70],
    [[70, 80], 75, 75],
    [[60, 70, 95], 75, 70],
    [[60, 70, 80, 95], 76.25, 75],
  ])("of %j have the mean %d and the median %d", (scores, mean, median) => {
    const input = model(totals(...scores));
    expect(column(input, "tblByYear", "mean")).toEqual([mean]);
    expect(column(input, "tblByYear", "median")).toEqual([median]);
  });

  it("leave out agencies without one, and rows that do not count", () => {
    const rows = [...totals(60, 80), agency(3), agency(4, { total: { score: 0, source: "computed" }, counted: false })];
    expect(column(model(rows), "tblByYear", "mean")).toEqual([70]);
    expect(column(model(rows), "tblByYear", "withTotal")).toEqual([2]);
    expect(column(model(rows), "tblByYear", "agencies")).toEqual([3]);
    expect(column(model(rows), "tblAgencies", "rank")).toEqual([2, 1, "", ""]);
  });

  it("share a rank where they are equal", () => {
    expect(column(model(totals(90, 80, 90, 70)), "tblAgencies", "rank")).toEqual([1, 3, 1, 4]);
  });

  it("of no agency are neither mean nor median", () => {
    expect(column(model([agency(1)]), "tblByYear", "mean")).toEqual([""]);
    expect(column(model([agency(1)]), "tblByYear", "median")).toEqual([""]);
  });

  it("reach the target at 85.00, not below", () => {
    expect(column(model(totals(84.99, 85, 85.01)), "tblByYear", "reached")).toEqual([2]);
  });
});
