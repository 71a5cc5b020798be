/** The spreadsheet as the mirror and the page use it: one workbook, changed only through commands. */
import { type FUniver } from "@univerjs/core/lib/facade";
import {
  CanceledError,
  ICommandService,
  type IRange,
  IUniverInstanceService,
  type IWorkbookData,
  UniverInstanceType,
  type Univer,
  type Workbook,
} from "@univerjs/core";
import {
  FormulaCalculationSessionService,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/preset-sheets-core";

export const UNIT = "workbook";

/** Long enough for any workbook of ours; a calculation that hangs must not hang the add-in. */
const LONGEST_CALCULATION = 8_000;

export class Grid {
  private readonly commands: ICommandService;
  /** While the mirror writes, what happens is not a person's doing. */
  private writing = 0;
  private waiting: Promise<void> | undefined;

  constructor(
    private readonly univer: Univer,
    readonly api: FUniver,
  ) {
    this.commands = univer.__getInjector().get(ICommandService);
  }

  /** There is none before the first workbook is shown. */
  private get calculation(): FormulaCalculationSessionService {
    return this.univer.__getInjector().get(FormulaCalculationSessionService);
  }

  /** Takes the place of whatever workbook was shown. */
  show(data: Partial<IWorkbookData>): void {
    const before = this.workbook();
    if (before !== null) this.univer.__getInjector().get(IUniverInstanceService).disposeUnit(UNIT);
    this.univer.createUnit<Partial<IWorkbookData>, Workbook>(UniverInstanceType.UNIVER_SHEET, { ...data, id: UNIT });
  }

  workbook(): Workbook | null {
    return this.univer.__getInjector().get(IUniverInstanceService).getUnit<Workbook>(UNIT) ?? null;
  }

  /** Runs a command as the mirror; `quiet` ones do not set off a calculation. */
  run(id: string, params: object, quiet = false): void {
    this.writing += 1;
    try {
      this.commands.syncExecuteCommand(id, { unitId: UNIT, ...params }, quiet ? { onlyLocal: true } : {});
    } finally {
      this.writing -= 1;
    }
  }

  /** Calls back for what a person did, not the mirror and not a calculation. */
  onPersonsCommand(listener: (id: string, params: unknown) => void): void {
    this.commands.onCommandExecuted(({ id, params }, options) => {
      if (this.writing === 0 && options?.onlyLocal !== true && options?.fromFormula !== true) listener(id, params);
    });
  }

  /** Calls back with what a person typed into a cell, before anything is made of it. */
  onTyped(listener: (typed: { readonly row: number; readonly column: number; readonly text: string }) => void): void {
    this.api.addEvent(this.api.Event.BeforeSheetEditEnd, ({ row, column, value, isConfirm }) => {
      if (isConfirm) listener({ row, column, text: value.toPlainText() });
    });
  }

  /** Calls back before a command; an answer of false stops it. */
  beforePersonsCommand(allows: (id: string) => boolean): void {
    this.commands.beforeCommandExecuted(({ id }) => {
      // The spreadsheet takes this error for a change of mind.
      if (this.writing === 0 && !allows(id)) throw new CanceledError();
    });
  }

  /** Calls back whenever the results of a calculation are in their cells; a workbook must be shown. */
  onCalculated(listener: () => void): void {
    this.calculation.resultApplied$.subscribe(listener);
  }

  /** To be called after cells were changed: until it is through, values of formulas are stale. */
  calculationIsDue(): void {
    const due = this.calculation.waitForLatestApplied(LONGEST_CALCULATION).catch(() => undefined);
    const waiting = due.then(() => {
      if (this.waiting === waiting) this.waiting = undefined;
    });
    this.waiting = waiting;
  }

  /** Resolves once every formula shows its value. */
  async settled(): Promise<void> {
    while (this.waiting !== undefined) await this.waiting;
  }

  recalculate(): void {
    this.run(SetTriggerFormulaCalculationStartMutation.id, { commands: [], forceCalculation: true }, true);
    this.calculationIsDue();
  }

  select(sheetId: string, ranges: readonly IRange[]): void {
    const workbook = this.api.getActiveWorkbook();
    const sheet = workbook?.getSheetBySheetId(sheetId);
    if (workbook == null || sheet == null) return;
    this.writing += 1;
    try {
      workbook.setActiveSheet(sheet);
      const [range] = ranges;
      if (range !== undefined)
        sheet
          .getRange(
            range.startRow,
            range.startColumn,
            range.endRow - range.startRow + 1,
            range.endColumn - range.startColumn + 1,
          )
          .activate();
    } finally {
      this.writing -= 1;
    }
  }
}
