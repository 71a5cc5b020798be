import {
  INSTRUMENTS,
  roundHalfUp,
  scoresAgree,
  type ComputedScores,
  type InstrumentCode,
  type Scheme,
} from "../../ita";
import type { Place } from "../diagnostics";
import type { Draft } from "../recognise/draft";

interface Sighting {
  readonly code: InstrumentCode;
  readonly score: number;
  readonly place: Place;
}

/**
 * Tells weighted instrument scores (38.31 of 40) from scores (95.77 of 100), whichever were printed,
 * drops the weighted ones with a note, and notes instruments that still have two scores. `computed`
 * comes from the indicators.
 */
export function settleInstruments(draft: Draft, computed: ComputedScores, scheme: Scheme): void {
  const weights = new Map(scheme.instruments.map(({ code, weight }) => [code, weight]));
  const allWeighted = addUpToTotal(draft, weights);
  for (const code of INSTRUMENTS) {
    const weight = weights.get(code) ?? 100;
    const seen = draft.instrumentSightings.filter((sighting) => sighting.code === code);
    const full = (sighting: Sighting) => fullScore(sighting, seen, computed.instruments[code], weight);
    const weighted = seen.filter((sighting) => allWeighted.has(sighting) || full(sighting) !== undefined);
    for (const sighting of weighted) {
      noteWeighted(draft, sighting, weight, full(sighting));
    }
    const [first, ...others] = seen.filter((sighting) => !weighted.includes(sighting));
    if (seen.length > 0) draft.settleInstrument(code, first?.score, first?.place);
    for (const other of others) draft.noteConflict(code, first?.score ?? "", other.score, other.place);
  }
}

function noteWeighted(draft: Draft, { code, score, place }: Sighting, weight: number, full: number | undefined): void {
  draft.note("score-weighted", place, {
    instrument: code,
    value: score,
    weight,
    ...(full === undefined ? {} : { full: roundHalfUp(full) }),
  });
}

/** The score of which a figure is the weighted one: from the indicators, or printed beside it. */
function fullScore(
  { score }: Sighting,
  seen: readonly Sighting[],
  computed: number | undefined,
  weight: number,
): number | undefined {
  if (computed !== undefined && scoresAgree(score, computed)) return undefined;
  const candidates = [computed, ...seen.map((other) => other.score)].filter((full) => full !== undefined);
  return candidates.find((full) => full > score && scoresAgree(score, (full * weight) / 100));
}

/** One figure of each instrument, none above its weight, that together are the total: all are weighted. */
function addUpToTotal(draft: Draft, weights: ReadonlyMap<InstrumentCode, number>): ReadonlySet<Sighting> {
  const { total } = draft;
  const parts = INSTRUMENTS.map((code) =>
    draft.instrumentSightings.find((seen) => seen.code === code && seen.score <= (weights.get(code) ?? 0)),
  ).filter((part) => part !== undefined);
  if (total === undefined || total === 0 || parts.length < INSTRUMENTS.length) return new Set();
  const sum = parts.reduce((points, { score }) => points + score, 0);
  return Math.abs(sum - total) <= ROUNDED_PARTS ? new Set(parts) : new Set();
}

/** Three figures rounded to hundredths may miss their sum by so much. */
const ROUNDED_PARTS = 0.021;

/**
 * The "total" of a document with the indicators of one instrument only may be that instrument's
 * weighted score; it is no total then, and is dropped with a note.
 */
export function dropWeightedTotal(draft: Draft, computed: ComputedScores, scheme: Scheme): void {
  const { total } = draft;
  const [only, ...others] = INSTRUMENTS.filter((code) => computed.instruments[code] !== undefined);
  const full = only === undefined ? undefined : computed.instruments[only];
  const weight = scheme.instruments.find(({ code }) => code === only)?.weight;
  if (total === undefined || only === undefined || full === undefined || weight === undefined || others.length > 0)
    return;
  if (total === 0 || !scoresAgree(total, (full * weight) / 100)) return;
  noteWeighted(draft, { code: only, score: total, place: draft.forgetTotal() ?? {} }, weight, full);
}
