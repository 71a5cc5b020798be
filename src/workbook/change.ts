import type { FormulaStyle } from "../formulas";
import type {
  CellContent,
  ConditionalFormatSpec,
  ListValidationSpec,
  NameSpec,
  SheetSpec,
  SpecValue,
  StyleName,
} from "../sheets";

/** Rows put into a table that stands; rows already there move down with everything below them. */
export interface RowInsertion {
  readonly table: string;
  /** Place of the first new row among the data rows as they stood before any insertion, 0 … rows. */
  readonly before: number;
  readonly count: number;
  /**
   * First and last column of the sheet the cells are put into, so that a table beside is not torn
   * apart; null puts in entire rows of the sheet.
   */
  readonly columns: readonly [number, number] | null;
}

/** Rows taken out of a table, all carried out after everything else. */
export interface RowDeletion {
  readonly table: string;
  /** First row among the data rows after all insertions. */
  readonly first: number;
  readonly count: number;
  /** As in a `RowInsertion`. */
  readonly columns: readonly [number, number] | null;
}

/** A block of cells of a table, as rows and columns of its data after all insertions. */
export interface CellsWrite {
  readonly table: string;
  readonly row: number;
  readonly column: number;
  /** All rows are equally long. Formulas are in canonical form, with calls of ITAS functions. */
  readonly cells: readonly (readonly CellContent[])[];
}

/** New rows need their looks; rows that stand keep theirs. One style per column of ours. */
export interface RowsLook {
  readonly table: string;
  /** First row among the data rows after all insertions. */
  readonly first: number;
  readonly count: number;
  readonly columns: readonly { readonly column: number; readonly style: StyleName }[];
  /**
   * Of rows put above the first or below the last one, to which Excel does not extend them; ranges and
   * addresses in cells of the sheet after all insertions.
   */
  readonly conditionalFormats: readonly ConditionalFormatSpec[];
  readonly validations: readonly ListValidationSpec[];
}

/** A cell as it is written word by word: a formula, without `=`, keeps the spelling it has. */
export type ExactContent = SpecValue | { readonly exactly: string };

/** A block of cells anywhere, as the sheet stands. A change with such blocks puts no rows in and takes none out. */
export interface SheetWrite {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** All rows are equally long. */
  readonly cells: readonly (readonly ExactContent[])[];
  /** The table whose data they are. */
  readonly table?: string;
  /** What they were computed from; a formula is known by its text, the others are left blank by one that spreads. */
  readonly standing: readonly (readonly ExactContent[])[];
  /** The formula in the first cell spreads over all of them: one that stands, or one that is written. */
  readonly spread?: "standing" | "written";
}

/** A row becomes at least this tall. */
export interface RowHeightWrite {
  readonly table: string;
  readonly row: number;
  readonly points: number;
}

/**
 * What is done to a workbook, all or nothing. Order of carrying out: sheets and names are created,
 * rows inserted, looks and cells written, the state replaced, rows deleted.
 */
export interface WorkbookChange {
  /** Sheets to create at the end of the workbook, in this order. */
  readonly newSheets: readonly SheetSpec[];
  /** Footer of the printed pages of new sheets. */
  readonly footer: { readonly left: string; readonly right: string };
  /** On new sheets or on those that stand. A name whose cells are gone is made anew. */
  readonly newNames: readonly NameSpec[];
  readonly insertions: readonly RowInsertion[];
  readonly looks: readonly RowsLook[];
  readonly writes: readonly CellsWrite[];
  readonly sheetWrites?: readonly SheetWrite[];
  /** How formulas are written where this Excel has a choice; else as functions where it has them. */
  readonly style?: FormulaStyle;
  readonly heights: readonly RowHeightWrite[];
  /** New content of single cells, by defined name. */
  readonly namedCells: readonly { readonly name: string; readonly content: CellContent }[];
  readonly deletions: readonly RowDeletion[];
  /** New text of the state part. */
  readonly state: string;
  /** Sheet to show afterwards. */
  readonly activate?: string;
}
