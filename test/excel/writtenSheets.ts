import { Batch } from "../../src/excel/batch";
import { queueNewSheets } from "../../src/excel/newSheets";
import type { FormulaStyle } from "../../src/formulas";
import type { WorkbookSpec } from "../../src/sheets";
import type { SimulatedExcel } from "../host";
import { openExcel, type OpenOptions } from "../host/node";

/** Writes the sheets of a workbook into a new one that is open in a simulated Excel. */
export async function writtenSheets(
  workbook: WorkbookSpec,
  style: FormulaStyle = "native",
  options: OpenOptions = { version: "1.13" },
): Promise<SimulatedExcel> {
  const { host, Excel } = openExcel(options);
  try {
    await Excel.run(async (context) => {
      const batch = new Batch(context);
      await queueNewSheets(
        batch,
        { sheets: workbook.sheets, newNames: workbook.names, footer: workbook.footer },
        style,
      );
      await batch.send();
    });
  } finally {
    host.failOnViolation();
  }
  return host;
}
