/** One filled cell; columns count from 0. */
export interface WorksheetCell {
  readonly column: number;
  /** `number`: the digits as stored. `formula`: one that was never calculated, as text. */
  readonly kind: "text" | "number" | "boolean" | "error" | "date" | "formula";
  readonly text: string;
  /** Format code of a number; undefined is General. */
  readonly format?: string;
  /** Without the leading `=`; only where formulas are asked for. */
  readonly formula?: string;
}

/** Rows count from 1, as the sheet shows them. */
export interface WorksheetRow {
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: readonly WorksheetCell[];
}

/** Rows from 1, columns from 0, both ends included. */
export interface CellRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export interface WorksheetTable extends CellRange {
  readonly name: string;
  /** Rows of totals at its foot. */
  readonly totals?: number;
}

export interface WorksheetContent {
  /** Filled rows, from the top. */
  readonly rows: readonly WorksheetRow[];
  readonly merges: readonly CellRange[];
  readonly hiddenColumns: readonly { readonly first: number; readonly last: number }[];
  readonly isProtected: boolean;
}

/** What is read besides what a visible sheet shows. */
export interface WorksheetOptions {
  readonly formulas?: boolean;
  readonly hiddenSheets?: boolean;
}

export interface Worksheet extends WorksheetContent {
  readonly name: string;
  readonly tables: readonly WorksheetTable[];
}

export interface WorksheetFile {
  /** Day 0 is in 1904, as Excel for Mac once had it. */
  readonly dates1904: boolean;
  /** Defined names of ranges: sheet and first cell. */
  readonly names: ReadonlyMap<string, { readonly sheet: string; readonly row: number; readonly column: number }>;
  readonly sheets: readonly Worksheet[];
  readonly hiddenSheets: readonly string[];
}

/** What may still be read. */
export interface Budget {
  cells: number;
  characters: number;
}
