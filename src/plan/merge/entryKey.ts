import { textKey, tidy } from "../../thai";
import type { TravellingField } from "./model";

const NAMES: ReadonlySet<TravellingField> = new Set(["lead", "monitor"]);
const LISTS: ReadonlySet<TravellingField> = new Set(["support", "alsoServes"]);
const LINE_END = /\r\n?|[\n\v\f\u0085\u2028\u2029]/;

/** The lines of a text as they are read, however they are stored; blank ones say nothing. */
export function linesOf(text: string): readonly string[] {
  return text
    .normalize("NFC")
    .split(LINE_END)
    .map(tidy)
    .filter((line) => line !== "");
}

/**
 * What an entry says. Programs store the same text with other spaces and ends of lines, so these do not
 * count; every letter does. Names are spelt with and without spaces, and a list says the same in any order.
 */
export function entryKey(field: TravellingField, text: string): string {
  if (LISTS.has(field)) {
    const keys = text.split(",").map(textKey);
    return [...new Set(keys.filter((key) => key !== ""))].sort().join(",");
  }
  return NAMES.has(field) ? textKey(text) : linesOf(text).join("\n");
}

export function saysSame(field: TravellingField, one: string, other: string): boolean {
  return one === other || entryKey(field, one) === entryKey(field, other);
}
