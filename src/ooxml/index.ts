export { writeWorkbookFile, type WorkbookFile } from "./writeWorkbookFile";
export { rewriteFormulas, type FormulaFate, type RestoredFormula } from "./rewriteFormulas";
export { cellAddress, cellRange } from "./cellAddress";
export type { StoredCell, StoredFormula } from "./storedFormulas";
export { zipFiles, type NamedFile } from "./zipFiles";
export { readCustomXml, rootNamespace, withCustomXml, type CustomXml } from "./customXml";
export { EditedPackage, type PartPointer } from "./edit/editedPackage";
export { cleanProperties, type RemovedProperty } from "./edit/properties";
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
