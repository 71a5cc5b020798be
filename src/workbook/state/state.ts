import type { FormulaStyle } from "../../formulas";
import type { Language } from "../../i18n";
import type { EarlierWords, Findings, PrintedWords, Settled } from "../../plan";
import type { RangeSpec } from "../../sheets";
import type { IsoDate } from "../../thai";
import type { PaneMemory } from "./paneMemory";
import type { ProgressPoint } from "./progressPoint";

/** Version of the state part this product writes. */
export const STATE_VERSION = 5;

/** What we last wrote into a table, as short hashes; a person's word has a mark (`personsWord.ts`). */
export interface WrittenTable {
  /** By column key, formulas that are the same in every row. */
  readonly columns: ReadonlyMap<string, string>;
  /** Keys of the other columns, in the order of the hashes of a row. */
  readonly literals: readonly string[];
  /** By what a row is found by; null where a cell was left blank. */
  readonly rows: ReadonlyMap<string, readonly (string | null)[]>;
}

/** What stood in cells before the workbook was made native, where nobody could tell from what stands there now. */
export interface Conversion {
  readonly sheet: string;
  readonly place: RangeSpec;
  /** What stood in the first cell, word by word, without `=`. */
  readonly formula: string;
  /**
   * What took its place: `formula` says the same in every cell of the place, `values` fill the cells it
   * spread over.
   */
  readonly by: "formula" | "values";
  /** Hash of what took its place. */
  readonly left: string;
}

/** What a workbook of ours remembers beside its sheets. */
export interface WorkbookState {
  /** Version of the product that made the workbook. */
  readonly createdBy: string;
  readonly language: Language;
  readonly agency: string | null;
  readonly fiscalYear: number | null;
  /** What the ids of its plan begin with, however the agency is spelt later. */
  readonly key: string;
  readonly threshold: number;
  readonly target: number;
  /** By table. A table that is not here may hold anything; every filled cell counts as typed by a person. */
  readonly written: ReadonlyMap<string, WrittenTable>;
  /** Hashes of single cells, by defined name. */
  readonly cells: ReadonlyMap<string, string>;
  /** New names of owners, by the key of the name they had, as a person gave them. */
  readonly names: ReadonlyMap<string, string>;
  /** Null: nobody kept account of them yet. */
  readonly findings: Findings | null;
  /** What documents said is to be done and by whom, as far as no sheet holds it. */
  readonly printed: PrintedWords;
  /** By action id, what an earlier year's plan handed on. */
  readonly earlier: ReadonlyMap<string, EarlierWords>;
  /** How formulas were last written into the open workbook; null if never. */
  readonly style: FormulaStyle | null;
  /** What merges of returned files have dealt with, so that a file that comes again changes and asks nothing. */
  readonly settled: Settled;
  /** By digest, the day a file that came back was merged first. */
  readonly returned: ReadonlyMap<string, IsoDate>;
  /** How the plan stood when workbooks went out and came back, oldest first. */
  readonly points: readonly ProgressPoint[];
  /** For an exact way back. */
  readonly conversions: readonly Conversion[];
  /** Null: no pane was used beside it. */
  readonly pane: PaneMemory | null;
}
