import fc from "fast-check";
import { inStyle } from "../../src/formulas";
import { formulaDefaults, type SpecValue } from "../../src/sheets";
import type { ExactContent, ReadFormula, SheetWrite } from "../../src/workbook";
import { Places } from "../../src/workbook/conversion/places";
import { Remembered } from "../../src/workbook/conversion/remembered";
import { toNative, wantsNative } from "../../src/workbook/conversion/toNative";
import { toResilient, wantsResilient } from "../../src/workbook/conversion/toResilient";
import { canonicalFormulas, foreignFormulas } from "../formulas/canonicalFormulas";
import { emptyWorkbook } from "./memoryWorkbook";

const defaults = formulaDefaults("th");
const OURS = "ของเรา";
const places = new Places({
  ...emptyWorkbook(OURS, "ของฉัน"),
  cells: [{ name: "ITAS_Total", sheet: OURS, row: 900, column: 0, content: 1 }],
});

/** A sheet by sheet grid that is only remembered. */
type Grid = ReadonlyMap<string, ExactContent>;
const keyOf = (sheet: string, row: number, column: number) => JSON.stringify([sheet, row, column]);

function read(grid: Grid, wants: (cell: ReadFormula) => string): readonly ReadFormula[] {
  return [...grid].flatMap(([key, content]) => {
    if (content === null || typeof content !== "object") return [];
    const [sheet, row, column] = JSON.parse(key) as [string, number, number];
    const cell: ReadFormula = { sheet, row, column, formula: content.exactly, value: `${key} shown` };
    return wants(cell) === "nothing" ? [] : [cell];
  });
}

function written(grid: Grid, writes: readonly SheetWrite[]): Grid {
  const next = new Map(grid);
  for (const { sheet, row, column, cells, standing } of writes) {
    for (const [down, line] of cells.entries()) {
      for (const [across, content] of line.entries()) {
        const key = keyOf(sheet, row + down, column + across);
        expect(next.get(key) ?? null).toEqual(standing[down]?.[across]);
        next.set(key, content);
      }
    }
  }
  return next;
}

function thereAndBack(grid: Grid) {
  const there = toNative(
    read(grid, (cell) => wantsNative(cell, places, defaults)),
    places,
    defaults,
  );
  const native = written(grid, there.writes);
  const remembered = new Remembered(there.conversions);
  const areas = there.conversions
    .filter(({ by }) => by === "values")
    .map(({ sheet, place }) => [[native.get(keyOf(sheet, place.row, place.column)) ?? null]]);
  const formulas = read(native, (cell) => wantsResilient(cell, places, remembered));
  const back = toResilient({ formulas, areas }, there.conversions, places, defaults);
  return { there, native, back, grid: written(native, back.writes) };
}

const formula = fc.oneof(
  canonicalFormulas(false),
  canonicalFormulas(false).map((text) => inStyle(text, "resilient", defaults)),
  canonicalFormulas(false).map((text) => text.replaceAll("ITAS.", "_xldudf_ITAS_")),
  fc.constantFrom("ITAS.CODE(A1)", "ITAS.GROUP($B$2)", "itas.group( $B$2 )", "ITAS.LATER(A1)"),
  foreignFormulas.filter((text) => !text.startsWith("=") && text !== ""),
);

const grids = fc
  .array(fc.tuple(fc.constantFrom(OURS, "ของฉัน"), fc.nat(6), fc.nat(2), formula), { maxLength: 12 })
  .map(
    (cells): Grid => new Map(cells.map(([sheet, row, column, exactly]) => [keyOf(sheet, row, column), { exactly }])),
  );

describe("formulas made native", () => {
  it("come back exactly, whatever stands beside them", () => {
    let cells = 0;
    fc.assert(
      fc.property(grids, (grid) => {
        const { there, native, back, grid: after } = thereAndBack(grid);
        cells += there.cells + there.values.length;
        expect(back.changed).toEqual([]);
        expect(there.left).toEqual([]);
        expect(read(native, (cell) => wantsNative(cell, places, defaults))).toEqual([]);
        expect([...after]).toEqual([...grid]);
      }),
      { numRuns: 200 },
    );
    process.stdout.write(`${String(cells)} formulas there and back\n`);
  });

  it("tells ours from a person's own that has the same twin", () => {
    const call = "ITAS.TOTAL($A:$B)";
    const grid: Grid = new Map([
      [keyOf(OURS, 0, 0), { exactly: inStyle(call, "resilient", defaults) }],
      [keyOf(OURS, 1, 0), { exactly: call.replace("ITAS.", "_xldudf_ITAS_") }],
    ]);
    expect([...thereAndBack(grid).grid]).toEqual([...grid]);
  });

  it("leaves what a person typed over a formula or a value, and tells it", () => {
    const grid: Grid = new Map(
      ["ITAS.GROUP(B1)", "ITAS.GROUP(B2)", "ITAS.CODE(B3)"].map((exactly, row) => [
        keyOf("ของฉัน", row, 0),
        { exactly },
      ]),
    );
    const { there, native } = thereAndBack(grid);
    const typed: Grid = new Map([...native, [keyOf("ของฉัน", 1, 0), 7], [keyOf("ของฉัน", 2, 0), "O3"]]);
    const remembered = new Remembered(there.conversions);
    const formulas = read(typed, (cell) => wantsResilient(cell, places, remembered));
    const areas: readonly (readonly (readonly SpecValue[])[])[] = [[["O3"]]];
    const back = toResilient({ formulas, areas }, there.conversions, places, defaults);
    expect(back.changed.map((place) => place.formula)).toEqual(["ITAS.GROUP(B2)", "ITAS.CODE(B3)"]);
    expect(written(typed, back.writes).get(keyOf("ของฉัน", 0, 0))).toEqual({ exactly: "ITAS.GROUP(B1)" });
  });
});
