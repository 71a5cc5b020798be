import type { ItemCode } from "../../ita";
import type { Draft } from "../recognise/draft";

interface Run {
  readonly score: number;
  readonly codes: readonly ItemCode[];
}

/** Lower ones may be out of 10, 5 or 1, which is another doubt. */
const LOWEST = 10;
/** What a page may be worth that is half as it should be. */
const HALF = 50;

/**
 * Notes neighbouring items of OIT with one score that is none an item has: a page is as it should be or it is
 * not, so `66.67` beside O1, O2 and O3 is likely what they have together, in a cell merged over all three.
 */
export function checkSharedScores(draft: Draft): void {
  for (const { score, codes } of runsOf(draft)) {
    const [first, ...others] = codes;
    const last = others.at(-1);
    if (first === undefined || last === undefined) continue;
    draft.note("score-shared", draft.itemPlaces.get(first) ?? {}, { first, last, count: codes.length, score });
  }
}

function runsOf({ items }: Draft): readonly Run[] {
  const runs: Run[] = [];
  let open: Run | undefined;
  for (const [code, { score }] of items) {
    if (!code.startsWith("O") || score === undefined || score <= LOWEST || score >= 100 || score === HALF) {
      open = undefined;
      continue;
    }
    if (open?.score === score) runs.pop();
    open = { score, codes: open?.score === score ? [...open.codes, code] : [code] };
    runs.push(open);
  }
  return runs;
}
