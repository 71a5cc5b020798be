import { toArabicDigits } from "../../../thai";
import type { Place } from "../../diagnostics";
import { leafOf, type SourceDocument } from "../../source";
import { agencyNameKey, INNER_DIVISION, localAgencies, otherAgencies, statedAgency } from "./agencyNames";
import { cleanCell } from "../cells";
import type { Draft } from "../draft";
import { sourceText, type SourceText } from "../prose/sourceText";

interface Mention {
  readonly name: string;
  readonly place: Place;
}

interface Candidate extends Mention {
  readonly weight: number;
}

/** A document names a few agencies; a national table thousands, and none of them is its own. */
const MOST_NAMES = 200;
const MOST_MENTIONS = 5_000;
/** The title of a document stands among its first lines. */
const TITLE_LINES = 30;
const LONGEST_LABEL_LINE = 300;

/**
 * The agency a document is about. What says so outright wins ("หน่วยงาน: …", the head of a memo, "ผลการประเมินของ …
 * ประจำปี", a title of nothing else); where nothing does, the name mentioned most. Two that are equally
 * strong are not chosen from: they are noted, and the agency stays open.
 */
export function identifyAgency(document: SourceDocument, draft: Draft): string | null {
  const text = sourceText(document, "with-tables");
  const mentions = localAgencies(text.text, MOST_MENTIONS).map(({ name, index, length }) => ({
    name,
    place: text.placeAt(index, length),
  }));
  const stated = [...statedInLines(document), ...statedInSentences(text)];
  const candidates = stated.length > 0 ? ranked(stated) : byMentions(mentions);
  return choose(candidates, mentions, draft);
}

/** The first of the candidates; null where there is none, or two are equally strong. */
function choose([first, second]: readonly Candidate[], mentions: readonly Mention[], draft: Draft): string | null {
  if (first === undefined) return null;
  if (second === undefined || first.weight > second.weight) return first.name;
  // The cells of a table name others in passing.
  const weight = ({ place }: Mention) => (place.table === undefined ? 3 : 1);
  const often = (name: string) =>
    mentions.filter((mention) => mention.name === name).reduce((sum, mention) => sum + weight(mention), 0);
  const [a, b] = [often(first.name), often(second.name)];
  if (a >= 2 * b && a > 1) return first.name;
  if (b >= 2 * a && b > 1) return second.name;
  draft.noteContradiction("agency-unsure", first.place, second.place, { first: first.name, second: second.name });
  return null;
}

/** Statements counted by name, most first. */
function ranked(statements: readonly Mention[]): readonly Candidate[] {
  const found = new Map<string, { place: Place; weight: number }>();
  for (const { name, place } of statements) {
    const known = found.get(name);
    if (known === undefined) found.set(name, { place, weight: 1 });
    else known.weight += 1;
  }
  return sorted([...found].map(([name, { place, weight }]) => ({ name, place, weight })));
}

/**
 * Names by how often they are mentioned. Thai runs words together, so a name that begins like a
 * shorter one counts for the shorter; a single mention of a short name must not swallow the longer
 * one it happens to begin.
 */
function byMentions(mentions: readonly Mention[]): readonly Candidate[] {
  const names = ranked(mentions).slice(0, MOST_NAMES);
  const candidates = names.map(({ name, place, weight }) => {
    let count = 0;
    for (const other of names) if (isLonger(other.name, name)) count += other.weight;
    return { name, place, weight: count * Math.min(weight, 3) };
  });
  const [first] = sorted(candidates);
  // A longer name that begins with the first has been counted for it.
  return sorted(candidates).filter(({ name }) => name === first?.name || !isLonger(name, first?.name ?? ""));
}

/** Begins like it; but with another number it is another agency. */
function isLonger(name: string, shorter: string): boolean {
  return name.startsWith(shorter) && !/^ ?(?:เขต|ภาค|ที่)? ?[0-9]/.test(name.slice(shorter.length));
}

function sorted(candidates: readonly Candidate[]): readonly Candidate[] {
  return [...candidates].sort((a, b) => b.weight - a.weight);
}

const LABEL =
  /^(?:[0-9๐-๙]{1,2}\s?[.)]\s*)?(?:ชื่อ\s?)?(?:หน่วยงาน(?:\s?ที่\s?(?:ได้)?(?:เข้า)?(?:รับ|ถูก)(?:การ)?(?:ตรวจ)?ประเมิน)?|agency)\s*(?:[:：]\s*|(?<=ประเมิน)\s+)(.{2,200})$/i;
const LABEL_CELL = /^(?:ชื่อ\s?)?หน่วยงาน(?:\s?ที่\s?(?:ได้)?(?:เข้า)?(?:รับ|ถูก)(?:การ)?(?:ตรวจ)?ประเมิน)?\s*[:：]?$/;
const MEMO_HEAD = /^ส่วนราชการ\s*[:：]?\s*(.{2,200})$/;

/** Lines that say it outright: a label and its value, the head of a memo, a title. */
function statedInLines(document: SourceDocument): readonly Mention[] {
  const found: Mention[] = [];
  let seen = 0;
  for (const line of document.lines) {
    if (line.kind === "blank") continue;
    seen += 1;
    const cells = (line.kind === "text" ? [line.text.slice(0, LONGEST_LABEL_LINE)] : line.cells.slice(0, 8)).map(
      cleanCell,
    );
    const filled = cells.filter((cell) => cell !== "");
    const name = filled.length === 1 ? inLine(filled[0] ?? "", seen <= TITLE_LINES) : inCells(filled);
    if (name === undefined) continue;
    const place = {
      file: document.file,
      ...(line.kind === "row" ? { table: line.table } : {}),
      ...leafOf(line),
      row: line.row,
      text: filled.join(" | ").slice(0, 160),
    };
    found.push({ name, place });
  }
  return found;
}

/** The agency that a title, or a label beside its value, gives to what stands below it. */
export function agencyOfCells(filled: readonly string[]): string | undefined {
  const [first = "", ...others] = filled;
  if (others.length > 0) return inCells(filled);
  if (first.length > LONGEST_LABEL_LINE) return undefined;
  return inLine(first, true) ?? inSentence(first);
}

function inSentence(line: string): string | undefined {
  const text = { text: toArabicDigits(line), placeAt: (): Place => ({}) };
  return statedInSentences(text)[0]?.name;
}

function inLine(line: string, mayBeTitle: boolean): string | undefined {
  if (line.length > LONGEST_LABEL_LINE) return undefined;
  const labelled = LABEL.exec(line)?.[1];
  if (labelled !== undefined) return statedAgency(labelled, "any");
  const head = MEMO_HEAD.exec(line)?.[1];
  if (head !== undefined) return ofMemoHead(head);
  return mayBeTitle ? titleOf(line) : undefined;
}

/** `หน่วยงาน | กรมตัวอย่าง`: a label and its value side by side, and nothing else. */
function inCells(filled: readonly string[]): string | undefined {
  const [label = "", value = "", ...others] = filled;
  return others.length === 0 && LABEL_CELL.test(label) ? statedAgency(value, "known-kind") : undefined;
}

/** `ส่วนราชการ กองคลัง สำนักงานเลขานุการกรม กรมตัวอย่าง โทร …`: the agency, not its divisions. */
function ofMemoHead(head: string): string | undefined {
  const [local] = localAgencies(head, 1);
  if (local !== undefined) return local.name;
  const parts = head.replace(/\(.*?\)/g, (words) => (words.includes("มหาชน") ? words : " ")).split(/\s+(?!\()/);
  const names = parts.flatMap((part) => (INNER_DIVISION.test(part) ? [] : [statedAgency(part, "known-kind")]));
  return names.find((name) => name !== undefined);
}

/** A province or a ministry on a line of its own belongs to an address. */
const PART_OF_ADDRESS = /^(?:จังหวัด|กระทรวง)/;

/** A line of nothing but an agency's name. */
function titleOf(line: string): string | undefined {
  if (PART_OF_ADDRESS.test(line)) return undefined;
  const name = statedAgency(line, "known-kind");
  return name !== undefined && agencyNameKey(name) === agencyNameKey(line) ? name : undefined;
}

/** A sentence about a result, up to its year. */
const RESULT_UP_TO_YEAR =
  /(?:ผลการประเมิน|ผลคะแนน|รายงานผล|ผลการวิเคราะห์|วิเคราะห์ผล)([^\n]{2,240}?)(?=\s?(?:ประจำ\s?ปี|ปี\s?งบ|ปี\s?พ\.))/g;
const OF_AN_AGENCY =
  /(?:ของ|\s)(?=องค์การ|เทศบาล|อบ[ตจ]|ท[ตมน]\.|เมืองพัทยา|กรุงเทพ|กรม|กระทรวง|จังหวัด|สำนักงาน|มหาวิทยาลัย|สถาบัน|กองทุน|ธนาคาร|การ(?:ไฟฟ้า|ประปา|รถไฟ|ทางพิเศษ|เคหะ|ท่าเรือ|ท่องเที่ยวแห่ง|ยางแห่ง|กีฬาแห่ง|นิคม)|สภา|ศาล|บริษัท|โรงพยาบาล|ศูนย์)/g;
const ADDRESS = /^(?:อำเภอ|อ\.|จังหวัด|จ\.|สังกัด|กระทรวง)/;

/** "ผลการประเมิน … ของ X ประจำปี": only a name that ends there, so that no clause is taken for one. */
function statedInSentences(text: SourceText): readonly Mention[] {
  const found: Mention[] = [];
  for (const match of text.text.matchAll(RESULT_UP_TO_YEAR)) {
    const words = match[1] ?? "";
    const start = match.index + match[0].length - words.length;
    for (const { index, 0: before } of words.matchAll(OF_AN_AGENCY)) {
      const at = index + before.length;
      const name = nameToTheEnd(words.slice(at));
      if (name === undefined) continue;
      found.push({ name, place: text.placeAt(start + at, words.length - at) });
      break;
    }
  }
  return found;
}

/** The agency named in words that hold nothing else but its address. */
function nameToTheEnd(words: string): string | undefined {
  const [local] = localAgencies(words, 1);
  if (local?.index === 0) {
    const rest = words.slice(local.length).trim();
    return rest === "" || ADDRESS.test(rest) ? local.name : undefined;
  }
  const name = otherAgencies(words);
  const rest = name === undefined ? words : words.trim().slice(name.length).trim();
  return rest === "" || ADDRESS.test(rest) ? name : undefined;
}
