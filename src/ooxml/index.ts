export { writeWorkbookFile, type LineSeries, type WorkbookFile } from "./writeWorkbookFile";
export { readWorkbookFile, WorkbookFileError } from "./readWorkbookFile";
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
