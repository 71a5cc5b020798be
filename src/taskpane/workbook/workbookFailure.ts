import type { FailureCode } from "../state/paneState";

/** The row in the table of errors for what a workbook refused; `otherwise` for anything else. */
export async function workbookFailure(reason: unknown, otherwise: FailureCode): Promise<FailureCode> {
  const { WorkbookError } = await import("../../workbook");
  return reason instanceof WorkbookError ? `workbook-${reason.code}` : otherwise;
}
