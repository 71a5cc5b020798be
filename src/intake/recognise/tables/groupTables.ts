import { codeLetter, codeNumber, itemCode, parseItemCode, type ItemCode } from "../../../ita";
import { textKey, tidy, toArabicDigits } from "../../../thai";
import type { Place } from "../../diagnostics";
import type { Context, TableRow } from "./context";
import type { Draft } from "../draft";
import type { Fate } from "../fates";

/** The limits a column of a group table states, in points. */
export interface GroupRange {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  /** Whether the limit itself belongs to the group. */
  readonly includesFrom: boolean;
  readonly includesTo: boolean;
}

/** An item that a group table puts in a group. */
export interface GroupMember {
  readonly code: ItemCode;
  readonly range: GroupRange;
  readonly place: Place;
}

const HIGHEST = 100;
const LONGEST_HEADER = 60;
const NUMBER = "(\\d{1,3}(?:\\.\\d{1,2})?)";
const BETWEEN = new RegExp(`${NUMBER}(?:คะแนน|%)?(?:[-–—]|ถึง|to)(?:ร้อยละ)?${NUMBER}`);
const BELOW = new RegExp(`(?:ต่ำกว่า|น้อยกว่า|ไม่ถึง|<|below|under)(?:ร้อยละ|คะแนน)*${NUMBER}`);
const ABOVE = new RegExp(`(?:สูงกว่า|มากกว่า|เกินกว่า|เกิน|>|above|over)(?:ร้อยละ|คะแนน)*${NUMBER}`);
const FROM = new RegExp(`(?:ตั้งแต่|≥|>=)(?:ร้อยละ|คะแนน)*${NUMBER}|${NUMBER}(?:คะแนน|%)?ขึ้นไป`);

/** The range a header cell states: `ต่ำกว่า 60`, `60–85`, `สูงกว่า 85`, `85 ขึ้นไป`. */
export function groupRange(cell: string): GroupRange | undefined {
  if (cell.length > LONGEST_HEADER) return undefined;
  const key = textKey(cell);
  const range = (from: number, to: number, includesFrom: boolean, includesTo: boolean) =>
    from < to && to <= HIGHEST ? { label: tidy(cell), from, to, includesFrom, includesTo } : undefined;
  const between = BETWEEN.exec(key);
  if (between !== null) return range(Number(between[1]), Number(between[2]), true, true);
  const lower = FROM.exec(key);
  if (lower !== null) return range(Number(lower[1] ?? lower[2]), HIGHEST, true, true);
  const below = BELOW.exec(key);
  if (below !== null) return range(0, Number(below[1]), true, false);
  const above = ABOVE.exec(key);
  return above === null ? undefined : range(Number(above[1]), HIGHEST, false, true);
}

const CODE =
  /(?:[OIEoie](?:IT)?\s?[0-9๐-๙]{1,3}|[0๐][0-9๐-๙]{1,2}|1[๐-๙]{1,2}|(?<![0-9๐-๙.])[1-9๑-๙][0-9๐-๙]?)(?![0-9๐-๙]|\.[0-9๐-๙])/g;
const BETWEEN_CODES = /^(?:[\s,;/.、()]|และ|กับ|ข้อ(?:ที่)?|[-–—]\s*$)*$/;
const RANGE_SIGN = /^\s*(?:[-–—]|ถึง)\s*$/;
const LONGEST_LIST = 4_000;

/**
 * The codes of a cell that holds nothing but a list of codes: `O1, O3 - O5 และ O8`, `E2, 5` (a bare number goes
 * on with the letter before it); undefined for anything else.
 */
export function codeList(cell: string): readonly ItemCode[] | undefined {
  if (cell.length > LONGEST_LIST) return undefined;
  const codes: ItemCode[] = [];
  let end = 0;
  for (const match of cell.matchAll(CODE)) {
    const between = cell.slice(end, match.index);
    const previous = codes.at(-1);
    const code = parseItemCode(match[0])?.code ?? carriedOn(previous, match[0]);
    if (code === undefined) return undefined;
    if (previous !== undefined && RANGE_SIGN.test(between)) codes.push(...codesBetween(previous, code));
    else if (!BETWEEN_CODES.test(between)) return undefined;
    codes.push(code);
    end = match.index + match[0].length;
  }
  return BETWEEN_CODES.test(cell.slice(end)) ? codes : undefined;
}

function carriedOn(previous: ItemCode | undefined, digits: string): ItemCode | undefined {
  return previous === undefined ? undefined : itemCode(codeLetter(previous), Number(toArabicDigits(digits)));
}

function codesBetween(first: ItemCode, last: ItemCode): readonly ItemCode[] {
  const letter = codeLetter(first);
  if (letter !== codeLetter(last)) return [];
  const codes: ItemCode[] = [];
  for (let number = codeNumber(first) + 1; number < codeNumber(last); number += 1) codes.push(itemCode(letter, number));
  return codes;
}

/** The ranges of a group table's header, by column. */
function groupHeader(cells: readonly string[]): ReadonlyMap<number, GroupRange> | undefined {
  const ranges = new Map<number, GroupRange>();
  for (const [column, cell] of cells.entries()) {
    const range = groupRange(cell);
    if (range !== undefined) ranges.set(column, range);
  }
  const texts = cells.filter((cell, column) => cell !== "" && !ranges.has(column));
  const figures = texts.some((text) => /^[\d.,]+$/.test(toArabicDigits(text)));
  return ranges.size >= 2 && texts.length <= 2 && !figures ? ranges : undefined;
}

/** A header of groups, or a row of code lists under one. */
export function readGroups({ cells, place }: TableRow, context: Context, draft: Draft): Fate | undefined {
  const header = groupHeader(cells);
  if (header !== undefined) {
    context.groups = header;
    context.mapping = undefined;
    return "heading";
  }
  const { groups } = context;
  if (groups === undefined) return undefined;
  const members: GroupMember[] = [];
  for (const [column, cell] of cells.entries()) {
    if (cell === "") continue;
    const range = groups.get(column);
    if (range === undefined) {
      // A label, such as the instrument; a list outside every group is not understood.
      if ((codeList(cell) ?? []).length > 0) return undefined;
      continue;
    }
    const codes = codeList(cell);
    if (codes === undefined) return undefined;
    for (const code of codes) members.push({ code, range, place });
  }
  if (members.length === 0) return undefined;
  draft.groupMembers.push(...members);
  return "record";
}
