import { tidy, toArabicDigits } from "../thai";

export type ParsedNumber =
  { readonly kind: "number"; readonly value: number } | { readonly kind: "absent" } | { readonly kind: "unreadable" };

/** Texts that say "no data", in lower case. */
export const ABSENT_WORDS: readonly string[] = ["", "-", "–", "—", "ไม่มีข้อมูล", "n/a", "na"];
/** A number of more characters, a percent sign included, may not be held exactly by a worksheet. */
export const LONGEST_NUMBER = 15;

const PLAIN = /^\d+(?:\.\d+)?$/;
const GROUPED = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
const DECIMAL_COMMA = /^\d+,\d+$/;

/**
 * Reads a number in Thai or Arabic digits: `๙๑.๘๕`, `91,85`, `91.85 %`, `1,234.5`. A comma is a
 * thousands mark only before exactly three digits, else a decimal comma. A blank, a dash or
 * "ไม่มีข้อมูล" is absent, which is not zero. Scores have no sign, so a signed number is unreadable;
 * so are two numbers in one text.
 */
export function parseNumber(text: string): ParsedNumber {
  if (text.length > 4 * LONGEST_NUMBER) return { kind: "unreadable" };
  const key = toArabicDigits(tidy(text)).toLowerCase();
  if (ABSENT_WORDS.includes(key)) return { kind: "absent" };
  if (key.length > LONGEST_NUMBER) return { kind: "unreadable" };
  const digits = key.replace(/ ?%$/, "");
  if (PLAIN.test(digits)) return { kind: "number", value: Number(digits) };
  if (GROUPED.test(digits)) return { kind: "number", value: Number(digits.replace(/,/g, "")) };
  if (DECIMAL_COMMA.test(digits)) return { kind: "number", value: Number(digits.replace(",", ".")) };
  return { kind: "unreadable" };
}
