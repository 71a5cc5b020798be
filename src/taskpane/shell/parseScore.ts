import { toArabicDigits } from "../../thai";

/** A score a person typed, above 0 and up to 100; null for anything else. Thai digits are digits too. */
export function parseScore(text: string): number | null {
  const plain = toArabicDigits(text.trim());
  const value = /^\d{1,3}(?:\.\d{1,2})?$/.test(plain) ? Number(plain) : NaN;
  return value > 0 && value <= 100 ? value : null;
}
