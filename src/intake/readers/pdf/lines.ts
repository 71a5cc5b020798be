import { tidy } from "../../../thai";
import type { Letter } from "./letters";

/** Words of one line that no wide gap separates. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

export interface TextLine {
  /** From left to right. */
  readonly segments: readonly Segment[];
  /** The base line. */
  readonly y: number;
  readonly size: number;
  /** A space is painted behind its last letter. */
  readonly endsInSpace: boolean;
}

/** Letters whose base lines are this near (times the font's size) stand on one line. */
const ONE_LINE = 0.4;
/** Letters painted one after another up to this far apart (times the size) are one run. */
const RUN = 0.15;
/** A gap of this width (times the size) is a space though none is painted. */
const SPACE = 0.25;
/** A gap of this width parts a line into segments, which may be columns. */
const COLUMN_GAP = 1;
/** So does a narrower one with no space in it, where spaces are painted. */
const BARE_GAP = 0.26;
/** Behind a figure that ends its cell, the text of the next cell may begin this near. */
const FIGURE_GAP = 0.1;
const FIGURE = /^[0-9๐-๙]+(?:[.,][0-9๐-๙]+)?$/;
/** More segments on a line are a pattern of signs, not columns. */
const MOST_SEGMENTS = 256;

/** Whether spaces are characters here, and not only gaps. */
export function paintsSpaces(letters: readonly Letter[]): boolean {
  return letters.filter(({ text }) => text.trim() === "").length * 100 > letters.length;
}

/** Whether a line that was broken at a space still has it, so that other breaks are inside words or between Thai ones. */
export function keepsSpacesAtLineEnds(letters: readonly Letter[]): boolean {
  return letters.some(({ text, y, size }, index) => {
    const next = letters[index + 1];
    return text.trim() === "" && next !== undefined && Math.abs(next.y - y) > ONE_LINE * size;
  });
}

/**
 * Lines of text from top to bottom.
 *
 * @param spaced whether a gap without a painted space is none between words
 */
export function linesOf(letters: readonly Letter[], spaced: boolean): readonly TextLine[] {
  return byBaseLine(letters).flatMap((line) => {
    const segments = withinReason(segmentsOf(line, spaced));
    const [first] = line;
    if (segments.length === 0 || first === undefined) return [];
    const endsInSpace = line.reduce((a, b) => (b.left > a.left ? b : a)).text.trim() === "";
    return [{ segments, y: first.y, size: Math.max(...line.map(({ size }) => size)), endsInSpace }];
  });
}

function withinReason(segments: readonly Segment[]): readonly Segment[] {
  const [first] = segments;
  if (first === undefined || segments.length <= MOST_SEGMENTS) return segments;
  return [{ ...first, text: segments.map(({ text }) => text).join(" "), right: segments.at(-1)?.right ?? first.right }];
}

/** The text of a line, its segments parted by a space. */
export function textOf({ segments }: TextLine): string {
  return segments.map(({ text }) => text).join(" ");
}

/** Letters of one base line, each group in the order of painting. */
function byBaseLine(letters: readonly Letter[]): readonly (readonly Letter[])[] {
  const order = new Map(letters.map((letter, index) => [letter, index]));
  const lines: { y: number; letters: Letter[] }[] = [];
  for (const letter of [...letters].sort((a, b) => a.y - b.y)) {
    const line = lines.at(-1);
    if (line !== undefined && letter.y - line.y <= ONE_LINE * letter.size) line.letters.push(letter);
    else lines.push({ y: letter.y, letters: [letter] });
  }
  return lines.map((line) => line.letters.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)));
}

interface Run {
  text: string;
  readonly left: number;
  right: number;
  /** Where it stops to be seen. */
  seen: number;
  readonly size: number;
  /** What it is cut to. */
  readonly clip: Span;
  /** The pen was put at its start. */
  readonly begins: boolean;
}

interface Span {
  readonly left: number;
  readonly right: number;
}

/** Letters painted side by side, in the order they read in. */
function runsOf(letters: readonly Letter[]): readonly Run[] {
  const runs: Run[] = [];
  let run: Run | undefined;
  for (const { text, left, right, size, clip, begins } of letters) {
    const gap = run === undefined ? NaN : left - run.right;
    const seen = Math.max(left, Math.min(right, clip.right));
    const isSpace = text.trim() === "";
    if (
      run !== undefined &&
      !isSpace &&
      run.text !== " " &&
      Math.abs(gap) <= RUN * size &&
      isSameSpan(run.clip, clip)
    ) {
      run.text += text;
      run.right = right;
      run.seen = seen;
    } else {
      run = { text: isSpace ? " " : text, left, right, seen, size, clip, begins };
      runs.push(run);
    }
  }
  return runs.sort((a, b) => a.left - b.left);
}

function isSameSpan(a: Span, b: Span): boolean {
  return a === b || (a.left === b.left && a.right === b.right);
}

/** One of two neighbours is cut where the other begins: they stand in two cells. */
function areWalledOff(before: Run, { left, clip }: Run): boolean {
  return before.clip.right <= left + 1 || clip.left >= before.seen - 1;
}

function segmentsOf(letters: readonly Letter[], spaced: boolean): readonly Segment[] {
  const segments: { text: string; left: number; right: number; seen: number }[] = [];
  const runs = runsOf(letters);
  const spacing = usualGap(runs);
  let space = false;
  let before: Run | undefined;
  for (const run of runs) {
    const { text, left, right, seen, size, begins } = run;
    if (text === " ") {
      space = true;
      continue;
    }
    const walled = before !== undefined && areWalledOff(before, run);
    before = run;
    const last = segments.at(-1);
    const gap = last === undefined ? Infinity : left - Math.max(last.seen, Math.min(last.right, left));
    const bare = begins && FIGURE.test(last?.text ?? "") ? FIGURE_GAP : BARE_GAP;
    const apart = spaced && !space ? bare : COLUMN_GAP;
    if (last === undefined || walled || left - last.seen > apart * size + spacing) {
      segments.push({ text, left, right, seen });
    } else {
      last.text += `${space || gap > SPACE * size + spacing ? " " : ""}${text}`;
      last.right = Math.max(last.right, right);
      last.seen = Math.max(last.seen, seen);
    }
    space = false;
  }
  return segments
    .map(({ text, left, seen }) => ({ text: tidy(text), left, right: seen }))
    .filter(({ text }) => text !== "");
}

/** Letters spread wider than this (times the size) are cells of one letter each: `1  2  3`. */
const WIDEST_SPREAD = 1.5;

/** The gap between most letters of a line whose letters are spread; else 0. */
function usualGap(runs: readonly Run[]): number {
  const gaps: number[] = [];
  let letters = 0;
  for (const [index, { text, left }] of runs.entries()) {
    letters += text.trim() === "" ? 0 : text.length;
    const before = runs[index - 1];
    if (before !== undefined && text !== " " && before.text !== " " && left > before.right)
      gaps.push(left - before.right);
  }
  gaps.sort((a, b) => a - b);
  const usual = gaps[gaps.length >> 1] ?? 0;
  return gaps.length * 2 > letters && usual <= WIDEST_SPREAD * (runs[0]?.size ?? 0) ? usual : 0;
}
