import type { SelectedCells } from "../intake";
import type { PreparedNote, WorkbookErrorCode } from "../workbook";

/** What a ribbon button sets going in the open workbook. */
export type CommandTask = "import-selection" | "regenerate" | "repair-formulas" | "prepare-copy";

/** Why it came to nothing; each has its title and message in the texts. */
export type CommandFailure =
  | WorkbookErrorCode
  /** The selected cells are empty. */
  | "nothing-selected"
  /** More cells are selected than can be read at once. */
  | "too-much-selected"
  /** Something nobody thought of. */
  | "unexpected";

/** What was refreshed: cells of ours written anew, rows put in. */
export interface Regeneration {
  readonly cells: number;
  readonly rows: number;
}

/** A copy of the open workbook that anyone may have, as it was handed over. */
export interface PreparedCopy {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** It stands open as a new workbook; else it was saved as a file. */
  readonly isOpened: boolean;
  /** It has sheets of other people; false where this Excel gives no file of the open workbook. */
  readonly isWhole: boolean;
  /** What was done in it, and what is to be known about it. */
  readonly notes: readonly PreparedNote[];
}

/** What a ribbon button has to say, shown in the pane because an add-in has no dialogs of its own. */
export type PaneMessage =
  | { readonly kind: "selection"; readonly selection: SelectedCells }
  | { readonly kind: "working"; readonly task: CommandTask }
  | { readonly kind: "regenerated"; readonly regeneration: Regeneration }
  | { readonly kind: "repaired"; readonly cells: number }
  | { readonly kind: "prepared"; readonly copy: PreparedCopy }
  | {
      readonly kind: "failed";
      readonly task: CommandTask;
      readonly failure: CommandFailure;
      readonly data: Readonly<Record<string, string | number>>;
    }
  | { readonly kind: "help" };
