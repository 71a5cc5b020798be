import type { WorkbookChange } from "./change";
import type { FormulaAnswer, FormulaQuery, WorkbookContent } from "./content";

/** Why a workbook could not be read or written; the message is made in i18n. */
export type WorkbookErrorCode =
  /** A cell is being edited, or a dialog is open. */
  | "busy"
  /** A sheet of ours is protected. */
  | "protected"
  /** The workbook is read-only, or opened in Protected View. */
  | "read-only"
  /** This Excel is too old to be written to. */
  | "unsupported"
  /** Writing failed and the workbook is as it was before. */
  | "rolled-back"
  /** Writing failed, and so did undoing it; the next opening offers to repair. */
  | "needs-repair"
  /** A table or name of the user's is in the way: `data.name`. */
  | "in-the-way"
  /** The workbook is no longer as it was read; reading it again helps. `data.name` is a table. */
  | "changed"
  /** A filter hides rows of a table, or its header row is not shown: `data.name`. */
  | "filtered"
  /** The workbook is about another agency or fiscal year than what is to be imported. */
  | "other-assessment"
  /** A later version of this product wrote the workbook: it is read, never written. */
  | "too-new"
  /** The file of the workbook is larger than may be taken out of Excel. */
  | "too-large"
  /** There is nothing of ours in the workbook. */
  | "not-ours";

export class WorkbookError extends Error {
  constructor(
    readonly code: WorkbookErrorCode,
    readonly data: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

/** A workbook whose formulas can be read wherever they stand. */
export interface FormulaPort extends WorkbookPort {
  /** Reads formulas of all sheets. Throws WorkbookError. */
  readFormulas(query: FormulaQuery): Promise<FormulaAnswer>;
}

/** An open or stored workbook as the use cases see it. */
export interface WorkbookPort {
  /** Everything of ours the workbook holds. */
  read(): Promise<WorkbookContent>;
  /** Carries a change out completely or leaves the workbook as it was. Throws WorkbookError. */
  apply(change: WorkbookChange): Promise<void>;
}
