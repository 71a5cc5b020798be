import type { Assessment, IndicatorResult } from "./assessment";
import { bandOf } from "./bands";
import { INSTRUMENTS, type InstrumentCode, type Scheme } from "./scheme";

/** Figures computed from an assessment; unrounded, 0–100. A key that is missing could not be computed. */
export interface ComputedScores {
  readonly subindicators: Readonly<Record<string, number>>;
  /** From items, where every item of the indicator is there. */
  readonly indicators: Readonly<Record<string, number>>;
  readonly instruments: Readonly<Partial<Record<InstrumentCode, number>>>;
  /** From the reported indicators; from computed ones only where none is reported. */
  readonly total?: number;
  /** From items where they are complete, from reported indicators elsewhere. */
  readonly totalFromItems?: number;
  readonly band?: string;
  /** The scheme is not confirmed: weights are carried over from another year. */
  readonly estimate: boolean;
}

/** The mean, or undefined if there is no value or any is missing: not assessed is not zero. */
export function meanOfAll(values: readonly (number | undefined)[]): number | undefined {
  let sum = 0;
  for (const value of values) {
    if (value === undefined) return undefined;
    sum += value;
  }
  return values.length === 0 ? undefined : sum / values.length;
}

const NONE: Readonly<Record<string, number>> = Object.freeze({});

/** Results of many agencies have no items; looking for each in vain would take most of the time. */
function hasItems({ items }: Assessment): boolean {
  return Object.keys(items).length > 0;
}

/** Sub-indicator scores, each the mean of all its items. */
export function subindicatorScores(assessment: Assessment, scheme: Scheme): Readonly<Record<string, number>> {
  if (!hasItems(assessment)) return NONE;
  const scores: Record<string, number> = {};
  for (const { code } of scheme.subindicators) {
    const items = scheme.items.filter((item) => item.subindicator === code);
    const mean = meanOfAll(items.map((item) => assessment.items[item.code]?.score));
    if (mean !== undefined) scores[code] = mean;
  }
  return scores;
}

/**
 * Indicator scores from items: the mean of the sub-indicators where the indicator has any, else the
 * mean of its items; only where every item is there. Items are never averaged flat across
 * sub-indicators.
 */
export function indicatorScoresFromItems(assessment: Assessment, scheme: Scheme): Readonly<Record<string, number>> {
  if (!scheme.confirmed || !hasItems(assessment)) return NONE;
  const subindicators = subindicatorScores(assessment, scheme);
  const scores: Record<string, number> = {};
  for (const { no } of scheme.indicators) {
    const own = scheme.subindicators.filter((sub) => sub.indicator === no);
    const mean =
      own.length > 0
        ? meanOfAll(own.map((sub) => subindicators[sub.code]))
        : meanOfAll(
            scheme.items.filter((item) => item.indicator === no).map((item) => assessment.items[item.code]?.score),
          );
    if (mean !== undefined) scores[String(no)] = mean;
  }
  return scores;
}

/** Instrument scores from one score per indicator; an instrument needs all its indicators. */
export function instrumentScores(
  indicators: Readonly<Partial<Record<string, number>>>,
  scheme: Scheme,
): Partial<Record<InstrumentCode, number>> {
  return instrumentMeans(indicators, scheme);
}

function instrumentMeans(
  indicators: Readonly<Partial<Record<string, number | IndicatorResult>>>,
  scheme: Scheme,
): Partial<Record<InstrumentCode, number>> {
  const scores: Partial<Record<InstrumentCode, number>> = {};
  for (const code of INSTRUMENTS) {
    let sum = 0;
    let count = 0;
    for (const { no, instrument } of scheme.indicators) {
      if (instrument !== code) continue;
      const indicator = indicators[no];
      sum += (typeof indicator === "number" ? indicator : indicator?.score) ?? NaN;
      count += 1;
    }
    if (!Number.isNaN(sum) && count > 0) scores[code] = sum / count;
  }
  return scores;
}

/** Weights · instruments, divided by the sum of the weights; undefined unless every instrument is there. */
export function weightedTotal(
  instruments: Readonly<Partial<Record<InstrumentCode, number>>>,
  scheme: Scheme,
): number | undefined {
  let sum = 0;
  let weights = 0;
  for (const { code, weight } of scheme.instruments) {
    const score = instruments[code];
    if (score === undefined) return undefined;
    sum += weight * score;
    weights += weight;
  }
  return sum / weights;
}

/** One score per indicator, from the first of `sources` that has it. */
function firstOf(
  scheme: Scheme,
  ...sources: readonly Readonly<Partial<Record<string, number>>>[]
): Partial<Record<string, number>> {
  const chosen: Partial<Record<string, number>> = {};
  for (const { no } of scheme.indicators) {
    for (const source of sources) {
      const score = source[String(no)];
      if (score !== undefined) {
        chosen[String(no)] = score;
        break;
      }
    }
  }
  return chosen;
}

/** The reported indicator scores by number. */
export function reportedIndicators({ indicators }: Assessment): Partial<Record<string, number>> {
  const scores: Partial<Record<string, number>> = {};
  for (const no in indicators) {
    const score = indicators[no]?.score;
    if (score !== undefined) scores[no] = score;
  }
  return scores;
}

/**
 * The score each indicator enters the computation with. Where all indicators are known the reported
 * ones lead, so that the total agrees with what the office was told. Where no total can be formed
 * (a document with OIT only), items lead, because they are exact and print is rounded.
 */
export function indicatorsUsed(assessment: Assessment, scheme: Scheme): Partial<Record<string, number>> {
  return leadingScores(reportedIndicators(assessment), indicatorScoresFromItems(assessment, scheme), scheme);
}

function leadingScores(
  reported: Partial<Record<string, number>>,
  fromItems: Readonly<Record<string, number>>,
  scheme: Scheme,
): Partial<Record<string, number>> {
  const reportedFirst = firstOf(scheme, reported, fromItems);
  const complete = Object.keys(reportedFirst).length === scheme.indicators.length;
  return complete ? reportedFirst : firstOf(scheme, fromItems, reported);
}

/** The band of a total, where the year has bands and it can be told. */
function levelOf(total: number, instruments: ComputedScores["instruments"], { bands }: Scheme): string | undefined {
  if (bands === null) return undefined;
  const band = bandOf(total, bands.levels, [instruments.IIT, instruments.EIT, instruments.OIT]);
  return band.kind === "level" ? band.level : undefined;
}

/** Computes everything the assessment and the year's scheme allow. */
export function computeScores(assessment: Assessment, scheme: Scheme): ComputedScores {
  const { indicators } = assessment;
  const fromItems = indicatorScoresFromItems(assessment, scheme);
  const reportedOnly = Object.keys(fromItems).length === 0;
  const instruments = reportedOnly
    ? instrumentMeans(indicators, scheme)
    : instrumentScores(leadingScores(reportedIndicators(assessment), fromItems, scheme), scheme);
  const total = weightedTotal(instruments, scheme);
  const totalFromItems = reportedOnly
    ? undefined
    : weightedTotal(instrumentScores(firstOf(scheme, fromItems, reportedIndicators(assessment)), scheme), scheme);
  const band = total === undefined ? undefined : levelOf(total, instruments, scheme);
  const computed: { -readonly [K in keyof ComputedScores]: ComputedScores[K] } = {
    subindicators: scheme.confirmed ? subindicatorScores(assessment, scheme) : NONE,
    indicators: fromItems,
    instruments,
    estimate: !scheme.confirmed,
  };
  if (total !== undefined) computed.total = total;
  if (totalFromItems !== undefined) computed.totalFromItems = totalFromItems;
  if (band !== undefined) computed.band = band;
  return computed;
}
