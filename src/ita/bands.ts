import { roundHalfUp } from "./rounding";
import type { BandLevel, ScoreGroup } from "./scheme";

export type BandResult =
  | { readonly kind: "level"; readonly level: string }
  /** Which of these levels it is depends on instrument scores that are missing. */
  | { readonly kind: "undetermined"; readonly levels: readonly string[] }
  | { readonly kind: "none" };

const NONE: readonly string[] = [];

interface Standing {
  readonly rounded: number;
  /** The lowest of the known instrument scores, rounded. */
  readonly lowest: number | undefined;
  /** Every instrument's score is known. */
  readonly complete: boolean;
  /** Levels before the reached one that only instrument scores could rule out. */
  readonly open: readonly string[];
  /** Where in the list the level stands that is reached for certain; the list's length where none is. */
  readonly reached: number;
}

function standing(total: number, levels: readonly BandLevel[], instruments: readonly (number | undefined)[]): Standing {
  const rounded = roundHalfUp(total);
  let known = 0;
  let least = Infinity;
  for (const score of instruments) {
    if (score === undefined) continue;
    known += 1;
    least = Math.min(least, score);
  }
  const complete = known > 0 && known === instruments.length;
  const lowest = known === 0 ? undefined : roundHalfUp(least);
  let open = NONE;
  let reached = 0;
  // A plain loop: a nation's totals are told their bands one by one.
  for (const { level, min, instrumentMin } of levels) {
    const ruledOut = rounded < min || (instrumentMin !== null && lowest !== undefined && lowest < instrumentMin);
    if (!ruledOut && (instrumentMin === null || complete)) break;
    if (!ruledOut) open = [...open, level];
    reached += 1;
  }
  return { rounded, lowest, complete, open, reached };
}

/**
 * The band of a total by lower limits, on the total rounded half-up to 2 decimals; `levels` best
 * first. `instruments` are the three instrument scores: one that is known can rule a level out, but
 * a level with a limit on every instrument needs all of them.
 */
export function bandOf(
  total: number,
  levels: readonly BandLevel[],
  instruments: readonly (number | undefined)[] = [],
): BandResult {
  const { open, reached } = standing(total, levels, instruments);
  const level = levels[reached]?.level;
  if (level === undefined) return { kind: "none" };
  return open.length > 0 ? { kind: "undetermined", levels: [...open, level] } : { kind: "level", level };
}

export type NextLevel =
  | { readonly kind: "points"; readonly level: string; readonly points: number }
  | { readonly kind: "best" }
  /** Which of these levels is reached already depends on instrument scores that are missing. */
  | { readonly kind: "undetermined"; readonly levels: readonly string[] }
  /** Points of the total are not all it takes: every instrument needs this score. */
  | { readonly kind: "instruments"; readonly level: string; readonly instrumentMin: number };

/**
 * The points a total lacks to the next better level: the one before its own in the list, best first;
 * the last one where it reaches none.
 */
export function nextLevel(
  total: number,
  levels: readonly BandLevel[],
  instruments: readonly (number | undefined)[] = [],
): NextLevel {
  const { rounded, lowest, complete, open, reached } = standing(total, levels, instruments);
  if (open.length > 0)
    return { kind: "undetermined", levels: [...open, ...levels.slice(reached, reached + 1).map(({ level }) => level)] };
  const next = levels[reached - 1];
  if (next === undefined) return { kind: "best" };
  const { level, min, instrumentMin } = next;
  const met = instrumentMin === null || (complete && lowest !== undefined && lowest >= instrumentMin);
  if (!met) return { kind: "instruments", level, instrumentMin };
  return { kind: "points", level, points: roundHalfUp(min - rounded) };
}

/**
 * The next better level a total could reach, and the points it lacks. Null at the top, and where
 * levels have limits on instruments, because then points of the total are not all it takes.
 */
export function nextBand(total: number, levels: readonly BandLevel[]): { level: string; points: number } | null {
  if (levels.some(({ instrumentMin }) => instrumentMin !== null)) return null;
  const rounded = roundHalfUp(total);
  const [next] = levels.filter(({ min }) => min > rounded).sort((a, b) => a.min - b.min);
  return next === undefined ? null : { level: next.level, points: roundHalfUp(next.min - rounded) };
}

/**
 * One office's own grouping. As printed ("below 60", "60–85", "above 85"), 60.00 and 85.00 belong
 * to the middle group.
 */
export const DEFAULT_GROUPS: readonly ScoreGroup[] = [
  { name: "ต่ำกว่า 60", atLeast: null, above: null },
  { name: "60 - 85", atLeast: 60, above: null },
  { name: "เกินกว่า 85", atLeast: null, above: 85 },
];

/** The group of a score rounded to 2 decimals: the last one, in ascending order, whose limits it meets. */
export function groupOf(score: number, groups: readonly ScoreGroup[] = DEFAULT_GROUPS): string | null {
  const rounded = roundHalfUp(score);
  const met = groups.filter(
    ({ atLeast, above }) => (atLeast === null || rounded >= atLeast) && (above === null || rounded > above),
  );
  return met.at(-1)?.name ?? null;
}
