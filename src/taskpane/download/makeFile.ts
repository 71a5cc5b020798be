import type { Language } from "../../i18n";
import type { Reading } from "../../intake";
import { clock } from "./clock";

/** The workbook of a reading as .xlsx bytes; loads what writes it when it is first needed. */
export async function makeFile(reading: Reading, language: Language): Promise<Uint8Array<ArrayBuffer>> {
  const [{ createWorkbook }, { toXlsx }] = await Promise.all([import("../../workbook"), import("../../xlsx")]);
  const bytes = await toXlsx(createWorkbook(reading, { language, ...clock() }));
  // A copy of its own, which is what a Blob takes.
  return new Uint8Array(bytes);
}
