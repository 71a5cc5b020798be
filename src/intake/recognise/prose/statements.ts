import { itemCode, parseItemCode, parseNumber, SCHEMES, type ItemCode } from "../../../ita";
import { skeletonKey, skeletonWithPositions } from "../../../thai";
import type { Place } from "../../diagnostics";
import { leafOf } from "../../source";
import type { Draft } from "../draft";
import type { Paragraph } from "./prose";

/** What a sentence claims about scores. Words are as printed. */
export type Statement =
  /** "ตัวชี้วัดที่ 8 การเปิดเผยข้อมูล": a number that is another indicator's. */
  | { readonly kind: "number"; readonly words: string; readonly no: number; readonly place: Place }
  /** "ตัวชี้วัดที่ได้คะแนนต่ำสุด คือ …". */
  | {
      readonly kind: "lowest" | "highest";
      readonly words: string;
      readonly subject: number | ItemCode;
      readonly place: Place;
    }
  /** "ข้อ 1 – ข้อ 33 ได้คะแนน …": a figure of a range of OIT items. */
  | {
      readonly kind: "range";
      readonly words: string;
      readonly from: ItemCode;
      readonly to: ItemCode;
      readonly value: number;
      readonly place: Place;
    };

/** Twice the longest name of an indicator: spaces and marks may have come in. */
const LONGEST_NAME = 100;
const INDICATORS: readonly (readonly [string, number])[] = [
  ...new Map(
    SCHEMES.flatMap(({ indicators }) => indicators).flatMap(({ no, name, aliases }) =>
      [name, ...aliases].map((known): [string, number] => [skeletonKey(known), no]),
    ),
  ),
].sort(([a], [b]) => b.length - a.length);
/** "การเปิดเผยข้อมูลสาธารณะ" is the instrument, not the indicator of nearly that name. */
const INSTRUMENT_GOES_ON = skeletonKey("สาธารณะ");

/** The indicator whose name a text begins with. */
function indicatorAtStart(text: string): number | undefined {
  const { key } = skeletonWithPositions(text.slice(0, LONGEST_NAME));
  const found = INDICATORS.find(([name]) => key.startsWith(name));
  return found === undefined || key.startsWith(INSTRUMENT_GOES_ON, found[0].length) ? undefined : found[1];
}

const NUMBERED = /ตัวชี้วัดที่\s*(\d{1,2})(?![.\d])\s*[.:)]?\s*["“]?/g;
const EXTREME =
  /(?:ตัวชี้วัด|ข้อ|ประเด็น)(?:ย่อย)?\s?ที่(?:มี|ได้)?(?:ผล)?คะแนน(?:เฉลี่ย)?(ต่ำ|น้อย|สูง|มาก)\s?(?:ที่)?\s?สุด\s*(?:คือ|ได้แก่|:)\s*/g;
const ITEM_AT_START = /^(?:ข้อ(?:ที่)?\s*)?([OIE](?:IT)?\s?\d{1,2})(?!\d)/i;
const RANGE =
  /(?:ข้อ(?:ที่)?\s*|O)(\d{1,2})\s*(?:-|–|ถึง)\s*(?:ข้อ(?:ที่)?\s*|O)?(\d{1,2})(?!\d)[^\d]{0,80}?คะแนน[^\d]{0,40}?(\d{1,3}[.,]\d{1,4})(?!\d)/g;
const QUOTE = 120;

/** Collects what sentences claim about scores, to be held against them when all is read. */
export function collectStatements(text: readonly Paragraph[], file: string, draft: Draft): void {
  for (const paragraph of text) {
    const quote = (index: number, length: number) => paragraph.text.slice(index, index + length).trim();
    const place = (words: string): Place => ({ file, ...leafOf(paragraph), row: paragraph.row, text: words });
    for (const match of paragraph.text.matchAll(NUMBERED)) {
      const no = indicatorAtStart(paragraph.text.slice(match.index + match[0].length));
      if (no === undefined || no === Number(match[1])) continue;
      const words = quote(match.index, 60);
      draft.statements.push({ kind: "number", words, no, place: place(words) });
    }
    for (const match of paragraph.text.matchAll(EXTREME)) {
      const rest = paragraph.text.slice(match.index + match[0].length);
      const subject = subjectAtStart(rest);
      if (subject === undefined) continue;
      const words = quote(match.index, QUOTE);
      const kind = /ต่ำ|น้อย/.test(match[1] ?? "") ? "lowest" : "highest";
      draft.statements.push({ kind, words, subject, place: place(words) });
    }
    for (const match of paragraph.text.matchAll(RANGE)) {
      const [, from, to, figure = ""] = match;
      const value = parseNumber(figure);
      if (value.kind !== "number" || Number(from) >= Number(to)) continue;
      const [first, last] = [itemCode("O", Number(from)), itemCode("O", Number(to))];
      const words = match[0];
      draft.statements.push({ kind: "range", words, from: first, to: last, value: value.value, place: place(words) });
    }
  }
}

/** The indicator (by its name, else its number) or the item a text begins with. */
function subjectAtStart(text: string): number | ItemCode | undefined {
  const item = ITEM_AT_START.exec(text)?.[1];
  if (item !== undefined) return parseItemCode(item)?.code;
  const [number = ""] = /^(?:ตัวชี้วัด(?:ที่)?\s*)?(?:\d{1,2}(?![.\d]))?\s*[.:)]?\s*["“]?/.exec(text) ?? [];
  const named = indicatorAtStart(text.slice(number.length));
  const stated = Number(/\d{1,2}/.exec(number)?.[0] ?? NaN);
  return named ?? (stated >= 1 && stated <= 10 ? stated : undefined);
}
