import type { FormulaStyle } from "../formulas";
import { WorkbookError, type FormulaPort, type WorkbookChange, type WorkbookContent } from "../workbook";
import { Batch } from "./requests/batch";
import { carryOut } from "./writing/carryOut";
import { WRITING } from "./host";
import { connect } from "./requests/connect";
import { isAboutSetUp, workbookError } from "./requests/excelError";
import { parseJournal, type Journal, type Outcome } from "./recovery/journal";
import { goTo, type CellAt, type ShownTable } from "./reading/goTo";
import { listenToPlan, type PlanEdit } from "./reading/planEvents";
import { readFormulas } from "./reading/readFormulas";
import { readWorkbook } from "./reading/readWorkbook";
import { recover } from "./recovery/recover";
import { readSelection, type SelectionReading } from "./reading/selection";
import { rewriteState } from "./writing/rewriteState";
import { survey } from "./writing/survey";
import { canBeUndone, undoWrite, type Written } from "./recovery/undo";

/** The workbook open in Excel. */
export interface OpenWorkbook extends FormulaPort {
  /**
   * Ends a write that an earlier session could not: what the workbook is then, or null where there was
   * nothing to end. Throws WorkbookError.
   */
  repair(): Promise<Outcome | null>;
  /** Whether the last write of this session can be taken back. */
  canUndo(): boolean;
  /**
   * Takes the last write of this session back, unless somebody changed what it wrote (`changed`).
   * Throws WorkbookError.
   */
  undo(): Promise<void>;
  /** Gives the state part another text, where there is one and nothing is being written. */
  rewriteState(rewrite: (xml: string) => string | undefined): Promise<void>;
  /** Reads what is selected, at most so many cells. */
  selection(mostCells: number): Promise<SelectionReading>;
  /** Selects a cell in the row of the plan or the items with this id or code; false where there is none. */
  goTo(table: ShownTable, key: string, at?: CellAt): Promise<boolean>;
  /** Calls the handler when a person edits the plan, until the function it gives is called. */
  onPlanEdited(handler: (edit: PlanEdit) => void): Promise<() => Promise<void>>;
}

const CUSTOM_FUNCTIONS = ["CustomFunctionsRuntime", "1.1"] as const;

function supports([set, version]: readonly [string, string]): boolean {
  return Office.context.requirements.isSetSupported(set, version);
}

/** Formulas of the open workbook call ITAS functions where this Excel has them. */
export function formulaStyle(): FormulaStyle {
  return supports(CUSTOM_FUNCTIONS) ? "resilient" : "native";
}

export function openWorkbook(): OpenWorkbook {
  let known: WorkbookContent | undefined;
  let last: Written | undefined;
  let writes = 0;
  let listeners = 0;
  /** Nothing that is known of the workbook survives a write, whether it succeeds or not. */
  async function writing<T>(work: () => Promise<T>): Promise<T> {
    if (!supports(WRITING)) throw new WorkbookError("unsupported");
    known = undefined;
    last = undefined;
    writes += 1;
    try {
      return await work();
    } finally {
      writes -= 1;
    }
  }
  return {
    async read() {
      known = await reading(async () => readWorkbook(await connect()));
      return known;
    },
    readFormulas: (query) => reading(async () => readFormulas(await connect(), query)),
    async apply(change) {
      const before = known;
      last = await writing(() => write(change, before, listeners > 0));
    },
    async repair() {
      const { journal: text } = await this.read();
      if (text === null) return null;
      const journal = parseJournal(text);
      if (journal === undefined) throw new WorkbookError("needs-repair");
      return writing(() => recover(journal));
    },
    canUndo: () => last !== undefined && canBeUndone(last),
    async undo() {
      const written = last;
      if (written === undefined || !canBeUndone(written)) throw new WorkbookError("changed");
      await writing(() => reading(() => undoWrite(written)));
    },
    async rewriteState(rewrite) {
      if (!supports(WRITING) || writes > 0) return;
      await reading(() => rewriteState(rewrite));
    },
    selection: (mostCells) => reading(() => readSelection(mostCells)),
    goTo: (table, key, at) => reading(() => goTo(table, key, at)),
    async onPlanEdited(handler) {
      const stop = await reading(() => listenToPlan(handler, () => writes > 0));
      listeners += 1;
      return async () => {
        listeners -= 1;
        await reading(stop);
      };
    },
  };
}

/** Work that leaves the workbook as it is when it fails. */
async function reading<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw workbookError(error, "rolled-back");
  }
}

/**
 * `quietly`: somebody listens to edits, and ours are none of a person's. Where this Excel cannot set up
 * panes or pages, as on a Windows without a printer, the sheets are made without.
 */
async function write(change: WorkbookChange, known: WorkbookContent | undefined, quietly: boolean): Promise<Written> {
  const again = (withSetUp: boolean) => (error: unknown) => {
    if (!isAboutSetUp(error)) throw error;
    return attempt(change, known, quietly, withSetUp);
  };
  // It may have failed for a moment only.
  return attempt(change, known, quietly, true).catch(again(true)).catch(again(false));
}

async function attempt(
  change: WorkbookChange,
  known: WorkbookContent | undefined,
  quietly: boolean,
  withSetUp: boolean,
): Promise<Written> {
  const context = await connect();
  const found = await reading(() => survey(context, change, known));
  const { journal, placement } = found;
  const style = change.style === "native" ? "native" : formulaStyle();
  try {
    const batch = new Batch(context);
    if (quietly) context.runtime.enableEvents = false;
    await carryOut(batch, change, found, style, withSetUp);
    if (quietly) context.runtime.enableEvents = true;
    await batch.send();
  } catch (error) {
    await recovered(journal, error, quietly);
  }
  return { change, journal, placement, style };
}

/** Ends well if all was done after all, as when only the answer was lost. */
async function recovered(journal: Journal, error: unknown, quietly: boolean): Promise<void> {
  const outcome = await recover(journal);
  if (quietly) {
    const context = await connect();
    context.runtime.enableEvents = true;
    await context.sync();
  }
  if (outcome === "before") throw workbookError(error, "rolled-back");
}

/**
 * On opening: ends a write that an earlier session could not, from its journal alone. The workbook is then
 * as it was before that write, or complete. Null where there was nothing to end.
 */
export function repairAfterCutOff(workbook: OpenWorkbook): Promise<Outcome | null> {
  return workbook.repair();
}
