import type { WorkbookState } from "../../../src/workbook";

/** The state as version 1 wrote it: whom the workbook is about, and its settings. */
export type VersionOne = Pick<
  WorkbookState,
  "createdBy" | "language" | "agency" | "fiscalYear" | "threshold" | "target"
>;

/** The part as version 1 wrote it. */
export function formatVersionOne({ createdBy, language, agency, fiscalYear, threshold, target }: VersionOne): string {
  const json = JSON.stringify({ version: 1, createdBy, language, agency, fiscalYear, threshold, target });
  const text = json.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  return `<?xml version="1.0" encoding="UTF-8"?>\n<state xmlns="urn:itas-excel:state">${text}</state>`;
}
