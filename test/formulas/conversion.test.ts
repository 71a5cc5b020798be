import fc from "fast-check";
import { containsCalls, converted, inStyle, type ConvertedFormula } from "../../src/formulas";
import { canonicalFormulas, foreignFormulas, SCHEME_REFERENCES } from "./canonicalFormulas";

const defaults = SCHEME_REFERENCES;

/** Native and back, with what was remembered on the way. */
function thereAndBack(original: string): string {
  const there = converted(original, "native", { defaults });
  if (there.kind !== "formula") return original;
  const memory: readonly ConvertedFormula[] = there.remember === undefined ? [] : [there.remember];
  const back = converted(there.formula, "resilient", { defaults, memory });
  return back.kind === "formula" ? back.formula : there.formula;
}

describe("a formula made native and resilient again", () => {
  it("is what it was, as we wrote it or as a person did", () => {
    fc.assert(
      fc.property(canonicalFormulas(false), fc.boolean(), (formula, isOurs) => {
        const original = isOurs ? inStyle(formula, "resilient", defaults) : formula;
        expect(thereAndBack(original)).toBe(original);
      }),
    );
  });

  it("needs no memory where we wrote it", () => {
    fc.assert(
      fc.property(canonicalFormulas(true), (formula) => {
        const resilient = inStyle(formula, "resilient");
        fc.pre(resilient !== inStyle(formula, "native") && !containsCalls(inStyle(formula, "native")));
        const conversion = converted(resilient, "native", { defaults });
        expect(conversion).toEqual({ kind: "formula", formula: inStyle(formula, "native") });
      }),
    );
  });

  it("comes back from a reader that spaces it differently", () => {
    const original = "ITAS.GROUP(A1)";
    const there = converted(original, "native", { defaults });
    if (there.kind !== "formula" || there.remember === undefined) throw new Error("Not remembered");
    const spaced = there.formula.replaceAll(",IF(", ", IF( ");
    expect(spaced).not.toBe(there.formula);
    expect(converted(spaced, "resilient", { defaults, memory: [there.remember] })).toEqual({
      kind: "formula",
      formula: original,
    });
  });
});

describe("converting a formula", () => {
  it("leaves one alone that has nothing to do with us, short references and all", () => {
    fc.assert(
      fc.property(foreignFormulas, fc.constantFrom("native", "resilient"), (formula, style) => {
        fc.pre(!/itas\.|^=/i.test(formula));
        expect(converted(formula, style, { table: "tblItems", defaults })).toEqual({ kind: "same" });
      }),
    );
    expect(converted("=[@score]*2", "native", { table: "tblItems" })).toEqual({ kind: "same" });
  });

  it.each(["ITAS.BAND(A1:A9)", "_xldudf_ITAS_LATER(A1)", "1+itas.later(A1)", "ITAS.BAND(ITAS.LATER(A1))"])(
    "can keep only the value of %s",
    (formula) => {
      expect(converted(formula, "native", { defaults })).toEqual({ kind: "value" });
    },
  );

  it.each(["native", "resilient"] as const)("changes nothing that is %s", (style) => {
    fc.assert(
      fc.property(canonicalFormulas(true), (formula) => {
        const written = inStyle(formula, style);
        fc.pre(!containsCalls(inStyle(formula, "native")));
        fc.pre(style === "native" || written !== inStyle(formula, "native"));
        expect(converted(written, style, { defaults })).toEqual({ kind: "same" });
      }),
    );
  });
});
