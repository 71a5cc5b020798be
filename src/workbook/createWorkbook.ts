import type { Reading } from "../intake";
import { NATIONAL_TARGET } from "../ita";
import { NO_WORDS, NOTHING_SETTLED, planKey, printedWords } from "../plan";
import type { WorkbookSpec } from "../sheets";
import { PRODUCT_VERSION } from "./productVersion";
import { earlierIn, namesIn, specOf, type SpecOptions, type Specified } from "./specOf";
import type { WorkbookState, WrittenTable } from "./state/state";
import { formatState } from "./state/stateText";
import { writtenCells } from "./update/names";
import { writtenWhole } from "./update/written";

export type CreateOptions = Omit<SpecOptions, "key" | "findings">;

/** What a workbook that is made now will remember, but for what is written into it. */
export function freshState(reading: Reading, options: CreateOptions, { findings }: Specified): WorkbookState {
  const assessment = reading.assessments[0]?.assessment;
  const { agency = null, fiscalYear = null } = assessment ?? {};
  return {
    createdBy: PRODUCT_VERSION,
    language: options.language,
    agency,
    fiscalYear,
    key: planKey(agency, fiscalYear),
    threshold: options.threshold ?? NATIONAL_TARGET,
    target: options.target ?? NATIONAL_TARGET,
    written: new Map(),
    cells: new Map(),
    names: namesIn(options.planEdits),
    findings,
    printed: assessment === undefined ? NO_WORDS : printedWords(assessment),
    earlier: earlierIn(options.planEdits),
    style: null,
    settled: NOTHING_SETTLED,
    returned: new Map(),
    points: [],
    conversions: [],
    pane: options.pane ?? null,
  };
}

/** The state with everything that is written, for a file that is written whole. */
function withAllWritten(state: WorkbookState, { spec, words }: Specified): WorkbookState {
  const written = new Map<string, WrittenTable>();
  for (const table of spec.sheets.flatMap(({ tables }) => tables)) {
    const whole = writtenWhole(table, words.get(table.name));
    if (whole !== undefined) written.set(table.name, whole);
  }
  return { ...state, written, cells: writtenCells(spec) };
}

/**
 * The workbook of a reading with one assessment, with the state by which it is known again. Throws a
 * RangeError for any other reading.
 */
export function createWorkbook(reading: Reading, options: CreateOptions): WorkbookSpec {
  const specified = specOf(reading, options);
  const state = freshState(reading, options, specified);
  return { ...specified.spec, state: formatState(withAllWritten(state, specified)) };
}
