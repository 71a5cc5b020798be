import { roundHalfUp } from "./rounding";
import type { BandLevel, ScoreGroup } from "./scheme";

export type BandResult =
  | { readonly kind: "level"; readonly level: string }
  /** Which of these levels it is depends on instrument scores that are missing. */
  | { readonly kind: "undetermined"; readonly levels: readonly string[] }
  | { readonly kind: "none" };

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
  const open: string[] = [];
  for (const { level, min, instrumentMin } of levels) {
    if (rounded < min) continue;
    if (instrumentMin !== null && lowest !== undefined && lowest < instrumentMin) continue;
    if (instrumentMin !== null && !complete) open.push(level);
    else return open.length > 0 ? { kind: "undetermined", levels: [...open, level] } : { kind: "level", level };
  }
  return { kind: "none" };
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
