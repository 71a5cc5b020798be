import { roundHalfUp } from "./rounding";
import type { BandTable, ScoreGroup } from "./scheme";

export type BandResult =
  | { readonly kind: "level"; readonly level: string }
  /** Which of these levels it is depends on instrument scores that are missing. */
  | { readonly kind: "undetermined"; readonly levels: readonly string[] }
  | { readonly kind: "none" };

/**
 * The band of a total by lower limits, on the total rounded half-up to 2 decimals.
 * `instruments` are the three instrument scores; a level with a limit on every instrument cannot
 * be told without all of them.
 */
export function bandOf(total: number, bands: BandTable, instruments: readonly (number | undefined)[] = []): BandResult {
  const rounded = roundHalfUp(total);
  const known = instruments.filter((score) => score !== undefined);
  const complete = known.length > 0 && known.length === instruments.length;
  const lowest = complete ? roundHalfUp(Math.min(...known)) : undefined;
  const open: string[] = [];
  for (const { level, min, instrumentMin } of bands.levels) {
    if (rounded < min) continue;
    if (instrumentMin === null || (lowest !== undefined && lowest >= instrumentMin)) {
      return open.length > 0 ? { kind: "undetermined", levels: [...open, level] } : { kind: "level", level };
    }
    if (lowest === undefined) open.push(level);
  }
  return { kind: "none" };
}

/** The next better level a total could reach, and the points it lacks; null at the top. */
export function nextBand(total: number, bands: BandTable): { level: string; points: number } | null {
  const rounded = roundHalfUp(total);
  const better = bands.levels.filter(({ min }) => min > rounded);
  const next = better.reduce<(typeof better)[number] | null>(
    (best, level) => (best === null || level.min <= best.min ? level : best),
    null,
  );
  return next === null ? null : { level: next.level, points: roundHalfUp(next.min - rounded) };
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
