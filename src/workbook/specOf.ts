import { texts, type Language, type WordedLibrary } from "../i18n";
import { formatHeaderMappings, headerMappingsOf, type Reading } from "../intake";
import { NATIONAL_TARGET, schemeFor } from "../ita";
import {
  editedFields,
  findingsAfter,
  NO_EDITS,
  officeYearOf,
  planWith,
  type EarlierWords,
  type Findings,
  type OfficeYear,
  type PersonsWord,
  type Plan,
  type PlanEdits,
  type PlanOptions,
} from "../plan";
import { createSheets, findingText, type Sharing, type WorkbookSpec } from "../sheets";
import { textKey, type IsoDate } from "../thai";
import type { PaneMemory } from "./state/paneMemory";

/** What a person who decided in the pane had before their eyes. */
export interface Seen {
  readonly planEdits: PlanEdits;
  readonly threshold: number;
  readonly target: number;
}

export interface SpecOptions {
  readonly language: Language;
  /** The clock comes in from outside. */
  readonly today: IsoDate;
  /** Time of day, `14:05`, for the import log. */
  readonly time?: string;
  /** Items below this score become fixes; default 85. */
  readonly threshold?: number;
  /** The total aimed at; default 85, the national target. */
  readonly target?: number;
  /** What a person decided in the plan; nothing by default. */
  readonly planEdits?: PlanEdits;
  /** What the workbook said when a person decided; nothing by default. */
  readonly seen?: Seen;
  /** How the pane stands, for the next opening. */
  readonly pane?: PaneMemory;
  /** What the ids of the plan that exists begin with. */
  readonly key?: string;
  /** The plan has actions for whole indicators too; by default where the result goes by them. */
  readonly indicators?: boolean;
  /** Calendar and holidays as the workbook has them; those known, else proposed ones, by default. */
  readonly officeYear?: OfficeYear;
  /** The library of measures as the workbook has it; ours by default. */
  readonly library?: WordedLibrary;
  /** What became of findings before this reading. */
  readonly findings?: Findings;
  /** What came back from the units; nothing by default. */
  readonly sharing?: Sharing;
}

/** By table, row and column (keys), the cells whose content is a person's word. */
export type PersonsWords = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, PersonsWord>>>;

/** What a workbook of a reading holds, and what the reading did to the findings. */
export interface Specified {
  readonly spec: WorkbookSpec;
  readonly plan: Plan;
  readonly findings: Findings;
  /** Texts for rows of the plan whose item is no longer in the result, by action id. */
  readonly formerFindings: ReadonlyMap<string, string | null>;
  readonly words: PersonsWords;
}

/** The new names of owners as the state keeps them. */
export function namesIn({ names }: PlanEdits = NO_EDITS): ReadonlyMap<string, string> {
  return new Map(Object.entries(names).flatMap(([key, name]) => (name === undefined ? [] : [[key, name] as const])));
}

/** What an earlier plan handed on, as the state keeps it. */
export function earlierIn({ earlier = {} }: PlanEdits = NO_EDITS): ReadonlyMap<string, EarlierWords> {
  return new Map(Object.entries(earlier).flatMap(([id, words]) => (words === undefined ? [] : [[id, words] as const])));
}

function wordsIn(proposed: Plan, edits: PlanEdits): PersonsWords {
  const rows = [...editedFields(proposed.actions, edits)].map(([id, fields]) => [textKey(id), fields] as const);
  return new Map([["tblPlan", new Map(rows)]]);
}

export function planOptions({ threshold, key, indicators, officeYear }: SpecOptions): PlanOptions {
  return {
    ...(officeYear === undefined ? {} : { officeYear }),
    ...(threshold === undefined ? {} : { threshold }),
    ...(key === undefined ? {} : { key }),
    ...(indicators === undefined ? {} : { indicators }),
  };
}

/**
 * The workbook of a reading with one assessment: scores, analysis, plan and scheme as sheets. Throws a
 * RangeError for any other reading.
 */
export function specOf(reading: Reading, options: SpecOptions): Specified {
  const [first, ...others] = reading.assessments;
  if (first === undefined || others.length > 0) throw new RangeError("A workbook is made of one assessment");
  const { assessment, computed } = first;
  const { language, today } = options;
  const scheme = schemeFor(assessment.fiscalYear);
  const edits = options.planEdits ?? NO_EDITS;
  const { proposed, plan, directory } = planWith(assessment, scheme, edits, planOptions(options));
  const findings = findingsAfter(options.findings ?? new Map(), plan.actions, today);
  const spec = createSheets({
    language,
    assessment,
    computed,
    scheme,
    plan,
    findings,
    library: options.library ?? {},
    officeYear: plan.fiscalYear === null ? null : officeYearOf(plan.fiscalYear, options.officeYear),
    owners: directory,
    sources: reading.sources.map((source) => ({
      ...source,
      mapping: formatHeaderMappings(headerMappingsOf(reading.tables.filter(({ file }) => file === source.name))),
    })),
    diagnostics: reading.diagnostics,
    today,
    time: options.time ?? null,
    target: options.target ?? NATIONAL_TARGET,
    ...(options.sharing === undefined ? {} : { sharing: options.sharing }),
  });
  const planned = new Set(plan.actions.map(({ id }) => id));
  const said = { language, texts: texts(language).sheets };
  const former = [...findings].filter(([id]) => !planned.has(id));
  return {
    spec,
    plan,
    findings,
    words: wordsIn(proposed, edits),
    formerFindings: new Map(former.map(([id, finding]) => [id, findingText(said, finding)])),
  };
}
