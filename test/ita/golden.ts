import { itemCode, type Assessment, type IndicatorResult, type ItemCode, type ItemResult } from "../../src/ita";

/** Printed indicator scores and items at zero of one provincial agency, FY2563; the other items are at 100. */
export const PROVINCE_2563 = {
  indicators: [90.74, 79.95, 87.58, 80.99, 82.88, 84.2, 83.94, 82.35, 53.4, 56.25],
  zeros: [2, 4, 9, 11, 15, 16, 18, 20, 21, 24, 27, 29, 30, 31, 33, 34, 35, 36, 37, 38, 40, 41],
  /** The zeros whose comment is not about a file link without its page. */
  otherCauses: [2, 18, 24, 31, 38],
} as const;

/** OIT items of one subdistrict agency, FY2564: O1–O33, of which these are at zero. */
export const SUBDISTRICT_2564 = { zeros: [1, 8, 23, 27, 29], last: 33 } as const;

export function oitItems(last: number, zeros: readonly number[]): Record<ItemCode, ItemResult> {
  const items: Record<ItemCode, ItemResult> = {};
  for (let n = 1; n <= last; n += 1) items[itemCode("O", n)] = { score: zeros.includes(n) ? 0 : 100 };
  return items;
}

export function indicatorResults(scores: readonly number[]): Record<string, IndicatorResult> {
  return Object.fromEntries(scores.map((score, index) => [String(index + 1), { score }]));
}

export function assessmentOf(parts: Partial<Assessment>): Assessment {
  return { agency: null, fiscalYear: 2563, respondents: {}, indicators: {}, items: {}, reported: {}, ...parts };
}

export function province2563(): Assessment {
  const items = oitItems(43, PROVINCE_2563.zeros);
  for (const n of PROVINCE_2563.zeros) {
    if ((PROVINCE_2563.otherCauses as readonly number[]).includes(n)) continue;
    items[itemCode("O", n)] = { score: 0, cause: "file-without-page" };
  }
  return assessmentOf({ indicators: indicatorResults(PROVINCE_2563.indicators), items });
}

export function subdistrict2564(): Assessment {
  return assessmentOf({
    fiscalYear: 2564,
    indicators: { "9": { score: 83.7 }, "10": { score: 100 } },
    items: oitItems(SUBDISTRICT_2564.last, SUBDISTRICT_2564.zeros),
  });
}
