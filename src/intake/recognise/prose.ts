import { parseNumber, type InstrumentCode } from "../../ita";
import { tidy, toArabicDigits } from "../../thai";
import type { SourceDocument } from "../source";
import { cleanCell } from "./cells";
import type { Draft } from "./draft";

export interface Paragraph {
  readonly text: string;
  /** Line it starts on. */
  readonly row: number;
}

const LONGEST_PARAGRAPH = 20_000;

/** Running text: lines up to a blank line or a table belong together. */
export function paragraphs(document: SourceDocument): readonly Paragraph[] {
  const found: { text: string; row: number }[] = [];
  let open: { text: string; row: number } | undefined;
  for (const line of document.lines) {
    if (line.kind !== "text") {
      open = undefined;
    } else if (open === undefined || open.text.length > LONGEST_PARAGRAPH) {
      open = { text: cleanCell(line.text.slice(0, LONGEST_PARAGRAPH)), row: line.row };
      found.push(open);
    } else {
      open.text += ` ${cleanCell(line.text.slice(0, LONGEST_PARAGRAPH))}`;
    }
  }
  return found.map(({ text, row }) => ({ text: toArabicDigits(tidy(text)), row }));
}

const OVERALL =
  /(?:ได้(?:รับ)?(?:ผล)?คะแนน|มี(?:ผล)?คะแนน|คะแนนภาพรวม|ผลคะแนนภาพรวม)(?:ทั้งหมด|รวม)?\s*(?:คิดเป็น|เท่ากับ|อยู่ที่|=)?\s*(?:ร้อยละ)?\s*(\d{1,3}(?:[.,]\d{1,4})?)(?![.,]?\d)/g;
/** How far before and after a figure the words that qualify it are looked for. */
const BEFORE = 120;
const NEAR = 40;
const AFTER = 80;
/** The figure is about one item, one indicator, a target, or others. */
const ABOUT_AN_ITEM = /ข้อ(?:ที่)?\s*[OIE0]\s?\d{1,2}[^\d]{0,40}$/i;
const NOT_THE_TOTAL = /ตัวชี้วัด|เป้าหมาย|ต้อง|ขั้นต่ำ|เกณฑ์|(?<!ส่วน)จังหวัด|ประเทศ|หน่วยงานอื่น|ข้อ(?:ที่)?\s*\S{1,4}\s*$/;
const NOT_REACHED = /^\s*(?:คะแนน)?\s*(?:ขึ้นไป|จำนวน\s*\d+\s*(?:ข้อ|ตัวชี้วัด))/;

/** The overall figure, its band and the rank a text states. */
export function recogniseProse(text: readonly Paragraph[], file: string, draft: Draft): void {
  for (const paragraph of text) {
    draft.addRespondents(paragraph.text, { file, row: paragraph.row });
    let previous = 0;
    for (const match of paragraph.text.matchAll(OVERALL)) {
      const end = match.index + match[0].length;
      const before = paragraph.text.slice(Math.max(previous, match.index - BEFORE), match.index);
      const after = paragraph.text.slice(end, end + AFTER);
      previous = end;
      const parsed = parseNumber(match[1] ?? "");
      if (parsed.kind !== "number" || parsed.value > 100) continue;
      if (ABOUT_AN_ITEM.test(before) || NOT_REACHED.test(after)) continue;
      const place = {
        file,
        row: paragraph.row,
        text: paragraph.text.slice(Math.max(0, match.index - NEAR), end + AFTER),
      };
      const instrument = instrumentNamed(before);
      if (instrument !== undefined) {
        draft.addInstrument(instrument, parsed.value, place);
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

/** The instrument a figure is about: the one named last before it. */
function instrumentNamed(before: string): InstrumentCode | undefined {
  return [...before.matchAll(/\b(IIT|EIT|OIT)\b/g)].at(-1)?.[1] as InstrumentCode | undefined;
}
