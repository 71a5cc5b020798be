export { writeWorkbookFile, type WorkbookFile } from "./writeWorkbookFile";
export { rewriteFormulas, type FormulaFate, type RestoredFormula } from "./rewriteFormulas";
export {
  adoptRules,
  adoptSheets,
  CannotChange,
  deleteTableRows,
  insertTableRows,
  shiftFormulas,
  showSheet,
  WorkbookDraft,
  type FormulaReader,
  type PatchContent,
  type PatchValue,
  type SheetDraft,
  type TableDraft,
} from "./patch";
export { cellAddress, cellRange } from "./cellAddress";
export type { StoredCell, StoredFormula } from "./storedFormulas";
export { readCustomXml, withCustomXml, type CustomXml } from "./customXml";
export { zipFiles, type NamedFile } from "./zipFiles";
export { inflatedSize } from "./inflatedSize";
export { rewriteZlib } from "./rewriteZlib";
export { readWorkbookFile } from "./readWorkbookFile";
export { OfficeFileError, type OfficeFileFault } from "./officeFileError";
export { LIMIT_INFLATED_BYTES } from "./officePackage";
export { readWorksheets } from "./readWorksheets";
export { documentParts } from "./documentParts";
export { readDocumentProperties, type DocumentProperties } from "./documentProperties";
export { fileFormat, type FileFormat } from "./fileFormat";
export type { CellRange, Worksheet, WorksheetCell, WorksheetFile, WorksheetRow, WorksheetTable } from "./worksheet";
export type {
  Cell,
  CellStyle,
  CellValue,
  ConditionalRule,
  DataValidation,
  Sheet,
  SheetChart,
  WriteOptions,
  WriteSheet,
} from "hucre/xlsx";
