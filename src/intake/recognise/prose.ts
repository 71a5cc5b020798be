import { parseNumber, type InstrumentCode } from "../../ita";
import { tidy, toArabicDigits } from "../../thai";
import type { SourceDocument } from "../source";
import { cleanCell } from "./cells";
import { bandName, type Draft } from "./draft";

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
      open = { text: cleanCell(line.text), row: line.row };
      found.push(open);
    } else {
      open.text += ` ${cleanCell(line.text)}`;
    }
  }
  return found.map(({ text, row }) => ({ text: toArabicDigits(tidy(text)), row }));
}

const OVERALL =
  /(?:ได้(?:รับ)?(?:ผล)?คะแนน|มี(?:ผล)?คะแนน|คะแนนภาพรวม|ผลคะแนนภาพรวม)(?:ทั้งหมด|รวม|เฉลี่ย)?\s*(?:คิดเป็น|เท่ากับ|อยู่ที่|=)?\s*(?:ร้อยละ)?\s*(\d{1,3}(?:[.,]\d{1,4})?)(?!\d)/g;
const BEFORE = 120;
const AFTER = 80;

/** The overall figure, its band and the rank a text states. */
export function recogniseProse(text: readonly Paragraph[], file: string, draft: Draft): void {
  for (const paragraph of text) {
    draft.addRespondents(paragraph.text);
    for (const match of paragraph.text.matchAll(OVERALL)) {
      const parsed = parseNumber(match[1] ?? "");
      if (parsed.kind !== "number" || parsed.value > 100) continue;
      const place = {
        file,
        row: paragraph.row,
        text: paragraph.text.slice(Math.max(0, match.index - 40), match.index + AFTER),
      };
      const before = paragraph.text.slice(Math.max(0, match.index - BEFORE), match.index);
      const after = paragraph.text.slice(match.index + match[0].length, match.index + match[0].length + AFTER);
      const instrument = instrumentNamed(before);
      if (instrument !== undefined) {
        draft.addInstrument(instrument, parsed.value, place);
        continue;
      }
      draft.addTotal(parsed.value, place);
      if (bandName(after) !== undefined) draft.addBand(after);
      const rank = /(?:ลำดับ|อันดับ)ที่\s*(\d{1,5})/.exec(after)?.[1];
      if (rank !== undefined) draft.rank ??= Number(rank);
    }
  }
}

/** The instrument a figure is about, if the words before it name exactly one. */
function instrumentNamed(before: string): InstrumentCode | undefined {
  const named = [...new Set([...before.matchAll(/\b(IIT|EIT|OIT)\b/g)].map((match) => match[1] as InstrumentCode))];
  return named.length === 1 ? named[0] : undefined;
}
