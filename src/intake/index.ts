export { DIAGNOSTIC_CODES, type Diagnostic, type DiagnosticCode, type Place, type Severity } from "./diagnostics";
export { readFiles } from "./readFiles";
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
