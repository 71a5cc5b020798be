import { unzipSync } from "fflate";
import { readXlsx, type Workbook } from "hucre/xlsx";

/** Why a file could not be opened as a workbook. */
export class WorkbookFileError extends Error {
  constructor(readonly reason: "too-large" | "damaged") {
    super(reason);
    this.name = "WorkbookFileError";
  }
}

/** A workbook of ours inflates to a few megabytes; a zip bomb to thousands. */
export const LIMIT_INFLATED_BYTES = 256 * 1024 * 1024;

/** Opens .xlsx bytes. Sizes are checked from the zip directory before anything is inflated. */
export async function readWorkbookFile(bytes: Uint8Array): Promise<Workbook> {
  let inflated = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        inflated += originalSize;
        return false;
      },
    });
  } catch {
    throw new WorkbookFileError("damaged");
  }
  if (inflated > LIMIT_INFLATED_BYTES) throw new WorkbookFileError("too-large");
  try {
    return await readXlsx(bytes, { readStyles: true });
  } catch {
    throw new WorkbookFileError("damaged");
  }
}
