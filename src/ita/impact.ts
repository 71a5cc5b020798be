import type { Assessment } from "./assessment";
import { compareCodes, codeLetter, type ItemCode } from "./codes";
import type { Cause } from "./causes";
import { roundHalfUp } from "./rounding";
import type { Scheme } from "./scheme";
import { computeScores } from "./scores";
import type { IndicatorNumber } from "./subjects";

/**
 * Points of the total that one item is worth in full (0 → 100): weight / indicators of the
 * instrument / sub-indicators of the indicator / items of the sub-indicator. Empty for a year whose
 * structure is not confirmed.
 */
export function itemWorths(scheme: Scheme): ReadonlyMap<ItemCode, number> {
  const worths = new Map<ItemCode, number>();
  if (!scheme.confirmed) return worths;
  const weights = scheme.instruments.reduce((sum, { weight }) => sum + weight, 0);
  for (const item of scheme.items) {
    const indicator = scheme.indicators.find(({ no }) => no === item.indicator);
    if (indicator === undefined) continue;
    const instrument = scheme.instruments.find(({ code }) => code === indicator.instrument);
    if (instrument === undefined) continue;
    const indicators = scheme.indicators.filter((other) => other.instrument === indicator.instrument).length;
    const subindicators = Math.max(1, scheme.subindicators.filter((sub) => sub.indicator === indicator.no).length);
    const siblings = scheme.items.filter(
      (other) => other.indicator === item.indicator && other.subindicator === item.subindicator,
    ).length;
    worths.set(item.code, ((instrument.weight / weights) * 100) / indicators / subindicators / siblings);
  }
  return worths;
}

export interface ItemImpact {
  readonly code: ItemCode;
  /** Points the total gains if the item reaches 100. */
  readonly impact: number;
}

/**
 * Impacts of all scored items below 100, in code order. By linearity,
 * impact = totalFromItems(item at 100) − totalFromItems wherever the item's indicator is complete.
 */
export function itemImpacts(assessment: Assessment, scheme: Scheme): readonly ItemImpact[] {
  const impacts: ItemImpact[] = [];
  for (const [code, worth] of itemWorths(scheme)) {
    const score = assessment.items[code]?.score;
    if (score !== undefined && score < 100) impacts.push({ code, impact: (worth * (100 - score)) / 100 });
  }
  return impacts.sort((a, b) => compareCodes(a.code, b.code));
}

/**
 * Points the total gains if an indicator as a whole reaches 100, by its number; `scores` are those the
 * indicators enter the total with. An indicator weighs the same in every year whose weights are known.
 */
export function indicatorImpacts(
  scores: Readonly<Partial<Record<string, number>>>,
  scheme: Scheme,
): ReadonlyMap<IndicatorNumber, number> {
  const weights = scheme.instruments.reduce((sum, { weight }) => sum + weight, 0);
  const impacts = new Map<IndicatorNumber, number>();
  for (const { no, instrument } of scheme.indicators) {
    const score = scores[String(no)];
    const weight = scheme.instruments.find(({ code }) => code === instrument)?.weight;
    if (score === undefined || weight === undefined) continue;
    const siblings = scheme.indicators.filter((other) => other.instrument === instrument).length;
    impacts.set(`${no}`, ((weight / weights) * (100 - score)) / siblings);
  }
  return impacts;
}

/** Impacts that agree to this many decimals are a tie; arithmetic differs beyond. */
export const IMPACT_DECIMALS = 7;

export interface OrderOptions {
  /** Rank perception items (IIT, EIT) among the OIT items by impact instead of after them. */
  readonly perceptionByImpact?: boolean;
}

/**
 * What to fix first: by impact, ties by code. OIT items, which an office can fix itself, come before
 * perception scores unless asked otherwise.
 */
export function fixOrder(assessment: Assessment, scheme: Scheme, options: OrderOptions = {}): readonly ItemImpact[] {
  const perception = (code: ItemCode) => (options.perceptionByImpact === true || codeLetter(code) === "O" ? 0 : 1);
  return [...itemImpacts(assessment, scheme)].sort(
    (a, b) =>
      perception(a.code) - perception(b.code) ||
      roundHalfUp(b.impact, IMPACT_DECIMALS) - roundHalfUp(a.impact, IMPACT_DECIMALS) ||
      compareCodes(a.code, b.code),
  );
}

export interface QuickestList {
  readonly steps: readonly (ItemImpact & { readonly totalAfter: number })[];
  /** The last total, rounded to 2 decimals, is at or above the target. */
  readonly reached: boolean;
}

/**
 * The shortest list of items that brings the total (rounded to 2 decimals) to `target`, best first.
 * Undefined where there is no total to start from. If all items together fall short, they are all
 * listed and `reached` is false.
 */
export function quickestTo(
  target: number,
  assessment: Assessment,
  scheme: Scheme,
  options: OrderOptions = {},
): QuickestList | undefined {
  const { total } = computeScores(assessment, scheme);
  if (total === undefined) return undefined;
  const steps: (ItemImpact & { totalAfter: number })[] = [];
  let reachedTotal = total;
  for (const item of fixOrder(assessment, scheme, options)) {
    if (roundHalfUp(reachedTotal) >= target) break;
    reachedTotal += item.impact;
    steps.push({ ...item, totalAfter: reachedTotal });
  }
  return { steps, reached: roundHalfUp(reachedTotal) >= target };
}

export interface CauseImpact {
  /** Null: the comment was not classified, or there was none. */
  readonly cause: Cause | null;
  readonly codes: readonly ItemCode[];
  readonly impact: number;
}

/** Impacts added up by the cause of the assessors' comments, largest first. */
export function impactByCause(assessment: Assessment, scheme: Scheme): readonly CauseImpact[] {
  const groups = new Map<Cause | null, { codes: ItemCode[]; impact: number }>();
  for (const { code, impact } of itemImpacts(assessment, scheme)) {
    const cause = assessment.items[code]?.cause ?? null;
    const group = groups.get(cause) ?? { codes: [], impact: 0 };
    group.codes.push(code);
    group.impact += impact;
    groups.set(cause, group);
  }
  return [...groups]
    .map(([cause, group]) => ({ cause, ...group }))
    .sort((a, b) => b.impact - a.impact || b.codes.length - a.codes.length);
}
