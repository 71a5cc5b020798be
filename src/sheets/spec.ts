import type { IsoDate } from "../thai";

/**
 * Worksheets as data. Positions count from 0. The same specs are written to a file (`xlsx/`) and
 * into the open workbook (`excel/`).
 */
export type SpecValue = string | number | boolean | null;

/** A formula with the value it has at the time of writing; Protected View shows that value. */
export interface FormulaCell {
  /** In canonical form: calls such as `ITAS.BAND(a,b)`, in en-US, without the leading `=`. */
  readonly formula: string;
  readonly value: SpecValue;
}

export type CellContent = SpecValue | FormulaCell;

/** Looks are named, so that each is defined once for both writers (styles.ts). */
export type StyleName =
  | "text"
  | "code"
  | "wrapped"
  | "small"
  | "score"
  | "exactScore"
  | "points"
  | "integer"
  | "date"
  | "header"
  | "title"
  | "subtitle"
  | "section"
  | "label"
  | "note"
  | "input"
  | "inputSmall"
  | "inputDate"
  | "inputScore"
  | "inputNumber"
  | "bigScore"
  | "bigText"
  | "card"
  | "cardNote"
  | "fact"
  | "factPoints"
  | "factUnit"
  | "weight"
  | "general"
  | "year"
  | "printTitle"
  | "printLine"
  | "printHead"
  | "printGroup"
  | "printText"
  | "printCenter"
  | "printSigner"
  | "leftDate"
  | "readSmall"
  | "readCode"
  | "readDate"
  | "readScore"
  | "bandRead"
  | "bandEdit"
  | "bandFill";

/** Cells outside tables. */
export interface BlockCell {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  readonly style: StyleName;
  /** Merges to the right over this many columns in all. */
  readonly across?: number;
}

export interface TableColumnSpec {
  /** Stable key, the same in every language. */
  readonly key: string;
  readonly header: string;
  readonly style: StyleName;
}

/** How the rows of a table that stands are matched with those it should have. */
export type RowMatching =
  /** By the text of one column, which no two rows share. */
  | { readonly by: "key"; readonly column: string }
  /** The nth row stays the nth row; surplus rows stay. */
  | { readonly by: "place" }
  /**
   * Every write adds its rows at the end, but for those that agree with one there in the columns `same`;
   * what is there stays.
   */
  | { readonly by: "log"; readonly same: readonly string[] }
  /** The new rows take the place of the old ones; a row a person wrote in stays. */
  | { readonly by: "replacing" }
  /** Once made, it is the office's own: nothing refreshes it. */
  | { readonly by: "office" };

export interface TableSpec {
  /** Table name, the same in every language. */
  readonly name: string;
  readonly matching: RowMatching;
  readonly row: number;
  readonly column: number;
  readonly columns: readonly TableColumnSpec[];
  readonly rows: readonly (readonly CellContent[])[];
}

export interface RangeSpec {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export type Tone = "good" | "fair" | "poor" | "muted" | "proposed" | "planned" | "today";

/** A native conditional format: the formula is relative to the range's first cell. */
export interface ConditionalFormatSpec {
  readonly range: RangeSpec;
  readonly formula: string;
  readonly tone: Tone;
}

/** A drop-down whose entries are a named range. Without a refusal other values are welcome too. */
export interface ListValidationSpec {
  readonly range: RangeSpec;
  readonly source: string;
  /** What is said when another value is typed; it is then refused. */
  readonly refusal?: { readonly title: string; readonly message: string };
}

export interface ChartSeriesSpec {
  readonly name: string;
  readonly values: RangeSpec;
  /** RRGGBB. */
  readonly color: string;
}

export interface ChartSpec {
  /**
   * `scores`: columns from 0 to 100 with the second series drawn as a line. `stacked`: a bar per category,
   * the first on top, that adds its series up.
   */
  readonly kind: "scores" | "stacked";
  readonly title: string;
  /** Where the chart lies, in cells of its own sheet. */
  readonly anchor: RangeSpec;
  /** Name of the sheet its figures stand on. */
  readonly sheet: string;
  readonly categories: RangeSpec;
  readonly series: readonly ChartSeriesSpec[];
}

export interface SheetSpec {
  /** Stable key, the same in every language. */
  readonly key: string;
  readonly name: string;
  /** Not shown until somebody asks for hidden sheets. */
  readonly hidden?: true;
  readonly blocks: readonly BlockCell[];
  readonly tables: readonly TableSpec[];
  /** Single table cells that look different from their column. */
  readonly cellStyles?: readonly { readonly row: number; readonly column: number; readonly style: StyleName }[];
  /** In characters of the body font, from column 0. */
  readonly columnWidths: readonly number[];
  /** Heights of rows in points where they were worked out; the others follow from their text. */
  readonly rowHeights?: ReadonlyMap<number, number>;
  /** Columns of helper figures, not for reading. */
  readonly hiddenColumns?: readonly number[];
  /** First and last row that is kept for later and not shown. */
  readonly hiddenRows?: readonly [number, number];
  readonly conditionalFormats: readonly ConditionalFormatSpec[];
  readonly validations: readonly ListValidationSpec[];
  readonly charts: readonly ChartSpec[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly print: {
    readonly orientation: "portrait" | "landscape";
    /** First and last row repeated on every page. */
    readonly titleRows?: readonly [number, number];
    /** Columns after this one are left out of the printed page. */
    readonly lastColumn?: number;
    /** Fit the width to one page. */
    readonly fitWidth: boolean;
    /** Fit the height as well: the sheet is one page. */
    readonly fitHeight?: boolean;
    /** Rows that begin a page, beside those that begin one because the page before is full. */
    readonly pageStarts?: readonly number[];
  };
}

export interface NameSpec {
  readonly name: string;
  readonly sheet: string;
  readonly range: RangeSpec;
}

/** A whole workbook; sheets in tab order. */
export interface WorkbookSpec {
  readonly title: string;
  /** Day it was made; the file says nothing more exact about time. */
  readonly created: IsoDate;
  /** Printed at the foot of every page; `&P` and `&N` are page numbers. */
  readonly footer: { readonly left: string; readonly right: string };
  readonly sheets: readonly SheetSpec[];
  readonly names: readonly NameSpec[];
  /** XML of the state part that goes with the workbook. */
  readonly state?: string;
}
