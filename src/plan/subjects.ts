import { compareSubjects, isIndicatorNumber, isItemCode, type Assessment, type Scheme, type Subject } from "../ita";

/** Something with a score that an action of the plan is about. */
export interface ScoredSubject {
  readonly subject: Subject;
  /** 0–100. */
  readonly score: number;
}

/** Number of the indicator a subject belongs to; null where the year's structure does not say. */
export function indicatorOf(subject: Subject, { items }: Scheme): number | null {
  if (isIndicatorNumber(subject)) return Number(subject);
  return items.find(({ code }) => code === subject)?.indicator ?? null;
}

/**
 * Whether a plan has actions for indicators whose items are not known: where the document's own plan
 * goes by indicators, or where there is no scored item to go by. Otherwise a person asks for them.
 */
export function goesByIndicators({ actions = [], items }: Assessment): boolean {
  if (actions.some(({ about }) => about.some(isIndicatorNumber))) return true;
  return !Object.values(items).some((item) => item?.score !== undefined);
}

/** The scored items, and with `indicators` the scored indicators none of whose items is, in order. */
export function scoredSubjects(assessment: Assessment, scheme: Scheme, indicators: boolean): readonly ScoredSubject[] {
  const items = Object.entries(assessment.items).flatMap(([code, item]) =>
    isItemCode(code) && item?.score !== undefined ? [{ subject: code, score: item.score }] : [],
  );
  const covered = new Set(items.map(({ subject }) => String(indicatorOf(subject, scheme))));
  const whole = Object.entries(indicators ? assessment.indicators : {}).flatMap(([no, indicator]) =>
    isIndicatorNumber(no) && indicator?.score !== undefined && !covered.has(no)
      ? [{ subject: no, score: indicator.score }]
      : [],
  );
  return [...items, ...whole].sort((a, b) => compareSubjects(a.subject, b.subject));
}
