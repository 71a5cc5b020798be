import { addRows } from "./addedRows";
import { matchRows } from "./matchRows";
import { mergeRow, refuseGone, type Memory } from "./mergeRow";
import { TRAVELLING, type Entries, type Merged, type MergeInput, type Settled, type StandingRow } from "./model";
import { distinctFiles, inPlanOrder } from "./order";
import { together } from "./outcome";
import { refusedRows } from "./refusedRows";
import { filledEntries } from "./rowContent";
import { rowMemory } from "./rowMemory";
import { saidOfRows } from "./saidOfRows";

function inColumnOrder(entries: Entries): Entries {
  return Object.fromEntries(
    TRAVELLING.flatMap((field) => (entries[field] === undefined ? [] : [[field, entries[field]]])),
  );
}

function settledAfter(before: Settled, answers: readonly string[], ids: ReadonlyMap<string, string>): Settled {
  return {
    answers: new Set([...new Set([...before.answers, ...answers])].sort()),
    rows: new Map([...before.rows, ...ids].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/**
 * Puts what came back into the plan: cell by cell what was sent, what stands and what the files say. Every
 * edit is among the differences exactly once, whatever becomes of it; neither the order of files nor that of
 * their rows matters; what an earlier merge dealt with is not dealt with again.
 */
export function merge(input: MergeInput): Merged {
  const present = new Map(input.standing.map((row) => [row.id, row]));
  const files = distinctFiles(input.returned).map((plan) =>
    matchRows(plan, input.standing, input.key, rowMemory(plan, input.settled)),
  );
  const added = addRows(files, input);
  const rows = new Map<string, StandingRow>([...present, ...added.rows.map((row) => [row.id, row] as const)]);
  const said = saidOfRows(
    files.map(({ plan, matched }) => ({ plan, matched, beside: added.matched.get(plan.digest) ?? [] })),
    rows,
  );
  const memory: Memory = { isSettled: (hash) => input.settled.answers.has(hash), decisions: input.decisions };
  const outcomes = [...said.rows.values()].map((each) => {
    const row = rows.get(each.id);
    return { id: each.id, ...(row === undefined ? refuseGone(each, memory) : mergeRow(each, row, memory)) };
  });
  const changed = new Map(outcomes.map(({ id, changes }) => [id, inColumnOrder(changes)]));
  const all = together([...outcomes, added, refusedRows(files, present, memory.isSettled)]);
  return {
    differences: inPlanOrder(all.differences, input.standing),
    changes: new Map(
      input.standing.flatMap(({ id }) => {
        const changes = changed.get(id) ?? {};
        return Object.keys(changes).length === 0 ? [] : [[id, changes] as const];
      }),
    ),
    added: added.rows.map((row) => ({ ...row, entries: filledEntries({ ...row.entries, ...changed.get(row.id) }) })),
    settled: settledAfter(
      input.settled,
      [...all.settled, ...said.agreed, ...files.flatMap(({ settled }) => settled)],
      added.ids,
    ),
    unchanged: said.unchanged,
  };
}
