import type { Reading } from "../../intake";
import {
  NO_EDITS,
  withPrintedWords,
  wordsAfter,
  type ActionEdit,
  type EditedField,
  type Finding,
  type Findings,
  type OwnAction,
  type PlanEdits,
  type Settled,
} from "../../plan";
import { withChanges, type CellContent, type Sharing } from "../../sheets";
import { textKey, type IsoDate } from "../../thai";
import type { WorkbookContent } from "../content";
import type { WorkbookPort } from "../port";
import { earlierIn, namesIn, specOf, type PersonsWords, type SpecOptions, type Specified } from "../specOf";
import { figureIn, whatSheetsSay } from "../state/rebuild";
import { decisionsIn } from "./decisions";
import type { WorkbookState } from "../state/state";
import { saying, valueOf } from "../tables/cells";
import { viewOf } from "../tables/tableView";
import { changesToLog, type ChangeSource, type IncomingLines } from "../update/changeLog";
import { changeFor, isNothing, type UpdateOptions } from "../update/changeFor";
import { planOptionsIn } from "./planOptionsIn";
import { measuresIn } from "./measuresIn";
import { newIdsIn, planRowsIn } from "./planRows";
import { rowKey } from "../update/matchRows";
import type { LaidCells } from "../update/refreshTable";
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

/** What came in from elsewhere and is written together with an update. */
export interface Incoming {
  /** The workbook as it stands: the content that is updated has answers laid over it. */
  readonly stood: WorkbookContent;
  readonly cells: LaidCells;
  /** Rows that come to the plan, with what is in them. */
  readonly added: readonly (OwnAction & { readonly edit: ActionEdit })[];
  readonly log: IncomingLines;
  readonly settled: Settled;
  readonly returned: ReadonlyMap<string, IsoDate>;
  readonly points: WorkbookState["points"];
  readonly sharing: Sharing;
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
function withRows(edits: PlanEdits, content: WorkbookContent, key: string, added: readonly OwnAction[]): PlanEdits {
  const own = [...planRowsIn(content, key), ...added].map(({ id, subject }) => ({ id, subject }));
  return own.length === 0 ? edits : { ...edits, own };
}

function editsOfAdded({ added }: Pick<Incoming, "added">): PlanEdits {
  return { ...NO_EDITS, actions: Object.fromEntries(added.map(({ id, edit }) => [id, edit])) };
}

/** What is in rows that come in is their people's word. */
function wordsOfAdded(words: PersonsWords, { added }: Pick<Incoming, "added">): PersonsWords {
  const rows = added.map(({ id, edit }) => {
    const given = Object.keys(edit).map((field) => [field as EditedField, "given"] as const);
    return [textKey(id), new Map(given)] as const;
  });
  return new Map([...words, ["tblPlan", new Map([...(words.get("tblPlan") ?? []), ...rows])]]);
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
  about: { readonly source: ChangeSource; readonly today: SpecOptions["today"]; readonly incoming?: IncomingLines },
  stood: WorkbookContent,
): Specified {
  const { spec, words } = specified;
  const { report, state: after } = changeFor(content, spec, next, { ...options, words });
  const newIds = options.newKeys?.get("tblPlan") ?? new Map<number, string>();
  const lines = changesToLog({ content: stood, state, spec, report, words, after, newIds, ...about });
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
  incoming?: Incoming,
): Promise<WorkbookReport> {
  const [read] = reading.assessments;
  if (read === undefined) throw new RangeError("A workbook is made of one assessment");
  const isOwnReading = options.sources !== undefined;
  // What was read from the workbook itself has the words it lacks already.
  const printed = isOwnReading ? state.printed : wordsAfter(state.printed, read.assessment);
  const first = isOwnReading ? read : { ...read, assessment: withPrintedWords(read.assessment, state.printed) };
  const planEditsGiven = incoming === undefined ? {} : { planEdits: editsOfAdded(incoming) };
  const decisions = decisionsIn(content, state, first.assessment, { ...when, ...planEditsGiven });
  const { threshold, target, namedCells } = decisions;
  const before = state.findings ?? findingsIn(content, whatSheetsSay(content).threshold ?? state.threshold);
  const { language, key } = state;
  const planEdits = withRows(decisions.planEdits, content, key, incoming?.added ?? []);
  const own = planOptionsIn(content, state, first.assessment);
  const library = measuresIn(content, language);
  const sharing = incoming === undefined ? {} : { sharing: incoming.sharing };
  const settings = { language, threshold, target, findings: before, library, ...sharing };
  const made = specOf({ ...reading, assessments: [first] }, { ...own, ...when, ...settings, planEdits });
  const words = decisions.wordsOver(made.words);
  const specified = { ...made, words: incoming === undefined ? words : wordsOfAdded(words, incoming) };
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
    ...(incoming === undefined
      ? {}
      : { settled: incoming.settled, returned: incoming.returned, points: incoming.points }),
  };
  const sources = new Map([...(options.sources ?? []), ["tblOwners", OF_OWNERS]]);
  const how: UpdateOptions = {
    ...options,
    sources,
    isOwnReading,
    namedCells,
    marks: marksOf(specified),
    newKeys: new Map([["tblPlan", newIdsIn(content, key)]]),
    ...(incoming === undefined ? {} : { laid: new Map([["tblPlan", incoming.cells]]) }),
  };
  const { today } = when;
  const source: ChangeSource = isOwnReading
    ? { kind: "update" }
    : { kind: "import", files: reading.sources.map(({ name }) => name) };
  const about = { source, today, ...(incoming === undefined ? {} : { incoming: incoming.log }) };
  const logged = withLog(content, specified, state, next, how, about, incoming?.stood ?? content);
  const { report, isDone } = await carryOut(port, content, logged, next, how);
  return {
    ...report,
    outcome: isDone ? "updated" : "unchanged",
    closed: changedFindings(before, findings, "closed"),
    reopened: changedFindings(before, findings, "reopened"),
  };
}
