import { worksheetText } from "../sheets";

/** Files read _x0041_ as an escape; written so, it stays what it is. */
export function storedText(text: string): string {
  return worksheetText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}
