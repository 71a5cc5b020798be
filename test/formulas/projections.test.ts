import fc from "fast-check";
import { evaluate, evaluateRange, IMPACT, QUICKEST, schemeTables, WHATIF, type Matrix } from "../../src/formulas";
import {
  computeScores,
  itemImpacts,
  quickestTo,
  SCHEMES,
  type Assessment,
  type ItemCode,
  type ItemResult,
} from "../../src/ita";

const CONFIRMED = SCHEMES.filter(({ confirmed }) => confirmed);

/** Item scores of a confirmed year: mostly full or nothing, as real ones are, some in between, some missing. */
const situation = fc.constantFrom(...CONFIRMED).chain((scheme) =>
  fc.record({
    scheme: fc.constant(scheme),
    scores: fc.array(fc.oneof(fc.constantFrom(0, 100), fc.integer({ min: 0, max: 100 }), fc.constant(null)), {
      minLength: scheme.items.length,
      maxLength: scheme.items.length,
    }),
    indicators: fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 10, maxLength: 10 }),
    target: fc.integer({ min: 0, max: 110 }),
    oitFirst: fc.boolean(),
  }),
);

function assessmentOf(
  codes: readonly ItemCode[],
  scores: readonly (number | null)[],
  indicators: readonly number[],
): Assessment {
  const items: Partial<Record<ItemCode, ItemResult>> = {};
  for (const [index, code] of codes.entries()) {
    const score = scores[index] ?? null;
    items[code] = score === null ? {} : { score };
  }
  return {
    agency: null,
    fiscalYear: null,
    respondents: {},
    indicators: Object.fromEntries(indicators.map((score, index) => [String(index + 1), { score: score / 100 }])),
    items,
    reported: {},
  };
}

const column = (cells: readonly (string | number | null)[]): Matrix => cells.map((cell) => [cell]);

describe("projections in cells", () => {
  it("agree with the plan's own: what each item is worth, the shortest list, the total after it", () => {
    fc.assert(
      fc.property(situation, ({ scheme, scores, indicators, target, oitFirst }) => {
        const codes = scheme.items.map(({ code }) => code);
        const assessment = assessmentOf(codes, scores, indicators);
        const tables = schemeTables(scheme);
        const scored = [column(codes), column(scores), tables.items, tables.indicators, tables.weights];

        const impacts = evaluateRange(IMPACT, scored).flat();
        for (const { code, impact } of itemImpacts(assessment, scheme)) {
          expect(impacts[codes.indexOf(code)]).toBeCloseTo(impact, 9);
        }

        const { total = NaN } = computeScores(assessment, scheme);
        expect(total).not.toBeNaN();
        const list = quickestTo(target, assessment, scheme, { perceptionByImpact: !oitFirst });
        const spilled = evaluateRange(QUICKEST, [[[total]], [[target]], ...scored, [[oitFirst]]]);
        const steps = list?.steps ?? [];
        expect(spilled.map((row) => row[0])).toEqual(steps.length === 0 ? [""] : steps.map(({ code }) => code));
        for (const [index, { impact, totalAfter }] of steps.entries()) {
          expect(spilled[index]?.[1]).toBeCloseTo(impact, 9);
          expect(spilled[index]?.[2]).toBeCloseTo(totalAfter, 9);
        }

        const named = column(steps.map(({ code }) => code));
        const projected = evaluate(WHATIF, [[[total]], named, ...scored]);
        expect(projected).toBeCloseTo(steps.at(-1)?.totalAfter ?? total, 9);
      }),
      { numRuns: 200 },
    );
  });
});
