import type { OfficeFacts, PrintOptions } from "../../../workbook";
import type { WriteRequest } from "../../workbook/PaneWorkbook";

/** Documents of the plan as .xlsx bytes; loads what makes them when it is first needed. */
export async function makeDocuments(
  { reading, options }: WriteRequest,
  print: PrintOptions,
  office: OfficeFacts | undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const [{ printOf }, { toXlsx }] = await Promise.all([import("../../../workbook"), import("../../../xlsx")]);
  // A copy of its own, which is what a Blob takes.
  return new Uint8Array(await toXlsx(printOf(reading, options, print, office)));
}
