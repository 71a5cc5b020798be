import type { Language } from "../i18n";
import { formatHeaderMappings, headerMappingsOf, type Reading } from "../intake";
import { calendarFor, NATIONAL_TARGET, schemeFor } from "../ita";
import { applyEdits, createPlan, NO_EDITS, ownerDirectory, type PlanEdits } from "../plan";
import { createSheets, type WorkbookSpec } from "../sheets";
import type { IsoDate } from "../thai";

export interface CreateOptions {
  readonly language: Language;
  /** The clock comes in from outside. */
  readonly today: IsoDate;
  /** Time of day, `14:05`, for the import log. */
  readonly time?: string;
  /** Items below this score become fixes; default 85. */
  readonly threshold?: number;
  /** The total aimed at; default 85, the national target. */
  readonly target?: number;
  /** What a person changed in the plan; nothing by default. */
  readonly planEdits?: PlanEdits;
}

/**
 * The workbook of a reading with one assessment: scores, analysis, plan and scheme as sheets. Throws a
 * RangeError for any other reading.
 */
export function createWorkbook(reading: Reading, options: CreateOptions): WorkbookSpec {
  const [first, ...others] = reading.assessments;
  if (first === undefined || others.length > 0) throw new RangeError("A workbook is made of one assessment");
  const { assessment, computed } = first;
  const scheme = schemeFor(assessment.fiscalYear);
  const edits = options.planEdits ?? NO_EDITS;
  const plan = applyEdits(createPlan(assessment, scheme, options.threshold ?? NATIONAL_TARGET), edits);
  return createSheets({
    language: options.language,
    assessment,
    computed,
    scheme,
    plan,
    calendar: plan.fiscalYear === null ? null : calendarFor(plan.fiscalYear),
    owners: ownerDirectory(assessment, edits),
    sources: reading.sources.map((source) => ({
      ...source,
      mapping: formatHeaderMappings(headerMappingsOf(reading.tables.filter(({ file }) => file === source.name))),
    })),
    diagnostics: reading.diagnostics,
    today: options.today,
    time: options.time ?? null,
    target: options.target ?? NATIONAL_TARGET,
  });
}
