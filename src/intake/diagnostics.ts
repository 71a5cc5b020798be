export const DIAGNOSTIC_CODES = [
  "code-repaired",
  "unknown-code",
  "duplicate-item",
  "score-conflict",
  "score-out-of-range",
  "score-unreadable",
  "scale-doubtful",
  "score-shared",
  "name-differs",
  "text-damaged",
  "page-without-text",
  "columns-by-gaps",
  "recomputed-differs",
  "band-differs",
  "instrument-weighted",
  "agency-repeated",
  "total-of-nobody",
  "total-of-another",
  "table-of-another-year",
  "total-is-instrument",
  "owner-missing",
  "item-missing",
  "cell-unused",
  "cell-shifted",
  "row-uneven",
  "file-unmatched",
  "table-without-tabs",
  "answers-sum",
  "group-differs",
  "sheet-hidden",
  "rows-hidden",
  "cells-hidden",
  "own-workbook",
  "text-unattributed",
  "unread-row",
  "people-left-out",
  "score-weighted",
  "statement-differs",
  "agency-unsure",
  "more-of-a-kind",
  "scheme-unverified",
  "year-inferred",
  "year-unknown",
  "year-conflict",
  "date-era",
] as const;

export type DiagnosticCode = (typeof DIAGNOSTIC_CODES)[number];

/** `error`: a figure may be wrong until someone decides. `warning`: to be looked at. `info`: for the record. */
export type Severity = "error" | "warning" | "info";

/** How grave each is, where nothing else is said. */
export const SEVERITIES: Readonly<Record<DiagnosticCode, Severity>> = {
  "code-repaired": "info",
  "unknown-code": "warning",
  "duplicate-item": "warning",
  "score-conflict": "error",
  "score-out-of-range": "error",
  "score-unreadable": "error",
  "scale-doubtful": "error",
  "score-shared": "warning",
  "name-differs": "warning",
  "text-damaged": "info",
  "page-without-text": "error",
  "columns-by-gaps": "warning",
  "recomputed-differs": "warning",
  "band-differs": "warning",
  "instrument-weighted": "info",
  "agency-repeated": "warning",
  "total-of-nobody": "warning",
  "total-of-another": "info",
  "table-of-another-year": "warning",
  "total-is-instrument": "warning",
  "owner-missing": "warning",
  "item-missing": "info",
  "cell-unused": "warning",
  "cell-shifted": "warning",
  "row-uneven": "error",
  "file-unmatched": "error",
  "table-without-tabs": "error",
  "text-unattributed": "warning",
  "answers-sum": "warning",
  "group-differs": "warning",
  "sheet-hidden": "warning",
  "rows-hidden": "info",
  "cells-hidden": "info",
  "own-workbook": "info",
  "unread-row": "warning",
  "people-left-out": "info",
  "score-weighted": "warning",
  "statement-differs": "warning",
  "agency-unsure": "warning",
  "more-of-a-kind": "warning",
  "scheme-unverified": "warning",
  "year-inferred": "info",
  "year-unknown": "warning",
  "year-conflict": "warning",
  "date-era": "warning",
};

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
  /** The place seen first, where two places contradict each other. */
  readonly other?: Place;
  readonly data?: Readonly<Record<string, string | number>>;
}
