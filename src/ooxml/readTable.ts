import { cellRange } from "./cellAddress";
import { OfficeFileError } from "./officeFileError";
import type { OfficePackage } from "./officePackage";
import { readXml } from "./readXml";
import type { WorksheetTable } from "./worksheet";

/** A table of a worksheet: its name and where it stands, header included. */
export function readTable(file: OfficePackage, part: string): WorksheetTable {
  let table: WorksheetTable | undefined;
  readXml(file, part, {
    open(element, { displayName, name = "", ref = "", totalsRowCount = "0" }) {
      if (element !== "table" || table !== undefined) return;
      const range = cellRange(ref);
      if (range !== undefined) table = { name: displayName ?? name, ...range, totals: Number(totalsRowCount) };
    },
  });
  if (table === undefined) throw new OfficeFileError("damaged");
  return table;
}
