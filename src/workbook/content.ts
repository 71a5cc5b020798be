import type { CellContent, RangeSpec, SpecValue } from "../sheets";
import type { ExactContent } from "./change";

/** A sheet of the open workbook, whoever made it. */
export interface SheetContent {
  readonly name: string;
  /** A protected sheet cannot be written to. */
  readonly isProtected: boolean;
}

/** A table of the workbook as it stands now: users move, sort, widen and extend tables. */
export interface TableContent {
  readonly name: string;
  readonly sheet: string;
  /** Of the header's first cell, counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  /**
   * Data rows. A formula is in canonical form (`formulas/`), whatever style or spelling it has in the
   * workbook, and carries its present value. A blank cell is null, an error a text such as `#NAME?`.
   */
  readonly rows: readonly (readonly CellContent[])[];
}

/** A single named cell. */
export interface NamedCellContent {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
}

/** A table of somebody else, which rows put into ours must not tear apart. */
export interface ForeignTable {
  readonly name: string;
  readonly sheet: string;
  /** Of the header's first cell, counted from 0. */
  readonly row: number;
  readonly column: number;
  /** Data rows and a totals row, without the header. */
  readonly rowCount: number;
  readonly columnCount: number;
}

/** A cell with a formula, anywhere in the workbook. */
export interface StandingFormula {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** As the workbook gives it, without `=`. */
  readonly formula: string;
}

/** A formula that was asked for, with what it shows. */
export interface ReadFormula extends StandingFormula {
  readonly value: SpecValue;
  /** What fills the cells it spreads over, its own first; only where it was asked for and is more than one. */
  readonly spread?: readonly (readonly SpecValue[])[];
}

/** Which formulas are read, and which cells whatever stands in them. */
export interface FormulaQuery {
  /** `spread` asks for all it spreads over as well. */
  readonly wants: (formula: StandingFormula) => "nothing" | "formula" | "spread";
  readonly areas: readonly (RangeSpec & { readonly sheet: string })[];
}

export interface FormulaAnswer {
  readonly formulas: readonly ReadFormula[];
  /** Of each area, by rows. A formula is given as it stands. */
  readonly areas: readonly (readonly (readonly ExactContent[])[])[];
}

/** Everything the use cases need to know of a workbook. */
export interface WorkbookContent {
  /** In tab order. */
  readonly sheets: readonly SheetContent[];
  /** Every table whose name is one of ours; whether it is ours its headers tell. */
  readonly tables: readonly TableContent[];
  readonly foreignTables: readonly ForeignTable[];
  /** Workbook-wide names of ours (`ITAS_…`) that refer to cells; one whose cells are gone (`#REF!`) is left out. */
  readonly names: readonly string[];
  /** Of these, the single cells; lists are known by name alone. */
  readonly cells: readonly NamedCellContent[];
  /** Text of the state part; null if there is none. */
  readonly state: string | null;
  /** Text of the journal a cut-off write left behind; null if there is none. */
  readonly journal: string | null;
}
