/** What a cell shows. Only the simplest number formats are followed; the rest is Excel's alone. */
import { isErrorValue } from "./coercion";
import type { Cell } from "./workbook";

export function valueType({ value, quoted, numberFormat }: Cell): string {
  if (value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return isErrorValue(value) && !quoted && numberFormat !== "@" ? "Error" : "String";
}

export function shownText({ value, numberFormat }: Cell): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value !== "number") return value;
  const places = /^0(?:\.(0+))?(%)?$/.exec(numberFormat);
  if (places === null) return String(value);
  const digits = places[1]?.length ?? 0;
  return places[2] === undefined ? value.toFixed(digits) : `${(value * 100).toFixed(digits)}%`;
}
