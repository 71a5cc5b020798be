import { readXlsx, type Workbook } from "hucre/xlsx";
import { OfficeFileError } from "./officeFileError";
import { OfficePackage } from "./officePackage";

/** Opens .xlsx bytes of ours with everything the library knows about them. Throws OfficeFileError. */
export async function readWorkbookFile(bytes: Uint8Array): Promise<Workbook> {
  const honest = new OfficePackage(bytes).repacked();
  try {
    return await readXlsx(honest, { readStyles: true });
  } catch {
    throw new OfficeFileError("damaged");
  }
}
