import {
  bandOf,
  compareCodes,
  INSTRUMENTS,
  roundHalfUp,
  scoresAgree,
  weightedTotal,
  type Assessment,
  type ComputedScores,
  type InstrumentCode,
  type Scheme,
} from "../../ita";
import type { Place } from "../diagnostics";
import { checkActions } from "./checkActions";
import { checkGroups } from "./checkGroups";
import { missingItems } from "./checkItems";
import { checkScale } from "./checkScale";
import { checkSharedScores } from "./checkShared";
import { checkStatements } from "./checkStatements";
import type { Draft } from "../recognise/draft";

/**
 * The only instrument a document has indicators of, if its "total" is that instrument's score: such
 * documents call the average of their own table the total.
 */
export function totalOfOneInstrument(assessment: Assessment, computed: ComputedScores): InstrumentCode | undefined {
  const { total } = assessment.reported;
  const [only, ...others] = INSTRUMENTS.filter((code) => computed.instruments[code] !== undefined);
  if (total === undefined || only === undefined || others.length > 0) return undefined;
  return scoresAgree(total, computed.instruments[only] ?? NaN) ? only : undefined;
}

/** Takes down what does not agree. */
export type NoteDifference = (
  code: "recomputed-differs" | "band-differs",
  data: Readonly<Record<string, string | number>>,
) => void;

/** Holds the figures a document reports against what can be computed from them. */
export function compareFigures(
  { indicators, reported }: Assessment,
  computed: ComputedScores,
  scheme: Scheme,
  note: NoteDifference,
): void {
  for (const no in computed.indicators) compare(no, indicators[no]?.score, computed.indicators[no], note);
  for (const code of INSTRUMENTS) compare(code, reported.instruments?.[code], computed.instruments[code], note);
  compare("total", reported.total, computed.total ?? totalOfInstruments(reported, computed, scheme), note);
  const { band } = reported;
  if (band === undefined || band === computed.band) return;
  const possible = computed.band === undefined ? bandsOfReportedTotal(reported, scheme) : [computed.band];
  if (possible.length > 0 && !possible.includes(band)) {
    note("band-differs", { reported: band, computed: possible.join(" / ") });
  }
}

/** Where indicators are missing, the total still follows from the instruments, however each is known. */
function totalOfInstruments(
  { total, instruments = {} }: Assessment["reported"],
  computed: ComputedScores,
  scheme: Scheme,
): number | undefined {
  return total === undefined ? undefined : weightedTotal({ ...computed.instruments, ...instruments }, scheme);
}

function compare(subject: string, printed: number | undefined, value: number | undefined, note: NoteDifference): void {
  if (printed === undefined || value === undefined || scoresAgree(printed, value)) return;
  note("recomputed-differs", { subject, reported: printed, computed: roundHalfUp(value) });
}

/** Where no band can be computed, the bands that a reported total allows. */
function bandsOfReportedTotal(
  { total, instruments = {} }: Assessment["reported"],
  { bands }: Scheme,
): readonly string[] {
  if (total === undefined || bands === null) return [];
  const result = bandOf(
    total,
    bands.levels,
    INSTRUMENTS.map((code) => instruments[code]),
  );
  if (result.kind === "none") return [];
  return result.kind === "level" ? [result.level] : result.levels;
}

/** Holds a document against what can be computed from it, and its tables against each other. */
export function reconcile(
  draft: Draft,
  assessment: Assessment,
  computed: ComputedScores,
  scheme: Scheme,
  threshold: number,
  source: Place,
): void {
  compareFigures(assessment, computed, scheme, (code, data) => {
    const subject = code === "band-differs" ? "band" : String(data.subject);
    draft.note(code, draft.places.get(subject) ?? source, data);
  });
  checkScale(draft);
  checkSharedScores(draft);
  checkGroups(draft);
  checkActions(draft, assessment, scheme, threshold, source);
  const missing = missingItems(draft.items, scheme);
  if (missing.length > 0) {
    draft.note("item-missing", source, { items: [...missing].sort(compareCodes).join(", "), count: missing.length });
  }
  checkOwners(draft, threshold, source);
  checkStatements(draft, computed, scheme);
  if (!scheme.confirmed) draft.note("scheme-unverified", source, { year: scheme.fiscalYear ?? "?" });
}

/** Names what scored below the threshold and has no owner, in a document that names owners of its kind. */
function checkOwners(draft: Draft, threshold: number, source: Place): void {
  const { items, indicators, places, itemPlaces, ownersPlace = source } = draft;
  const check = (subject: string, score: number | undefined, place: Place | undefined) => {
    if (score === undefined || score >= threshold) return;
    draft.noteContradiction("owner-missing", ownersPlace, place ?? source, { item: subject, score });
  };
  if ([...items.values()].some(({ owners }) => owners !== undefined)) {
    for (const [code, { owners, score }] of items) {
      if (owners === undefined) check(code, score, places.get(code) ?? itemPlaces.get(code));
    }
  }
  if ([...indicators.values()].some(({ owners }) => owners !== undefined)) {
    for (const [no, { owners, score }] of indicators) {
      if (owners === undefined) check(String(no), score, places.get(String(no)));
    }
  }
}
