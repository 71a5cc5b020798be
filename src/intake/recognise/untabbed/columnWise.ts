import type { ItemCode } from "../../../ita";
import { compareCodes } from "../../../ita";
import type { SourceDocument } from "../../source";
import { figuresIn } from "./figures";
import { headerAt } from "./headerLine";
import { codeAtStart } from "./itemBlocks";
import { itemNameEnd } from "./knownNames";
import type { Doubt, Findings, MadeRow } from "./madeRows";
import { isPageMark, placeOfLines, type TextLine } from "./textLines";

/** Fewer codes under one another are a list in a text. */
const FEWEST = 3;
const QUOTE = 80;

interface CodeLine {
  readonly code: ItemCode;
  readonly printed: string;
  readonly line: TextLine;
}

/**
 * A table copied column by column: all codes, then all names, then all scores. It is read only where
 * each name is that of its code and there are exactly as many scores; else its codes are pointed out.
 */
export function columnWiseTables(
  all: readonly TextLine[],
  taken: ReadonlySet<number>,
  document: SourceDocument,
): Findings {
  const lines = withoutHeaders(all.filter(({ text }, index) => text !== "" && !isPageMark(text) && !taken.has(index)));
  const tables: (readonly MadeRow[])[] = [];
  const doubts: Doubt[] = [];
  const unproven: TextLine[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const codes = codesFrom(lines, index);
    if (codes.length < FEWEST) continue;
    const namesFrom = index + codes.length;
    const names = namesOf(codes, lines, namesFrom);
    const [first] = codes;
    if (names === undefined && first !== undefined) {
      // A list of codes in a text has no names after it.
      const named = nameLines(first.code, lines.slice(namesFrom, namesFrom + MOST_NAME_LINES)) !== undefined;
      if (named) for (const { line } of codes) unproven.push(line);
    }
    if (names !== undefined) {
      const from = namesFrom + names.flatMap((name) => name.lines).length;
      const scores = scoresFrom(lines, from, codes.length);
      if (scores === undefined) {
        for (const { line } of codes) unproven.push(line);
      } else {
        tables.push(codes.map((code, at) => madeRow(code, names[at], scores.lines[at])));
        const comments = scores.between.filter(({ text }) => !/^[-–—]$/.test(text));
        if (comments.length > 0) {
          const place = placeOfLines(document, comments);
          doubts.push({ code: "text-unattributed", place, data: { text: (place.text ?? "").slice(0, QUOTE) } });
        }
      }
    }
    index = namesFrom - 1;
  }
  return { tables, doubts, unproven };
}

function withoutHeaders(lines: readonly TextLine[]): readonly TextLine[] {
  const kept: TextLine[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const header = headerAt(lines, index);
    const line = lines[index];
    if (header !== undefined) index += header.lines - 1;
    else if (line !== undefined) kept.push(line);
  }
  return kept;
}

function codesFrom(lines: readonly TextLine[], from: number): readonly CodeLine[] {
  const codes: CodeLine[] = [];
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const found = codeAtStart(line.text);
    const last = codes.at(-1);
    if (found?.rest !== "" || (last !== undefined && compareCodes(last.code, found.code) >= 0)) break;
    codes.push({ ...found, line });
  }
  return codes;
}

interface NameLines {
  readonly name: string;
  readonly lines: readonly TextLine[];
}

const MOST_NAME_LINES = 6;
const MOST_LINES_OF_CELLS = 2_000;

/** The name of each code, in their order, each on lines of its own. */
function namesOf(
  codes: readonly CodeLine[],
  lines: readonly TextLine[],
  from: number,
): readonly NameLines[] | undefined {
  const names: NameLines[] = [];
  let at = from;
  for (const { code } of codes) {
    const own = nameLines(code, lines.slice(at, at + MOST_NAME_LINES));
    if (own === undefined) return undefined;
    names.push(own);
    at += own.lines.length;
  }
  return names;
}

function nameLines(code: ItemCode, lines: readonly TextLine[]): NameLines | undefined {
  for (let count = lines.length; count > 0; count -= 1) {
    const own = lines.slice(0, count);
    const text = own.map((line) => line.text).join(" ");
    if (itemNameEnd(code, text) === text.length) return { name: text, lines: own };
  }
  return undefined;
}

/** The figures after the names, one a line without a break, exactly as many as there are codes. */
function scoresFrom(
  lines: readonly TextLine[],
  from: number,
  count: number,
): { readonly lines: readonly TextLine[]; readonly between: readonly TextLine[] } | undefined {
  const isFigure = ({ text }: TextLine) => figuresIn(text).some(({ start, end }) => start === 0 && end === text.length);
  const rest = lines.slice(from, from + MOST_LINES_OF_CELLS);
  const end = rest.findIndex(({ text }) => codeAtStart(text) !== undefined);
  const own = end < 0 ? rest : rest.slice(0, end);
  const first = own.findIndex(isFigure);
  const figures = first < 0 ? [] : own.slice(first).filter(isFigure);
  const together = own.slice(first, first + count);
  const between = own.slice(0, first);
  const allScores = together.every(
    (line) => isFigure(line) && figuresIn(line.text).every(({ likeScore }) => likeScore),
  );
  if (figures.length !== count || !allScores) return undefined;
  // Below comments a figure of another form may be the last of them, and the count right by chance.
  const forms = new Set(together.map(({ text }) => formOf(text)));
  return between.length === 0 || forms.size === 1 ? { lines: together, between } : undefined;
}

/** How a figure is written: in which digits, with how many decimals. */
function formOf(text: string): string {
  const [, decimals = ""] = /[.,]([0-9๐-๙]+)/.exec(text) ?? [];
  return `${/[๐-๙]/.test(text) ? "thai" : "arabic"} ${String(decimals.length)}`;
}

function madeRow(code: CodeLine, name: NameLines | undefined, score: TextLine | undefined): MadeRow {
  return {
    cells: [code.printed, name?.name ?? "", score?.text ?? ""],
    columns: { meanings: ["code", "name", "score"], headers: ["", "", ""] },
    lines: [code.line, ...(name?.lines ?? []), ...(score === undefined ? [] : [score])],
  };
}
