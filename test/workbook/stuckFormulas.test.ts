import { inStyle } from "../../src/formulas";
import type { CellContent, TableSpec } from "../../src/sheets";
import { createWorkbook, type WorkbookContent } from "../../src/workbook";
import { stuckFormula, stuckFormulas } from "../../src/workbook/conversion/stuckFormulas";
import { readingOf, sampleFile } from "../sampleFiles";

const spec = createWorkbook(readingOf([sampleFile("ita-2563.txt")]), { language: "th", today: "2021-02-15" });

function tableSpec(name: string): TableSpec {
  const found = spec.sheets.flatMap(({ tables }) => tables).find((table) => table.name === name);
  if (found === undefined) throw new Error(`No ${name}`);
  return found;
}

const items = tableSpec("tblItems");
const impact = items.columns.findIndex(({ key }) => key === "impact");
const score = items.columns.findIndex(({ key }) => key === "score");
const impactFormula = (items.rows[0]?.[impact] as { formula: string }).formula;

/** The table of items as written, with some of its cells changed. */
function content(changes: Readonly<Record<string, CellContent>>, total: CellContent = 72.31): WorkbookContent {
  return {
    sheets: [],
    tables: [
      {
        name: "tblItems",
        sheet: "รายข้อ",
        row: items.row,
        column: items.column,
        headers: items.columns.map(({ header }) => header),
        rows: items.rows.map((row, at) =>
          row.map((cell, column) => changes[`${String(at)},${String(column)}`] ?? cell),
        ),
      },
    ],
    foreignTables: [],
    names: [],
    cells: [{ name: "ITAS_Total", sheet: "ตัวชี้วัด", row: 20, column: 3, content: total }],
    state: null,
    journal: null,
  };
}

const at = (row: number, column = impact) => `${String(row)},${String(column)}`;
const stuck = (formula: string): CellContent => ({ formula, value: "#NAME?" });
const rewritten = (formula: string): CellContent => ({ formula, value: null });

describe("repairing formulas", () => {
  it("has nothing to do where nothing is stuck", () => {
    expect(stuckFormulas(content({}), spec)).toEqual({ writes: [], namedCells: [] });
  });

  it("writes a stuck formula of ours again, with cells under one another in one block", () => {
    const changes = { [at(1)]: stuck(impactFormula), [at(2)]: stuck(impactFormula), [at(5)]: stuck("ITAS.NUM(A1)+1") };
    expect(stuckFormulas(content(changes)).writes).toEqual([
      { table: "tblItems", row: 1, column: impact, cells: [[rewritten(impactFormula)], [rewritten(impactFormula)]] },
      { table: "tblItems", row: 5, column: impact, cells: [[rewritten("ITAS.NUM(A1)+1")]] },
    ]);
  });

  it("leaves a person's own formula alone, wherever it is stuck", () => {
    const changes = { [at(1)]: stuck("MYBAND(A1)"), [at(2, score)]: stuck("VLOOKUPP(A1)") };
    expect(stuckFormulas(content(changes), spec).writes).toEqual([]);
  });

  it("leaves other errors of ours alone, which are answers", () => {
    const changes = { [at(1)]: { formula: impactFormula, value: "#N/A" } };
    expect(stuckFormulas(content(changes), spec).writes).toEqual([]);
  });

  it.each([
    ["of which only the error is left", "#NAME?"],
    ["whose function lost its name", stuck("IFERROR(#NAME?(A1),0)")],
  ] as const)("takes a generated formula %s from the spec", (_, cell) => {
    expect(stuckFormulas(content({ [at(3)]: cell }), spec).writes).toEqual([
      { table: "tblItems", row: 3, column: impact, cells: [[rewritten(impactFormula)]] },
    ]);
    expect(stuckFormulas(content({ [at(3)]: cell })).writes).toEqual([]);
  });

  it("does not take an input for a formula", () => {
    expect(stuckFormulas(content({ [at(3, score)]: "#NAME?" }), spec).writes).toEqual([]);
  });

  it("repairs named cells", () => {
    const { namedCells } = stuckFormulas(content({}, "#NAME?"), spec);
    expect(namedCells).toEqual([
      { name: "ITAS_Total", content: rewritten("ITAS.TOTAL(tblInstruments[คะแนน],tblInstruments[น้ำหนัก])") },
    ]);
    expect(stuckFormulas(content({}, stuck("ITAS.TOTAL(B1:B3)"))).namedCells).toEqual([
      { name: "ITAS_Total", content: rewritten("ITAS.TOTAL(B1:B3)") },
    ]);
  });
});

describe("a stuck cell anywhere", () => {
  it.each([
    "=_xldudf_ITAS_GROUP([@a])",
    "=itas.group(t[@a])",
    `=${inStyle("ITAS.GROUP(t[[#This Row],[a]])", "resilient")}`,
  ])("gets its formula in canonical form: %s", (formula) => {
    expect(stuckFormula({ formula, value: "#NAME?", table: "t" })).toBe("ITAS.GROUP(t[[#This Row],[a]])");
  });

  it("is none without a function of ours, or with a value", () => {
    expect(stuckFormula({ formula: '=FOO("ITAS.BAND(1)")', value: "#NAME?" })).toBeUndefined();
    expect(stuckFormula({ formula: "=ITAS.GROUP(A1)", value: "B" })).toBeUndefined();
  });
});
