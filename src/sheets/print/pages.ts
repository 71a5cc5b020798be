import { PAGE_MARGINS } from "../styles";
import { TALLEST } from "../rowHeights";

const POINTS_PER_INCH = 72;
/** Sides of A4, in points. */
const SHORT_SIDE = 595;
const LONG_SIDE = 841;
/** What an estimate of a page may be wrong by. */
const RESERVE = 0.97;

/** A row that is to be placed. */
export interface Placeable {
  readonly height: number;
  /** Kept on one page with at least this much of what comes after, in points. */
  readonly keepWithNext?: number;
}

export interface Placed<T extends Placeable> {
  readonly row: T;
  readonly startsPage: boolean;
}

/** Points a page has between its margins. */
export function pageHeight(orientation: "portrait" | "landscape"): number {
  const side = orientation === "portrait" ? LONG_SIDE : SHORT_SIDE;
  return (side - (PAGE_MARGINS.top + PAGE_MARGINS.bottom) * POINTS_PER_INCH) * RESERVE;
}

/**
 * Rows on pages. A row goes to the next page rather than being cut, unless that would leave a third of
 * a page empty. `cut` gives it in two, the first at most so high. `used` is taken on the first page, `repeated` on all others.
 */
export function placeOnPages<T extends Placeable>(
  rows: readonly T[],
  cut: (row: T, height: number) => readonly [T, T] | undefined,
  page: { readonly height: number; readonly used: number; readonly repeated: number },
): { readonly placed: readonly Placed<T>[]; readonly left: number } {
  const whole = page.height - page.repeated;
  const placed: Placed<T>[] = [];
  const waiting = [...rows].reverse();
  let left = page.height - page.used;
  let startsPage = false;
  const put = (row: T): void => {
    placed.push({ row, startsPage });
    left -= row.height;
    startsPage = false;
  };
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
    const tallest = Math.min(whole, TALLEST);
    const needed = row.height + (row.keepWithNext ?? 0);
    const next = waiting.at(-1);
    const after = left - row.height;
    const nextBegins = next !== undefined && after > whole / 3 && cut(next, Math.min(after, tallest)) !== undefined;
    // What never fits on one page with it is nothing to wait for.
    const isKept = needed <= left || nextBegins || (needed > whole && next === undefined);
    if (row.height <= Math.min(left, tallest) && isKept) {
      put(row);
      continue;
    }
    const wastes = left > whole / 3;
    const isTooHigh = row.height > Math.min(left, tallest);
    const parts = isTooHigh && wastes ? cut(row, Math.min(left, tallest)) : undefined;
    if (parts !== undefined) {
      put(parts[0]);
      waiting.push(parts[1]);
      continue;
    }
    if (left === whole && startsPage) {
      // It cannot be made to fit any page.
      put(row);
      continue;
    }
    waiting.push(row);
    left = whole;
    startsPage = true;
  }
  return { placed, left };
}
