export { LIMIT_BYTES } from "./decode";
export { findAgencies, readingOf } from "./chooseAgencies";
export { DIAGNOSTIC_CODES, type Diagnostic, type DiagnosticCode, type Place, type Severity } from "./diagnostics";
export { columnConfidence } from "./confidence";
export { formatHeaderMappings, headerMappingsIn, headerMappingsOf, parseHeaderMappings } from "./headerMappings";
export { loadFiles, type Loading } from "./load";
export { ownDocument, type OwnContents } from "./ownDocument";
export { OWN_AGENCY_FIELDS, OWN_TABLES } from "./ownTables";
export { readFiles, recognise } from "./readFiles";
export { agencyNameKey } from "./recognise/identity/agencyNames";
export { numberText } from "./readers/office/numberText";
export { COLUMN_MEANINGS, type ColumnMeaning } from "./recognise/tables/columns";
export { loadSelection, MOST_SELECTED_CELLS, type SelectedCells } from "./selection";
export type { SourceDocument, SourceFormat, SourceRow } from "./source";
export {
  TABLE_KINDS,
  type HeaderMapping,
  type RowReading,
  type TableChoice,
  type TableCorrection,
  type TableKind,
  type TableReading,
} from "./tables";
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
