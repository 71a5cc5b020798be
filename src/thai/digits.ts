const THAI_ZERO = 0x0e50;

/** Replaces Thai digits ๐–๙ by 0–9 and leaves everything else alone. */
export function toArabicDigits(text: string): string {
  return text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO));
}
