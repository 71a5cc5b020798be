/**
 * Numbers as Excel shows them in Thai: years of the Buddhist era, and Thai digits. `[$-107041E]` names
 * digits, calendar and language in two hexadecimal digits each (the last in four).
 */
const LOCALE = /\[\$-([0-9A-F]{5,8})\]/i;

const BUDDHIST = "07";
const THAI_DIGITS = "0D";

export interface ThaiPattern {
  /** What an ordinary formatter is given instead. */
  readonly pattern: string;
  readonly thaiDigits: boolean;
}

/** A pattern that asks for a calendar or digits of its own; undefined where it does not. */
export function thaiPattern(pattern: string): ThaiPattern | undefined {
  const code = LOCALE.exec(pattern)?.[1]?.padStart(8, "0").toUpperCase();
  if (code === undefined) return undefined;
  const [digits, calendar] = [code.slice(0, 2), code.slice(2, 4)];
  // The formatter takes the language from the pattern, and the Buddhist era from `b`.
  const inThai = pattern.replace(LOCALE, "[$-41E]");
  return {
    pattern: calendar === BUDDHIST ? inThai.replace(/yyyy/gi, "bbbb").replace(/yy/gi, "bb") : inThai,
    thaiDigits: digits === THAI_DIGITS,
  };
}

const DIGIT_ZERO = 0x0e50;

export function inThaiDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(DIGIT_ZERO + Number(digit)));
}
