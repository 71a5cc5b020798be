import { compareSubjects, type Subject } from "../../ita";
import { textKey } from "../../thai";
import { actionId } from "../ids";
import type { FileRows, MatchedRow, NewRow } from "./matchRows";
import type { Entries, Fate, MergeInput, ReturnedPlan, StandingRow } from "./model";
import { compareAnswers, compareTexts } from "./order";
import { differenceOf, questionKey, type Outcome, type Said } from "./outcome";
import { answerOf } from "./returnedAnswers";
import { entriesContent, filledEntries, rowWords } from "./rowContent";
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
      const said = { plan, row, answer: answerOf(plan, rowWords(row), row), sent: null, hash };
      const known = byContent.get(content)?.said ?? [];
      byContent.set(content, { subject: row.subject, content, hash, said: [...known, said] });
    }
  }
  return [...byContent.values()]
    .map((each) => ({ ...each, said: each.said.toSorted((a, b) => compareAnswers(a.answer, b.answer)) }))
    .toSorted((a, b) => compareSubjects(a.subject, b.subject) || compareTexts(a.content, b.content));
}

/** Every id that was ever given. */
function givenIds(files: readonly FileRows[], { standing, settled }: MergeInput): Set<string> {
  const ids = [
    ...standing.map(({ id }) => id),
    ...files.flatMap(({ plan }) => [...(plan.sent?.values() ?? [])].map(({ id }) => id)),
    ...settled.rows.values(),
  ];
  return new Set(ids.map(textKey));
}

function nextFreeId(key: string, subject: Subject, given: Set<string>): string {
  for (let n = 1; ; n += 1) {
    const id = actionId(key, subject, n);
    if (given.has(textKey(id))) continue;
    given.add(textKey(id));
    return id;
  }
}

/** A row without its entries: what it says beside them is dealt with as anywhere else. */
function beside({ row }: SaidRow, id: string): MatchedRow {
  return { row: { ...row, entries: {} }, id, subject: row.subject, sent: null };
}

/** Gives rows that were added their ids. */
export function addRows(files: readonly FileRows[], input: MergeInput): AddedRows {
  const given = givenIds(files, input);
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
    const id = earlier ?? (isOld || isDropped ? null : nextFreeId(input.key, subject, given));
    const added: Fate = isDropped ? { kind: "refused", reason: "not-chosen" } : { kind: "added", entries };
    const about = { id, subject, field: null, standing: null };
    differences.push(differenceOf(key, about, said, isOld ? { kind: "settled" } : added));
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
