import { optional, record, text } from "../protocol/checks";
import { accessDenied } from "../protocol/errors";
import { hostClass, method, readOnly } from "../protocol/hostClass";
import type { Sheet } from "../model/workbook";

export const worksheetProtection = hostClass<Sheet>({
  name: "WorksheetProtection",
  scalars: {
    Protected: readOnly(({ protection }) => protection !== null),
    Options: readOnly(({ protection }) => protection ?? {}),
  },
  writes: {
    Protect: method([optional(record), optional(text)], (sheet, [options]) => {
      if (sheet.protection !== null) throw accessDenied();
      sheet.protection = options ?? {};
    }),
    Unprotect: method([optional(text)], (sheet) => {
      sheet.protection = null;
    }),
  },
});
