import { INSTRUMENTS, parseNumber, SCHEMES, type InstrumentCode } from "../../ita";
import { tidy, toArabicDigits } from "../../thai";
import { leafOf, type Leaf, type SourceDocument } from "../source";
import { cleanCell } from "./cells";
import { bandName, type Draft } from "./draft";

export interface Paragraph extends Leaf {
  readonly text: string;
  /** Line it starts on. */
  readonly row: number;
}

const LONGEST_PARAGRAPH = 20_000;

/** Running text: lines up to a blank line or a table belong together. */
export function paragraphs(document: SourceDocument): readonly Paragraph[] {
  const found: { text: string; row: number; leaf: Leaf }[] = [];
  let open: (typeof found)[number] | undefined;
  for (const line of document.lines) {
    if (line.kind !== "text") {
      open = undefined;
    } else if (open === undefined || open.text.length > LONGEST_PARAGRAPH) {
      open = { text: cleanCell(line.text.slice(0, LONGEST_PARAGRAPH)), row: line.row, leaf: leafOf(line) };
      found.push(open);
    } else {
      open.text += ` ${cleanCell(line.text.slice(0, LONGEST_PARAGRAPH))}`;
    }
  }
  return found.map(({ text, row, leaf }) => ({ ...leaf, text: toArabicDigits(tidy(text)), row }));
}

const OVERALL =
  /(?:ได้(?:รับ)?(?:ผล)?คะแนน|มี(?:ผล)?คะแนน|คะแนนภาพรวม|ผลคะแนนภาพรวม)(?:ทั้งหมด|รวม)?\s*(?:คิดเป็น|เท่ากับ|อยู่ที่|=)?\s*(?:ร้อยละ)?\s*(\d{1,3}(?:[.,]\d{1,4})?)(?![.,]?\d)/g;
/** How far before and after a figure the words that qualify it are looked for. */
const BEFORE = 120;
const NEAR = 40;
const AFTER = 80;
const NOT_THE_TOTAL = /ตัวชี้วัด|เป้าหมาย|ต้อง|ขั้นต่ำ|เกณฑ์|(?<!ส่วน)จังหวัด|ประเทศ|หน่วยงานอื่น|ข้อ(?:ที่)?\s*\S{1,4}\s*$/;
const INDICATOR_NAMES = SCHEMES.flatMap(({ indicators }) => indicators).flatMap(({ name, aliases }) => [
  name,
  ...aliases,
]);
/** Something smaller than an instrument is named: an indicator, an item, a question, a numbered point. */
const ABOUT_A_PART = new RegExp(
  "ตัวชี้วัด|ข้อคำถาม|(?:^|[\\s(])(?:ข้อ(?:ที่)?\\s*)?[OIE0]\\s?\\d{1,2}(?!\\d)|^\\s*\\d{1,2}\\s*[.)](?!\\d)|" +
    // "การเปิดเผยข้อมูลสาธารณะ" is the instrument, not the indicator of nearly that name.
    `(?:${[...new Set(INDICATOR_NAMES)].join("|")})(?!สาธารณะ)`,
);
const IN_THE_PAST = /ปีที่(?:แล้ว|ผ่านมา)|ปีก่อน/;
const SAYS_OVERALL = /ภาพรวม|ทั้งหมด|รวม/;
const NOT_REACHED = /^\s*(?:คะแนน)?\s*(?:เต็ม(?!\s*\d)|ขึ้นไป|จำนวน\s*\d+\s*(?:ข้อ|ตัวชี้วัด))/;

/** The overall figure, its band and the rank a text states. */
export function recogniseProse(text: readonly Paragraph[], file: string, draft: Draft): void {
  for (const paragraph of text) {
    const at = { file, ...leafOf(paragraph), row: paragraph.row };
    draft.addRespondents(paragraph.text, at);
    let previous = 0;
    for (const match of paragraph.text.matchAll(OVERALL)) {
      const end = match.index + match[0].length;
      const before = paragraph.text.slice(Math.max(previous, match.index - BEFORE), match.index);
      const after = paragraph.text.slice(end, end + AFTER);
      previous = end;
      const parsed = parseNumber(match[1] ?? "");
      if (parsed.kind !== "number" || parsed.value > 100) continue;
      if (!SAYS_OVERALL.test(match[0]) && ABOUT_A_PART.test(before)) continue;
      if (IN_THE_PAST.test(before) || NOT_REACHED.test(after)) continue;
      const place = {
        ...at,
        text: paragraph.text.slice(Math.max(0, match.index - NEAR), end + AFTER),
      };
      const instruments = instrumentsNamed(before);
      const [instrument] = instruments;
      // Two instruments leave it open which one is meant; all three mean the total.
      if (instruments.length === 2) continue;
      if (instrument !== undefined && instruments.length === 1) {
        draft.addInstrument(instrument, parsed.value, place);
        const band = bandName(after);
        if (band !== undefined) draft.note("cell-unused", place, { header: instrument, text: band });
        continue;
      }
      if (NOT_THE_TOTAL.test(before.slice(-NEAR))) continue;
      draft.addTotal(parsed.value, place);
      draft.addBand(after, place);
      const rank = /(?:ลำดับ|อันดับ)ที่\s*(\d{1,5})/.exec(after)?.[1];
      if (rank !== undefined) draft.addRank(Number(rank), place);
    }
  }
}

/** The instruments named in a text, each once. */
function instrumentsNamed(text: string): readonly InstrumentCode[] {
  return INSTRUMENTS.filter((code) => new RegExp(`\\b${code}\\b`).test(text));
}
