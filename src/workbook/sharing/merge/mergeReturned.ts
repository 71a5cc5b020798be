import type { Decisions } from "../../../plan";
import type { LoggedMerge } from "../../../sheets";
import type { IsoDate } from "../../../thai";
import type { WorkbookContent } from "../../content";
import { WorkbookError, type WorkbookPort } from "../../port";
import type { WorkbookState } from "../../state/state";
import { writableState } from "../../useCases/opening";
import { updateFromItself } from "../../useCases/regenerate";
import type { Incoming } from "../../useCases/update";
import { addedActions, filesBehind } from "./addedRows";
import { followUpOf, type FollowUp } from "../followUp/followUp";
import { followedRows, withAdded, type FollowedRow } from "../followUp/followedRows";
import { pointsAfterMerge } from "../followUp/points";
import { laidOver, type LaidOver } from "./laidOver";
import { mergeLines, mergesIn } from "./mergeLog";
import { mergeResult, type MergePreview, type MergeResult } from "./mergePreview";
import type { ReturnedFile } from "../returned/returnedFile";
import { returnsAfter, unitReturns } from "../followUp/unitReturns";

export interface MergeOptions {
  /** The clock comes in from outside. */
  readonly today: IsoDate;
  /** Time of day, `14:05`. */
  readonly time?: string;
  readonly decisions?: Decisions;
  /** Of the preview a person agreed to: a workbook that is no longer so is not written to. */
  readonly basis?: string;
}

/** What a merge did, for the person who asked for it. */
export interface MergeReport {
  /** `unchanged`: there was nothing to write, and nothing was written. */
  readonly outcome: "updated" | "unchanged";
  readonly preview: MergePreview;
  /** How far the plan had come before it. */
  readonly before: FollowUp;
  /** How far it has come by it. */
  readonly followUp: FollowUp;
}

type Merging = Pick<MergeOptions, "today" | "time" | "decisions">;

/** The days files were merged first, by their digests. */
function returnedAfter({ returned }: WorkbookState, { plans }: MergeResult, today: IsoDate) {
  const fresh = plans.flatMap(({ digest }) => (returned.has(digest) ? [] : [[digest, today] as const]));
  return new Map([...returned, ...fresh]);
}

/** Something came in that was not there: a file, an answer, a decision. */
function isNews({ returned }: WorkbookState, { plans, merged }: MergeResult, laid: LaidOver): boolean {
  return laid.cells.size > 0 || merged.added.length > 0 || plans.some(({ digest }) => !returned.has(digest));
}

/** How far the plan has come, and from now on to be compared with. */
function withPoint(before: FollowUp, after: FollowUp, at: string | null): FollowUp {
  const when = { on: after.asOf, at };
  return { ...after, points: pointsAfterMerge(before.points, when, before.standing, after.standing) };
}

function linesOf(
  laid: LaidOver,
  { merged, preview }: MergeResult,
  decisions: Decisions,
  state: WorkbookState,
): Incoming["log"] {
  const files = filesBehind(merged.differences, decisions, state);
  const of = (source: string | undefined) => (source === undefined ? {} : { source });
  const everything = preview.files.map(({ file }) => file).join(", ");
  return {
    lines: laid.lines.map((line) => ({ ...line, ...of(files.ofCell(line.id, line.key ?? "")) })),
    added: new Map(merged.added.map(({ id }) => [id, files.ofRow(id) ?? everything])),
  };
}

function sharingAfter(
  content: WorkbookContent,
  state: WorkbookState,
  result: MergeResult,
  rows: readonly FollowedRow[],
  { today, time, decisions = new Map() }: Merging,
): Incoming["sharing"] {
  const { differences } = result.merged;
  const { plans } = result;
  const merges: readonly LoggedMerge[] = mergeLines({
    content,
    state,
    differences,
    decisions,
    today,
    time: time ?? null,
  });
  const logged = [...mergesIn(content).lines, ...merges];
  return { merges, returns: returnsAfter({ content, state, rows, plans, differences, logged, today }) };
}

/**
 * Merges what came back into a workbook of ours with one undoable write. What is in conflict and not decided stays
 * as it stands. Throws WorkbookError, "changed" where the workbook or the files are not those of the preview.
 */
export async function mergeReturned(
  port: WorkbookPort,
  returned: readonly ReturnedFile[],
  options: MergeOptions,
): Promise<MergeReport> {
  const { decisions = new Map(), basis, today, time } = options;
  const content = await port.read();
  const state = writableState(content);
  if (state === undefined) throw new WorkbookError("not-ours");
  const result = mergeResult(content, state, returned, decisions);
  const { preview, merged } = result;
  if (basis !== undefined && basis !== preview.basis) throw new WorkbookError("changed", { name: "tblPlan" });
  const laid = laidOver(content, state, merged.changes);
  const rows = withAdded(followedRows(laid.content, state), merged.added, laid.content);
  const sharing = sharingAfter(content, state, result, rows, options);
  const when = { today, ...(time === undefined ? {} : { time }) };
  const standing = followedRows(content, state);
  const before = followUpOf(content, state, standing, unitReturns(content, standing, today), today);
  const after = followUpOf(laid.content, state, rows, sharing.returns, today);
  const followUp = isNews(state, result, laid) ? withPoint(before, after, time ?? null) : after;
  const incoming: Incoming = {
    stood: content,
    cells: laid.cells,
    added: addedActions(merged.added),
    log: linesOf(laid, result, decisions, state),
    settled: merged.settled,
    returned: returnedAfter(state, result, today),
    points: followUp.points,
    sharing,
  };
  // Where no file takes part nothing came in, and nothing else is asked for.
  if (result.plans.length === 0) return { outcome: "unchanged", preview, before, followUp };
  const { outcome } = await updateFromItself(port, laid.content, state, when, incoming);
  return { outcome: outcome === "unchanged" ? "unchanged" : "updated", preview, before, followUp };
}
