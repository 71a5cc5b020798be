import { fixOrder, itemImpacts, schemeFor, type ItemCode, type ItemResult } from "../../ita";
import type { ReadAssessment } from "../../intake";
import { THRESHOLD } from "./figures";

export interface ItemToFix {
  readonly code: ItemCode;
  readonly name: string;
  /** Points the total gains if the item reaches 100. */
  readonly points: number;
}

export interface FindingCounts {
  readonly scored: number;
  readonly below: number;
  readonly zero: number;
  /** Points the total gains if every scored item reaches 100; null where the year's structure is not confirmed. */
  readonly gain: number | null;
  readonly first: readonly ItemToFix[];
}

const SHOWN = 5;

export function findingCounts({ assessment }: ReadAssessment): FindingCounts {
  const scheme = schemeFor(assessment.fiscalYear);
  const scores = Object.values(assessment.items).flatMap((item: ItemResult | undefined) =>
    item?.score === undefined ? [] : [item.score],
  );
  const nameOf = (code: ItemCode): string =>
    assessment.items[code]?.name ?? scheme.items.find((item) => item.code === code)?.name ?? "";
  return {
    scored: scores.length,
    below: scores.filter((score) => score < THRESHOLD).length,
    zero: scores.filter((score) => score === 0).length,
    gain: scheme.confirmed ? itemImpacts(assessment, scheme).reduce((sum, { impact }) => sum + impact, 0) : null,
    first: fixOrder(assessment, scheme)
      .slice(0, SHOWN)
      .map(({ code, impact }) => ({ code, name: nameOf(code), points: impact })),
  };
}
