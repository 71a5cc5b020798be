import { Violation } from "./protocol/errors";
import type { SimulatedExcel } from "./simulatedExcel";
import type { Area } from "./model/area";
import type { CellValue, Sheet, Workbook } from "./model/workbook";
import type { Change, RangeTarget, World } from "./world";

/** The world of the object model: a simulated Excel seen from inside. */
export class HostWorld implements World {
  private held = new Set<RangeTarget>();

  constructor(private readonly excel: SimulatedExcel) {}

  get workbook(): Workbook {
    return this.excel.workbook;
  }

  get brokenReference(): string {
    return this.excel.brokenReference;
  }

  get hasPrinter(): boolean {
    return !this.excel.faults.noPrinter;
  }

  get pixel(): number {
    return this.excel.pixel;
  }

  range(sheet: Sheet, area: Area): RangeTarget {
    const range = { sheet, area };
    this.held.add(range);
    return range;
  }

  get heldRanges(): ReadonlySet<RangeTarget> {
    return this.held;
  }

  /** After a request only what the client keeps a reference to is held. */
  letGo(kept: ReadonlySet<object>): void {
    this.held = new Set([...this.held].filter((range) => kept.has(range)));
  }

  calculate(formula: string, sheet: Sheet, row: number, column: number, before: CellValue): CellValue {
    return this.excel.calculate(formula, sheet, row, column, before);
  }

  spread(formula: string): readonly (readonly CellValue[])[] | undefined {
    return this.excel.spread(formula);
  }

  spell(formula: string, sheet: Sheet, row: number, column: number): string {
    return this.excel.spell(formula, sheet, row, column);
  }

  changed(sheet: Sheet, area: Area, change: Change): void {
    this.excel.events.changed(sheet, area, change);
  }

  selectionChanged(): void {
    this.excel.events.selectionChanged(this.workbook);
  }

  listen(event: string, target: string, on: boolean): void {
    this.excel.events.listen(event, target, on);
  }

  recalculated(): void {
    this.excel.recalculate();
  }

  get eventsEnabled(): boolean {
    return this.excel.events.enabled;
  }

  set eventsEnabled(enabled: boolean) {
    this.excel.events.enabled = enabled;
  }

  violation(message: string): never {
    throw new Violation("InvalidArgument", message);
  }
}
