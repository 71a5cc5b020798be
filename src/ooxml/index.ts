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
  type SheetDraft,
  type TableDraft,
} from "./patch";
export { cellAddress, cellRange } from "./cellAddress";
export type { StoredFormula } from "./storedFormulas";
export { zipFiles, type NamedFile } from "./zipFiles";
export { readCustomXml, withCustomXml } from "./customXml";
export { EditedPackage } from "./editedPackage";
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
  WriteSheet,
} from "hucre/xlsx";
export { blankUnusedStrings, writeTexts } from "./edit/cellEdits";
export { commentAuthors, renameAuthors } from "./edit/comments";
export { removeConnections } from "./edit/connections";
export { removeExtras } from "./edit/extras";
export { addFirstSheet, type LineLook } from "./edit/firstSheet";
export { hiddenThings, sheetParts } from "./edit/inventory";
export { fileNameOf, linkedFiles, removeLinks, rewriteOutside, withLinksAsValues } from "./edit/links";
export { renamedAttribute, renamedFormula, renamesIn, type Renames } from "./edit/namedParts";
export { rewriteTexts } from "./edit/rewriteTexts";
