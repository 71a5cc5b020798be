import fc from "fast-check";
import {
  computeScores,
  fixOrder,
  impactByCause,
  itemCode,
  itemImpacts,
  itemWorths,
  quickestTo,
  roundHalfUp,
  schemeFor,
  type Assessment,
  type ItemCode,
  type ItemResult,
} from "../../src/ita";
import { assessmentOf, indicatorResults, oitItems, province2563 } from "./golden";

const scheme = schemeFor(2563);
const score = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
const someItems = fc.tuple(
  fc.array(score, { minLength: 43, maxLength: 43 }),
  fc.array(score, { minLength: 10, maxLength: 10 }),
);

function assessmentFrom([items, indicators]: [number[], number[]]): Assessment {
  const results: Record<ItemCode, ItemResult> = {};
  for (const [index, value] of items.entries()) results[itemCode("O", index + 1)] = { score: value };
  return assessmentOf({ items: results, indicators: indicatorResults(indicators) });
}

function withScore(assessment: Assessment, code: ItemCode, value: number): Assessment {
  return { ...assessment, items: { ...assessment.items, [code]: { ...assessment.items[code], score: value } } };
}

describe("the worth of an item", () => {
  it.each([
    ["O42", 5],
    ["O34", 1.25],
    ["O25", 1],
    ["O29", 0.8],
    ["O18", 0.5714],
    ["O10", 0.5],
    ["O1", 0.4444],
    ["I1", 1],
    ["E1", 2],
  ] as const)("of FY2563: %s brings %d points", (code, points) => {
    expect(itemWorths(scheme).get(code)).toBeCloseTo(points, 4);
  });

  it("adds up to 100 points over all items", () => {
    expect([...itemWorths(scheme).values()].reduce((sum, worth) => sum + worth, 0)).toBeCloseTo(100, 9);
  });

  it("is unknown for a year whose structure is not confirmed", () => {
    expect(itemWorths(schemeFor(2568)).size).toBe(0);
  });
});

describe("the impact of an item", () => {
  it("is the difference it makes to the total from items", () => {
    fc.assert(
      fc.property(someItems, fc.integer({ min: 1, max: 43 }), (values, n) => {
        const assessment = assessmentFrom(values);
        const code = itemCode("O", n);
        const before = computeScores(assessment, scheme).totalFromItems ?? NaN;
        const after = computeScores(withScore(assessment, code, 100), scheme).totalFromItems ?? NaN;
        const impact = itemImpacts(assessment, scheme).find((item) => item.code === code)?.impact ?? 0;
        expect(impact).toBeCloseTo(after - before, 9);
      }),
    );
  });

  it("does not exist for an item that was not assessed", () => {
    const items = oitItems(43, []);
    items.O1 = {};
    expect(itemImpacts(assessmentOf({ items }), scheme)).toEqual([]);
  });

  it("never moves the total, which stands on reported indicators", () => {
    const assessment = province2563();
    expect(computeScores(withScore(assessment, "O42", 0), scheme).total).toBe(computeScores(assessment, scheme).total);
  });
});

describe("what to fix first", () => {
  it("goes by impact, ties by code", () => {
    const order = fixOrder(province2563(), scheme).map(({ code }) => code);
    expect(order).toEqual(
      [34, 35, 36, 37, 38, 40, 41, 27, 29, 30, 31, 33, 18, 20, 21, 24, 11, 15, 16, 2, 4, 9].map((n) => `O${String(n)}`),
    );
  });

  it("puts OIT items before perception scores unless asked otherwise", () => {
    const items = { ...oitItems(43, [1]), E1: { score: 0 } };
    const assessment = assessmentOf({ items });
    expect(fixOrder(assessment, scheme).map(({ code }) => code)).toEqual(["O1", "E1"]);
    expect(fixOrder(assessment, scheme, { perceptionByImpact: true }).map(({ code }) => code)).toEqual(["E1", "O1"]);
  });
});

describe("the shortest list to a target", () => {
  it("is 12 items to 85 for the province of FY2563, ending at 85.26", () => {
    const list = quickestTo(85, province2563(), scheme);
    expect(list).toMatchObject({ reached: true });
    expect(list?.steps).toHaveLength(12);
    expect(list?.steps.at(-1)?.totalAfter).toBeCloseTo(85.2574, 4);
  });

  it("is empty at the target and unreached when everything together falls short", () => {
    expect(quickestTo(72.31, province2563(), scheme)).toEqual({ steps: [], reached: true });
    const all = quickestTo(95, province2563(), scheme);
    expect(all).toMatchObject({ reached: false });
    expect(all?.steps).toHaveLength(22);
  });

  it("cannot be made shorter: one item fewer, however chosen, stays below the target", () => {
    fc.assert(
      fc.property(someItems, fc.integer({ min: 50, max: 99 }), (values, target) => {
        const assessment = assessmentFrom(values);
        const { total = NaN } = computeScores(assessment, scheme);
        const list = quickestTo(target, assessment, scheme);
        if (list?.reached !== true || list.steps.length === 0) return;
        const best = itemImpacts(assessment, scheme)
          .map(({ impact }) => impact)
          .sort((a, b) => b - a)
          .slice(0, list.steps.length - 1);
        expect(roundHalfUp(best.reduce((sum, impact) => sum + impact, total))).toBeLessThan(target);
      }),
    );
  });

  it("does not exist without a total to start from", () => {
    expect(quickestTo(85, assessmentOf({ items: oitItems(43, [1]) }), scheme)).toBeUndefined();
  });
});

describe("impacts by cause", () => {
  it("show that one cause alone brings 72.31 to 86.74", () => {
    const [first] = impactByCause(province2563(), scheme);
    expect(first).toMatchObject({ cause: "file-without-page" });
    expect(first?.codes).toHaveLength(17);
    expect(first?.impact).toBeCloseTo(14.4317, 4);
    expect(roundHalfUp(72.3074 + (first?.impact ?? 0))).toBe(86.74);
  });
});
