/** Replaces 0–9 by Thai digits ๐–๙, as people type them. */
export function toThaiDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));
}
