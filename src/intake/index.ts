export { findAgencies, readingOf } from "./chooseAgencies";
export { DIAGNOSTIC_CODES, type Diagnostic, type DiagnosticCode, type Place, type Severity } from "./diagnostics";
export { loadFiles, type Loading } from "./load";
export { readFiles, recognise } from "./readFiles";
export type { SourceDocument } from "./source";
export type {
  InputFile,
  Reading,
  ReadAssessment,
  ReadOptions,
  ReadResult,
  Refusal,
  RefusalCode,
  RowCounts,
  SourceSummary,
} from "./result";
