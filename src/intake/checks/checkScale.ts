import type { Draft } from "../recognise/draft";

/** Of so many scores at least one is in the hundreds, unless they are out of 1, 5 or 10. */
const FEWEST = 3;
const SCALES = [1, 5, 10] as const;

/** Notes scores that are none out of 100 by the look of them: a 1 for every item there is, or 0.92 for 92. */
export function checkScale(draft: Draft): void {
  note(draft, "items", draft.items);
  note(draft, "indicators", draft.indicators);
}

function note(
  draft: Draft,
  of: "items" | "indicators",
  scored: ReadonlyMap<string | number, { score?: number }>,
): void {
  const found = [...scored].flatMap(([subject, { score }]) => (score === undefined ? [] : [{ subject, score }]));
  const positive = found.filter(({ score }) => score > 0);
  const highest = Math.max(...positive.map(({ score }) => score));
  const scale = SCALES.find((most) => highest <= most);
  const [first] = positive;
  if (positive.length < FEWEST || scale === undefined || first === undefined) return;
  const place = draft.places.get(String(first.subject)) ?? {};
  draft.note("scale-doubtful", place, { of, count: found.length, highest, scale });
}
