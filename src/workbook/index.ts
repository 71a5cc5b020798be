export type { CellsWrite, RowDeletion, RowHeightWrite, RowInsertion, RowsLook, WorkbookChange } from "./change";
export type { NamedCellContent, SheetContent, TableContent, WorkbookContent } from "./content";
export { createWorkbook, type CreateOptions } from "./createWorkbook";
export { WorkbookError, type WorkbookErrorCode, type WorkbookPort } from "./port";
export { repairFormulas, stuckFormula, type FormulaReading, type FormulaRepair } from "./repairFormulas";
