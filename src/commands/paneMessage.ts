import type { SelectedCells } from "../intake";
import type { WorkbookErrorCode } from "../workbook";

/** What a ribbon button sets going in the open workbook. */
export type CommandTask = "import-selection" | "regenerate" | "repair-formulas";

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

/** What a ribbon button has to say, shown in the pane because an add-in has no dialogs of its own. */
export type PaneMessage =
  | { readonly kind: "selection"; readonly selection: SelectedCells }
  | { readonly kind: "working"; readonly task: CommandTask }
  | { readonly kind: "regenerated"; readonly regeneration: Regeneration }
  | { readonly kind: "repaired"; readonly cells: number }
  | {
      readonly kind: "failed";
      readonly task: CommandTask;
      readonly failure: CommandFailure;
      readonly data: Readonly<Record<string, string | number>>;
    }
  | { readonly kind: "help" };
