import {
  compareCodes,
  INSTRUMENTS,
  roundHalfUp,
  scoresAgree,
  type Assessment,
  type ComputedScores,
  type InstrumentCode,
  type Scheme,
} from "../ita";
import type { Place } from "./diagnostics";
import { missingItems } from "./checkItems";
import { checkStatements } from "./checkStatements";
import type { Draft } from "./recognise/draft";

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

/** Holds what the document reports against what can be computed, and its tables against each other. */
export function reconcile(
  draft: Draft,
  assessment: Assessment,
  computed: ComputedScores,
  scheme: Scheme,
  threshold: number,
  source: Place,
): void {
  const compare = (subject: string, reported: number | undefined, value: number | undefined) => {
    if (reported === undefined || value === undefined) return;
    if (scoresAgree(reported, value)) return;
    draft.note("recomputed-differs", draft.places.get(subject) ?? source, {
      subject,
      reported,
      computed: roundHalfUp(value),
    });
  };
  for (const [no, indicator] of Object.entries(assessment.indicators)) {
    compare(no, indicator?.score, computed.indicators[no]);
  }
  for (const code of INSTRUMENTS) compare(code, assessment.reported.instruments?.[code], computed.instruments[code]);
  compare("total", assessment.reported.total, computed.total);
  const { band } = assessment.reported;
  if (band !== undefined && computed.band !== undefined && band !== computed.band) {
    draft.note("band-differs", draft.places.get("band") ?? source, { reported: band, computed: computed.band });
  }
  const missing = missingItems(draft.items, scheme);
  if (missing.length > 0) {
    draft.note("item-missing", source, { items: [...missing].sort(compareCodes).join(", "), count: missing.length });
  }
  const namesOwners = [...draft.items.values()].some((item) => item.owners !== undefined);
  for (const [code, item] of draft.items) {
    if (namesOwners && item.owners === undefined && item.score !== undefined && item.score < threshold) {
      const scored = draft.places.get(code) ?? draft.itemPlaces.get(code) ?? source;
      draft.noteContradiction("owner-missing", draft.ownersPlace ?? source, scored, { item: code, score: item.score });
    }
  }
  checkStatements(draft, computed, scheme);
  if (!scheme.confirmed) draft.note("scheme-unverified", source, { year: scheme.fiscalYear ?? "?" });
}
