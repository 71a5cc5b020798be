import { parseNumber, SCHEMES } from "../../../ita";
import { leafOf } from "../../source";
import type { Draft } from "../draft";
import type { Paragraph } from "./prose";
import { ofAnother, type About } from "../identity/whose";

const NUMBERS: ReadonlyMap<string, number> = new Map(
  SCHEMES.flatMap(({ indicators }) => indicators).flatMap(({ no, name, aliases }) =>
    [name, ...aliases].map((known): [string, number] => [known, no]),
  ),
);
const NAMES = [...NUMBERS.keys()].sort((a, b) => b.length - a.length);
/** An indicator's name with its figure behind it; other words in between would say something else of it. */
const NAME_AND_FIGURE = new RegExp(
  "(?:(?<stated>ตัวชี้วัด(?:ที่)?\\s*\\d{1,2}\\s*[.:)]?)\\s*|(?<![ก-๎])|(?<=ด้าน|คือ|ได้แก่|และ))" +
    `["“]?(?<name>${NAMES.join("|")})["”]?\\s*(?:\\((?:IIT|EIT|OIT)\\))?\\s*(?<mark>[,:=–-]?)\\s*` +
    "(?:(?:ซึ่ง)?(?:ได้(?:รับ)?|มี))?\\s*(?<score>(?:ผล|ค่า)?คะแนน(?:เฉลี่ย|การประเมิน|ประเมิน|รวม)?)?\\s*" +
    "(?:คิดเป็น|เท่ากับ|อยู่ที่|เป็น|คือ|:|=)?\\s*(?<percent>ร้อยละ)?\\s*" +
    "(?<figure>\\d{1,3}(?:[.,]\\d{1,4})?)(?![.,]?\\d)(?:\\s*(?<unit>คะแนน(?!เต็ม)|%))?",
  "g",
);
const BEFORE = 120;
const NEAR = 40;
const AFTER = 30;
const NOT_THE_SCORE = /เป้าหมาย|น้ำหนัก|ปีที่(?:แล้ว|ผ่านมา)|ปีก่อน|เพิ่มขึ้น|ลดลง|ขั้นต่ำ/;
/** `80.00 เป็น 92.11`, `85 คะแนนขึ้นไป`, `92.50 ล้านบาท`: what was, what ought to be, or an amount; `2)` begins the next line of a list. */
const GOES_ON =
  /^\s*(?:ขึ้นไป|(?:เพิ่ม|ลดลง)?เป็น\s*\d|→|->|[-–]\s?\d|(?!\d{1,2}[.)]\s*[^\d\s])\d|ล้าน|แสน|หมื่น|พัน|บาท|คน|ราย|โครงการ)/;
/** A list without the word "score" takes so many indicators to be one; one alone may be a budget. */
const FEWEST_IN_A_LIST = 3;
/** `การเปิดเผยข้อมูล 9.1 ข้อมูลพื้นฐาน`: the number of what stands below a heading, joined to it as one paragraph. */
const NUMBERING = /^1?\d\.[1-9]\d?$/;
const WORD_BEHIND = /^[.)]?\s*(?!ตัวชี้วัด|ด้าน|และ|คะแนน|อยู่|ซึ่ง|โดย|จาก)[ก-๎A-Za-z]/;
const LONGEST_HEADING = 100;

interface Sentence {
  readonly no: number;
  readonly name: string;
  readonly value: number;
  /** The figure is called a score, or the indicator is called one. */
  readonly called: boolean;
  readonly quote: string;
  readonly index: number;
}

/** The scores of indicators that running text states, in sentences or as a list. */
export function recogniseIndicatorSentences(
  text: readonly Paragraph[],
  file: string,
  about: About,
  draft: Draft,
): void {
  for (const [index, paragraph] of text.entries()) {
    const above = text[index - 1]?.text ?? "";
    const heading = above.length <= LONGEST_HEADING ? above : "";
    const found = sentencesIn(paragraph.text, about);
    const [first] = found;
    if (first === undefined) continue;
    const lead = `${heading} ${paragraph.text.slice(0, first.index)}`;
    const list =
      new Set(found.map(({ no }) => no)).size >= FEWEST_IN_A_LIST &&
      !NOT_THE_SCORE.test(lead.slice(-BEFORE)) &&
      !ofAnother(lead, about);
    for (const { no, name, value, called, quote } of found) {
      if (!called && !list) continue;
      draft.addIndicator(no, name, value, { file, ...leafOf(paragraph), row: paragraph.row, text: quote });
    }
  }
}

function sentencesIn(text: string, about: About): readonly Sentence[] {
  return [...text.matchAll(NAME_AND_FIGURE)].flatMap((match) => {
    const { stated, name = "", mark, score, percent, figure = "", unit } = match.groups ?? {};
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, match.index - BEFORE), match.index);
    const no = NUMBERS.get(name);
    const parsed = parseNumber(figure);
    const called = stated !== undefined || score !== undefined || unit === "คะแนน";
    const listed = (mark === ":" || mark === "=" || percent !== undefined) && /[.,]/.test(figure);
    if (no === undefined || parsed.kind !== "number" || parsed.value > 100 || !(called || listed)) return [];
    // Without a word for it a whole number is a count or a page.
    if (score === undefined && percent === undefined && unit === undefined && !/[.,]/.test(figure)) return [];
    const bare = mark === "" && score === undefined && percent === undefined && unit === undefined;
    if (bare && NUMBERING.test(figure) && WORD_BEHIND.test(text.slice(end, end + AFTER))) return [];
    if (stated !== undefined && Number(/\d+/.exec(stated)?.[0]) !== no) return [];
    if (NOT_THE_SCORE.test(before.slice(-NEAR)) || ofAnother(before, about)) return [];
    if (GOES_ON.test(text.slice(end, end + AFTER))) return [];
    const quote = text.slice(Math.max(0, match.index - NEAR), end + NEAR);
    return [{ no, name, value: parsed.value, called, quote, index: match.index }];
  });
}
