import type { Diagnostic, DiagnosticCode } from "../../intake";

/** What a person can do about a doubt, the most pressing first. */
export const TO_DO = ["decide", "correct", "map", "year", "compare", "assign", "know"] as const;
export type ToDo = (typeof TO_DO)[number];

const BY_CODE: Readonly<Record<DiagnosticCode, ToDo>> = {
  "score-conflict": "decide",
  "duplicate-item": "decide",
  "statement-differs": "decide",
  "agency-unsure": "decide",
  "agency-repeated": "decide",
  "more-of-a-kind": "decide",
  "total-of-nobody": "decide",
  "score-out-of-range": "correct",
  "score-unreadable": "correct",
  "scale-doubtful": "correct",
  "unknown-code": "correct",
  "row-uneven": "correct",
  "cell-shifted": "correct",
  "answers-sum": "correct",
  "cell-unused": "map",
  "columns-by-gaps": "map",
  "unread-row": "map",
  "table-without-tabs": "map",
  "text-unattributed": "map",
  "score-weighted": "map",
  "table-of-another-year": "year",
  "year-unknown": "year",
  "year-conflict": "year",
  "year-inferred": "year",
  "date-era": "year",
  "score-shared": "compare",
  "recomputed-differs": "compare",
  "band-differs": "compare",
  "name-differs": "compare",
  "group-differs": "compare",
  "total-is-instrument": "compare",
  "page-without-text": "compare",
  "file-unmatched": "compare",
  "sheet-hidden": "compare",
  "rows-hidden": "know",
  "cells-hidden": "know",
  "owner-missing": "assign",
  "scheme-unverified": "know",
  "code-repaired": "know",
  "text-damaged": "know",
  "instrument-weighted": "know",
  "total-of-another": "know",
  "item-missing": "know",
  "own-workbook": "know",
  "people-left-out": "know",
};

const GRAVITY = { error: 0, warning: 1, info: 2 } as const;

export interface ToDoGroup {
  readonly toDo: ToDo;
  /** The gravest first. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Doubts by what to do about them; groups without any are left out. */
export function groupsToDo(diagnostics: readonly Diagnostic[]): readonly ToDoGroup[] {
  return TO_DO.map((toDo) => ({
    toDo,
    diagnostics: diagnostics
      .filter(({ code }) => BY_CODE[code] === toDo)
      .sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]),
  })).filter((group) => group.diagnostics.length > 0);
}

/** The same doubt has the same key after the documents are read again. */
export function diagnosticKey({ code, source, other, data }: Diagnostic): string {
  return JSON.stringify([code, source, other, data]);
}
