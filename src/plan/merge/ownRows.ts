import { wordOf, wordsKey, type Words } from "./lastWords";
import type { FileRows, NewRow } from "./matchRows";
import { TRAVELLING, type Settled } from "./model";
import { additionHash } from "./rowMemory";
import { parseActionId } from "../ids";

/** Rows that units added, by the ids that earlier merges gave them. */
export interface OwnRows {
  readonly idOf: (row: NewRow) => string | undefined;
}

interface Candidate {
  readonly id: string;
  readonly words: Words;
}

/** As of rows that lost their ids: half of what was said is still there. */
function likenessTo(row: NewRow, words: Words): number {
  let equal = 0;
  for (const [name, word] of words) {
    const field = TRAVELLING.find((each) => each === name);
    if (field !== undefined && field !== "status" && wordOf(field, row.entries[field] ?? "") === word) equal += 1;
  }
  const telling = [...words.keys()].filter((name) => name !== "status").length;
  return equal * 2 >= telling ? equal : 0;
}

/** Pairs that leave no choice, the best first; what is left open is a row of its own. */
function recognised(rows: readonly NewRow[], candidates: readonly Candidate[]): ReadonlyMap<NewRow, string> {
  const found = new Map<NewRow, string>();
  let pairs = rows.flatMap((row) =>
    candidates.map(({ id, words }) => ({ row, id, score: likenessTo(row, words) })).filter(({ score }) => score > 0),
  );
  while (pairs.length > 0) {
    const best = Math.max(...pairs.map(({ score }) => score));
    const top = pairs.filter(({ score }) => score === best);
    const clear = top.filter((pair) =>
      top.every((other) => other === pair || (other.row !== pair.row && other.id !== pair.id)),
    );
    if (clear.length === 0) break;
    for (const { row, id } of clear) found.set(row, id);
    const ids = new Set(clear.map(({ id }) => id));
    pairs = pairs.filter(({ row, id }) => !found.has(row) && !ids.has(id));
  }
  return found;
}

/** What the unit said in the rows it added, as far as an earlier merge heard of them. */
function candidatesOf({ plan, last }: FileRows, settled: Settled): readonly Candidate[] {
  const { speaker } = last;
  if (speaker === null || !settled.said.has(speaker)) return [];
  return [...new Set(settled.rows.values())]
    .filter((id) => plan.sent?.has(id) !== true && settled.said.has(wordsKey(speaker, id, null)))
    .map((id) => ({ id, words: last.about(id, null) }));
}

/** Knows rows again that a unit added, sent in, and filled in further. */
export function ownRows(files: readonly FileRows[], settled: Settled): OwnRows {
  const ids = new Map<NewRow, string>();
  for (const file of files) {
    const candidates = file.added.length === 0 ? [] : candidatesOf(file, settled);
    if (candidates.length === 0) continue;
    const exact = new Map(file.added.map((row) => [row, settled.rows.get(additionHash(row))] as const));
    const taken = new Set(exact.values());
    for (const subject of new Set(file.added.map((row) => row.subject))) {
      const found = recognised(
        file.added.filter(
          (row) => row.subject === subject && exact.get(row) === undefined && !settled.answers.has(additionHash(row)),
        ),
        candidates.filter(({ id }) => parseActionId(id)?.subject === subject && !taken.has(id)),
      );
      for (const [row, id] of found) ids.set(row, id);
    }
  }
  return { idOf: (row) => ids.get(row) };
}
