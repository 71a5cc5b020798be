/** The printed documents, in the order they are handed on. */
export const PRINT_LAYOUTS = ["items", "topics", "measures", "results"] as const;
export type PrintLayout = (typeof PRINT_LAYOUTS)[number];

export interface PrintColumn {
  readonly header: string;
  /** In characters of the body font. */
  readonly width: number;
  readonly style: "printText" | "printCenter";
}

export interface PrintCells {
  readonly kind: "cells";
  /** What names the row where it continues: `O2`. */
  readonly label: string;
  readonly cells: readonly string[];
}

export type PrintRow =
  /** Across the table, kept on one page with the row below. */
  { readonly kind: "group"; readonly text: string } | PrintCells;

/** A document before it is laid out on pages: what it says, and in which columns. */
export interface PrintDocument {
  readonly key: PrintLayout;
  /** Of its worksheet. */
  readonly name: string;
  readonly orientation: "portrait" | "landscape";
  /** Centred above the table, the title first. */
  readonly heading: readonly string[];
  /** Figures at the head, one a column. */
  readonly counts?: readonly { readonly label: string; readonly value: string }[];
  readonly columns: readonly PrintColumn[];
  readonly rows: readonly PrintRow[];
  /** Who signs, one text a signer, in order. */
  readonly signers: readonly string[];
}
