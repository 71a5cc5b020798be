import { containsCalls, inStyle, LONGEST_FORMULA, toCanonical } from "../../src/formulas";
import { formulaDefaults, type CellContent, type WorkbookSpec } from "../../src/sheets";
import { createWorkbook } from "../../src/workbook";
import { readingOf, sampleFile } from "../sampleFiles";

const WORKBOOKS = (["ita-2563.txt", "oit-2564.txt"] as const).flatMap((sample) =>
  (["th", "en"] as const).map((language) => ({
    sample,
    language,
    workbook: createWorkbook(readingOf([sampleFile(sample)]), { language, today: "2021-02-15" }),
  })),
);

function formulasOf({ sheets }: WorkbookSpec): readonly string[] {
  const cells: readonly CellContent[] = sheets.flatMap(({ blocks, tables }) => [
    ...blocks.map(({ content }) => content),
    ...tables.flatMap(({ rows }) => rows.flat()),
  ]);
  return cells.flatMap((cell) => (cell !== null && typeof cell === "object" ? [cell.formula] : []));
}

describe.each(WORKBOOKS)("the formulas of the workbook of $sample in $language", ({ workbook, language }) => {
  const formulas = formulasOf(workbook);

  it("call ITAS functions", () => {
    expect(formulas.filter(containsCalls).length).toBeGreaterThan(30);
  });

  it.each(["native", "resilient"] as const)("fit into a cell in %s style, which is recognised again", (style) => {
    for (const formula of formulas) {
      const written = inStyle(formula, style);
      expect(written.length).toBeLessThan(LONGEST_FORMULA);
      expect(toCanonical(written)).toBe(formula);
    }
    console.info(
      `${style}: the longest has ${String(Math.max(...formulas.map((text) => inStyle(text, style).length)))}`,
    );
  });

  it("need no add-in in native style", () => {
    expect(formulas.map((formula) => inStyle(formula, "native")).filter(containsCalls)).toEqual([]);
  });

  it("have their function and its twin in resilient style", () => {
    for (const formula of formulas.filter(containsCalls)) {
      expect(inStyle(formula, "resilient").split("ITAS.")).toHaveLength(formula.split("ITAS.").length);
      expect(inStyle(formula, "resilient").length).toBeGreaterThan(inStyle(formula, "native").length);
    }
  });

  it("call nothing of ours where Excel takes no add-in's functions: in conditional formats and drop-downs", () => {
    const rules = workbook.sheets.flatMap(({ conditionalFormats, validations }) => [
      ...conditionalFormats.map(({ formula }) => formula),
      ...validations.map(({ source }) => source),
    ]);
    expect(rules.length).toBeGreaterThan(5);
    expect(rules.filter(containsCalls)).toEqual([]);
  });

  it("have the tables of the scheme for what a person leaves out", () => {
    const defaults = formulaDefaults(language);
    const short = ["ITAS.SUBINDICATOR(A1,B1:B9,C1:C9)", "ITAS.INSTRUMENT(A1,B1:B9,C1:C9)", "ITAS.IMPACT(A1,B1)"];
    for (const call of short) expect(containsCalls(inStyle(call, "native", defaults))).toBe(false);
    const inScheme = new Set(formulas.join(" ").match(/tblScheme\w+\[\[[^#]*?\]\]/g));
    for (const reference of Object.values(defaults)) expect(inScheme).toContain(reference);
  });
});
