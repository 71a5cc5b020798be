import { WorkbookError, type WorkbookErrorCode } from "../../workbook";

/** Errors of Excel that say what a person can do; all others are only a reason. */
const CODES: Readonly<Record<string, WorkbookErrorCode>> = {
  InvalidOperationInCellEditMode: "busy",
  AccessDenied: "read-only",
  ApiNotFound: "unsupported",
  UnsupportedOperation: "unsupported",
  FilteredRangeConflict: "filtered",
  // Cells of a table, merged cells, an array formula's or a pivot table's would have to be torn apart.
  InsertDeleteConflict: "in-the-way",
  MergedRangeConflict: "in-the-way",
  PivotTableRangeConflict: "in-the-way",
};

/** The code of an error of Excel, or how it calls itself. */
export function excelCode(error: unknown): string {
  if (error instanceof OfficeExtension.Error) return error.code;
  return error instanceof Error ? error.name : typeof error;
}

/** An error of a read, or of a write that left the workbook as it was. */
export function workbookError(error: unknown, otherwise: WorkbookErrorCode): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const code = excelCode(error);
  return new WorkbookError(CODES[code] ?? otherwise, { code }, { cause: error });
}

/**
 * Whether a write was taken back because of how sheets are scrolled or printed, which is no reason to go
 * without it: pages need a printer on Windows, and panes have failed in some Excels (office-js issues 2014, 2196).
 */
export function isAboutSetUp(error: unknown): boolean {
  if (!(error instanceof WorkbookError) || error.code === "needs-repair") return false;
  const { cause } = error;
  return (
    cause instanceof OfficeExtension.Error &&
    /^(?:PageLayout|HeaderFooter|WorksheetFreezePanes)/.test(locationOf(cause))
  );
}

/** `PageLayout.paperSize`; the declaration promises what an error without an answer lacks. */
function locationOf({ debugInfo }: { readonly debugInfo?: Partial<OfficeExtension.DebugInfo> }): string {
  return debugInfo?.errorLocation ?? "";
}
