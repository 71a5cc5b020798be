import type { Decisions } from "../../plan";
import type { IsoDate } from "../../thai";
import { WorkbookError, type WorkbookPort } from "../port";
import { writableState } from "../useCases/opening";
import type { WorkbookReport } from "../useCases/update";
import { mergeResult, type MergePreview } from "./mergePreview";
import type { ReturnedFile } from "./returnedFile";

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
  /** What else of the workbook was brought up to date. */
  readonly update: WorkbookReport | null;
}

/**
 * Merges what came back into a workbook of ours with one undoable write. What is in conflict and not decided stays
 * as it stands. Throws WorkbookError, "changed" where the workbook or the files are not those of the preview.
 */
export async function mergeReturned(
  port: WorkbookPort,
  returned: readonly ReturnedFile[],
  { decisions = new Map(), basis }: MergeOptions,
): Promise<MergeReport> {
  const content = await port.read();
  const state = writableState(content);
  if (state === undefined) throw new WorkbookError("not-ours");
  const { preview } = mergeResult(content, state, returned, decisions);
  if (basis !== undefined && basis !== preview.basis) throw new WorkbookError("changed", { name: "tblPlan" });
  return { outcome: "unchanged", preview, update: null };
}
