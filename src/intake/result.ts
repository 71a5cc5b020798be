import type { Assessment, ComputedScores } from "../ita";
import type { Diagnostic } from "./diagnostics";
import type { SourceFormat } from "./source";
import type { HeaderMapping, TableCorrection, TableReading } from "./tables";

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
  /** What a person said of single tables after seeing how they were read. */
  readonly corrections?: readonly TableCorrection[];
  /** How headers are to be read, as remembered from an import before. */
  readonly headerMappings?: readonly HeaderMapping[];
}

/** Every table row that came in, by what became of it: rowsIn is the sum of the others. */
export interface RowCounts {
  readonly rowsIn: number;
  readonly records: number;
  readonly headings: number;
  readonly repeats: number;
  readonly unread: number;
  /** Rows of tables that are not to be read: a person said so, or they hold no results. */
  readonly leftOut: number;
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
  /** Every table of every file, as it was understood. */
  readonly tables: readonly TableReading[];
}

export type RefusalCode =
  | "empty"
  | "too-large"
  | "too-many-cells"
  | "too-many-pages"
  | "picture"
  | "scanned"
  | "garbled"
  | "locked"
  | "not-text"
  | "format"
  | "damaged"
  | "look-alike"
  /** A unit's workbook: it belongs into the plan it came from. */
  | "unit-workbook"
  /** Agencies were collected in it: reading it as a result would make one of many. */
  | "collected-workbook"
  | "no-scores";

/** Why an input was not read at all: one reason, the file it concerns, nothing kept. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly file: string;
  readonly data?: Readonly<Record<string, string | number>>;
}

export type ReadResult =
  { readonly ok: true; readonly reading: Reading } | { readonly ok: false; readonly refusal: Refusal };
