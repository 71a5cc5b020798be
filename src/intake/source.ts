import type { Refused } from "./decode";
import type { DiagnosticCode } from "./diagnostics";
import type { ColumnMapping } from "./recognise/tables/columns";
import type { RefusalCode } from "./result";

/** How a file is built; `text` is also what is pasted. */
export type SourceFormat = "text" | "html" | "csv" | "xlsx" | "docx" | "pdf";

/** Where a line stands in files that have sheets or pages. */
export interface Leaf {
  readonly sheet?: string;
  /** Page of a PDF, from 1. */
  readonly page?: number;
}

/** Columns whose meaning is known without a header row. */
export interface KnownColumns {
  readonly meanings: ColumnMapping;
  /** What the source calls them, for diagnostics; blank where nothing does. */
  readonly headers: readonly string[];
}

/** The sheet or page of something, and nothing else of it. */
export function leafOf({ sheet, page }: Leaf): Leaf {
  return { ...(sheet === undefined ? {} : { sheet }), ...(page === undefined ? {} : { page }) };
}

/** One row of a table or one line of running text, with its place; nothing is interpreted yet. */
export type SourceLine = Leaf &
  (
    | {
        readonly kind: "row";
        readonly cells: readonly string[];
        /** Number of the table, from 1. */
        readonly table: number;
        /** Line of the text, or row of the table or sheet, from 1. */
        readonly row: number;
        /** The source shows it to nobody; counted and quoted, not read. */
        readonly hidden?: true;
        /** The name the source gives the table or cell, in workbooks of ours. */
        readonly name?: string;
        /** Only in rows made of text whose columns nothing separates. */
        readonly columns?: KnownColumns;
      }
    | { readonly kind: "text"; readonly text: string; readonly row: number }
    | { readonly kind: "blank"; readonly row: number }
  );

/** One row of a table. */
export type SourceRow = Extract<SourceLine, { kind: "row" }>;

/** A place where the format itself was broken. */
export interface BrokenPlace extends Leaf {
  readonly row: number;
  readonly text: string;
}

/** Something a reader noticed that no line shows. */
export interface Notice {
  readonly code: Extract<
    DiagnosticCode,
    "sheet-hidden" | "rows-hidden" | "cells-hidden" | "own-workbook" | "page-without-text" | "columns-by-gaps"
  >;
  readonly at: Leaf & { readonly row?: number };
  readonly data: Readonly<Record<string, string | number>>;
}

/** What a reader gives: the lines, and places where the format itself was broken. */
export interface ReaderResult {
  readonly lines: readonly SourceLine[];
  readonly broken: readonly BrokenPlace[];
  readonly notices?: readonly Notice[];
}

/** A reader turns one format into lines, or says why not. */
export type TextReader = (text: string) => ReaderResult | RefusalCode;
export type FileReader = (bytes: Uint8Array, pause?: Pause) => Promise<ReaderResult | Refused>;

/** Lets the caller breathe between two pieces of long work; it may throw to end the work. */
export type Pause = () => Promise<void>;

/** A file after its reader: all that the recogniser knows of it. Plain data, so it can be recognised again and again. */
export interface SourceDocument extends ReaderResult {
  readonly file: string;
  readonly format: SourceFormat;
  /** Bytes. */
  readonly size: number;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string;
  /** Some bytes were no text and show as a replacement character. */
  readonly damaged: boolean;
}

/** A nation's results have about 120,000 cells; ten years of them fit in. */
export const MOST_CELLS = 4_000_000;
/** More columns than any result table has; what stands further right is reported, not read. */
export const WIDEST = 256;
/** Rows a merged cell is repeated over at most. */
export const TALLEST = 500;
/** One text may stand in many cells, as in merged ones; a nation's results have about 3 million characters. */
export const MOST_CHARACTERS = 64 * 1024 * 1024;
