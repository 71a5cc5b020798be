import { tokenize } from "@borgar/fx";
import fc from "fast-check";
import { BAND, callOf, containsCalls, IMPACT, inStyle, LONGEST_FORMULA, toCanonical, TOTAL } from "../../src/formulas";
import { canonicalFormulas, foreignFormulas, SCHEME_REFERENCES } from "./canonicalFormulas";

const STYLES = ["native", "resilient"] as const;
const BAND_TABLE = "tblSchemeBands[[level]:[min]]";
const call = callOf(BAND, ["A1", "B1:B3", BAND_TABLE]);
const twin = BAND.twin(["A1", "B1:B3", BAND_TABLE]);

/** Every call of ours renamed, wherever it stands; texts stay. */
function respelled(formula: string, name: (canonical: string) => string): string {
  return tokenize(formula, { mergeRefs: true })
    .map(({ type, value }) => (type === "func" && value.startsWith("ITAS.") ? name(value) : value))
    .join("");
}

const SPELLINGS: readonly (readonly [string, (canonical: string) => string])[] = [
  ["as it is", (name) => name],
  ["as LibreOffice saves it", (name) => name.toLowerCase()],
  ["as Excel saves it without the add-in", (name) => `_xldudf_${name.replace(".", "_")}`],
  ["as an unknown function", (name) => `_xludf.${name}`],
  ["as a function of the future", (name) => `_xlfn.${name}`],
  ["with both prefixes", (name) => `_xlfn._xludf.${name}`],
  ["with an @ of Excel's", (name) => `@${name}`],
];

describe("a call in resilient style", () => {
  it("falls back to its twin", () => {
    expect(inStyle(call, "resilient")).toBe(`IFERROR(${call},${twin})`);
  });

  it("has no call in its twin, which would fail without the add-in", () => {
    const nested = callOf(BAND, [callOf(TOTAL, ["B1:B3", "C1:C3"]), "B1:B3", BAND_TABLE]);
    const total = TOTAL.twin(["B1:B3", "C1:C3"]);
    expect(inStyle(nested, "resilient")).toBe(`IFERROR(${nested},${BAND.twin([total, "B1:B3", BAND_TABLE])})`);
  });

  it("becomes native where it would not fit into a cell", () => {
    const native = inStyle(call, "native");
    const text = `"${"ก".repeat(LONGEST_FORMULA - 1 - native.length - 3)}"`;
    expect(inStyle(`${text}&${call}`, "resilient")).toBe(`${text}&${native}`);
  });

  it("stays a call where even its twin would not fit into a cell", () => {
    const text = `"${"ก".repeat(LONGEST_FORMULA - 600)}"`;
    for (const style of STYLES) expect(inStyle(`${text}&${call}`, style)).toBe(`${text}&${call}`);
  });
});

describe("a call in native style", () => {
  it("is its twin", () => {
    expect(inStyle(`IFERROR(${call},"")`, "native")).toBe(`IFERROR(${twin},"")`);
  });

  it("puts brackets around an argument that is more than one operand", () => {
    const sum = callOf(BAND, ["A1-B1", "B1:B3", BAND_TABLE]);
    expect(inStyle(sum, "native")).toBe(BAND.twin(["(A1-B1)", "B1:B3", BAND_TABLE]));
  });

  it("takes the workbook's own scheme for one it cannot do without", () => {
    const { schemeItems = "", schemeIndicators = "", schemeWeights = "" } = SCHEME_REFERENCES;
    expect(inStyle("ITAS.IMPACT(A1,B1)", "native", SCHEME_REFERENCES)).toBe(
      IMPACT.twin(["A1", "B1", schemeItems, schemeIndicators, schemeWeights]),
    );
  });

  it("does without an argument where the function does", () => {
    expect(inStyle("ITAS.BAND(A1)", "native", SCHEME_REFERENCES)).toBe(BAND.twin(["A1", "", ""]));
    expect(toCanonical(inStyle("ITAS.BAND(A1)", "native"))).toBe("ITAS.BAND(A1)");
  });

  it.each([
    ["its scheme is nowhere", "ITAS.IMPACT(A1,B1)"],
    ["it is for authoring only", "ITAS.CODE(A1)"],
    ["it needs columns of its own", "ITAS.QUICKEST(A1,B1:B9,C1:C9)"],
    ["it is given what has none", `ITAS.GROUP(ITAS.CODE(A1))`],
    ["it is asked for many cells at once", `ITAS.BAND(A1:A9,B1:B3,${BAND_TABLE})`],
    ["it is asked for a whole column", `ITAS.BAND(tblItems[score],B1:B3,${BAND_TABLE})`],
    ["a required argument is missing", `ITAS.BAND(,B1:B3,${BAND_TABLE})`],
    ["it has an argument too many", `ITAS.BAND(A1,B1:B3,${BAND_TABLE},1)`],
    ["we do not know it", "ITAS.LATER(A1)"],
  ])("stays a call where %s", (_, formula) => {
    expect(inStyle(formula, "native")).toBe(formula);
    expect(inStyle(formula, "resilient")).toBe(formula);
    expect(containsCalls(formula)).toBe(true);
  });
});

describe("any formula with calls", () => {
  it.each(SPELLINGS)("is recognised in resilient style %s", (_, name) => {
    fc.assert(
      fc.property(canonicalFormulas(false), (formula) => {
        const resilient = inStyle(formula, "resilient", SCHEME_REFERENCES);
        // What is too long for a cell becomes native, which shows the arguments that were left out.
        fc.pre(resilient !== inStyle(formula, "native", SCHEME_REFERENCES));
        expect(toCanonical(respelled(resilient, name))).toBe(formula);
      }),
    );
  });

  it("is recognised by its twins alone", () => {
    fc.assert(
      fc.property(canonicalFormulas(true), (formula) => {
        const native = inStyle(formula, "native");
        expect(toCanonical(native)).toBe(formula);
      }),
    );
  });

  it("stays short enough for a cell", () => {
    fc.assert(
      fc.property(canonicalFormulas(false), fc.constantFrom(...STYLES), (formula, style) => {
        fc.pre(formula.length < LONGEST_FORMULA);
        expect(inStyle(formula, style, SCHEME_REFERENCES).length).toBeLessThan(LONGEST_FORMULA);
      }),
    );
  });

  it("keeps its canonical form", () => {
    fc.assert(
      fc.property(canonicalFormulas(false), (formula) => {
        expect(toCanonical(formula)).toBe(formula);
      }),
    );
  });
});

describe("a formula of somebody else's", () => {
  it("is left alone, white space and all", () => {
    fc.assert(
      fc.property(foreignFormulas, (formula) => {
        fc.pre(!formula.startsWith("=") && !containsCalls(formula));
        for (const style of STYLES) expect(inStyle(formula, style)).toBe(formula);
        fc.pre(!formula.includes("["));
        expect(toCanonical(formula)).toBe(formula);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(["[1]!ITAS.BAND(3)", "'itas.xlam'!ITAS.BAND(3)", "ITAS_BAND(3)", '"ITAS.BAND(3)"', "ITAS.BAND"])(
    "is no call of ours: %s",
    (formula) => {
      expect(containsCalls(formula)).toBe(false);
      expect(toCanonical(formula)).toBe(formula);
    },
  );

  it("keeps an @ that makes one cell of many", () => {
    const one = `@ITAS.BAND(A1:A9,B1:B3,${BAND_TABLE})`;
    expect(toCanonical(one)).toBe(one);
  });

  it("is not taken for a twin where it differs in one word", () => {
    const other = twin.replace("1E+300", "1E+299");
    expect(other).not.toBe(twin);
    expect(toCanonical(other)).toBe(other);
  });

  it("is not taken for a twin that goes on after it", () => {
    expect(toCanonical(`IFERROR(${call},${twin}+1)`)).toBe(`IFERROR(${call},${call}+1)`);
  });

  it("is not taken for a twin whose argument differs from place to place", () => {
    const other = twin.replace("ROUND(A1,2)", "ROUND(A2,2)");
    expect(other).not.toBe(twin);
    expect(toCanonical(other)).toBe(other);
    expect(toCanonical(`IFERROR(${call},${other})`)).toBe(`IFERROR(${call},${other})`);
  });
});

describe("a reference inside its own table", () => {
  it.each([
    ["[@score]", "tblItems[[#This Row],[score]]"],
    ["tblItems[@score]", "tblItems[[#This Row],[score]]"],
    ["tblPlan[@score]", "tblPlan[[#This Row],[score]]"],
    ["[@[score of 100]]", "tblItems[[#This Row],[score of 100]]"],
    ["tblItems[[#This Row], [score]]", "tblItems[[#This Row],[score]]"],
    ["[@[a]:[b]]", "tblItems[[#This Row],[a]:[b]]"],
    ["[score]", "tblItems[score]"],
    ["[#This Row]", "tblItems[#This Row]"],
    ["[@]", "tblItems[#This Row]"],
    ["[@คะแนน]", "tblItems[[#This Row],[คะแนน]]"],
    ["[@[a'#b]]", "tblItems[[#This Row],[a'#b]]"],
  ])("%s is written out", (short, full) => {
    expect(toCanonical(`=ITAS.NUM(${short})`, "tblItems")).toBe(`ITAS.NUM(${full})`);
  });

  it("agrees with the written-out one of the twin", () => {
    const full = "tblItems[[#This Row],[score]]";
    const resilient = inStyle(callOf(BAND, [full, "B1:B3", BAND_TABLE]), "resilient");
    const shown = resilient.replaceAll(full, "[@score]").replace(`,${BAND_TABLE})`, `, ${BAND_TABLE} )`);
    expect(toCanonical(`=${shown}`, "tblItems")).toBe(`ITAS.BAND(${full},B1:B3, ${BAND_TABLE} )`);
  });
});

describe("a workbook's formulas", () => {
  it("are read in seconds where they repeat one another", () => {
    const texts = Array.from({ length: 30 }, (_, index) =>
      inStyle(call.replace("A1", `A${String(index)}`), "resilient"),
    );
    const start = performance.now();
    for (let index = 0; index < 30_000; index += 1) toCanonical(texts[index % texts.length] ?? "");
    const time = performance.now() - start;
    console.info(`30,000 formulas of 30 texts in ${time.toFixed(0)} ms`);
    expect(time).toBeLessThan(5000);
  });
});
