import type { DiagnosticCode, Place } from "../../diagnostics";
import type { KnownColumns, SourceDocument, SourceRow } from "../../source";
import type { TextLine } from "./textLines";

/** A table row made of lines of text, which it stands for. */
export interface MadeRow {
  readonly cells: readonly string[];
  /** Without it the row is read like any other, under its header. */
  readonly columns?: KnownColumns;
  /** The row stands where the first of them stood. */
  readonly lines: readonly TextLine[];
}

/** Something that could not be decided in text without tabs. */
export interface Doubt {
  readonly code: DiagnosticCode;
  readonly place: Place;
  readonly data: Readonly<Record<string, string | number>>;
}

/** What a recogniser of text tables found in a stretch of text. */
export interface Findings {
  /** Each inner list is one table. */
  readonly tables: readonly (readonly MadeRow[])[];
  readonly doubts: readonly Doubt[];
  /** Lines that look like rows of a table that is not proven to be one. */
  readonly unproven: readonly TextLine[];
}

/** The document with its rows made of text in the place of their lines. */
export function withRows(document: SourceDocument, tables: Findings["tables"]): SourceDocument {
  if (tables.length === 0) return document;
  const rowsAt = new Map<number, SourceRow[]>();
  const taken = new Set<number>();
  let table = document.lines.reduce((most, line) => (line.kind === "row" ? Math.max(most, line.table) : most), 0);
  for (const rows of tables) {
    table += 1;
    for (const { cells, columns, lines } of rows) {
      const [first] = lines;
      if (first === undefined) continue;
      for (const { at } of lines) taken.add(at);
      const row: SourceRow = {
        ...first.leaf,
        kind: "row",
        cells,
        table,
        row: first.row,
        ...(columns === undefined ? {} : { columns }),
      };
      rowsAt.set(first.at, [...(rowsAt.get(first.at) ?? []), row]);
    }
  }
  const lines = document.lines.flatMap((line, at) => rowsAt.get(at) ?? (taken.has(at) ? [] : [line]));
  return { ...document, lines };
}

/** A document whose text tables have become rows, and what remains to be looked at. */
export interface TabledDocument {
  readonly document: SourceDocument;
  readonly doubts: readonly Doubt[];
  readonly unproven: readonly TextLine[];
}
