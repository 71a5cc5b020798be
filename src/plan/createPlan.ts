import {
  codeLetter,
  isItemCode,
  NATIONAL_TARGET,
  type Assessment,
  type IndicatorResult,
  type ItemResult,
  type Scheme,
  type Subject,
} from "../ita";
import { textKey } from "../thai";
import type { Action, DataPeriod, Measure, Plan, ProposedField } from "./action";
import { officeYearOf, proposeDates, reportsFirstHalf, type OfficeYear, type ProposedDates } from "./dates";
import { actionId, planKey } from "./ids";
import { canonicalSpellings, ownersNamed } from "./owners";
import { placePrinted, type PlacedAction } from "./printedActions";
import { goesByIndicators, scoredSubjects, type ScoredSubject } from "./subjects";

export interface PlanOptions {
  /** What scores below this is to be fixed; 85 by default, the national target. */
  readonly threshold?: number;
  /** What the ids of the plan that exists begin with, though the agency's name is spelt otherwise now. */
  readonly key?: string;
  /** Indicators whose items are not known get actions too; by default where `goesByIndicators` says so. */
  readonly indicators?: boolean;
  /** Calendar, holidays and days for approval of the plan's year; those known, else proposed ones, by default. */
  readonly officeYear?: OfficeYear;
}

/** What every action of a plan is made from. */
interface Source {
  readonly assessment: Assessment;
  readonly scheme: Scheme;
  readonly threshold: number;
  readonly key: string;
  readonly subjects: ReadonlySet<Subject>;
  readonly officeYear: OfficeYear | undefined;
  readonly spelt: (name: string) => string;
}

/** The fiscal year in which a result is acted upon; null where the result's own is not known. */
export function planYear({ fiscalYear }: Pick<Assessment, "fiscalYear">): number | null {
  return fiscalYear === null ? null : fiscalYear + 1;
}

/**
 * Turns every scored item into an action for the following fiscal year. Measures, steps, owners and
 * monitors a document prints are taken as they are; measures made by rule and dates from the calendar
 * are marked proposed.
 */
export function createPlan(assessment: Assessment, scheme: Scheme, options: PlanOptions = {}): Plan {
  const { threshold = NATIONAL_TARGET, indicators = goesByIndicators(assessment) } = options;
  const fiscalYear = planYear(assessment);
  const spellings = canonicalSpellings(ownersNamed(assessment).map(({ name }) => name));
  const subjects = scoredSubjects(assessment, scheme, indicators);
  const source: Source = {
    subjects: new Set(subjects.map(({ subject }) => subject)),
    assessment,
    scheme,
    threshold,
    key: options.key ?? planKey(assessment.agency, assessment.fiscalYear),
    officeYear: fiscalYear === null ? undefined : officeYearOf(fiscalYear, options.officeYear),
    spelt: (name) => spellings.get(textKey(name)) ?? name,
  };
  const printed = placePrinted(assessment.actions ?? [], subjects, scheme, threshold);
  return {
    fiscalYear,
    threshold,
    actions: subjects.flatMap((subject) => {
      const [first, ...further] = printed.get(subject.subject) ?? [];
      return [actionFor(subject, first, source), ...further.map((placed) => actionFor(subject, placed, source))];
    }),
  };
}

function actionFor({ subject, score }: ScoredSubject, placed: PlacedAction | undefined, source: Source): Action {
  const { printed, n = 1 } = placed ?? {};
  const result = resultOf(subject, source.assessment);
  const kind = score < source.threshold ? "fix" : "maintain";
  const dates = datesFor(subject, source);
  const measure = measureFor(subject, n === 1 ? result : {}, kind, placed);
  const named = n === 1 ? (result.owners ?? printed?.owners) : printed?.owners;
  const [lead, ...support] = (named ?? []).map(source.spelt);
  const monitor = (n === 1 ? result.monitor : undefined) ?? printed?.monitor;
  const proposed: ProposedField[] = [
    ...(measure === null || measure.source === "document" ? [] : (["measure"] as const)),
    ...(dates === undefined ? [] : (["dates"] as const)),
  ];
  return {
    id: actionId(source.key, subject, n),
    kind,
    subject,
    alsoServes: (printed?.about ?? []).filter((other) => other !== subject && source.subjects.has(other)),
    score,
    measure,
    steps: printed?.steps === undefined ? null : { source: "document", text: printed.steps },
    lead: lead ?? null,
    support,
    monitor: monitor === undefined ? null : source.spelt(monitor),
    period: dates === undefined ? null : periodOf(subject, source),
    start: dates?.start ?? null,
    publishBy: dates?.publishBy ?? null,
    approveBy: dates?.approveBy ?? null,
    status: "not-started",
    completedOn: null,
    details: printed?.period === undefined ? {} : { schedule: printed.period },
    proposed,
  };
}

function resultOf(subject: Subject, { items, indicators }: Assessment): ItemResult & IndicatorResult {
  return (isItemCode(subject) ? items[subject] : indicators[subject]) ?? {};
}

/** What an item is called in the document and in the year's structure. */
function namesOf(subject: Subject, { assessment, scheme }: Source): string {
  const name = scheme.items.find(({ code }) => code === subject)?.name;
  return [resultOf(subject, assessment).name, name].join(" ");
}

/** Only published pages have a day by which they must stand. */
function datesFor(subject: Subject, source: Source): ProposedDates | undefined {
  if (source.officeYear === undefined || !isItemCode(subject) || codeLetter(subject) !== "O") return undefined;
  return proposeDates(namesOf(subject, source), source.officeYear);
}

function periodOf(subject: Subject, source: Source): DataPeriod | null {
  if (source.officeYear === undefined) return null;
  const { fiscalYear } = source.officeYear.calendar;
  return { source: reportsFirstHalf(namesOf(subject, source)) ? "first-half" : "year", fiscalYear };
}

/** The document's own words, or a rule; there is no rule yet for questions of IIT and EIT. */
function measureFor(
  subject: Subject,
  result: ItemResult,
  kind: Action["kind"],
  placed: PlacedAction | undefined,
): Measure | null {
  const ofRow = placed?.printed.measure;
  const text = placed?.isNamed === true ? (ofRow ?? result.recommendation) : (result.recommendation ?? ofRow);
  if (text !== undefined) return { source: "document", text };
  if (!isItemCode(subject) || codeLetter(subject) !== "O") return null;
  if (kind === "maintain") return { source: "keep-current" };
  return result.cause === undefined ? { source: "comment" } : { source: "cause", cause: result.cause };
}
