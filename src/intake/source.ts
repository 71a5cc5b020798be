/** One row of a table or one line of running text, with its place; nothing is interpreted yet. */
export type SourceLine =
  | {
      readonly kind: "row";
      readonly cells: readonly string[];
      /** Number of the table, from 1. */
      readonly table: number;
      /** Line of the text, or row of the table, from 1. */
      readonly row: number;
    }
  | { readonly kind: "text"; readonly text: string; readonly row: number }
  | { readonly kind: "blank"; readonly row: number };

/** One row of a table. */
export type SourceRow = Extract<SourceLine, { kind: "row" }>;

/** What a reader makes of one file. */
export interface SourceDocument {
  readonly file: string;
  readonly format: "text" | "html" | "csv";
  readonly lines: readonly SourceLine[];
}

/** What a reader gives: the lines, and places where the format itself was broken. */
export interface ReaderResult {
  readonly lines: readonly SourceLine[];
  readonly broken: readonly { readonly row: number; readonly text: string }[];
}

/** A nation's results have about 120,000 cells. */
export const MOST_CELLS = 2_000_000;
