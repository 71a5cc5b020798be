import { applyTo, multiply, type Matrix } from "./matrix";
import type { Box, Glyph, PaintedPage, Rule } from "./page";
import type { PaintedGlyph, Painting } from "./painting";

/** Quarter turns, clockwise. */
type Turns = 0 | 1 | 2 | 3;

/** Steeper than this (rise per run) a rule is a drawing, and text is slanted. */
const LEVEL = 0.02;
/** Shorter than this (points) a line is a dot. */
const SHORTEST_RULE = 2;

/**
 * A painted page seen as it is read: the upper left corner is 0, 0, and most of its text runs from left
 * to right, whichever way the page was put on the paper.
 */
export function turned(painting: Painting, view: readonly number[], rotate: number): PaintedPage {
  const [left = 0, bottom = 0, right = 612, top = 792] = view;
  const upright = frameOf(left, bottom, right, top, quarter(rotate));
  const { matrix, width, height } = frameOf(
    left,
    bottom,
    right,
    top,
    quarter(rotate - 90 * mainDirection(painting.glyphs, upright.matrix)),
  );
  const onPage = new Onto(matrix);
  const glyphs: Glyph[] = [];
  const slanted: string[] = [];
  let slant = "";
  for (const painted of painting.glyphs) {
    const glyph = onPage.glyph(painted);
    if (glyph === undefined) slant += painted.text;
    else if (glyph.x >= -1 && glyph.x <= width + 1 && glyph.y >= -1 && glyph.y <= height + glyph.size)
      glyphs.push(glyph);
    if (glyph !== undefined && slant !== "") {
      slanted.push(slant);
      slant = "";
    }
  }
  if (slant !== "") slanted.push(slant);
  return {
    width,
    height,
    glyphs,
    slanted,
    rules: (painting.isDrawing ? [] : painting.lines).flatMap(({ from, to }) => onPage.rule(from, to)),
    pictures: painting.pictures.map((box) => onPage.box(box)),
  };
}

function quarter(degrees: number): Turns {
  return (((Math.round(degrees / 90) % 4) + 4) % 4) as Turns;
}

/** From the page's own coordinates to ours, turned clockwise. */
function frameOf(
  left: number,
  bottom: number,
  right: number,
  top: number,
  turns: Turns,
): { matrix: Matrix; width: number; height: number } {
  const width = right - left;
  const height = top - bottom;
  switch (turns) {
    case 0:
      return { matrix: [1, 0, 0, -1, -left, top], width, height };
    case 1:
      return { matrix: [0, 1, 1, 0, -bottom, -left], width: height, height: width };
    case 2:
      return { matrix: [-1, 0, 0, 1, right, -bottom], width, height };
    case 3:
      return { matrix: [0, -1, -1, 0, top, right], width: height, height: width };
  }
}

/** The direction most characters run in, as quarter turns clockwise of the page seen upright. */
function mainDirection(glyphs: readonly PaintedGlyph[], page: Matrix): Turns {
  const counts = [0, 0, 0, 0];
  for (const { matrix } of glyphs) {
    const [a, b] = multiply(page, matrix);
    const direction = Math.abs(a) >= Math.abs(b) ? (a >= 0 ? 0 : 2) : b >= 0 ? 1 : 3;
    counts[direction] = (counts[direction] ?? 0) + 1;
  }
  return counts.indexOf(Math.max(...counts)) as Turns;
}

class Onto {
  constructor(private readonly page: Matrix) {}

  glyph({ text, matrix, end, clip, invisible, begins }: PaintedGlyph): Glyph | undefined {
    const [a, b, c, d, x, y] = multiply(this.page, matrix);
    const size = Math.hypot(c, d);
    if (!(size > 0) || a <= 0 || Math.abs(b) > LEVEL * a) return undefined;
    const [penX] = applyTo(this.page, ...end);
    return { text, x, y, width: Math.max(0, penX - x), size, clip: this.box(clip), invisible, begins };
  }

  rule(from: readonly [number, number], to: readonly [number, number]): readonly Rule[] {
    const [x1, y1] = applyTo(this.page, ...from);
    const [x2, y2] = applyTo(this.page, ...to);
    const across = Math.abs(x2 - x1);
    const down = Math.abs(y2 - y1);
    if (!(Math.max(across, down) >= SHORTEST_RULE)) return [];
    if (down <= LEVEL * across)
      return [{ direction: "across", at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }];
    if (across <= LEVEL * down)
      return [{ direction: "down", at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) }];
    return [];
  }

  box({ left, top, right, bottom }: Box): Box {
    const [x1, y1] = applyTo(this.page, left, top);
    const [x2, y2] = applyTo(this.page, right, bottom);
    return { left: Math.min(x1, x2), top: Math.min(y1, y2), right: Math.max(x1, x2), bottom: Math.max(y1, y2) };
  }
}
