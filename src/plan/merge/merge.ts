import { addRows } from "./addedRows";
import { planRows } from "./knownRows";
import { lastWords } from "./lastWords";
import { matchRows, type FileRows } from "./matchRows";
import { mergeRow, refuseGone, type Memory, type RowOutcome } from "./mergeRow";
import { TRAVELLING, type Entries, type Merged, type MergeInput, type Settled, type StandingRow } from "./model";
import { distinctFiles, inPlanOrder } from "./order";
import { together } from "./outcome";
import { refusedRows } from "./refusedRows";
import { filledEntries } from "./rowContent";
import { rowMemory } from "./rowMemory";
import { saidOfRows, type SaidOfRows } from "./saidOfRows";
import { finished } from "./steps";
import { wordsAfter } from "./wordsAfter";

function inColumnOrder(entries: Entries): Entries {
  return Object.fromEntries(
    TRAVELLING.flatMap((field) => (entries[field] === undefined ? [] : [[field, entries[field]]])),
  );
}

function settledAfter(before: Settled, answers: readonly string[], ids: ReadonlyMap<string, string>) {
  return {
    answers: new Set([...new Set([...before.answers, ...answers])].sort()),
    rows: new Map([...before.rows, ...ids].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** Rows between two pauses. */
const AT_ONCE = 200;

function* matchFiles({ returned, standing, key, settled }: MergeInput): Generator<void, readonly FileRows[]> {
  const plan = planRows(standing);
  const files: FileRows[] = [];
  for (const file of distinctFiles(returned)) {
    files.push(matchRows(file, plan, key, rowMemory(file, settled), lastWords(file, settled)));
    yield;
  }
  return files;
}

/** What becomes of every action something is said about. */
function* mergeRows(
  said: SaidOfRows,
  rows: ReadonlyMap<string, StandingRow>,
  memory: Memory,
): Generator<void, readonly (RowOutcome & { readonly id: string })[]> {
  const outcomes: (RowOutcome & { readonly id: string })[] = [];
  for (const each of said.rows.values()) {
    const { id } = each;
    const row = rows.get(id);
    outcomes.push({ id, ...(row === undefined ? refuseGone(each, memory) : mergeRow(each, row, memory)) });
    if (outcomes.length % AT_ONCE === 0) yield;
  }
  return outcomes;
}

/** As `merge`, with pauses in between: whoever runs it can let others have their turn. */
export function* mergeSteps(input: MergeInput): Generator<void, Merged> {
  const present = new Map(input.standing.map((row) => [row.id, row]));
  const files = yield* matchFiles(input);
  const added = addRows(files, input);
  yield;
  const rows = new Map<string, StandingRow>([...present, ...added.rows.map((row) => [row.id, row] as const)]);
  const memory: Memory = { isSettled: (hash) => input.settled.answers.has(hash), decisions: input.decisions };
  const said = yield* saidOfRows(
    files.map((file) => ({ ...file, beside: added.matched.get(file.plan.digest) ?? [] })),
    rows,
    memory.isSettled,
  );
  const outcomes = yield* mergeRows(said, rows, memory);
  const changed = new Map(outcomes.map(({ id, changes }) => [id, inColumnOrder(changes)]));
  const all = together([...outcomes, added, refusedRows(files, present, memory.isSettled)]);
  yield;
  const differences = inPlanOrder(all.differences, input.standing);
  yield;
  const answers = [...all.settled, ...said.agreed, ...files.flatMap(({ settled }) => settled)];
  const done = new Set(answers);
  const heard = { files, rows: said.rows.values(), own: added.own };
  const words = wordsAfter(heard, input.settled, (hash) => done.has(hash));
  yield;
  return {
    differences,
    changes: new Map(
      input.standing.flatMap(({ id }) => {
        const changes = changed.get(id) ?? {};
        return Object.keys(changes).length === 0 ? [] : [[id, changes] as const];
      }),
    ),
    added: added.rows.map((row) => ({ ...row, entries: filledEntries({ ...row.entries, ...changed.get(row.id) }) })),
    settled: { ...settledAfter(input.settled, [...answers, ...words.marks], added.ids), said: words.said },
    unchanged: said.unchanged,
  };
}

/**
 * Puts what came back into the plan: cell by cell what was sent, what stands and what the files say. Every
 * edit is among the differences exactly once, whatever becomes of it; neither the order of files nor that of
 * their rows matters; what an earlier merge dealt with is not dealt with again.
 */
export function merge(input: MergeInput): Merged {
  return finished(mergeSteps(input));
}
