import type { SelectedCells } from "../intake";
import { WorkbookError } from "../workbook";
import type { SelectionFailure } from "./openWorkbook";
import type { CommandFailure, CommandTask, PaneMessage, PreparedCopy, Regeneration } from "./paneMessage";

/** The function names of manifest.xml. They never change: Office keeps old manifests for a while. */
export const COMMAND_NAMES = [
  "ItasImportSelection",
  "ItasRegenerate",
  "ItasRepairFormulas",
  "ItasPrepareCopy",
  "ItasOpenHelp",
] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

/** What the buttons need of Excel, the open workbook and the pane. */
export interface CommandDependencies {
  readonly showPane: () => Promise<void>;
  readonly tellPane: (message: PaneMessage) => void;
  /** The selected cells as something to read, or why they are not read. Throws WorkbookError. */
  readonly readSelection: () => Promise<SelectedCells | SelectionFailure>;
  /** Brings plan and follow-up up to date with the sheets; null if none of them is ours. Throws WorkbookError. */
  readonly regenerate: () => Promise<Regeneration | null>;
  /** Restores formulas of ours that are stuck on #NAME? and counts their cells; null as above. Throws WorkbookError. */
  readonly repairFormulas: () => Promise<number | null>;
  /** Hands over a copy that is safe for anyone; null as above. Throws WorkbookError. */
  readonly prepareCopy: () => Promise<PreparedCopy | null>;
  /** Opens the help page; false where no window was to be had. */
  readonly openHelp: () => boolean;
}

export type Commands = Readonly<Record<CommandName, () => Promise<void>>>;

/** What each ribbon button does. None of them ever rejects: what goes wrong is said in the pane. */
export function commands(dependencies: CommandDependencies): Commands {
  const { readSelection, regenerate, repairFormulas, prepareCopy, tellPane } = dependencies;
  const inTurn = oneAtATime(dependencies);
  return {
    ItasImportSelection: inTurn("import-selection", async () => {
      const selection = await readSelection();
      return typeof selection === "string" ? selection : { kind: "selection", selection };
    }),
    ItasRegenerate: inTurn("regenerate", async () => {
      const regeneration = await regenerate();
      return regeneration === null ? "not-ours" : { kind: "regenerated", regeneration };
    }),
    ItasRepairFormulas: inTurn("repair-formulas", async () => {
      const cells = await repairFormulas();
      return cells === null ? "not-ours" : { kind: "repaired", cells };
    }),
    ItasPrepareCopy: inTurn("prepare-copy", async () => {
      const copy = await prepareCopy();
      return copy === null ? "not-ours" : { kind: "prepared", copy };
    }),
    ItasOpenHelp: async () => {
      if (opened(dependencies)) return;
      tellPane({ kind: "help" });
      await paneShown(dependencies);
    },
  };
}

/** The end of a task: a message, or why there is none. */
type Outcome = PaneMessage | CommandFailure;

type Task = () => Promise<Outcome>;

/**
 * Runs one task at a time and says in the pane how it goes. A button pressed while another is at work
 * shows the pane, where that is said, and does nothing else: two writers would undo each other.
 */
function oneAtATime(dependencies: CommandDependencies): (task: CommandTask, run: Task) => () => Promise<void> {
  let busy = false;
  return (task, run) => async () => {
    if (busy) {
      await paneShown(dependencies);
      return;
    }
    busy = true;
    try {
      dependencies.tellPane({ kind: "working", task });
      await paneShown(dependencies);
      dependencies.tellPane(await finished(task, run));
    } finally {
      busy = false;
    }
  };
}

async function finished(task: CommandTask, run: Task): Promise<PaneMessage> {
  const outcome = await run().catch(failure);
  if (typeof outcome === "string") return { kind: "failed", task, failure: outcome, data: {} };
  return outcome instanceof WorkbookError
    ? { kind: "failed", task, failure: outcome.code, data: outcome.data }
    : outcome;
}

function failure(reason: unknown): WorkbookError | "unexpected" {
  return reason instanceof WorkbookError ? reason : "unexpected";
}

/** Without a pane in sight the work itself still goes on. */
async function paneShown({ showPane }: CommandDependencies): Promise<void> {
  await showPane().catch(() => undefined);
}

function opened({ openHelp }: CommandDependencies): boolean {
  try {
    return openHelp();
  } catch {
    return false;
  }
}
