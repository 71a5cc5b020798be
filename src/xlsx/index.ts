export { collect } from "./collect";
export {
  convertFormulas,
  type ConvertedFile,
  type ConvertOptions,
  type FormulaNote,
  type ValueNote,
} from "./convertFormulas";
export { OfficeFileError } from "../ooxml";
export { readContent } from "./readContent";
export { readMaster, type MasterFile } from "./readMaster";
export { readReturned, type GivenFile } from "./readReturned";
export { workbookFile, type WorkbookFile } from "./workbookFile";
export { splitFiles, splitZip, type BeforeFile, type NameScript } from "./splitFiles";
export { toXlsx } from "./toXlsx";
export { prepareFile } from "./prepare/prepareFile";
export { restoreFormulas } from "./prepare/restoreFormulas";
