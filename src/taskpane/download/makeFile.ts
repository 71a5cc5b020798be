import type { WriteRequest } from "../workbook/PaneWorkbook";

/** The workbook asked for as .xlsx bytes; loads what writes it when it is first needed. */
export async function makeFile({ reading, options }: WriteRequest): Promise<Uint8Array<ArrayBuffer>> {
  const [{ createWorkbook }, { toXlsx }] = await Promise.all([import("../../workbook"), import("../../xlsx")]);
  const bytes = await toXlsx(createWorkbook(reading, options));
  // A copy of its own, which is what a Blob takes.
  return new Uint8Array(bytes);
}
