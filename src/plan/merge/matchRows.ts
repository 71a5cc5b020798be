import type { Subject } from "../../ita";
import { knownRows, type KnownRow, type KnownRows, type PlanRows } from "./knownRows";
import type { LastWords } from "./lastWords";
import { matchByContent, type ContentMatches } from "./matchByContent";
import type { RefusalCode, ReturnedPlan, ReturnedRow, SentRow } from "./model";
import { compareTexts } from "./order";
import { isLike, likeness, rowContent, saysNothing } from "./rowContent";
import type { RowMemory } from "./rowMemory";
import { unplaced, type LooseRow } from "./unplacedRow";

/** A returned row and the action it is about. */
export interface MatchedRow {
  readonly row: ReturnedRow;
  readonly id: string;
  readonly subject: Subject;
  /** Null where nobody knows what was sent. */
  readonly sent: SentRow | null;
  /** A row the unit added, that a merge gave its id: nothing was sent, and it is compared with what they said. */
  readonly isOwn?: true;
}

export interface NewRow extends ReturnedRow {
  readonly subject: Subject;
}

export interface RefusedRow {
  readonly row: ReturnedRow;
  readonly id: string | null;
  readonly reason: RefusalCode;
}

/** The rows of a file, each as what it is. */
export interface FileRows {
  readonly plan: ReturnedPlan;
  readonly last: LastWords;
  readonly matched: readonly MatchedRow[];
  readonly added: readonly NewRow[];
  readonly refused: readonly RefusedRow[];
  /** Rows that were sent and are gone. */
  readonly deleted: readonly SentRow[];
  /** By which rows are known again that were recognised by what stood in the plan. */
  readonly settled: readonly string[];
}

type Placed = Map<KnownRow, ReturnedRow>;

/** Of rows with one id the one that is most like what was sent. */
function mostLike(rows: readonly ReturnedRow[], known: KnownRow, memory: RowMemory): ReturnedRow | undefined {
  if (rows.length === 1) return rows[0];
  const before = rows.find((row) => memory.isKnownAs(row, known.id));
  if (before !== undefined) return before;
  const ranked = rows.map((row) => ({ row, like: likeness(row, known.entries), content: rowContent(row) }));
  ranked.sort(
    (a, b) => b.like.equal - a.like.equal || b.like.blank - a.like.blank || compareTexts(a.content, b.content),
  );
  return ranked[0]?.row;
}

/** The rows that each id claims to be, and those that claim nothing, or too much. */
function claimsIn(plan: ReturnedPlan, known: KnownRows, key: string, memory: RowMemory) {
  const claims = new Map<KnownRow, ReturnedRow[]>();
  const loose: LooseRow[] = [];
  for (const row of plan.rows) {
    const its = row.id === null ? undefined : known.byId(row.id);
    if (its === undefined) loose.push(unplaced(row, plan, key));
    // An id nobody sent them is another unit's row, or was made up and given to another row since.
    else if (plan.sent !== null && its.sent === null && !memory.isKnownAs(row, its.id) && !isOfPlan(row, its, memory)) {
      loose.push({ row, otherwise: "added" });
    }
    // An id beside another item has slipped: such a row is known by its content first.
    else if (row.subject !== null && row.subject !== its.subject) loose.push({ row, otherwise: its });
    else {
      const rows = claims.get(its);
      if (rows === undefined) claims.set(its, [row]);
      else rows.push(row);
    }
  }
  return { claims, loose };
}

function isOfPlan(row: ReturnedRow, its: KnownRow, memory: RowMemory): boolean {
  return !memory.isAddition(row) && isLike(likeness(row, its.entries));
}

/** Rows by their ids; of those with one id all but one are loose, and those that say the same are one. */
function byId(plan: ReturnedPlan, known: KnownRows, key: string, memory: RowMemory) {
  const { claims, loose } = claimsIn(plan, known, key, memory);
  const placed: Placed = new Map();
  const sure = new Set<KnownRow>();
  for (const [its, rows] of claims) {
    const chosen = mostLike(rows, its, memory);
    if (chosen === undefined) continue;
    placed.set(its, chosen);
    const others = rows.filter((row) => row !== chosen && rowContent(row) !== rowContent(chosen));
    if (others.length === 0 && (plan.sent === null) === (its.sent === null)) sure.add(its);
    for (const row of others) loose.push({ row: { ...row, subject: row.subject ?? its.subject }, otherwise: "added" });
  }
  return { placed, sure, loose: distinct(loose.filter(({ row }) => !saysNothing(row))) };
}

/** Rows that say the same are one. */
function distinct(rows: readonly LooseRow[]): readonly LooseRow[] {
  const seen = new Map<string, LooseRow>();
  for (const each of rows) if (!seen.has(rowContent(each.row))) seen.set(rowContent(each.row), each);
  return [...seen.values()];
}

/** What loose rows are by their content, item by item. */
function byContent(rows: readonly ReturnedRow[], open: readonly KnownRow[]): ContentMatches<KnownRow, ReturnedRow> {
  const subjects = [...new Set([...rows, ...open].map(({ subject }) => subject))];
  const found = subjects.map((subject) =>
    matchByContent(
      rows.filter((row) => subject !== null && row.subject === subject),
      open.filter((row) => row.subject === subject),
    ),
  );
  return {
    pairs: found.flatMap(({ pairs }) => pairs),
    ambiguous: found.flatMap(({ ambiguous }) => ambiguous),
    alike: found.flatMap(({ alike }) => alike),
    others: found.flatMap(({ others }) => others),
    missing: found.flatMap(({ missing }) => missing),
  };
}

interface LooseMatches {
  readonly pairs: readonly (readonly [ReturnedRow, KnownRow])[];
  readonly refused: readonly RefusedRow[];
  /** Rows that are none of those known. */
  readonly others: readonly ReturnedRow[];
  /** Copies of rows that are placed. */
  readonly passedOver: ReadonlySet<ReturnedRow>;
}

const NO_MATCHES: LooseMatches = { pairs: [], refused: [], others: [], passedOver: new Set() };

/**
 * Where only the plan tells what rows are, it told so once: it may have changed since, and what a file was
 * taken for stays.
 */
function asBefore(
  loose: readonly LooseRow[],
  open: readonly KnownRow[],
  placed: ReadonlyMap<KnownRow, ReturnedRow>,
  memory: RowMemory,
): LooseMatches {
  const there = new Set([...placed.values()].map(rowContent));
  const pairs: (readonly [ReturnedRow, KnownRow])[] = [];
  const refused: RefusedRow[] = [];
  const others: ReturnedRow[] = [];
  const passedOver = new Set<ReturnedRow>();
  for (const { row, otherwise } of loose) {
    const its = open.find(({ id }) => memory.isKnownAs(row, id));
    const isCopy = memory.isKnown(row) && there.has(rowContent(row));
    // A row of another file that says the same may have come to the plan since: why this one did not stays.
    const refusal = memory.refusalOf(row);
    if (its !== undefined) pairs.push([row, its]);
    else if (memory.isPassedOver(row)) passedOver.add(row);
    else if (refusal !== undefined) refused.push({ row, id: null, reason: refusal });
    else if (isCopy || memory.isAddition(row) || otherwise === "row-gone") others.push(row);
    else if (memory.isKnown(row)) refused.push({ row, id: null, reason: "row-gone" });
    else if (memory.wasMerged) passedOver.add(row);
  }
  return { pairs, refused, others, passedOver };
}

/** What loose rows are; candidates that are none of them; rows that change nothing whichever they are. */
function matchLoose(
  plan: ReturnedPlan,
  loose: readonly LooseRow[],
  expected: readonly KnownRow[],
  placed: ReadonlyMap<KnownRow, ReturnedRow>,
  memory: RowMemory,
) {
  const open = expected.filter((row) => !placed.has(row));
  const before = plan.sent === null ? asBefore(loose, open, placed, memory) : NO_MATCHES;
  const done = new Set<ReturnedRow | KnownRow>([
    ...before.pairs.flat(),
    ...before.others,
    ...before.passedOver,
    ...before.refused.map(({ row }) => row),
  ]);
  const now = byContent(
    loose.map(({ row }) => row).filter((row) => !done.has(row)),
    open.filter((row) => !done.has(row)),
  );
  const ambiguous = now.ambiguous.map((row) => ({ row, id: null, reason: "row-ambiguous" as const }));
  return {
    pairs: [...before.pairs, ...now.pairs],
    refused: [...before.refused, ...ambiguous],
    others: [...before.others, ...now.others],
    alike: now.alike,
    missing: now.missing,
  };
}

/** Loose rows that are none of those sent: added, of an id that only slipped, or refused. */
function leftOver(loose: readonly LooseRow[], others: ReadonlySet<ReturnedRow>, placed: Placed) {
  const there = new Set(loose.length === 0 ? [] : [...placed.values()].map(rowContent));
  const added: NewRow[] = [];
  const refused: RefusedRow[] = [];
  const copies: ReturnedRow[] = [];
  for (const { row, otherwise } of loose.toSorted((a, b) => compareTexts(rowContent(a.row), rowContent(b.row)))) {
    if (row.subject !== null && !others.has(row)) continue;
    if (typeof otherwise !== "string" && !placed.has(otherwise)) placed.set(otherwise, row);
    else if (there.has(rowContent(row))) copies.push(row);
    else if (typeof otherwise === "string" && otherwise !== "added") {
      refused.push({ row, id: row.id, reason: otherwise });
    } else if (row.subject === null) refused.push({ row, id: null, reason: "row-without-subject" });
    else added.push({ ...row, subject: row.subject });
  }
  return { added, refused, copies };
}

/** Tells of every row of a file which action it is about. Where it stands in the file does not matter. */
export function matchRows(
  plan: ReturnedPlan,
  standing: PlanRows,
  key: string,
  memory: RowMemory,
  last: LastWords,
): FileRows {
  const known = knownRows(plan, standing);
  const { placed, sure, loose } = byId(plan, known, key, memory);
  const found = matchLoose(plan, loose, known.expected(), placed, memory);
  for (const [row, its] of found.pairs) placed.set(its, row);
  const { added, refused, copies } = leftOver(loose, new Set(found.others), placed);
  const guessed = [...placed].filter(([its]) => its.sent === null && !sure.has(its));
  const marks = guessed.flatMap(([{ id }, row]) => memory.marksOf(row, id));
  return {
    plan,
    last,
    matched: [...placed].map(([{ id, subject, sent }, row]) => ({ row, id, subject, sent })),
    added,
    refused: [...refused, ...found.refused],
    deleted: found.missing.flatMap((row) => (row.sent === null || placed.has(row) ? [] : [row.sent])),
    settled:
      plan.sent === null
        ? [memory.fileMark, ...marks, ...found.alike.map(memory.ambiguousMark), ...copies.map(memory.passedOverMark)]
        : marks,
  };
}
