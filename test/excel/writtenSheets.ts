import { Batch } from "../../src/excel/requests/batch";
import { queueNewSheets } from "../../src/excel/newSheets/newSheets";
import type { FormulaStyle } from "../../src/formulas";
import type { WorkbookSpec } from "../../src/sheets";
import type { SimulatedExcel } from "../host";
import { openExcel, type OpenOptions } from "../host/node";

/** A batch that remembers how many bytes it was told of. */
class TalliedBatch extends Batch {
  told = 0;

  override reserve(bytes: number): Promise<void> {
    this.told += bytes;
    return super.reserve(bytes);
  }
}

export interface WrittenSheets {
  readonly host: SimulatedExcel;
  /** Bytes the requests were expected to have. */
  readonly expectedBytes: number;
}

/** Writes the sheets of a workbook into a new one that is open in a simulated Excel. */
export async function writtenSheets(
  workbook: WorkbookSpec,
  style: FormulaStyle = "native",
  options: OpenOptions = { version: "1.13" },
): Promise<WrittenSheets> {
  const { host, Excel } = openExcel(options);
  let expectedBytes = 0;
  try {
    await Excel.run(async (context) => {
      const batch = new TalliedBatch(context);
      await queueNewSheets(
        batch,
        { sheets: workbook.sheets, newNames: workbook.names, footer: workbook.footer, withSetUp: true },
        style,
      );
      await batch.send();
      expectedBytes = batch.told;
    });
  } finally {
    host.failOnViolation();
  }
  return { host, expectedBytes };
}
