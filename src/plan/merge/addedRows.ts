import { compareSubjects, type Subject } from "../../ita";
import { actionId, parseActionId } from "../ids";
import type { FileRows, MatchedRow, NewRow } from "./matchRows";
import type { Entries, Fate, MergeInput, ReturnedPlan, StandingRow } from "./model";
import { compareAnswers, compareTexts } from "./order";
import { differenceOf, questionKey, type Outcome, type Said } from "./outcome";
import { answerOf } from "./returnedAnswers";
import { entriesContent, entriesWords, filledEntries, rowWords } from "./rowContent";
import { additionHash } from "./rowMemory";

interface SaidRow extends Said {
  readonly plan: ReturnedPlan;
  readonly row: NewRow;
}

/** A row that one file added, or several that say the same. */
interface AddedRow {
  readonly subject: Subject;
  readonly content: string;
  readonly hash: string;
  readonly said: readonly SaidRow[];
}

export interface AddedRows extends Outcome {
  /** Rows that come to the plan. */
  readonly rows: readonly StandingRow[];
  /** By hash, the ids they are given. */
  readonly ids: ReadonlyMap<string, string>;
  /** What the rows say beside their entries, by the digest of the file, as of rows that are there. */
  readonly matched: ReadonlyMap<string, readonly MatchedRow[]>;
}

function addedRowsIn(files: readonly FileRows[]): readonly AddedRow[] {
  const byContent = new Map<string, AddedRow>();
  for (const { plan, added } of files) {
    for (const row of added) {
      const content = entriesContent(row);
      const hash = additionHash(row);
      const said = { plan, row, answer: answerOf(plan, entriesWords(row), row), sent: null, hash };
      const known = byContent.get(content)?.said ?? [];
      byContent.set(content, { subject: row.subject, content, hash, said: [...known, said] });
    }
  }
  return [...byContent.values()]
    .map((each) => ({ ...each, said: each.said.toSorted((a, b) => compareAnswers(a.answer, b.answer)) }))
    .toSorted((a, b) => compareSubjects(a.subject, b.subject) || compareTexts(a.content, b.content));
}

/** In a row that is left out, all that it says goes with it. */
function inFull(said: readonly SaidRow[]): readonly SaidRow[] {
  return said.map((each) => ({ ...each, answer: { ...each.answer, text: rowWords(each.row) } }));
}

/** Every id that is known to have been given. */
function givenIds(files: readonly FileRows[], { standing, settled }: MergeInput): readonly string[] {
  return [
    ...standing.map(({ id }) => id),
    ...files.flatMap(({ plan }) => [...(plan.sent?.values() ?? [])].map(({ id }) => id)),
    ...settled.rows.values(),
  ];
}

/** Gives ids behind all others of their subject: the place of a row that was taken out is not given to another. */
function idGiver(key: string, given: readonly string[]): (subject: Subject) => string {
  const highest = new Map<Subject, number>();
  for (const id of given) {
    const parsed = parseActionId(id);
    if (parsed?.key === key) highest.set(parsed.subject, Math.max(parsed.n, highest.get(parsed.subject) ?? 0));
  }
  return (subject) => {
    const n = (highest.get(subject) ?? 0) + 1;
    highest.set(subject, n);
    return actionId(key, subject, n);
  };
}

/** A row without its entries: what it says beside them is dealt with as anywhere else. */
function beside({ row }: SaidRow, id: string): MatchedRow {
  return { row: { ...row, entries: {} }, id, subject: row.subject, sent: null };
}

/** Gives rows that were added their ids. */
export function addRows(files: readonly FileRows[], input: MergeInput): AddedRows {
  const nextId = idGiver(input.key, givenIds(files, input));
  const differences: AddedRows["differences"][number][] = [];
  const settled: string[] = [];
  const rows: StandingRow[] = [];
  const ids = new Map<string, string>();
  const matched = new Map<string, MatchedRow[]>();
  for (const { subject, hash, said } of addedRowsIn(files)) {
    const entries: Entries = filledEntries(said[0]?.row.entries ?? {});
    const key = questionKey({ id: subject, field: null }, "added", [hash]);
    const isDropped = input.decisions.get(key)?.kind === "standing";
    const earlier = input.settled.rows.get(hash);
    const isOld = earlier !== undefined || input.settled.answers.has(hash);
    const id = earlier ?? (isOld || isDropped ? null : nextId(subject));
    const added: Fate = isDropped ? { kind: "refused", reason: "not-chosen" } : { kind: "added", entries };
    const about = { id, subject, field: null, standing: null };
    differences.push(differenceOf(key, about, id === null ? inFull(said) : said, isOld ? { kind: "settled" } : added));
    if (id === null) settled.push(hash);
    else {
      ids.set(hash, id);
      if (!isOld) rows.push({ id, subject, entries });
      for (const each of said) {
        matched.set(each.plan.digest, [...(matched.get(each.plan.digest) ?? []), beside(each, id)]);
      }
    }
  }
  return { differences, settled, rows, ids, matched };
}
