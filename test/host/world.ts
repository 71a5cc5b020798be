import type { Area } from "./model/area";
import type { CellValue, Sheet, Workbook } from "./model/workbook";

/** Cells a proxy of the client stands for; they move along when cells are put in before them. */
export interface RangeTarget {
  readonly sheet: Sheet;
  /** Null once they are deleted. */
  area: Area | null;
}

export type Change =
  "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";

/** What the classes of the object model may ask of the Excel they are in. */
export interface World {
  readonly workbook: Workbook;
  /** A range that moves with its cells for as long as the request, or the client, holds it. */
  range(sheet: Sheet, area: Area): RangeTarget;
  /** Every range held at the moment. */
  readonly heldRanges: ReadonlySet<RangeTarget>;
  /** Value of a formula; `before` is what the cell showed last. */
  calculate(formula: string, sheet: Sheet, row: number, column: number, before: CellValue): CellValue;
  /** What a formula fills that gives more than one cell. */
  spread(formula: string): readonly (readonly CellValue[])[] | undefined;
  /** How the workbook gives a formula back. */
  spell(formula: string, sheet: Sheet, row: number, column: number): string;
  /** Tells who listens that cells changed. */
  changed(sheet: Sheet, area: Area, change: Change): void;
  selectionChanged(): void;
  /** Starts or ends telling of an event: `sheet changed`, `table changed`, `selection changed`. */
  listen(event: string, target: string, on: boolean): void;
  readonly hasPrinter: boolean;
  /** `#REF!` in the language of this Excel. */
  readonly brokenReference: string;
  /** Points of a pixel of the screen. */
  readonly pixel: number;
  /** Number of recalculations asked for. */
  recalculated(): void;
  /** Whether events are told at all. */
  eventsEnabled: boolean;
  /** Throws: the simulation does not know this, or Excel would not. */
  violation(message: string): never;
}
