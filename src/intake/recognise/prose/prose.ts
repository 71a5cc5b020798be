import { INSTRUMENTS, parseNumber, SCHEMES, type InstrumentCode } from "../../../ita";
import { tidy, toArabicDigits } from "../../../thai";
import type { Place } from "../../diagnostics";
import { leafOf, type Leaf, type SourceDocument } from "../../source";
import { localAgencies } from "../identity/agencyNames";
import { cleanCell } from "../cells";
import { bandName, type Draft } from "../draft";
import { ofAnother, type About } from "../identity/whose";

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

/** What may stand between the word for a score and its figure. */
const LINK =
  "(?:ใน)?(?:ภาพรวม|เฉลี่ย(?=รวม|ภาพรวม)|ทั้งหมด|รวม|ทั้งสิ้น|ของหน่วยงาน|\\s?\\(?ITA\\)?)*\\s*(?:คิดเป็น|เท่ากับ|อยู่ที่|เป็น|คือ|จำนวน|=|:)?\\s*(?:ร้อยละ)?\\s*";
const SCORE_WORD = "คะแนน(?:การประเมิน|ผลการประเมิน|ประเมิน)?";
/** A figure somebody got; or one that is called overall, which needs decimals to be no year and no full mark. */
const OVERALL = new RegExp(
  `(?:(?:ได้(?:รับ)?|มี)(?:ค่า|ผล)?${SCORE_WORD}|(?:ผล)?คะแนนภาพรวม)${LINK}(\\d{1,3}(?:[.,]\\d{1,4})?)(?![.,]?\\d)|` +
    `(?:(?:ได้รับ|มี)ผลการประเมิน|(?:ผล)?${SCORE_WORD}(?:เฉลี่ย)?\\s?(?:ภาพรวม|รวม|\\(?ITA\\)?)|ผลการประเมิน(?:ใน)?\\s?(?:ภาพรวม|\\(?ITA\\)?)|รวมคะแนน)${LINK}(\\d{1,3}[.,]\\d{1,4})(?![.,]?\\d)|` +
    `(?:ได้(?:รับ)?|มี)(?:ค่า|ผล)?คะแนนเฉลี่ย${LINK}(?<average>\\d{1,3}[.,]\\d{1,4})(?![.,]?\\d)`,
  "g",
);
/** An average somebody got is the overall score where the assessment is named before it, or a band behind it. */
const OF_THE_ASSESSMENT = /\bITAS?\b|คุณธรรมและความโปร่งใส/;
const OF_A_PART = /ด้าน|แบบสอบถาม|แบบสำรวจ|แต่ละ|ราย(?:ข้อ|ด้าน|ตัวชี้วัด)/;
/** How far before and after a figure the words that qualify it are looked for. */
const BEFORE = 120;
const NEAR = 40;
const AFTER = 80;
const NOT_THE_TOTAL = /ตัวชี้วัด|เป้าหมาย|ต้อง|ขั้นต่ำ|เกณฑ์|(?<!ส่วน)จังหวัด|ประเทศ|หน่วยงานอื่น|ข้อ(?:ที่)?\s*\S{1,4}\s*$/;
/** The province of an address is not the one an average is of. */
const ADDRESS = /(?<=(?:เทศบาล|ส่วนตำบล|อบต|ทต|ทม)[^\d]{1,60}\s)จังหวัด(?=[ก-๎]{2})/g;
const INDICATOR_NAMES = SCHEMES.flatMap(({ indicators }) => indicators).flatMap(({ name, aliases }) => [
  name,
  ...aliases,
]);
/** Something smaller than an instrument is named: an indicator, an item, a question, a numbered point. */
const ABOUT_A_PART = new RegExp(
  "ตัวชี้วัด|ข้อคำถาม|(?:^|[\\s(])(?:ข้อ(?:ที่)?\\s*)?[OIE0]\\s?\\d{1,2}(?!\\d)|^\\s*\\d{1,2}\\s*[.)](?!\\d)|" +
    // "การเปิดเผยข้อมูลสาธารณะ" is the instrument, "แผนปฏิบัติการป้องกันการทุจริต" the title of a plan.
    `(?<!แผนปฏิบัติ)(?:${[...new Set(INDICATOR_NAMES)].join("|")})(?!สาธารณะ)`,
);
/** `เพิ่มขึ้นจากปีที่ผ่านมา และ…`: the past was compared with, and is left. */
const NOW_AGAIN = /(?:และ|โดย|ปีนี้)\s?(?:หน่วยงาน)?\s*$/;
const IN_THE_PAST = /ปีที่(?:แล้ว|ผ่านมา)|ปีก่อน/;
const SAYS_OVERALL = /ภาพรวม|ทั้งหมด|รวม|ITA/;
/** `… ได้คะแนน 80.00 และปี 2564 ได้คะแนน 90.00` is still about the part named before, unless somebody is named. */
const NAMES_THE_WHOLE = /ภาพรวม|ทั้งหมด|รวม|ITA|หน่วยงาน|เทศบาล|องค์การ|อบ\.?[ตจ]|ท[ตมน]\.|[IEO]IT/;
const BAND_IN_BRACKETS = /^\s*(?:คะแนน)?\s*\(\s*(AA|[A-F])\s*\)/;
/** Another figure follows, and what stands behind it is said of that one. */
const LAST_FIGURE = /\d[.,]\d(?!.*\d[.,]\d)/;
const NEXT_FIGURE = /\d[.,]\d/;
const NOT_REACHED = /^\s*(?:คะแนน)?\s*(?:เต็ม(?!\s*\d)|ขึ้นไป|หาก|ถ้า|จำนวน\s*\d+\s*(?:ข้อ|ตัวชี้วัด))/;

/** The overall figure, its band and the rank a text states. */
export function recogniseProse(text: readonly Paragraph[], file: string, about: About, draft: Draft): void {
  const ofOthers: { readonly value: number; readonly place: Place }[] = [];
  for (const paragraph of text) {
    const at = { file, ...leafOf(paragraph), row: paragraph.row };
    draft.addRespondents(paragraph.text, at);
    addInstrumentsNamed(paragraph, at, about, draft);
    let previous = 0;
    let ofPart = false;
    for (const match of paragraph.text.matchAll(OVERALL)) {
      const end = match.index + match[0].length;
      const before = paragraph.text.slice(Math.max(previous, match.index - BEFORE), match.index);
      const [after = ""] = paragraph.text.slice(end, end + AFTER).split(NEXT_FIGURE);
      const isFirst = previous === 0;
      previous = end;
      const figure = match.slice(1).find((group) => (group as string | undefined) !== undefined) ?? "";
      const parsed = parseNumber(figure);
      if (parsed.kind !== "number" || parsed.value > 100) continue;
      const goesOn: boolean = ofPart && before.length <= NEAR && !NAMES_THE_WHOLE.test(before);
      ofPart = !SAYS_OVERALL.test(match[0]) && (ABOUT_A_PART.test(before) || goesOn);
      if (ofPart) continue;
      if (NOT_REACHED.test(after)) continue;
      const ofAll = bandBehind(after) !== undefined || OF_THE_ASSESSMENT.test(before);
      if (match.groups?.average !== undefined && (!ofAll || OF_A_PART.test(before))) continue;
      const place = {
        ...at,
        text: paragraph.text.slice(Math.max(0, match.index - NEAR), end + AFTER),
      };
      const ofLastYear = IN_THE_PAST.test(before) && !NOW_AGAIN.test(before);
      if (ofLastYear || ofAnother(paragraph.text.slice(Math.max(0, match.index - BEFORE), match.index), about)) {
        ofOthers.push({ value: parsed.value, place });
        continue;
      }
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
      if (NOT_THE_TOTAL.test(sinceNamed(before).slice(-NEAR))) continue;
      draft.addTotal(parsed.value, place);
      const band = bandBehind(after);
      // A band in front of the first figure is its own, in front of another it belongs to the one before.
      draft.addBand(isFirst && band === undefined ? before.slice(-NEAR) : `ระดับ ${band ?? ""}`, place);
      const rank = /(?:ลำดับ|อันดับ)ที่\s*(\d{1,5})/.exec(after)?.[1];
      if (rank !== undefined) draft.addRank(Number(rank), place);
    }
  }
  if (draft.rank === undefined) addOnlyRank(text, file, about, draft);
  if (draft.total !== undefined) return;
  for (const { value, place } of ofOthers) draft.note("total-of-another", place, { value });
}

/** `อยู่ในระดับ B`, `(B)` behind a figure. */
function bandBehind(after: string): string | undefined {
  return BAND_IN_BRACKETS.exec(after)?.[1] ?? bandName(after);
}

/** `แบบวัด IIT ได้ 88.13 คะแนน`: the figure right behind the instrument's code, with decimals, so no weight. */
const BEHIND_INSTRUMENT =
  /\b(IIT|EIT|OIT)\b\)?\s*(?:(?:ได้|มี)(?:รับ)?)?\s*(?:ผล|ค่า)?(?:คะแนน)?(?:เฉลี่ย|รวม|ภาพรวม)?\s*(?:คิดเป็น|เท่ากับ|อยู่ที่|=|:)?\s*(?:ร้อยละ)?\s*(\d{1,3}[.,]\d{1,4})(?![.,]?\d)/g;

/** `เป็นอันดับที่ 12 ของจังหวัด` anywhere, if the document says one rank only. */
const RANK = /(?:ลำดับ|อันดับ)ที่\s*(\d{1,5})\s*(?:ของ|ใน|ระดับ)\s?(?:ประเทศ|จังหวัด|กลุ่ม)/g;

function addOnlyRank(text: readonly Paragraph[], file: string, about: About, draft: Draft): void {
  const found = text.flatMap((paragraph) =>
    [...paragraph.text.matchAll(RANK)]
      .filter(({ index }) => !ofAnother(paragraph.text.slice(Math.max(0, index - BEFORE), index), about))
      .map((match) => ({ rank: Number(match[1]), paragraph, words: match[0] })),
  );
  const [only] = found;
  if (only === undefined || new Set(found.map(({ rank }) => rank)).size > 1) return;
  const { paragraph, words } = only;
  draft.addRank(only.rank, { file, ...leafOf(paragraph), row: paragraph.row, text: words });
}

/** `IIT และ EIT ได้คะแนน 88.13 และ 84.17 ตามลำดับ`: the figure behind the last one is the first one's. */
const SHARED = /\b[IEO]IT\b\)?\s*(?:,|และ|\/|กับ)?\s*(?:แบบวัด|แบบตรวจ)?[^\d]{0,50}\(?\s*$/;
const IN_TURN = /^\s*(?:คะแนน)?\s*(?:,|และ|\/)\s*\d/;

function addInstrumentsNamed({ text }: Paragraph, at: Place, about: About, draft: Draft): void {
  for (const match of text.matchAll(BEHIND_INSTRUMENT)) {
    const before = text.slice(Math.max(0, match.index - BEFORE), match.index);
    const parsed = parseNumber(match[2] ?? "");
    const shared = SHARED.test(before) || IN_TURN.test(text.slice(match.index + match[0].length));
    const aside = shared || IN_THE_PAST.test(before) || /เป้าหมาย|น้ำหนัก/.test(before.slice(-NEAR));
    if (parsed.kind !== "number" || parsed.value > 100 || aside || ofAnother(before, about)) continue;
    const quote = text.slice(Math.max(0, match.index - NEAR), match.index + match[0].length + NEAR);
    draft.addInstrument(match[1] as InstrumentCode, parsed.value, { ...at, text: quote });
  }
}

/** The instruments named in a text, each once. */
function instrumentsNamed(text: string): readonly InstrumentCode[] {
  return INSTRUMENTS.filter((code) => new RegExp(`\\b${code}\\b`).test(text));
}

/** The words before a figure from the last agency named after another figure, whose address does not matter. */
function sinceNamed(before: string): string {
  const words = before.replace(ADDRESS, "");
  const clause = words.slice(Math.max(0, words.search(LAST_FIGURE)));
  return localAgencies(clause, 1).length > 0 ? clause : words;
}
