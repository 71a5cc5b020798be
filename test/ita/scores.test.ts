import { computeScores, schemeFor } from "../../src/ita";
import { assessmentOf, indicatorResults, oitItems, province2563, subdistrict2564 } from "./golden";

describe("a complete result of FY2563", () => {
  const computed = computeScores(province2563(), schemeFor(2563));

  it("has each sub-indicator as the mean of its items", () => {
    expect(computed.subindicators).toEqual({
      "9.1": expect.closeTo(66.6667, 4) as number,
      "9.2": 62.5,
      "9.3": expect.closeTo(42.8571, 4) as number,
      "9.4": 75,
      "9.5": 20,
      "10.1": 12.5,
      "10.2": 100,
    });
  });

  it("has OIT indicators as the mean of their sub-indicators, not of their items", () => {
    expect(computed.indicators).toEqual({ "9": expect.closeTo(53.404762, 6) as number, "10": 56.25 });
  });

  it("takes instruments and total from the reported indicators", () => {
    expect(computed.instruments).toEqual({
      IIT: expect.closeTo(84.428, 9) as number,
      EIT: expect.closeTo(83.496667, 6) as number,
      OIT: expect.closeTo(54.825, 9) as number,
    });
    expect(computed.total).toBeCloseTo(72.3074, 9);
    expect(computed).toMatchObject({ band: "C", estimate: false });
  });

  it("keeps the total from items apart", () => {
    expect(computed.totalFromItems).toBeCloseTo(25.3284 + 25.049 + 0.4 * 54.827381, 4);
  });
});

describe("a result with OIT only", () => {
  const computed = computeScores(subdistrict2564(), schemeFor(2564));

  it("uses exact items where they are complete and reported indicators elsewhere", () => {
    expect(computed.indicators).toEqual({ "9": expect.closeTo(83.698413, 6) as number });
    expect(computed.instruments).toEqual({ OIT: expect.closeTo(91.849206, 6) as number });
  });

  it("has no total and no band", () => {
    expect(computed).not.toHaveProperty("total");
    expect(computed).not.toHaveProperty("totalFromItems");
    expect(computed).not.toHaveProperty("band");
  });
});

describe("another province's row of FY2564", () => {
  it("recomputes the printed total", () => {
    const scores = [93.55, 87.72, 91.01, 87.93, 89.52, 90.55, 88.68, 88.58, 72.89, 65.56];
    const computed = computeScores(assessmentOf({ indicators: indicatorResults(scores) }), schemeFor(2564));
    expect(computed.total).toBeCloseTo(81.4548, 6);
  });
});

describe("what was not assessed", () => {
  it("is not zero: one missing item leaves its sub-indicator and indicator open", () => {
    const items = oitItems(43, []);
    delete items.O9;
    const computed = computeScores(assessmentOf({ items }), schemeFor(2563));
    expect(computed.subindicators).not.toHaveProperty("9.1");
    expect(computed.indicators).toEqual({ "10": 100 });
    expect(computed.instruments).toEqual({});
  });
});

describe("a year whose structure is not confirmed", () => {
  it("works from reported indicators only and calls the total an estimate", () => {
    const assessment = assessmentOf({
      fiscalYear: 2568,
      indicators: indicatorResults([90, 90, 90, 90, 90, 86, 86, 86, 80, 80]),
      items: oitItems(28, []),
    });
    const computed = computeScores(assessment, schemeFor(2568));
    expect(computed).toMatchObject({ subindicators: {}, indicators: {}, estimate: true, band: "ต้องปรับปรุง" });
    expect(computed.total).toBeCloseTo(84.8, 9);
  });
});
