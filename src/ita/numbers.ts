import { tidy, toArabicDigits } from "../thai";

export type ParsedNumber =
  { readonly kind: "number"; readonly value: number } | { readonly kind: "absent" } | { readonly kind: "unreadable" };

/** Texts that say "no data", in lower case. */
export const ABSENT_WORDS: readonly string[] = ["", "-", "–", "—", "ไม่มีข้อมูล", "n/a", "na"];
/** A number of more characters, a percent sign included, may not be held exactly by a worksheet. */
export const LONGEST_NUMBER = 15;

/** Powers of ten, for every number of decimals. */
const POWERS = Array.from({ length: LONGEST_NUMBER }, (_, exponent) => 10 ** exponent);
const ZERO = 0x30;
const THAI_ZERO = 0x0e50;
const POINT = 0x2e;
const PLAIN = /^\d+(?:\.\d+)?$/;
const GROUPED = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
const DECIMAL_COMMA = /^\d+,\d+$/;
/** Raised digits behind a number point to a note below. */
const NOTE_NUMBER = / ?[⁰¹²³⁴-⁹]{1,3}$/;

/**
 * The value of `91.85` or `๙๑.๘๕` and nothing but digits and one point; NaN for anything else. Most cells
 * of a large table are like that, and need none of what `parseNumber` does for the others.
 */
export function plainNumber(text: string): number {
  const { length } = text;
  if (length === 0 || length > LONGEST_NUMBER) return NaN;
  let digits = 0;
  let point = -1;
  for (let at = 0; at < length; at += 1) {
    const character = text.charCodeAt(at);
    const digit = character >= THAI_ZERO ? character - THAI_ZERO : character - ZERO;
    if (digit >= 0 && digit <= 9) digits = digits * 10 + digit;
    else if (character === POINT && point < 0 && at > 0 && at < length - 1) point = at;
    else return NaN;
  }
  // Whole numbers below 2^53 and powers of ten below 10^22 are exact, so the quotient is what Number() gives.
  return point < 0 ? digits : digits / (POWERS[length - 1 - point] ?? NaN);
}

/**
 * Reads a number in Thai or Arabic digits: `๙๑.๘๕`, `91,85`, `91.85 %`, `1,234.5`. A comma is a
 * thousands mark only before exactly three digits, else a decimal comma. A blank, a dash or
 * "ไม่มีข้อมูล" is absent, which is not zero. Scores have no sign, so a signed number is unreadable;
 * so are two numbers in one text.
 */
export function parseNumber(text: string): ParsedNumber {
  const plain = plainNumber(text);
  if (!Number.isNaN(plain)) return { kind: "number", value: plain };
  if (text.length > 4 * LONGEST_NUMBER) return { kind: "unreadable" };
  const key = toArabicDigits(tidy(text)).toLowerCase();
  if (ABSENT_WORDS.includes(key)) return { kind: "absent" };
  if (key.length > LONGEST_NUMBER) return { kind: "unreadable" };
  const digits = key.replace(NOTE_NUMBER, "").replace(/ ?%$/, "");
  if (PLAIN.test(digits)) return { kind: "number", value: Number(digits) };
  if (GROUPED.test(digits)) return { kind: "number", value: Number(digits.replace(/,/g, "")) };
  if (DECIMAL_COMMA.test(digits)) return { kind: "number", value: Number(digits.replace(",", ".")) };
  return { kind: "unreadable" };
}
