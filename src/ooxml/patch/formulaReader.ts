/** A cell, both counted from 0. */
export interface FormulaPlace {
  readonly row: number;
  readonly column: number;
}

/** Cells a formula refers to, counted from 0; a whole column has all rows. */
export interface ReferredArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Gives where an area of a sheet (undefined: the formula's own) lies from now on, or null where nothing is left of it. */
export type AreaMove = (sheet: string | undefined, area: ReferredArea) => ReferredArea | null;

/** Who can read formulas. What stands in files is theirs to say, where it stands is ours. */
export interface FormulaReader {
  /** A formula of one cell as it reads in another it is copied to. */
  copied(formula: string, from: FormulaPlace, to: FormulaPlace): string;
  /** A formula whose references follow cells that are moved. */
  moved(formula: string, move: AreaMove): string;
}
