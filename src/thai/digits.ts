const THAI_ZERO = 0x0e50;
const THAI_DIGIT = /[๐-๙]/;

/** Replaces Thai digits ๐–๙ by 0–9 and leaves everything else alone. */
export function toArabicDigits(text: string): string {
  // Most texts have none, and to look costs less than to replace.
  if (!THAI_DIGIT.test(text)) return text;
  return text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO));
}

/** Replaces 0–9 by ๐–๙ and leaves everything else alone. */
export function toThaiDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(THAI_ZERO + Number(digit)));
}
