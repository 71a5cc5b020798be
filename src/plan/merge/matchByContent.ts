import type { Entries, ReturnedRow } from "./model";
import { isLike, isUnchanged, likeness } from "./rowContent";

/** A row that is known and was not found by its id. */
export interface Candidate {
  readonly id: string;
  readonly entries: Entries;
}

export interface ContentMatches<C extends Candidate, R extends ReturnedRow> {
  readonly pairs: readonly (readonly [R, C])[];
  /** Rows that may be one of several. */
  readonly ambiguous: readonly R[];
  /** Rows that may be one of several and change none of them. */
  readonly alike: readonly R[];
  /** Rows that are none of them. */
  readonly others: readonly R[];
  /** Candidates that nothing in the file can be. */
  readonly missing: readonly C[];
}

interface Pair<C extends Candidate, R extends ReturnedRow> {
  readonly row: R;
  readonly candidate: C;
  readonly score: number;
}

/** Equal words count before equal gaps. */
const WORD = 100;

function pairsOf<C extends Candidate, R extends ReturnedRow>(rows: readonly R[], candidates: readonly C[]) {
  return rows.flatMap((row) =>
    candidates.flatMap((candidate): readonly Pair<C, R>[] => {
      const like = likeness(row, candidate.entries);
      return isLike(like) ? [{ row, candidate, score: like.equal * WORD + like.blank }] : [];
    }),
  );
}

/** Of the best pairs those that leave no choice. */
function clearPairs<C extends Candidate, R extends ReturnedRow>(pairs: readonly Pair<C, R>[]) {
  const best = Math.max(...pairs.map(({ score }) => score));
  const top = pairs.filter(({ score }) => score === best);
  return top.filter((pair) =>
    top.every((other) => other === pair || (other.row !== pair.row && other.candidate !== pair.candidate)),
  );
}

/**
 * Finds what rows without an id were: the best pair first. Where there is a choice nothing is guessed, and
 * what comes after is left open as well.
 */
export function matchByContent<C extends Candidate, R extends ReturnedRow>(
  rows: readonly R[],
  candidates: readonly C[],
): ContentMatches<C, R> {
  const found: (readonly [R, C])[] = [];
  let open = pairsOf(rows, candidates);
  for (;;) {
    const clear = clearPairs(open);
    if (clear.length === 0) break;
    const done = new Set<R | C>(clear.flatMap(({ row, candidate }) => [row, candidate]));
    found.push(...clear.map(({ row, candidate }) => [row, candidate] as const));
    open = open.filter(({ row, candidate }) => !done.has(row) && !done.has(candidate));
  }
  const matched = new Set<R | C>(found.flat());
  const tied = new Set<R | C>(open.flatMap(({ row, candidate }) => [row, candidate]));
  const says = (row: R) => open.some((pair) => pair.row === row && !isUnchanged(row, pair.candidate.entries));
  return {
    pairs: found,
    ambiguous: rows.filter((row) => tied.has(row) && says(row)),
    alike: rows.filter((row) => tied.has(row) && !says(row)),
    others: rows.filter((row) => !tied.has(row) && !matched.has(row)),
    missing: candidates.filter((candidate) => !tied.has(candidate) && !matched.has(candidate)),
  };
}
