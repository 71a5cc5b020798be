import { WorkbookError, type WorkbookErrorCode } from "../workbook";

/** Errors of Excel that say what a person can do; all others are only a reason. */
const CODES: Readonly<Record<string, WorkbookErrorCode>> = {
  InvalidOperationInCellEditMode: "busy",
  AccessDenied: "read-only",
  ApiNotFound: "unsupported",
  UnsupportedOperation: "unsupported",
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
