import fc from "fast-check";
import { computeScores, itemCode, itemImpacts, projection, quickestTo, roundHalfUp, schemeFor } from "../../src/ita";
import { PROVINCE_2563, province2563 } from "./golden";

const scheme = schemeFor(2563);
const assessment = province2563();
const computed = computeScores(assessment, scheme);
const project = (numbers: readonly number[], inScheme = scheme) =>
  projection(assessment, inScheme, computed, new Set(numbers.map((n) => itemCode("O", n))));

describe("a projection", () => {
  it("of nothing is the total as it is", () => {
    expect(project([])).toEqual({ total: computed.total, band: { kind: "level", level: "C" } });
  });

  it("of the shortest list is where that list ends", () => {
    const shortest = quickestTo(85, assessment, scheme);
    const codes = new Set((shortest?.steps ?? []).map(({ code }) => code));
    expect(projection(assessment, scheme, computed, codes)?.total).toBeCloseTo(
      shortest?.steps.at(-1)?.totalAfter ?? 0,
      9,
    );
    expect(projection(assessment, scheme, computed, codes)?.band).toEqual({ kind: "level", level: "A" });
  });

  it("adds exactly the impacts of the items, whichever they are", () => {
    const impacts = new Map(itemImpacts(assessment, scheme).map(({ code, impact }) => [code, impact]));
    fc.assert(
      fc.property(fc.subarray([...PROVINCE_2563.zeros]), (numbers) => {
        const gain = numbers.reduce((sum, n) => sum + (impacts.get(itemCode("O", n)) ?? 0), 0);
        expect(project(numbers)?.total).toBeCloseTo((computed.total ?? 0) + gain, 9);
      }),
    );
  });

  it("raises the instrument as well, for bands that ask for each instrument", () => {
    const levels = [
      { level: "ผ่านดี", min: 80, instrumentMin: 80 },
      { level: "ผ่าน", min: 0, instrumentMin: null },
    ];
    const demanding = { ...scheme, bands: { provenance: "document" as const, levels } };
    const all = [...PROVINCE_2563.zeros];
    expect(roundHalfUp(project(all, demanding)?.total ?? 0)).toBeGreaterThan(80);
    expect(project(all, demanding)?.band).toEqual({ kind: "level", level: "ผ่านดี" });
    const [iit, eit] = [computed.instruments.IIT ?? 0, computed.instruments.EIT ?? 0];
    expect(Math.min(iit, eit)).toBeGreaterThan(80);
    expect(project([2], demanding)?.band).toEqual({ kind: "level", level: "ผ่าน" });
  });

  it("does not exist where there is no total", () => {
    const { total, ...withoutTotal } = computed;
    expect(total).toBeDefined();
    expect(projection(assessment, scheme, withoutTotal, new Set())).toBeUndefined();
  });

  it("has no band in a year without bands", () => {
    expect(project([], { ...scheme, bands: null })?.band).toBeNull();
  });
});
