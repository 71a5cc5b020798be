import { createContext, useContext } from "react";
import type { SelectionFailure } from "../../commands";
import type { Reading, SelectedCells } from "../../intake";
import type { Decisions } from "../../plan";
import type {
  ConversionReport,
  CreateOptions,
  HeldWorkbook,
  MergePreview,
  MergeReport,
  OfficeFacts,
  PaneMemory,
  ReturnedFile,
  Sending,
  WorkbookContent,
  WorkbookReport,
} from "../../workbook";

/** What is to be written: the reading of one assessment, and how its workbook is made. */
export interface WriteRequest {
  readonly reading: Reading;
  readonly options: CreateOptions;
  /** The reading is what the workbook itself says: only what follows from it is brought up to date. */
  readonly isHeld: boolean;
}

/** A cell of ours that a person wants to see. */
export interface CellPlace {
  /** Name of the table. */
  readonly table: "tblPlan" | "tblItems";
  /** First column's value of the row: the id of an action, the code of an item. */
  readonly key: string;
  /** Key of the column; the first by default. */
  readonly column?: string;
  /** Data row as last read, where several or none have the same key; null is the header. */
  readonly row?: number | null;
}

/** What is to be merged, as a person agreed to it. */
export interface MergeRequest {
  readonly returned: readonly ReturnedFile[];
  readonly decisions: Decisions;
  /** Of the preview they looked at. */
  readonly basis: string;
}

/** Why the abilities that are missing are missing. */
export type Missing = "no-excel" | "old-excel";

/**
 * What the pane can ask of the open workbook. Every ability is optional: one that is missing is shown
 * as missing with its reason, or replaced by the download. Rejections are `WorkbookError`s.
 */
export interface PaneWorkbook {
  readonly missing: Missing;
  /** The cells that are selected, or why they are not read. */
  readonly selectedCells?: () => Promise<SelectedCells | SelectionFailure>;
  /**
   * Writes or refreshes the sheets of ours; null where it was called off in time, and the workbook is as
   * it was before.
   */
  readonly write?: (request: WriteRequest, calledOff: AbortSignal) => Promise<WorkbookReport | null>;
  /** What the workbook holds; nothing is written. */
  readonly readBack?: () => Promise<HeldWorkbook>;
  /** Keeps how the pane stands, in a workbook of ours. */
  readonly remember?: (memory: PaneMemory) => Promise<void>;
  /** What its sheets say about the office that documents quote; nothing is written. */
  readonly officeFacts?: () => Promise<OfficeFacts>;
  /** Everything of ours the workbook holds. */
  readonly content?: () => Promise<WorkbookContent>;
  /** What merging what came back would do; nothing is written. */
  readonly previewMerge?: (returned: readonly ReturnedFile[]) => Promise<MergePreview>;
  /** Merges it; null where it was called off in time, and the workbook is as it was before. */
  readonly merge?: (request: MergeRequest, calledOff: AbortSignal) => Promise<MergeReport | null>;
  /** Notes what goes out to whom; null as above. */
  readonly recordSent?: (sendings: readonly Sending[], calledOff: AbortSignal) => Promise<WorkbookReport | null>;
  /** Writes every formula of ours in a style: Excel's own alone, or with functions of ours. */
  readonly convertFormulas?: (style: "native" | "resilient") => Promise<ConversionReport>;
  /** Ends a write that was cut off: what the workbook is then. */
  readonly repair?: () => Promise<"before" | "complete" | null>;
  readonly canUndo?: () => Promise<boolean>;
  /** Takes the last write back. */
  readonly undo?: () => Promise<void>;
  /** Tells when a person edits the plan in its sheet, until the function it gives is called. */
  readonly onPlanEdited?: (handler: () => void) => Promise<() => Promise<void>>;
  readonly goTo?: (place: CellPlace) => Promise<void>;
  /** Opens a finished file as a new workbook, where a download does not work. */
  readonly openNew?: (bytes: Uint8Array) => Promise<void>;
  /** Downloads work here as well; new workbooks are for those who ask for one. */
  readonly savesFiles?: boolean;
}

/** An ordinary browser page. */
export const NO_WORKBOOK: PaneWorkbook = { missing: "no-excel" };

export const WorkbookContext = createContext<PaneWorkbook>(NO_WORKBOOK);

export function usePaneWorkbook(): PaneWorkbook {
  return useContext(WorkbookContext);
}
