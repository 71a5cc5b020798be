import type { Assessment } from "./assessment";
import { bandOf, type BandResult } from "./bands";
import type { ItemCode } from "./codes";
import { itemImpacts } from "./impact";
import { INSTRUMENTS, type InstrumentCode, type Scheme } from "./scheme";
import type { ComputedScores } from "./scores";

/** What the total would be if some items reached 100. */
export interface Projection {
  /** Unrounded. */
  readonly total: number;
  /** Null for a year without bands. */
  readonly band: BandResult | null;
}

/**
 * The total with the impacts of some items added, and its band; the instruments rise with it, because
 * some bands ask for them as well. Undefined where there is no total to start from.
 */
export function projection(
  assessment: Assessment,
  scheme: Scheme,
  { total, instruments }: ComputedScores,
  codes: ReadonlySet<ItemCode>,
): Projection | undefined {
  if (total === undefined) return undefined;
  const weights = scheme.instruments.reduce((sum, { weight }) => sum + weight, 0);
  const gains: Partial<Record<InstrumentCode, number>> = {};
  let projected = total;
  for (const { code, impact } of itemImpacts(assessment, scheme)) {
    if (!codes.has(code)) continue;
    projected += impact;
    const instrument = instrumentOf(code, scheme);
    if (instrument !== undefined) gains[instrument] = (gains[instrument] ?? 0) + impact;
  }
  const raised = INSTRUMENTS.map((code) => {
    const weight = scheme.instruments.find((instrument) => instrument.code === code)?.weight ?? 0;
    const score = instruments[code];
    return score === undefined || weight === 0 ? score : score + ((gains[code] ?? 0) * weights) / weight;
  });
  return {
    total: projected,
    band: scheme.bands === null ? null : bandOf(projected, scheme.bands.levels, raised),
  };
}

function instrumentOf(code: ItemCode, { items, indicators }: Scheme): InstrumentCode | undefined {
  const no = items.find((item) => item.code === code)?.indicator;
  return indicators.find((indicator) => indicator.no === no)?.instrument;
}
