import { compareSubjects, type Subject } from "../../ita";
import { actionId, parseActionId } from "../ids";
import { NO_WORDS, wordOf, type LastWords, type Words } from "./lastWords";
import type { FileRows, MatchedRow, NewRow } from "./matchRows";
import type { Entries, Fate, MergeInput, ReturnedPlan, StandingRow } from "./model";
import { compareAnswers, compareTexts } from "./order";
import { differenceOf, questionKey, type Outcome, type Said } from "./outcome";
import { rowAnswer } from "./returnedAnswers";
import { ownRows } from "./ownRows";
import { entriesContent, entriesSaid, filledEntries, filledFields, rowSaid } from "./rowContent";
import { additionHash } from "./rowMemory";
import type { OwnWords } from "./wordsAfter";

interface SaidRow extends Said {
  readonly plan: ReturnedPlan;
  readonly last: LastWords;
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
  /** What units said in rows that are heard of for the first time. */
  readonly own: readonly OwnWords[];
  /** What is left to be said of the rows, by the digest of the file, as of rows that are there. */
  readonly matched: ReadonlyMap<string, readonly MatchedRow[]>;
}

function addedRowsIn(files: readonly FileRows[]): readonly AddedRow[] {
  const byContent = new Map<string, AddedRow>();
  for (const { plan, last, added } of files) {
    for (const row of added) {
      const content = entriesContent(row);
      const hash = additionHash(row);
      const said = { plan, last, row, answer: rowAnswer(plan, row, entriesSaid(row.entries)), sent: null, hash };
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
  return said.map((each) => ({ ...each, answer: rowAnswer(each.plan, each.row, rowSaid(each.row)) }));
}

/** Every id that is known to have been given, or that a file says: it would be taken for that row the next time. */
function givenIds(files: readonly FileRows[], { standing, settled }: MergeInput): readonly string[] {
  return [
    ...standing.map(({ id }) => id),
    ...files.flatMap(({ plan }) => plan.rows.flatMap(({ id }) => (id === null || !isModest(id) ? [] : [id]))),
    ...files.flatMap(({ plan }) => [...(plan.sent?.values() ?? [])].map(({ id }) => id)),
    ...settled.rows.values(),
  ];
}

/** Nobody gets thousands of rows about one item: such a number was damaged. */
const isModest = (id: string): boolean => (parseActionId(id)?.n ?? 0) < 1_000;

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

/** A row that was there before, as what its unit says in it now. */
function again({ row }: SaidRow, id: string): MatchedRow {
  return { row, id, subject: row.subject, sent: null, isOwn: true };
}

/** What a row says, by field. */
function wordsOf({ entries }: NewRow): ReadonlyMap<string, string> {
  return new Map(filledFields(entries).map((field) => [field, wordOf(field, entries[field] ?? "")]));
}

/** What is told of the row as a whole: of one that was there before, what its unit said then. */
function toldOf(each: SaidRow, words: Words | undefined): SaidRow {
  const { last, row, plan } = each;
  if (words === undefined || last.isKnown) return each;
  const old = filledFields(row.entries).filter((field) => words.get(field) === wordOf(field, row.entries[field] ?? ""));
  const entries = Object.fromEntries(old.map((field) => [field, row.entries[field] ?? ""]));
  return { ...each, answer: rowAnswer(plan, row, entriesSaid(entries)) };
}

/** Gives rows that were added their ids; those that a unit filled in further keep theirs. */
export function addRows(files: readonly FileRows[], input: MergeInput): AddedRows {
  const nextId = idGiver(input.key, givenIds(files, input));
  const known = ownRows(files, input.settled);
  const differences: AddedRows["differences"][number][] = [];
  const settled: string[] = [];
  const rows: StandingRow[] = [];
  const ids = new Map<string, string>();
  const own: OwnWords[] = [];
  const matched = new Map<string, MatchedRow[]>();
  for (const { subject, hash, said } of addedRowsIn(files)) {
    const entries: Entries = filledEntries(said[0]?.row.entries ?? {});
    const key = questionKey({ id: subject, field: null }, "added", [hash]);
    const isDropped = input.decisions.get(key)?.kind === "standing";
    const recognised = said.flatMap(({ row }) => known.idOf(row) ?? []).sort(compareTexts);
    const earlier = input.settled.rows.get(hash) ?? recognised[0];
    const isOld = earlier !== undefined || input.settled.answers.has(hash);
    const id = earlier ?? (isOld || isDropped ? null : nextId(subject));
    const added: Fate = isDropped ? { kind: "refused", reason: "not-chosen" } : { kind: "added", entries };
    const about = { id, subject, field: null, standing: null };
    const fate: Fate = isOld ? { kind: "settled" } : added;
    if (id === null) {
      settled.push(hash);
      differences.push(differenceOf(key, about, inFull(said), fate));
      continue;
    }
    ids.set(hash, id);
    if (!isOld) rows.push({ id, subject, entries });
    const told = said.map((each) => {
      const { speaker } = each.last;
      const words = speaker === null || !isOld ? NO_WORDS : each.last.about(id, null);
      const isAgain = words.size > 0 || recognised[0] === id;
      if (!isAgain && speaker !== null) own.push({ speaker, id, words: wordsOf(each.row), plan: each.plan });
      const its = matched.get(each.plan.digest) ?? [];
      matched.set(each.plan.digest, [...its, isAgain ? again(each, id) : beside(each, id)]);
      return toldOf(each, isAgain ? words : undefined);
    });
    differences.push(differenceOf(key, about, told, fate));
  }
  return { differences, settled, rows, ids, own, matched };
}
