export { CannotChange } from "./cannotChange";
export type { AreaMove, FormulaPlace, FormulaReader, ReferredArea } from "./formulaReader";
export type { SheetDraft } from "./sheetDraft";
export type { TableDraft } from "./tableDraft";
export { WorkbookDraft } from "./workbookDraft";
export type { PatchContent, PatchValue } from "./writeCell";
