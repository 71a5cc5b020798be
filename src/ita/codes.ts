import { toArabicDigits, tidy } from "../thai";

/** `I1`–`I99` (IIT), `E1`–`E99` (EIT) or `O1`–`O99` (OIT). Meaningless without its fiscal year. */
export type ItemCode = `${"I" | "E" | "O"}${number}`;

export interface ParsedCode {
  readonly code: ItemCode;
  /** The text was not spelt canonically (`๐๑`, `OIT 1`, `o1.`). */
  readonly repaired: boolean;
}

const CANONICAL = /^[IEO][1-9][0-9]?$/;
/** Longer texts are not looked at; the longest spelling seen is `ข้อที่ OIT ๑๐ :`. */
const LONGEST = 32;

/** Makes a code of an instrument letter and an item number from 1 to 99. */
export function itemCode(letter: "I" | "E" | "O", number: number): ItemCode {
  return `${letter}${number}`;
}

export function isItemCode(text: string): text is ItemCode {
  return CANONICAL.test(text);
}

const LATIN_LETTER = /^([OIE])(?:IT)?[\s.\-–_]*([0-9๐-๙]{1,3})[\s.:)\-–]*$/;
const ZERO_FOR_O = /^[0๐] ?([0-9๐-๙]{1,2})[\s.:)]*$/;
/** A typed 1 in front of Thai digits is the letter I: 1๑๑ is I11. */
const ONE_FOR_I = /^1 ?([๐-๙]{1,2})[\s.:)]*$/;

/**
 * Reads an item code in any spelling seen in real documents: `O1`, `0๑`, `๐๑๐` (O10), `010`,
 * `OIT 1`, `O1.`, `O31 :`, `1๑๑` (I11), `E๑`. Letters are recognised before digits are normalised,
 * because the letter O is often written as a zero. Returns undefined for anything else.
 */
export function parseItemCode(text: string): ParsedCode | undefined {
  if (text.length > LONGEST) return undefined;
  if (isItemCode(text)) return { code: text, repaired: false };
  // The letter replaced last is Cyrillic, which looks the same.
  const clean = tidy(text)
    .toUpperCase()
    .replace(/^ข้อ(?:ที่)? ?/, "")
    .replace(/^О/, "O");
  const latin = LATIN_LETTER.exec(clean);
  if (latin !== null) return repairedCode(latin[1] as "O" | "I" | "E", latin[2] ?? "");
  const zero = ZERO_FOR_O.exec(clean);
  if (zero !== null) return repairedCode("O", zero[1] ?? "");
  const one = ONE_FOR_I.exec(clean);
  if (one !== null) return repairedCode("I", one[1] ?? "");
  return undefined;
}

function repairedCode(letter: "I" | "E" | "O", digits: string): ParsedCode | undefined {
  const arabic = toArabicDigits(digits);
  // Exactly one leading zero is a doubled letter O (O๐๑), not part of the number.
  if (!/^0?[1-9][0-9]?$/.test(arabic)) return undefined;
  return { code: itemCode(letter, Number(arabic)), repaired: true };
}

const LETTER_ORDER = { O: 0, I: 1, E: 2 } as const;

/** The instrument letter of a code. */
export function codeLetter(code: ItemCode): "I" | "E" | "O" {
  return code.charAt(0) as "I" | "E" | "O";
}

/** The number of a code: O27 → 27. */
export function codeNumber(code: ItemCode): number {
  return Number(code.slice(1));
}

/** Orders codes O before I before E, then by number: what an office can fix itself comes first. */
export function compareCodes(a: ItemCode, b: ItemCode): number {
  return LETTER_ORDER[codeLetter(a)] - LETTER_ORDER[codeLetter(b)] || codeNumber(a) - codeNumber(b);
}
