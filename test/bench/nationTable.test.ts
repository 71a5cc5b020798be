import { agencyResults, nationHtml } from "../../bench/nationTable";
import { exponentOf, median } from "../../bench/statistics";
import { readFiles } from "../../src/intake";

describe("the nation of the benchmark", () => {
  it("is read to the last agency and figure, without a doubt", async () => {
    const count = 400;
    const result = await readFiles([{ name: "nation.html", bytes: nationHtml(count) }]);
    if (!result.ok) throw new Error(result.refusal.code);
    const { assessments, diagnostics } = result.reading;
    expect(diagnostics).toEqual([]);
    expect(
      assessments.map(({ assessment }) => ({
        agency: assessment.agency,
        province: assessment.province,
        indicators: Object.values(assessment.indicators).map((indicator) => indicator?.score),
        ...assessment.reported,
      })),
    ).toEqual([...agencyResults(count)]);
  });
});

describe("the figures of the benchmark", () => {
  it("have their median in the middle", () => {
    expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([7])]).toEqual([2, 2.5, 7]);
  });

  it("grow as their exponent says", () => {
    const points = [1, 10, 100].map((x) => [x, 3 * x ** 1.5] as const);
    expect(exponentOf(points)).toBeCloseTo(1.5, 10);
  });
});
