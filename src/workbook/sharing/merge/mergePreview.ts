import { finished, mergeSteps, type Decisions, type Difference, type Merged, type ReturnedPlan } from "../../../plan";
import type { Subject } from "../../../ita";
import { textHash, type IsoDate } from "../../../thai";
import type { WorkbookContent } from "../../content";
import { WorkbookError } from "../../port";
import type { WorkbookState } from "../../state/state";
import { viewOf } from "../../tables/tableView";
import { writableState } from "../../useCases/opening";
import { textOf } from "../../useCases/planEditsIn";
import { planRowsIn } from "../../useCases/planRows";
import { admittedFiles, type RefusedFile } from "./admittedFiles";
import { conflictOf, type Conflict } from "./conflicts";
import type { ReturnedFile } from "../returned/returnedFile";
import { standingRowSteps } from "./standingRows";
import { withoutHomeless } from "./homeless";

/** How many differences have which fate. */
export type MergeCounts = Readonly<Record<Difference["fate"]["kind"], number>>;

/** A file that takes part. */
export interface MergedFile {
  readonly file: string;
  readonly digest: string;
  /** Null for a copy of the whole workbook. */
  readonly unit: string | null;
  readonly sentOn: IsoDate | null;
  readonly returnBy: IsoDate | null;
  readonly savedBy: string | null;
  readonly savedOn: string | null;
  /** An earlier merge has taken it in already. */
  readonly isKnown: boolean;
  readonly rows: number;
  /** Of these, the ones that say what was sent. */
  readonly unchanged: number;
  /** Differences it has an answer in, in the order of the plan. */
  readonly differences: readonly Difference[];
  readonly counts: MergeCounts;
}

/** What becomes of one action. */
export interface MergedAction {
  /** Null for rows nobody can tell which action they are about. */
  readonly id: string | null;
  readonly subject: Subject | null;
  /** As the plan calls it; null for a row that is not in the plan yet. */
  readonly finding: string | null;
  readonly differences: readonly Difference[];
}

/** What a merge would do, before anything is written. */
export interface MergePreview {
  /** Stands for all it was made from but the decisions: `mergeReturned` refuses when it is no longer so. */
  readonly basis: string;
  readonly files: readonly MergedFile[];
  readonly refused: readonly RefusedFile[];
  /** Those with differences, in the order of the plan. */
  readonly actions: readonly MergedAction[];
  /** Still to be decided, in the order of the plan. */
  readonly conflicts: readonly Conflict[];
  readonly counts: MergeCounts;
}

/** Everything a merge comes to. */
export interface MergeResult {
  readonly preview: MergePreview;
  readonly merged: Merged;
  readonly plans: readonly ReturnedPlan[];
}

function countsOf(differences: readonly Difference[]): MergeCounts {
  const counts: Record<Difference["fate"]["kind"], number> = {
    taken: 0,
    same: 0,
    settled: 0,
    conflict: 0,
    decided: 0,
    added: 0,
    remark: 0,
    refused: 0,
  };
  for (const { fate } of differences) counts[fate.kind] += 1;
  return counts;
}

/** By digest, the differences each file has an answer in. */
function differencesByFile(differences: readonly Difference[]): ReadonlyMap<string, readonly Difference[]> {
  const byFile = new Map<string, Difference[]>();
  for (const difference of differences) {
    for (const { digest } of difference.answers) {
      const its = byFile.get(digest);
      if (its === undefined) byFile.set(digest, [difference]);
      else if (its.at(-1) !== difference) its.push(difference);
    }
  }
  return byFile;
}

function mergedFile(
  plan: ReturnedPlan,
  differences: readonly Difference[],
  merged: Merged,
  state: WorkbookState,
): MergedFile {
  const { file, digest, unit, sentOn, returnBy, savedBy, savedOn, rows } = plan;
  return {
    ...{ file, digest, unit, sentOn, returnBy, savedBy, savedOn, differences },
    isKnown: state.returned.has(digest),
    rows: rows.length,
    unchanged: merged.unchanged.get(digest) ?? 0,
    counts: countsOf(differences),
  };
}

function mergedActions(differences: readonly Difference[], content: WorkbookContent, key: string) {
  const findings = new Map(planRowsIn(content, key).map(({ id, cell }) => [id, textOf(cell("finding"))]));
  const byAction = new Map<string, MergedAction & { readonly differences: Difference[] }>();
  for (const difference of differences) {
    const { id, subject } = difference;
    const known = byAction.get(id ?? difference.key);
    if (known !== undefined) known.differences.push(difference);
    else {
      const finding = findings.get(id ?? "") ?? "";
      byAction.set(id ?? difference.key, {
        ...{ id, subject, differences: [difference] },
        finding: finding === "" ? null : finding,
      });
    }
  }
  return [...byAction.values()];
}

/** As `mergeResult`, with pauses in between. */
export function* mergeResultSteps(
  content: WorkbookContent,
  state: WorkbookState,
  returned: readonly ReturnedFile[],
  decisions: Decisions,
): Generator<void, MergeResult> {
  const { plans, refused } = admittedFiles(content, state, returned);
  yield;
  const standing = yield* standingRowSteps(content, state);
  const { key, settled } = state;
  const fields = viewOf(content, "tblPlan");
  const merged = withoutHomeless(yield* mergeSteps({ key, standing, returned: plans, settled, decisions }), {
    subjects: new Set(standing.map(({ subject }) => subject)),
    hasColumn: (field) => fields?.has(field) === true,
  });
  yield;
  const { differences } = merged;
  const basis = textHash(
    JSON.stringify([
      standing,
      [...settled.answers],
      [...settled.rows],
      [...settled.said],
      plans.map(({ digest }) => digest),
    ]),
  );
  yield;
  const byFile = differencesByFile(differences);
  const files = plans.map((plan) => mergedFile(plan, byFile.get(plan.digest) ?? [], merged, state));
  yield;
  const preview: MergePreview = {
    basis,
    files,
    refused,
    actions: mergedActions(differences, content, key),
    conflicts: differences.flatMap((difference) => (difference.fate.kind === "conflict" ? conflictOf(difference) : [])),
    counts: countsOf(differences),
  };
  return { preview, merged, plans };
}

/** What a merge of these files into a workbook comes to. */
export function mergeResult(
  content: WorkbookContent,
  state: WorkbookState,
  returned: readonly ReturnedFile[],
  decisions: Decisions,
): MergeResult {
  return finished(mergeResultSteps(content, state, returned, decisions));
}

/** As `previewMerge`, with pauses in between: a pane that runs it lets people go on working. */
export function* previewSteps(
  content: WorkbookContent,
  returned: readonly ReturnedFile[],
  decisions: Decisions = new Map(),
): Generator<void, MergePreview> {
  const state = writableState(content);
  if (state === undefined) throw new WorkbookError("not-ours");
  yield;
  return (yield* mergeResultSteps(content, state, returned, decisions)).preview;
}

/** What a merge of these files into a workbook of ours would do; nothing is written. Throws WorkbookError. */
export function previewMerge(
  content: WorkbookContent,
  returned: readonly ReturnedFile[],
  decisions: Decisions = new Map(),
): MergePreview {
  return finished(previewSteps(content, returned, decisions));
}
