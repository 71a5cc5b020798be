export {
  convertFormulas,
  type ConvertedFile,
  type ConvertOptions,
  type FormulaNote,
  type ValueNote,
} from "./convertFormulas";
export { toXlsx } from "./toXlsx";
