import { parseItemCode, type ItemCode } from "../../../ita";
import { figuresIn } from "./figures";
import { headerAt } from "./headerLine";
import { beginsWithAnotherItem, itemNameEnd, knownLetters, longestPiece, misprintedNameEnd } from "./knownNames";
import { isBareNumber, isPageMark, isTableHeading, type TextLine } from "./textLines";

/** What stands behind the name on one line, or a whole line further down. */
export interface BlockPart {
  readonly text: string;
  /** Index of the line. */
  readonly line: number;
}

/** An item whose code and name are proven, and the lines up to the next thing that is recognised. */
export interface ItemBlock {
  readonly code: ItemCode;
  readonly printedCode: string;
  readonly name: string;
  readonly parts: readonly BlockPart[];
  /** How many of the parts stand on a line with a piece of the name, so that they are this item's beyond doubt. */
  readonly ownParts: number;
  /** A line begins with the name of another item, whose code may be lost. */
  readonly foreignName: boolean;
  /** Index of the line with the code. */
  readonly start: number;
  /** Index after the last line. */
  readonly end: number;
}

const CODE_AT_START =
  /^((?:ข้อ(?:ที่)?\s*)?(?:[OIEО](?:IT)?[\s.\-–_]*[0-9๐-๙]{1,3}|[0๐] ?[0-9๐-๙]{1,2}|1 ?[๐-๙]{1,2})[.:)]{0,2})(?=\s|$|[\u0E01-\u0E2E\u0E40-\u0E44])/i;
/** Lines that end a table, or another table's. */
const FOOT_OF_TABLE =
  /^(?:(?:ผล)?คะแนน(?:ภาพรวม|รวม|เฉลี่ย)|รวม(?:คะแนน|ทั้งสิ้น)?(?:\s|$)|แบบ(?:วัด|ตรวจ)|(?:IIT|EIT|OIT)\b|ตัวชี้วัด(?:ที่)?\s*[0-9๐-๙]|(?:\*\s*)?หมายเหตุ)/;
/** A longest name takes four lines in a narrow column. */
const MOST_NAME_LINES = 6;
const MOST_PARTS = 24;
const SHORTEST_PIECE = 3;

interface CodeAtStart {
  readonly code: ItemCode;
  readonly printed: string;
  readonly rest: string;
}

/** The item code a line begins with, proven or not. */
export function codeAtStart(text: string): CodeAtStart | undefined {
  const printed = CODE_AT_START.exec(text)?.[1];
  const code = printed === undefined ? undefined : parseItemCode(printed)?.code;
  return printed === undefined || code === undefined
    ? undefined
    : { code, printed: printed.trim(), rest: text.slice(printed.length).trim() };
}

/** A line that cannot belong to the item before it. */
export function endsBlock(lines: readonly TextLine[], index: number): boolean {
  const text = lines[index]?.text ?? "";
  return (
    codeAtStart(text) !== undefined ||
    FOOT_OF_TABLE.test(text) ||
    isTableHeading(text) ||
    headerAt(lines, index) !== undefined
  );
}

interface FoundName {
  readonly name: string;
  readonly parts: readonly BlockPart[];
  readonly next: number;
  /** Index of the first line, if it stands before the code. */
  readonly from?: number;
}

/**
 * Reads the item whose code stands on a line; undefined without a known name of that code behind it, or
 * around it where cells are centred.
 */
export function itemBlockAt(lines: readonly TextLine[], index: number): ItemBlock | undefined {
  const found = codeAtStart(lines[index]?.text ?? "");
  if (found === undefined) return undefined;
  const { code, printed, rest } = found;
  // Codes under one another are a column of codes; what follows the last is no row of its own.
  if (rest === "" && codeAtStart(lines[index - 1]?.text ?? "")?.rest === "") return undefined;
  const nameLines = linesOfName(lines, index, rest);
  const name =
    wholeName(nameLines, (text) => itemNameEnd(code, text)) ??
    nameInPieces(code, nameLines) ??
    nameAround(code, lines, index, rest) ??
    wholeName(nameLines, (text) => misprintedNameEnd(code, text));
  if (name === undefined) return undefined;
  const body = readBody(lines, name, rest === "" && standsApart(lines, index, name));
  const parts = [...name.parts, ...body.parts];
  return {
    code,
    printedCode: printed,
    name: name.name,
    parts,
    ownParts: name.parts.length,
    foreignName: parts.some(({ text }) => beginsWithAnotherItem(code, text)),
    start: Math.min(index, name.from ?? index),
    end: body.end,
  };
}

/** The code or the name alone between blank lines: so are the cells after them. */
function standsApart(lines: readonly TextLine[], index: number, { next }: FoundName): boolean {
  return lines[index + 1]?.text === "" || lines[next]?.text === "";
}

/** The lines a name may run over: up to the next code. A code alone may be followed by a blank line. */
function linesOfName(lines: readonly TextLine[], index: number, rest: string): readonly BlockPart[] {
  const found: BlockPart[] = rest === "" ? [] : [{ text: rest, line: index }];
  for (let line = index + 1; line < lines.length && found.length < MOST_NAME_LINES; line += 1) {
    const text = lines[line]?.text ?? "";
    if (text === "") {
      if (found.length === 0 && line === index + 1) continue;
      break;
    }
    if (codeAtStart(text) !== undefined) break;
    found.push({ text, line });
  }
  return found;
}

/** The name in one go, wrapped or not. */
function wholeName(
  lines: readonly BlockPart[],
  endOfName: (text: string) => number | undefined,
): FoundName | undefined {
  const text = lines.map((line) => line.text).join("\n");
  const end = endOfName(text);
  if (end === undefined) return undefined;
  let start = 0;
  for (const line of lines) {
    const stop = start + line.text.length;
    if (end <= stop) {
      const part = { text: line.text.slice(end - start).trim(), line: line.line };
      return { name: text.slice(0, end).replaceAll("\n", " "), parts: [part], next: line.line + 1 };
    }
    start = stop + 1;
  }
  return undefined;
}

/**
 * The name in pieces, one at the start of each line, with pieces of other cells behind them. Only the
 * line with the code may lack one, where it stands between two lines of the name.
 */
function nameInPieces(code: ItemCode, lines: readonly BlockPart[], codeLine?: number): FoundName | undefined {
  for (const known of knownLetters(code)) {
    let remaining = known;
    const pieces: string[] = [];
    const parts: BlockPart[] = [];
    for (const { text, line } of lines) {
      const piece = longestPiece(remaining, text);
      if (piece === undefined || piece.letters.length < Math.min(SHORTEST_PIECE, remaining.length)) {
        if (line !== codeLine || parts.length === 0) break;
        parts.push({ text, line });
        continue;
      }
      remaining = remaining.slice(piece.letters.length);
      pieces.push(text.slice(0, piece.end));
      parts.push({ text: text.slice(piece.end).trim(), line });
      if (remaining === "") return { name: pieces.join(" "), parts, next: line + 1 };
    }
  }
  return undefined;
}

const MOST_LINES_BEFORE = 3;

/** A centred name: pieces of it at the start of the lines before the code, on its line and after it. */
function nameAround(code: ItemCode, lines: readonly TextLine[], index: number, rest: string): FoundName | undefined {
  for (let from = index - 1; from >= Math.max(0, index - MOST_LINES_BEFORE); from -= 1) {
    const text = lines[from]?.text ?? "";
    if (text === "" || isPageMark(text) || endsBlock(lines, from)) return undefined;
    const around = [
      ...lines.slice(from, index).map((line, offset) => ({ text: line.text, line: from + offset })),
      { text: rest, line: index },
      ...linesOfName(lines, index, rest).filter(({ line }) => line > index),
    ];
    const found = nameInPieces(code, around, index);
    if (found !== undefined && found.next > index) return { ...found, from };
  }
  return undefined;
}

function endsWithScore(text: string): boolean {
  const last = figuresIn(text).at(-1);
  return last !== undefined && last.likeScore && !last.governed && last.end === text.length;
}

function isScoreAlone(text: string): boolean {
  return figuresIn(text).some(({ likeScore, start, end }) => likeScore && start === 0 && end === text.length);
}

/**
 * The lines after the name. A blank line ends an item, unless its cells stand apart by blank lines or a
 * page ends there.
 */
function readBody(
  lines: readonly TextLine[],
  name: FoundName,
  cellsApart: boolean,
): { readonly parts: readonly BlockPart[]; readonly end: number } {
  const parts: BlockPart[] = [];
  let complete = name.parts.some(({ text }) => endsWithScore(text));
  let end = name.next;
  for (let line = name.next; line < lines.length && parts.length < MOST_PARTS; line += 1) {
    const text = lines[line]?.text ?? "";
    if (text === "") {
      const beyond = goesOnBeyond(lines, line, complete);
      if (beyond !== undefined) line = beyond - 1;
      // What ended like a score was none, if another stands alone below.
      else if (complete && isScoreAlone(lines[line + 1]?.text ?? "")) continue;
      else if (complete || !cellsApart || lines[line + 1]?.text === "") break;
      continue;
    }
    if (isPageMark(text) || (complete && isBareNumber(text))) continue;
    if (endsBlock(lines, line)) {
      const beyond = goesOnBeyond(lines, line, complete);
      if (beyond === undefined) break;
      line = beyond - 1;
      continue;
    }
    parts.push({ text, line });
    complete ||= endsWithScore(text);
    end = line + 1;
  }
  return { parts, end };
}

/** Where an item goes on after the end of a page; one that seems complete only with a score alone. */
function goesOnBeyond(lines: readonly TextLine[], index: number, complete: boolean): number | undefined {
  const beyond = pageBreakEnd(lines, index);
  if (beyond === undefined || !complete) return beyond;
  let next = beyond;
  while (lines[next]?.text === "") next += 1;
  return isScoreAlone(lines[next]?.text ?? "") ? beyond : undefined;
}

/** The index after a page's end: blank lines and page marks, and the header again. */
function pageBreakEnd(lines: readonly TextLine[], index: number): number | undefined {
  let broken = false;
  for (let line = index; line < lines.length; line += 1) {
    const text = lines[line]?.text ?? "";
    const header = headerAt(lines, line);
    if (header !== undefined) return line + header.lines;
    if (isPageMark(text) || isBareNumber(text)) broken = true;
    else if (text !== "") return broken ? line : undefined;
  }
  return undefined;
}
