import type { ProgressPoint, Standing } from "../../state/progressPoint";

/** A workbook that travels for years stays small; the first point is never given up. */
export const MOST_POINTS = 24;

type When = Pick<ProgressPoint, "on" | "at">;

function within(points: readonly ProgressPoint[]): readonly ProgressPoint[] {
  return points.length <= MOST_POINTS ? points : [...points.slice(0, 1), ...points.slice(1 - MOST_POINTS)];
}

/** The points once something came back; a first merge also tells how the plan stood before it. */
export function pointsAfterMerge(
  points: readonly ProgressPoint[],
  when: When,
  before: Standing,
  after: Standing,
): readonly ProgressPoint[] {
  const start: readonly ProgressPoint[] = points.length === 0 ? [{ kind: "start", ...when, ...before }] : points;
  return within([...start, { kind: "merge", ...when, ...after }]);
}

/** The points once workbooks went out. */
export function pointsAfterSending(
  points: readonly ProgressPoint[],
  when: When,
  now: Standing,
): readonly ProgressPoint[] {
  const last = points.at(-1);
  // Workbooks that go out on one day, one after the other, are one sending.
  const kept = last?.kind === "sent" && last.on === when.on ? points.slice(0, -1) : points;
  return within([...kept, { kind: "sent", ...when, ...now }]);
}

/**
 * What "last time" is as long as nobody says otherwise. The merges of one day are one time, and what they brought is
 * what people want to see: so it is the last merge of a day before, else the last sending, else how the plan stood
 * before any of them. Null: there was no time before.
 */
export function lastTime(points: readonly ProgressPoint[]): ProgressPoint | null {
  const day = points.findLast(({ kind }) => kind === "merge")?.on;
  if (day === undefined) return points.at(-1) ?? null;
  const earlier = points.filter(({ on }) => on < day);
  return earlier.findLast(({ kind }) => kind === "merge") ?? earlier.at(-1) ?? points[0] ?? null;
}
