import type { Box, Glyph } from "./page";

/** A character with the marks that belong to it. */
export interface Letter {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The base line. */
  readonly y: number;
  readonly size: number;
  readonly clip: Box;
  /** The pen was put here; from the letter before it did not just move on. */
  readonly begins: boolean;
}

/** Vowels and tones above and below the line, in the standard and in the fonts' own places, and SARA AM without its width. */
const MARK = /^(?:[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E\uF701-\uF70E\uF710-\uF71A]|\p{Mn})+$/u;
const SARA_AM = "\u0E33";

/** A letter painted again this near (times its width) is printed bold or with a shadow, not twice. */
const SAME_PLACE = 0.25;
/** Marks stand this near (times the font's size) to their letter. */
const NEAR = 0.7;
/** More marks astray on one page are no Thai, and stay where they are. */
const MOST_STRAYS = 2_000;
/** So many places are looked at to see whether a letter is painted again. */
const MOST_PLACES = 64;

interface OpenLetter {
  text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly clip: Box;
  readonly begins: boolean;
}

/**
 * Characters as they were painted, in the order of painting, with each mark joined to its letter: to the
 * one painted before it where that is near, else to the one it stands over.
 */
export function lettersOf(glyphs: readonly Glyph[]): readonly Letter[] {
  const letters: OpenLetter[] = [];
  const strays: Glyph[] = [];
  const painted = withoutRepeats(glyphs);
  const atEnd = marksStandAtTheEnd(painted);
  for (const glyph of painted) {
    if (!isMark(glyph)) {
      const { text, x, y, width, size, clip, begins = true } = glyph;
      letters.push({ text, left: x, right: x + width, y, size, clip, begins });
      continue;
    }
    const last = letters.at(-1);
    const elsewhere = atEnd && last !== undefined && glyph.x < (last.left + last.right) / 2;
    if (last !== undefined && last.text.trim() !== "" && !elsewhere && isNear(glyph, last)) last.text += glyph.text;
    else strays.push(glyph);
  }
  for (const mark of strays) joinStray(mark, strays.length > MOST_STRAYS ? [] : letters, letters);
  return letters;
}

/** Whether this page's marks are painted from the right edge of their letters, as most fonts have them. */
function marksStandAtTheEnd(glyphs: readonly Glyph[]): boolean {
  let end = 0;
  let start = 0;
  for (const [index, glyph] of glyphs.entries()) {
    const before = glyphs[index - 1];
    if (before === undefined || !isMark(glyph) || isMark(before)) continue;
    if (Math.abs(glyph.x - before.x - before.width) <= 0.1 * glyph.size) end += 1;
    else if (Math.abs(glyph.x - before.x) <= 0.1 * glyph.size) start += 1;
  }
  return end > 3 * start;
}

function isMark({ text, width, size }: Glyph): boolean {
  return MARK.test(text) || (text === SARA_AM && width < size * 0.05);
}

function isNear({ x, y, size }: Glyph, letter: OpenLetter): boolean {
  return x >= letter.left - size * 0.1 && x <= letter.right + size * 0.2 && Math.abs(y - letter.y) <= size * NEAR;
}

/** A mark's origin is the right edge of the letter under it; one over nothing stands by itself. */
function joinStray(mark: Glyph, candidates: readonly OpenLetter[], letters: OpenLetter[]): void {
  let best: OpenLetter | undefined;
  for (const letter of candidates) {
    if (letter.text.trim() === "" || !isNear(mark, letter) || letter.left > mark.x - mark.size * 0.1) continue;
    if (best === undefined || letter.left > best.left) best = letter;
  }
  if (best !== undefined) {
    best.text += mark.text;
    return;
  }
  const { text, x, y, width, size, clip } = mark;
  letters.push({ text, left: x, right: x + width, y, size, clip, begins: true });
}

/** Bold and shadow are often made by painting a letter twice. */
function withoutRepeats(glyphs: readonly Glyph[]): readonly Glyph[] {
  const places = new Map<string, Glyph[]>();
  return glyphs.filter((glyph) => {
    if (glyph.text === "") return false;
    const column = Math.round(glyph.x / 4);
    const row = Math.round(glyph.y / 4);
    for (let dx = -1; dx <= 1; dx += 1) {
      for (let dy = -1; dy <= 1; dy += 1) {
        const near = places.get(`${glyph.text} ${String(column + dx)} ${String(row + dy)}`);
        if (near?.slice(-MOST_PLACES).some((other) => isSamePlace(glyph, other)) === true) return false;
      }
    }
    const key = `${glyph.text} ${String(column)} ${String(row)}`;
    const here = places.get(key);
    if (here === undefined) places.set(key, [glyph]);
    else here.push(glyph);
    return true;
  });
}

function isSamePlace(a: Glyph, b: Glyph): boolean {
  const reach = Math.max(SAME_PLACE * Math.min(a.width, b.width), 0.02 * a.size);
  return Math.abs(a.x - b.x) < reach && Math.abs(a.y - b.y) < SAME_PLACE * 0.5 * a.size;
}
