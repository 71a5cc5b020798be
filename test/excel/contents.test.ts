import { formatsAfter, formatsBefore, formulaBlocks, literalBlocks } from "../../src/excel/newSheets/contents";
import { placedCells, type CellContent, type SheetSpec, type StyleName } from "../../src/sheets";

const EMPTY: SheetSpec = {
  key: "test",
  name: "Test",
  blocks: [],
  tables: [],
  columnWidths: [],
  conditionalFormats: [],
  validations: [],
  charts: [],
  print: { orientation: "portrait", fitWidth: true },
};

/** A sheet with one table of columns `a`, `b` … at A1. */
function sheetOf(rows: readonly (readonly CellContent[])[], style: StyleName = "text"): SheetSpec {
  const columns = (rows[0] ?? []).map((_, index) => {
    const key = String.fromCharCode(97 + index);
    return { key, header: key, style };
  });
  return { ...EMPTY, tables: [{ name: "tbl", matching: { by: "place" }, row: 0, column: 0, columns, rows }] };
}

const one = { formula: "1+1", value: 2 };
const other = { formula: "2+2", value: 4 };
const rowsOf = (blocks: ReturnType<typeof literalBlocks>) => blocks.map(({ cells }) => cells);

function sent(content: CellContent, style: StyleName) {
  const sheet = { ...EMPTY, blocks: [{ row: 0, column: 0, content, style }] };
  const cells = placedCells(sheet);
  return {
    before: formatsBefore(cells).map(({ numberFormat }) => numberFormat),
    literal: rowsOf(literalBlocks(sheet, cells)),
    formula: rowsOf(formulaBlocks(sheet, cells, "native").blocks),
    after: formatsAfter(cells).map(({ numberFormat }) => numberFormat),
  };
}

describe("a cell on its way into the workbook", () => {
  it("is formatted as text while text comes into it, and looks as it should afterwards", () => {
    expect(sent("=1+1", "title")).toEqual({ before: ["@"], literal: [[["=1+1"]]], formula: [], after: ["General"] });
    expect(sent("1/2", "text")).toEqual({ before: ["@"], literal: [[["1/2"]]], formula: [], after: [] });
  });

  it("has a leading apostrophe of the text sent twice, into a cell without format", () => {
    expect(sent("'=1", "text")).toEqual({ before: [], literal: [[["''=1"]]], formula: [], after: ["@"] });
  });

  it("takes no more than a cell holds, the apostrophe included", () => {
    const { literal } = sent(`'${"ก".repeat(40_000)}`, "text");
    expect(String(literal[0]?.[0]?.[0])).toHaveLength(32_767);
  });

  it("is not formatted as text before a number is there", () => {
    expect(sent(9, "text")).toEqual({ before: [], literal: [[[9]]], formula: [], after: ["@"] });
  });

  it("is never formatted as text where it has a formula, and takes on no format of others", () => {
    expect(sent(one, "text")).toEqual({ before: [], literal: [], formula: [[["=1+1"]]], after: ["General"] });
    expect(sent(one, "score")).toEqual({ before: ["0.00"], literal: [], formula: [[["=1+1"]]], after: [] });
  });

  it("keeps what looks like an escape in a file", () => {
    expect(sent("_x0041_", "text").literal).toEqual([[["_x0041_"]]]);
  });
});

describe("a table on its way into the workbook", () => {
  const literalsOf = (rows: readonly (readonly CellContent[])[]) => {
    const sheet = sheetOf(rows);
    return rowsOf(literalBlocks(sheet, placedCells(sheet)));
  };
  const formulasOf = (rows: readonly (readonly CellContent[])[]) => {
    const sheet = sheetOf(rows);
    return formulaBlocks(sheet, placedCells(sheet), "native");
  };

  it("leaves a column of one formula empty, for Excel to make it the column's", () => {
    const rows = [
      ["x", one],
      ["y", one],
    ];
    expect(literalsOf(rows)).toEqual([
      [
        ["a", "b"],
        ["x", null],
        ["y", null],
      ],
    ]);
    expect(formulasOf(rows)).toEqual({
      blocks: [],
      fills: [{ range: { row: 1, column: 1, rows: 2, columns: 1 }, formula: "=1+1" }],
    });
  });

  it("fills a column of several formulas first, or Excel would fill it with the last of them", () => {
    const rows = [[one], [other], [null], ["z"]];
    expect(literalsOf(rows)).toEqual([[["a"], [0], [0], [0], ["z"]]]);
    expect(formulasOf(rows).blocks).toEqual([{ row: 1, column: 0, cells: [["=1+1"], ["=2+2"], [""], ["z"]] }]);
  });

  it("sends columns of several formulas side by side as one", () => {
    const rows = [
      ["x", one, other, "y", one],
      ["x", other, one, "y", other],
    ];
    expect(formulasOf(rows).blocks.map(({ column, cells }) => [column, cells[0]])).toEqual([
      [1, ["=1+1", "=2+2"]],
      [4, ["=1+1"]],
    ]);
  });

  it("writes out a column's formula that names cells, and one that only quotes them once for all", () => {
    const named = { formula: 'SUM(A2,"B3")', value: 1 };
    const quoting = { formula: 'LEN("A2")', value: 2 };
    const { blocks, fills } = formulasOf([
      [named, quoting],
      [named, quoting],
    ]);
    expect(blocks.map(({ cells }) => cells)).toEqual([[['=SUM(A2,"B3")'], ['=SUM(A2,"B3")']]]);
    expect(fills.map(({ formula }) => formula)).toEqual(['=LEN("A2")']);
  });

  it("sends what a cell cannot hold to no cell", () => {
    expect(literalsOf([["a\u0000b\uD800c"]])).toEqual([[["a"], ["abc"]]]);
  });
});

describe("cells outside tables", () => {
  it("are sent in blocks of neighbouring rows", () => {
    const at = (row: number, column: number) => ({
      row,
      column,
      content: `${String(row)}.${String(column)}`,
      style: "text" as const,
    });
    const sheet = { ...EMPTY, blocks: [at(0, 0), at(2, 2), at(9, 1)] };
    expect(literalBlocks(sheet, placedCells(sheet))).toEqual([
      {
        row: 0,
        column: 0,
        cells: [
          ["0.0", null, null],
          [null, null, null],
          [null, null, "2.2"],
        ],
      },
      { row: 9, column: 1, cells: [["9.1"]] },
    ]);
  });
});
