import { parseItemCode, SCHEMES, type ItemCode, type Scheme } from "../../../ita";
import { printedEnd, skeletonKey, skeletonWithPositions } from "../../../thai";
import { classifyCause } from "../../checks/causes";
import type { Place } from "../../diagnostics";
import { leafOf, type Leaf, type SourceDocument } from "../../source";
import { cleanCell } from "../cells";
import type { Draft } from "../draft";

/** A paragraph about one item: from the line that names it to the next blank line, row or beginning. */
interface Entry extends Leaf {
  /** Cleaned, as printed. */
  text: string;
  /** How far an underlined beginning goes; 0 if nothing is underlined. */
  readonly underlined: number;
  readonly row: number;
  /** Stands in a list of what did not score. */
  readonly weak: boolean;
}

const CODE = /^(?:[-•]\s*)?((?:ข้อ(?:ที่)?\s*)?(?:[OIE](?:IT)?[\s.]?|[0๐])[0-9๐-๙]{1,3})\s*[.:)]?\s+(?=[^\s\d๐-๙])/;
const NUMBER = /^(?:[0-9๐-๙]{1,2}\s?[.)]|\([0-9๐-๙]{1,2}\))\s*(?=[^\s\d๐-๙])/;
/** `O1 - O3`, `O1 และ O3`: a range or a list, not an item and its name. */
const LIST_OF_CODES = /^(?:[-–—,/]|และ|ถึง|หรือ|[OIE](?:IT)?\s?[0-9๐-๙])/i;
const LONGEST_LINE = 4_000;
const LONGEST_ENTRY = 8_000;
const LONGEST_NAME = 160;
/** The end of a paragraph that may announce a list. */
const LONGEST_ANNOUNCEMENT = 400;

const WEAK_LIST = /(?:จุดอ่อน|ข้อบกพร่อง|ไม่ได้คะแนน|ไม่ผ่าน|ต้อง(?:พัฒนา|แก้ไข|ปรับปรุง)).*(?:ดังนี้|ได้แก่|ดังต่อไปนี้)\s*[:：]?$/;
const NEXT_SECTION = /^(?:[0-9๐-๙]{1,2}\s?[.)]\s*)?(?:ข้อเสนอ|ข้อพิจารณา|ข้อกฎหมาย|ข้อเท็จจริง|จึงเรียน|ความเห็น|มติ)/;

/** Reads paragraphs about single items: advice behind a code and a name, and numbered weak points. Never a score. */
export function recogniseNarrative(document: SourceDocument, scheme: Scheme, draft: Draft): void {
  const told = new Set<ItemCode>();
  for (const entry of entries(document)) {
    const place: Place = { file: document.file, ...leafOf(entry), row: entry.row, text: entry.text.slice(0, 160) };
    if (CODE.test(entry.text)) readAdvice(entry, scheme, place, draft, told);
    else if (entry.weak) readWeakPoint(entry, scheme, place, draft);
  }
}

function entries(document: SourceDocument): readonly Entry[] {
  const found: Entry[] = [];
  let open: Entry | undefined;
  let weak = false;
  /** The running paragraph, whose end may announce a list. */
  let paragraph = "";
  for (const line of document.lines) {
    if (line.kind !== "text") {
      open = undefined;
      if (line.kind === "row") weak = false;
      paragraph = "";
      continue;
    }
    const { text, underlined } = cleanedLine(line.text.slice(0, LONGEST_LINE));
    if (NEXT_SECTION.test(text)) weak = false;
    if (CODE.test(text) || NUMBER.test(text)) {
      open = { ...leafOf(line), text, underlined, row: line.row, weak };
      found.push(open);
    } else if (open !== undefined && open.text.length < LONGEST_ENTRY) {
      open.text += ` ${text}`;
    }
    paragraph = `${paragraph} ${text}`.slice(-LONGEST_ANNOUNCEMENT);
    if (WEAK_LIST.test(paragraph.trim())) weak = true;
  }
  return found;
}

/** A line without markup, and where an underlining that begins with it or behind its code ends. */
function cleanedLine(line: string): { text: string; underlined: number } {
  const [before = "", inside, ...after] = line.split(/<\/?u(?:\s[^<>]*)?>/i);
  if (inside === undefined || cleanCell(before).length > 12) return { text: cleanCell(line), underlined: 0 };
  const start = cleanCell(before + inside);
  const rest = cleanCell(after.join(""));
  return { text: rest === "" ? start : `${start} ${rest}`, underlined: start.length };
}

/** What an advice says, and what only a finding says. */
const ADVICE = /ควร|ต้อง|ให้(?!บริการ)|ปรับปรุง|เผยแพร่|จัดทำ|เพิ่มเติม|แก้ไข|เปิดเผย|ดำเนินการ/;
const ABOUT_A_SCORE = /^(?:ได้|มี)?(?:ผล)?คะแนน|[\d๐-๙]\s*(?:คะแนน|%)?$/;
const FEWEST_LETTERS = 8;

function readAdvice(entry: Entry, scheme: Scheme, place: Place, draft: Draft, told: Set<ItemCode>): void {
  const [whole = "", printed = ""] = CODE.exec(entry.text) ?? [];
  const code = parseItemCode(printed)?.code;
  const body = entry.text.slice(whole.length);
  if (code === undefined || LIST_OF_CODES.test(body)) return;
  const withLetter = /[OIE]/.test(printed);
  const end = nameEnd(body, code, scheme, entry.underlined - whole.length, withLetter);
  const text = end === undefined ? "" : body.slice(end).replace(/^[\s:：.,\-–]+/, "");
  if (text.replace(/[^ก-ฮ]/g, "").length < FEWEST_LETTERS || ABOUT_A_SCORE.test(text)) return;
  const field = ADVICE.test(text) ? "recommendation" : classifyCause(text) === undefined ? undefined : "comment";
  if (field === undefined) return;
  // A table's own words win; of two paragraphs the second is noted as contradicting the first.
  if (draft.items.get(code)?.[field] !== undefined && !told.has(code)) return;
  told.add(code);
  draft.addItem(code, undefined, { [field]: text }, place);
}

/**
 * Where the name ends that stands behind a code: where its underlining does, or where the item's own
 * name does, or before a colon or the first word of advice if what stands there is nearly the name.
 */
function nameEnd(
  body: string,
  code: ItemCode,
  scheme: Scheme,
  underlined: number,
  withLetter: boolean,
): number | undefined {
  const names = namesOf(code, scheme);
  const near = (name: string, enough: number) =>
    names.length === 0 ? withLetter : names.some((known) => similarity(name, known) >= enough);
  if (underlined > 0) return near(body.slice(0, underlined), RESEMBLING) ? underlined : undefined;
  const exact = names.map((name) => endOfName(body, name)).filter((end) => end !== undefined);
  if (exact.length > 0) return Math.max(...exact);
  const cut = body
    .slice(0, LONGEST_NAME)
    .search(/\s?[:：]|\s(?:[-–]\s|(?:หน่วยงาน)?(?:ควร|ต้อง)|ขอให้|ให้|โปรด|เห็นควร|แนะนำ|ปรับปรุง|จัดทำ)/);
  return cut > 0 && near(body.slice(0, cut), NEARLY) ? cut : undefined;
}

/** The names of an item in the year, or in any year where the year's are not known. */
function namesOf(code: ItemCode, scheme: Scheme): readonly string[] {
  const own = scheme.items.find((item) => item.code === code)?.name;
  if (own != null) return [own];
  return SCHEMES.flatMap(({ items }) =>
    items.flatMap((item) => (item.code === code && item.name !== null ? [item.name] : [])),
  );
}

/** Words that follow a name without a space. */
const AFTER_A_NAME = /^(?:[\s:：.,;()“"\-–]|$|สาเหตุ|เกิดจาก|เนื่องจาก|ขาด|ไม่|ยัง|ควร|ต้อง|ให้)/;

/** Where a name ends at the beginning of a text; damaged marks do not matter, a longer word does. */
function endOfName(text: string, name: string): number | undefined {
  const { key, positions } = skeletonWithPositions(text.slice(0, 2 * name.length + 10));
  const wanted = skeletonKey(name);
  if (!key.startsWith(wanted)) return undefined;
  const end = printedEnd(text, positions, wanted.length);
  return AFTER_A_NAME.test(text.slice(end)) ? end : undefined;
}

const NEARLY = 0.6;
/** Enough for what is underlined as a name. */
const RESEMBLING = 0.4;

/** How alike two names are, 0 to 1: shared pairs of letters (Dice). */
function similarity(first: string, second: string): number {
  const [a, b] = [pairs(first), pairs(second)];
  if (a.length === 0 || b.length === 0) return 0;
  const left = [...b];
  let shared = 0;
  for (const pair of a) {
    const at = left.indexOf(pair);
    if (at < 0) continue;
    left.splice(at, 1);
    shared += 1;
  }
  return (2 * shared) / (a.length + b.length);
}

function pairs(text: string): readonly string[] {
  const key = skeletonKey(text);
  return Array.from({ length: Math.max(0, key.length - 1) }, (_, index) => key.slice(index, index + 2));
}

/**
 * A numbered weak point tells the item by its name alone, so the name must be exactly one item's of the
 * year. What follows is the comment of an item without one; an item with full marks is no weak point.
 */
function readWeakPoint(entry: Entry, scheme: Scheme, place: Place, draft: Draft): void {
  const body = entry.text.replace(NUMBER, "");
  const found = scheme.items.flatMap(({ code, name }) => {
    const end = name === null ? undefined : endOfName(body, name);
    return end === undefined ? [] : [{ code, end }];
  });
  const longest = Math.max(...found.map(({ end }) => end));
  const [item, ...others] = found.filter(({ end }) => end === longest);
  if (item === undefined || others.length > 0) return;
  const { code, end } = item;
  const known = draft.items.get(code);
  if (known?.score === 100) {
    const data = { reason: "not-weak", second: entry.text.slice(0, 80), stated: code, first: known.score };
    draft.noteContradiction("statement-differs", draft.places.get(code) ?? {}, place, data);
    return;
  }
  const text = body.slice(end).replace(/^[\s:：.,\-–]+/, "");
  const field = classifyCause(text) === undefined && ADVICE.test(text) ? "recommendation" : "comment";
  if (known?.[field] !== undefined || text.replace(/[^ก-ฮ]/g, "").length < FEWEST_LETTERS) return;
  draft.addItem(code, undefined, { [field]: text }, place);
}
