import type { CellContent } from "../../../sheets";

/** A filled cell of a file that came back. */
export interface ReturnedCell {
  /** From 0. */
  readonly column: number;
  /** A formula carries the value it showed last; a day is a serial number of the 1900 date system. */
  readonly content: CellContent;
  /** Format code of a number; undefined is General. */
  readonly format?: string;
  /** `error`: it shows one, such as #REF!. `uncalculated`: a formula whose value nobody stored. */
  readonly fault?: "error" | "uncalculated";
}

/** Rows count from 1, as people count. */
export interface ReturnedLine {
  readonly row: number;
  readonly cells: readonly ReturnedCell[];
}

/** A table where one still stands: rows from 1, columns from 0, header and totals included. */
export interface ReturnedTable {
  readonly name: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Rows of totals at its foot. */
  readonly totals: number;
}

export interface ReturnedSheet {
  readonly name: string;
  readonly lines: readonly ReturnedLine[];
  readonly tables: readonly ReturnedTable[];
}

/** A file that came back, as far as it can say something: hidden sheets and filtered rows included. */
export interface ReturnedWorkbook {
  readonly file: string;
  readonly savedBy: string | null;
  readonly savedOn: string | null;
  readonly sheets: readonly ReturnedSheet[];
  /** What a whole workbook of ours says of its plan in its state; null for any other. */
  readonly plan: {
    readonly key: string;
    readonly agency: string | null;
    readonly fiscalYear: number | null;
  } | null;
}
