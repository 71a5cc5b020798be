import { accessDenied } from "../protocol/errors";
import type { Sheet } from "./workbook";

/** Every cell of a protected sheet is locked: cells a person unlocked are not simulated. */
export function mustBeUnprotected(sheet: Sheet): void {
  if (sheet.protection !== null) throw accessDenied();
}
