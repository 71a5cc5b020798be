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
import type { Action, DataPeriod, Measure, Plan, Steps } from "./action";
import { officeYearOf, proposeDates, type OfficeYear, type ProposedDates } from "./dates";
import { actionId, planKey } from "./ids";
import { measureFor, measureForIndicator, type MeasureAndSteps } from "./measures/measureFor";
import { topicOfItem } from "./measures/topicOf";
import { TOPICS } from "./measures/topics";
import { ownerSpelling } from "./owners";
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
  const subjects = scoredSubjects(assessment, scheme, indicators);
  const source: Source = {
    subjects: new Set(subjects.map(({ subject }) => subject)),
    assessment,
    scheme,
    threshold,
    key: options.key ?? planKey(assessment.agency, assessment.fiscalYear),
    officeYear: fiscalYear === null ? undefined : officeYearOf(fiscalYear, options.officeYear),
    spelt: ownerSpelling(assessment),
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
  const { measure, steps, proposed } = measureOf({ subject, score }, kind, placed, source);
  const named = n === 1 ? (result.owners ?? printed?.owners) : printed?.owners;
  const [lead, ...support] = (named ?? []).map(source.spelt);
  const monitor = (n === 1 ? result.monitor : undefined) ?? printed?.monitor;
  return {
    id: actionId(source.key, subject, n),
    kind,
    subject,
    alsoServes: (printed?.about ?? []).filter((other) => other !== subject && source.subjects.has(other)),
    score,
    measure,
    steps,
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
    proposed: dates === undefined ? proposed : [...proposed, "dates"],
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
  if (source.officeYear === undefined || !isItemCode(subject)) return null;
  const { fiscalYear } = source.officeYear.calendar;
  const topic = topicOfItem(source.scheme, subject, resultOf(subject, source.assessment).name);
  switch (topic === undefined ? "as-announced" : TOPICS[topic].period) {
    case "current":
      return { source: "current" };
    case "first-half":
    case "at-least-first-half":
      return { source: "first-half", fiscalYear };
    case "to-date":
      return { source: "to-date", fiscalYear };
    case "last-year":
      return { source: "year", fiscalYear: fiscalYear - 1 };
    default:
      return { source: "year", fiscalYear };
  }
}

/** The document's own words for what is to be done: a row of its plan that names the item, else its recommendation. */
function wordsFor(result: ItemResult, placed: PlacedAction | undefined): string | undefined {
  const ofRow = placed?.printed.measure;
  return placed?.isNamed === true ? (ofRow ?? result.recommendation) : (result.recommendation ?? ofRow);
}

/** What is to be done and how: the document's own words, else the library's, which are marked proposed. */
function measureOf(
  { subject }: ScoredSubject,
  kind: Action["kind"],
  placed: PlacedAction | undefined,
  source: Source,
): Pick<Action, "measure" | "steps" | "proposed"> {
  const { printed, n = 1 } = placed ?? {};
  const steps: Steps | null = printed?.steps === undefined ? null : { source: "document", text: printed.steps };
  const result = resultOf(subject, source.assessment);
  if (n > 1) {
    const text = printed?.measure;
    return { measure: text === undefined ? null : { source: "document", text }, steps, proposed: [] };
  }
  const recommendation = wordsFor(result, placed);
  const library = libraryFor(
    subject,
    { ...result, ...(recommendation === undefined ? {} : { recommendation }) },
    kind,
    source,
  );
  if (library === null) {
    const measure: Measure | null = recommendation === undefined ? null : { source: "document", text: recommendation };
    return { measure, steps, proposed: [] };
  }
  return {
    measure: library.measure,
    steps: steps ?? { source: "library", refs: library.steps },
    proposed: library.proposed.filter((field) => field === "measure" || steps === null),
  };
}

function libraryFor(
  subject: Subject,
  item: ItemResult,
  kind: Action["kind"],
  { scheme, officeYear }: Source,
): MeasureAndSteps | null {
  if (!isItemCode(subject)) return measureForIndicator(Number(subject), kind, item.recommendation);
  return measureFor({ scheme, code: subject, item, kind, fiscalYear: officeYear?.calendar.fiscalYear ?? null });
}
