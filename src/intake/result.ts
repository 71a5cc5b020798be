import type { Assessment, ComputedScores } from "../ita";
import type { Diagnostic } from "./diagnostics";
import type { SourceFormat } from "./source";

/** A file, a paste or standard input, as bytes. Nothing about it is trusted, its name included. */
export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadOptions {
  /**
   * Fiscal year stated by the user (Buddhist era); wins over everything found in the input but a year
   * printed in the row of one agency, whose figures no one can move to another year.
   */
  readonly fiscalYear?: number;
  /** Items below it are expected to have an owner where owners are named; default 85. */
  readonly threshold?: number;
}

/** Every table row that came in, by what became of it: rowsIn = records + headings + repeats + unread. */
export interface RowCounts {
  readonly rowsIn: number;
  readonly records: number;
  readonly headings: number;
  readonly repeats: number;
  readonly unread: number;
}

export interface ReadAssessment {
  readonly assessment: Assessment;
  readonly computed: ComputedScores;
  /** What was noticed in its files. */
  readonly diagnostics: readonly Diagnostic[];
  /** Names of the files it comes from. */
  readonly files: readonly string[];
}

export interface SourceSummary extends RowCounts {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly format: SourceFormat;
  /** SHA-256 of the bytes, hexadecimal: tells whether a file was imported before. */
  readonly hash: string;
}

export interface Reading {
  readonly assessments: readonly ReadAssessment[];
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: readonly SourceSummary[];
}

export type RefusalCode =
  "empty" | "too-large" | "too-many-cells" | "picture" | "not-text" | "format" | "damaged" | "look-alike" | "no-scores";

/** Why an input was not read at all: one reason, the file it concerns, nothing kept. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly file: string;
  readonly data?: Readonly<Record<string, string | number>>;
}

export type ReadResult =
  { readonly ok: true; readonly reading: Reading } | { readonly ok: false; readonly refusal: Refusal };
