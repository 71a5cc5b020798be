export const DIAGNOSTIC_CODES = [
  "code-repaired",
  "unknown-code",
  "duplicate-item",
  "score-conflict",
  "score-out-of-range",
  "score-unreadable",
  "name-differs",
  "text-damaged",
  "recomputed-differs",
  "band-differs",
  "total-is-instrument",
  "owner-missing",
  "item-missing",
  "cell-unused",
  "cell-shifted",
  "file-unmatched",
  "table-without-tabs",
  "text-unattributed",
  "unread-row",
  "scheme-unverified",
  "year-inferred",
  "year-unknown",
  "year-conflict",
  "date-era",
] as const;

export type DiagnosticCode = (typeof DIAGNOSTIC_CODES)[number];

/** `error`: a figure may be wrong until someone decides. `warning`: to be looked at. `info`: for the record. */
export type Severity = "error" | "warning" | "info";

/** Where something was seen; numbers count from 1. */
export interface Place {
  readonly file?: string;
  readonly table?: number;
  readonly sheet?: string;
  readonly page?: number;
  /** Line of a text, row of a table or sheet. */
  readonly row?: number;
  /** The row as it stands in the source, shortened. */
  readonly text?: string;
}

/** Something noticed while reading; a value, collected, never thrown. Sentences are made in i18n. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly source: Place;
  readonly data?: Readonly<Record<string, string | number>>;
}
