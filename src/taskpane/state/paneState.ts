import type { Reading, Refusal, SourceDocument, TableCorrection } from "../../intake";
import type { ItemCode } from "../../ita";
import type { OfficeYear, PlanEdits } from "../../plan";
import type { HeldCheck, HeldResult, HeldWorkbook, PaneMemory, WorkbookErrorCode } from "../../workbook";
import { mergeEdits, withoutRepairs } from "./mergeEdits";
import type { Recalled } from "./paneMemory";
import type { Step } from "./steps";

/** What can go wrong around reading and writing; each has its row in the table of errors. */
export type FailureCode =
  | "nothing-pasted"
  | "nothing-selected"
  | "too-much-selected"
  | "command-failed"
  | "file-unreadable"
  | "reading-failed"
  | "correction-failed"
  | "writing-failed"
  | `workbook-${WorkbookErrorCode}`;

export type Problem =
  { readonly kind: "refused"; readonly refusal: Refusal } | { readonly kind: "failed"; readonly failure: FailureCode };

/** What a person said of the documents after seeing how they were read. */
export interface Instructions {
  /** Buddhist era; wins over what the documents say. */
  readonly fiscalYear?: number;
  readonly corrections: readonly TableCorrection[];
}

export const NO_INSTRUCTIONS: Instructions = { corrections: [] };

/** A reading with the documents it came from, so that it can be read again under other instructions. */
export interface ReadInput {
  readonly documents: readonly SourceDocument[];
  readonly instructions: Instructions;
  readonly reading: Reading;
  /** It was read back from the workbook that is open. */
  readonly isHeld?: true;
}

/** What the workbook was when the pane opened beside it. */
export interface OpenedWorkbook {
  readonly kind: HeldWorkbook["kind"];
  readonly agency: string | null;
  readonly fiscalYear: number | null;
}

export const IGNORE_REASONS = ["checked", "not-ours", "later"] as const;
/** How a doubt was settled: what was read is right, or why it does not matter. */
export type Settlement = "accepted" | (typeof IGNORE_REASONS)[number];

/** Everything the pane knows. A refusal, a failure or a change of mind leaves an earlier result where it is. */
export interface PaneState {
  readonly step: Step;
  readonly busy: boolean;
  readonly problem: Problem | null;
  /** What stands in the paste box. */
  readonly typed: string;
  readonly input: ReadInput | null;
  /** Which of several results is worked on. */
  readonly chosen: number;
  /** By the key of the diagnostic. */
  readonly settled: Readonly<Partial<Record<string, Settlement>>>;
  readonly threshold: number;
  readonly target: number;
  /** The plan has actions for whole indicators; null where nobody said, and the result decides. */
  readonly indicators: boolean | null;
  /** Calendar and holidays of the workbook that was read; null where none was. */
  readonly officeYear: OfficeYear | null;
  /** Items supposed to reach 100, by result. */
  readonly ticked: Readonly<Partial<Record<number, readonly ItemCode[]>>>;
  readonly planEdits: PlanEdits;
  /** What the sheets said of the plan when they were last read. */
  readonly sheetEdits: PlanEdits;
  /** What the checks found in the plan of the sheets when it was last read; null while it was not. */
  readonly sheetCheck: HeldCheck | null;
  /** The limits the sheets had when they were last read; null while they were not. */
  readonly sheetLimits: { readonly threshold: number; readonly target: number } | null;
  readonly opened: OpenedWorkbook | null;
  /** How the pane stood at an earlier opening. */
  readonly recalled: PaneMemory | null;
  /** Files that came in where they do not belong, on their way to the block of the last step that takes them. */
  readonly handed: readonly File[] | null;
  /** What was written last. */
  readonly written: ReadInput | null;
  /** Writes so far, those that were taken back among them and taking back another. */
  readonly writes: number;
}

export type PaneEvent =
  | { readonly type: "went"; readonly step: Step }
  | { readonly type: "typed"; readonly text: string }
  | { readonly type: "started" }
  | { readonly type: "read"; readonly input: ReadInput }
  | { readonly type: "read-again"; readonly input: ReadInput }
  | { readonly type: "stopped"; readonly problem: Problem }
  | { readonly type: "cancelled" }
  | { readonly type: "dismissed" }
  | { readonly type: "started-over" }
  | { readonly type: "chose"; readonly index: number }
  | { readonly type: "settled"; readonly keys: readonly string[]; readonly settlement: Settlement | null }
  | { readonly type: "aimed"; readonly target: number }
  | { readonly type: "limited"; readonly threshold: number }
  | { readonly type: "planned-indicators"; readonly on: boolean }
  | { readonly type: "ticked"; readonly codes: readonly ItemCode[]; readonly on: boolean }
  | { readonly type: "tick-only"; readonly codes: readonly ItemCode[] }
  | { readonly type: "opened"; readonly held: HeldWorkbook; readonly recalled?: Recalled | null }
  | { readonly type: "took-over"; readonly result: HeldResult }
  | { readonly type: "plan-read"; readonly edits: PlanEdits; readonly check: HeldCheck }
  | { readonly type: "handed"; readonly files: readonly File[] }
  | { readonly type: "handed-over" }
  | { readonly type: "wrote" }
  | { readonly type: "took-back" }
  | { readonly type: "planned"; readonly edits: PlanEdits };

/** The national target, which is also the threshold agencies use; the reader's copy comes only with a file. */
const NATIONAL_TARGET = 85;

const NO_EDITS: PlanEdits = { actions: {}, names: {}, added: [], details: {}, offers: {} };

export const FIRST_STATE: PaneState = {
  step: "import",
  busy: false,
  problem: null,
  typed: "",
  input: null,
  chosen: 0,
  settled: {},
  threshold: NATIONAL_TARGET,
  target: NATIONAL_TARGET,
  indicators: null,
  officeYear: null,
  ticked: {},
  planEdits: NO_EDITS,
  sheetEdits: NO_EDITS,
  sheetCheck: null,
  sheetLimits: null,
  opened: null,
  recalled: null,
  handed: null,
  written: null,
  writes: 0,
};

/** A new document is looked at afresh; what was planned stays, for it belongs to agency and year. */
function afterReading(state: PaneState, input: ReadInput): PaneState {
  return { ...state, busy: false, problem: null, typed: "", input, chosen: 0, settled: {}, ticked: {}, step: "review" };
}

/** The same documents under other instructions: only what was chosen by number may have gone. */
function afterReadingAgain(state: PaneState, input: ReadInput): PaneState {
  const chosen = state.chosen < input.reading.assessments.length ? state.chosen : 0;
  return { ...state, busy: false, problem: null, input, chosen };
}

function withSettled(state: PaneState, keys: readonly string[], settlement: Settlement | null): PaneState {
  const settled = Object.fromEntries(Object.entries(state.settled).filter(([key]) => !keys.includes(key)));
  return {
    ...state,
    settled:
      settlement === null ? settled : { ...settled, ...Object.fromEntries(keys.map((key) => [key, settlement])) },
  };
}

function withTicked(state: PaneState, change: (old: readonly ItemCode[]) => readonly ItemCode[]): PaneState {
  return { ...state, ticked: { ...state.ticked, [state.chosen]: change(state.ticked[state.chosen] ?? []) } };
}

/** What the workbook holds, unless a person was quicker with something else. */
function afterOpening(state: PaneState, held: HeldWorkbook, recalled: Recalled | null = null): PaneState {
  const result = "result" in held ? held.result : null;
  const { agency = null, fiscalYear = null } = result?.reading.assessments[0]?.assessment ?? {};
  const next: PaneState = { ...state, opened: { kind: held.kind, agency, fiscalYear } };
  return result === null || state.input !== null || state.busy ? next : goingOn(takenOver(next, result), recalled);
}

/** Goes on where the pane was left. */
function goingOn(state: PaneState, recalled: Recalled | null): PaneState {
  if (recalled === null) return state;
  const { memory, step, ...rest } = recalled;
  // Whoever has gone to another step meanwhile stays there.
  return { ...state, ...rest, recalled: memory, step: state.step === "import" ? step : state.step };
}

function takenOver(state: PaneState, held: HeldResult): PaneState {
  const { documents, reading, planEdits, threshold, target, officeYear, check } = held;
  const indicators = held.indicators ? true : null;
  const input: ReadInput = { documents, reading, instructions: NO_INSTRUCTIONS, isHeld: true };
  return {
    ...state,
    input,
    chosen: 0,
    planEdits,
    sheetEdits: planEdits,
    sheetCheck: check,
    threshold,
    target,
    sheetLimits: { threshold, target },
    indicators,
    officeYear,
  };
}

export function nextPaneState(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case "went":
      return { ...state, step: event.step };
    case "typed":
      return { ...state, typed: event.text };
    case "started":
      return { ...state, busy: true, problem: null };
    case "read":
      return afterReading(state, event.input);
    case "read-again":
      return afterReadingAgain(state, event.input);
    case "stopped":
      return { ...state, busy: false, problem: event.problem };
    case "cancelled":
      return { ...state, busy: false };
    case "dismissed":
      return { ...state, problem: null };
    case "started-over":
      return { ...FIRST_STATE, opened: state.opened, writes: state.writes };
    case "chose":
      return { ...state, chosen: event.index };
    case "settled":
      return withSettled(state, event.keys, event.settlement);
    case "aimed":
      return { ...state, target: event.target };
    case "limited":
      return { ...state, threshold: event.threshold };
    case "planned-indicators":
      return { ...state, indicators: event.on };
    case "ticked":
      return withTicked(state, (old) => [
        ...old.filter((code) => !event.codes.includes(code)),
        ...(event.on ? event.codes : []),
      ]);
    case "tick-only":
      return withTicked(state, () => event.codes);
    case "opened":
      return afterOpening(state, event.held, event.recalled);
    case "took-over":
      return state.input === null ? takenOver(state, event.result) : state;
    case "plan-read":
      return {
        ...state,
        planEdits: mergeEdits(state.planEdits, state.sheetEdits, event.edits),
        sheetEdits: event.edits,
        sheetCheck: event.check,
      };
    case "handed":
      return { ...state, busy: false, problem: null, step: "share", handed: event.files };
    case "handed-over":
      return { ...state, handed: null };
    case "wrote":
      return {
        ...state,
        planEdits: withoutRepairs(state.planEdits),
        writes: state.writes + 1,
        written: state.input,
        sheetLimits: { threshold: state.threshold, target: state.target },
      };
    case "took-back":
      return { ...state, writes: state.writes + 1 };
    case "planned":
      return { ...state, planEdits: event.edits };
  }
}
