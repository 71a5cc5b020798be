import type { Reading } from "../../intake";
import { withPrintedWords, wordsAfter, type Finding, type Findings, type PlanEdits } from "../../plan";
import { withChanges, type CellContent } from "../../sheets";
import type { WorkbookContent } from "../content";
import type { WorkbookPort } from "../port";
import { earlierIn, namesIn, specOf, type SpecOptions, type Specified } from "../specOf";
import { figureIn, whatSheetsSay } from "../state/rebuild";
import { decisionsIn } from "./decisions";
import type { WorkbookState } from "../state/state";
import { saying, valueOf } from "../tables/cells";
import { viewOf } from "../tables/tableView";
import { changesToLog, type ChangeSource } from "../update/changeLog";
import { changeFor, isNothing, type UpdateOptions } from "../update/changeFor";
import { planOptionsIn } from "./planOptionsIn";
import { measuresIn } from "./measuresIn";
import { newIdsIn, planRowsIn } from "./planRows";
import { rowKey } from "../update/matchRows";
import type { UpdateReport } from "../update/report";

export interface ChangedFinding {
  /** Of its action. */
  readonly id: string;
  readonly from: number | null;
  /** Null: its item is no longer in the result. */
  readonly to: number | null;
}

/** What became of a workbook, for the person who asked for it. */
export interface WorkbookReport extends UpdateReport {
  readonly outcome: "created" | "updated" | "unchanged";
  readonly closed: readonly ChangedFinding[];
  readonly reopened: readonly ChangedFinding[];
}

/** The findings of a workbook that kept no account of them: rows of its plan below the threshold. */
function findingsIn(content: WorkbookContent, threshold: number): Findings {
  const findings = new Map<string, Finding>();
  for (const cell of viewOf(content, "tblPlan")?.rows ?? []) {
    const id = saying(valueOf(cell("id")));
    const score = figureIn(cell("score"));
    if (id !== null && score !== null && score < threshold) findings.set(id, { status: "open", score });
  }
  return findings;
}

function changedFindings(before: Findings, after: Findings, status: "closed" | "reopened"): readonly ChangedFinding[] {
  return [...after].flatMap(([id, finding]) => {
    if (finding.status !== status || before.get(id)?.status === status) return [];
    return [{ id, from: finding.from, to: finding.to }];
  });
}

function marksOf({ formerFindings }: Specified): NonNullable<UpdateOptions["marks"]> {
  const rows = new Map<string, ReadonlyMap<string, CellContent>>();
  for (const [id, text] of formerFindings) {
    const key = rowKey(id);
    if (key !== undefined) rows.set(key, new Map([["closed", text]]));
  }
  return new Map([["tblPlan", rows]]);
}

/** The edits, with the rows people added to the plan. */
function withRows(edits: PlanEdits, content: WorkbookContent, key: string): PlanEdits {
  const own = planRowsIn(content, key).map(({ id, subject }) => ({ id, subject }));
  return own.length === 0 ? edits : { ...edits, own };
}
/** The directory is read from its own sheet: what is filled there is a person's, or was taken from there. */
const OF_OWNERS: ReadonlySet<string> = new Set(["unit", "position", "person", "email", "workArea"]);

/** Carries a change out; a workbook that already is as it should be is not touched. */
export async function carryOut(
  port: WorkbookPort,
  content: WorkbookContent,
  { spec, words }: Specified,
  state: WorkbookState,
  options: UpdateOptions = {},
): Promise<{ readonly report: UpdateReport; readonly isDone: boolean }> {
  const { change, report } = changeFor(content, spec, state, { ...options, words });
  if (isNothing(change, content)) return { report, isDone: false };
  await port.apply(change);
  return { report, isDone: true };
}

/** The same workbook with what is to be told of the write in its log. */
function withLog(
  content: WorkbookContent,
  specified: Specified,
  state: WorkbookState,
  next: WorkbookState,
  options: UpdateOptions,
  about: { readonly source: ChangeSource; readonly today: SpecOptions["today"] },
): Specified {
  const { spec, words } = specified;
  const { report, state: after } = changeFor(content, spec, next, { ...options, words });
  const newIds = options.newKeys?.get("tblPlan") ?? new Map<number, string>();
  const lines = changesToLog({ content, state, spec, report, words, after, newIds, ...about });
  return { ...specified, spec: withChanges(spec, lines) };
}

/** Makes a workbook of ours hold what a reading says, under the settings the workbook itself has. */
export async function update(
  port: WorkbookPort,
  content: WorkbookContent,
  state: WorkbookState,
  reading: Reading,
  when: Pick<SpecOptions, "today" | "time" | "planEdits" | "seen" | "pane" | "threshold" | "target" | "indicators">,
  options: Omit<UpdateOptions, "marks" | "newKeys"> = {},
): Promise<WorkbookReport> {
  const [read] = reading.assessments;
  if (read === undefined) throw new RangeError("A workbook is made of one assessment");
  const isOwnReading = options.sources !== undefined;
  // What was read from the workbook itself has the words it lacks already.
  const printed = isOwnReading ? state.printed : wordsAfter(state.printed, read.assessment);
  const first = isOwnReading ? read : { ...read, assessment: withPrintedWords(read.assessment, state.printed) };
  const decisions = decisionsIn(content, state, first.assessment, when);
  const { threshold, target, namedCells } = decisions;
  const before = state.findings ?? findingsIn(content, whatSheetsSay(content).threshold ?? state.threshold);
  const { language, key } = state;
  const planEdits = withRows(decisions.planEdits, content, key);
  const own = planOptionsIn(content, state, first.assessment);
  const library = measuresIn(content, language);
  const settings = { language, threshold, target, findings: before, library };
  const made = specOf({ ...reading, assessments: [first] }, { ...own, ...when, ...settings, planEdits });
  const specified = { ...made, words: decisions.wordsOver(made.words) };
  const { findings } = specified;
  const pane = when.pane ?? state.pane;
  const earlier = earlierIn(planEdits);
  const next: WorkbookState = {
    ...state,
    threshold,
    target,
    names: namesIn(planEdits),
    findings,
    printed,
    earlier,
    pane,
  };
  const sources = new Map([...(options.sources ?? []), ["tblOwners", OF_OWNERS]]);
  const how: UpdateOptions = {
    ...options,
    sources,
    isOwnReading,
    namedCells,
    marks: marksOf(specified),
    newKeys: new Map([["tblPlan", newIdsIn(content, key)]]),
  };
  const { today } = when;
  const source: ChangeSource = isOwnReading
    ? { kind: "update" }
    : { kind: "import", files: reading.sources.map(({ name }) => name) };
  const logged = withLog(content, specified, state, next, how, { source, today });
  const { report, isDone } = await carryOut(port, content, logged, next, how);
  return {
    ...report,
    outcome: isDone ? "updated" : "unchanged",
    closed: changedFindings(before, findings, "closed"),
    reopened: changedFindings(before, findings, "reopened"),
  };
}
