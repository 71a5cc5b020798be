/** A path as the parser packs it: a number for the kind of step, then its coordinates. */
export type Points = ArrayLike<number>;

type Point = readonly [x: number, y: number];

export interface Line {
  readonly from: Point;
  readonly to: Point;
}

const STEP = { move: 0, line: 1, curve: 2, quadratic: 3, close: 4 } as const;
/** Thicker than this (points), a filled rectangle is a coloured area and no rule. */
const THICKEST = 4;

interface Part {
  readonly points: Point[];
  closed: boolean;
  curved: boolean;
}

/**
 * The straight lines of a path: what is stroked, and the middles of filled rectangles as thin as a rule.
 *
 * @param place where a point of the path lies on the page
 */
export function straightLines(
  path: Points,
  place: (x: number, y: number) => Point,
  stroked: boolean,
  filled: boolean,
): readonly Line[] {
  if (!stroked && !filled) return [];
  return partsOf(path, place).flatMap((part) => [
    ...(stroked ? edges(part) : []),
    ...(filled && !stroked ? middleOfThin(part) : []),
  ]);
}

function partsOf(path: Points, place: (x: number, y: number) => Point): readonly Part[] {
  const pointAt = (at: number): Point => place(path[at] ?? NaN, path[at + 1] ?? NaN);
  const parts: Part[] = [];
  let part: Part = { points: [], closed: false, curved: false };
  for (let at = 0; at < path.length;) {
    const step = path[at];
    if (step === STEP.move) {
      part = { points: [pointAt(at + 1)], closed: false, curved: false };
      parts.push(part);
      at += 3;
    } else if (step === STEP.line) {
      part.points.push(pointAt(at + 1));
      at += 3;
    } else if (step === STEP.curve || step === STEP.quadratic) {
      const length = step === STEP.curve ? 6 : 4;
      part.points.push(pointAt(at + length - 1));
      part.curved = true;
      at += length + 1;
    } else {
      part.closed = true;
      at += 1;
    }
  }
  return parts;
}

function edges({ points, closed, curved }: Part): readonly Line[] {
  if (curved) return [];
  const lines: Line[] = [];
  for (const [index, to] of points.entries()) {
    const from = points[index - 1] ?? (closed ? points.at(-1) : undefined);
    if (from !== undefined) lines.push({ from, to });
  }
  return lines;
}

function middleOfThin({ points, curved }: Part): readonly Line[] {
  if (curved || points.length < 2) return [];
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const across = (top + bottom) / 2;
  const down = (left + right) / 2;
  if (bottom - top <= THICKEST && right - left > bottom - top) return [{ from: [left, across], to: [right, across] }];
  if (right - left <= THICKEST && bottom - top > right - left) return [{ from: [down, top], to: [down, bottom] }];
  return [];
}
