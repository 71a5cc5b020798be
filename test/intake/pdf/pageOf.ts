import type { Glyph, PaintedPage, Rule } from "../../../src/intake/readers/pdf/page";

export const EVERYWHERE = { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 };

/** Letters of ten points, six wide, marks without width, as a program paints them from `x` on. */
export function glyphs(text: string, x: number, y: number, clip = EVERYWHERE): readonly Glyph[] {
  let pen = x;
  return Array.from(text, (character) => {
    const width = /\p{Mn}/u.test(character) ? 0 : 6;
    const glyph = { text: character, x: pen, y, width, size: 10, clip, invisible: false };
    pen += width;
    return glyph;
  });
}

/** The borders of a table with these edges. */
export function ruled(xs: readonly number[], ys: readonly number[]): readonly Rule[] {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
  return [
    ...ys.map((at): Rule => ({ direction: "across", at, from: left, to: right })),
    ...xs.map((at): Rule => ({ direction: "down", at, from: top, to: bottom })),
  ];
}

export function page(parts: Partial<PaintedPage>): PaintedPage {
  return { width: 600, height: 800, glyphs: [], slanted: [], rules: [], pictures: [], ...parts };
}
