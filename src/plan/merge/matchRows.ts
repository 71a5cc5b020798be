import type { Subject } from "../../ita";
import { textKey } from "../../thai";
import { parseActionId } from "../ids";
import { matchByContent, type Candidate } from "./matchByContent";
import type { RefusalCode, ReturnedPlan, ReturnedRow, SentRow, StandingRow } from "./model";
import { compareTexts } from "./order";
import { likeness, rowContent, saysNothing } from "./rowContent";

/** A returned row and the action it is about. */
export interface MatchedRow {
  readonly row: ReturnedRow;
  readonly id: string;
  readonly subject: Subject;
  /** Null where nobody knows what was sent. */
  readonly sent: SentRow | null;
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
  readonly matched: readonly MatchedRow[];
  readonly added: readonly NewRow[];
  readonly refused: readonly RefusedRow[];
  /** Rows that were sent and are gone. */
  readonly deleted: readonly SentRow[];
}

/** A row the file can be about. */
interface KnownRow extends Candidate {
  readonly subject: Subject;
  readonly sent: SentRow | null;
}

/** A row that its id does not place, and what it is if its content does not either. */
interface LooseRow {
  readonly row: ReturnedRow;
  readonly otherwise: KnownRow | "added" | RefusalCode;
}

type KnownRows = ReadonlyMap<string, KnownRow>;

/** Rows that were sent, as they were sent, then any others the plan has. */
function knownRows({ sent }: ReturnedPlan, standing: readonly StandingRow[]): KnownRows {
  const known = new Map<string, KnownRow>();
  for (const row of standing) known.set(textKey(row.id), { ...row, sent: null });
  for (const row of sent?.values() ?? []) {
    const id = known.get(textKey(row.id))?.id ?? row.id;
    known.set(textKey(row.id), { ...row, id, sent: row });
  }
  return known;
}

/** What a row is whose id is none of those known. */
function unplaced(row: ReturnedRow, plan: ReturnedPlan, key: string): LooseRow {
  const parsed = row.id === null ? undefined : parseActionId(row.id.toUpperCase());
  if (parsed === undefined) return { row, otherwise: "added" };
  if (parsed.key !== key) return { row, otherwise: "row-of-another-plan" };
  // An id nobody sent was typed by hand; where nobody knows what was sent, it was ours once.
  return { row, otherwise: plan.sent === null ? "row-gone" : "added" };
}

/** Of rows with one id the one that is most like what was sent. */
function mostLike(rows: readonly ReturnedRow[], known: KnownRow): ReturnedRow | undefined {
  const ranked = rows.map((row) => ({ row, like: likeness(row, known.entries), content: rowContent(row) }));
  ranked.sort(
    (a, b) => b.like.equal - a.like.equal || b.like.blank - a.like.blank || compareTexts(a.content, b.content),
  );
  return ranked[0]?.row;
}

/** Rows that say the same are one. */
function distinct<T>(rows: readonly T[], contentOf: (row: T) => string): readonly T[] {
  const seen = new Map<string, T>();
  for (const row of rows) if (!seen.has(contentOf(row))) seen.set(contentOf(row), row);
  return [...seen.values()];
}

/** Rows by their ids. An id that stands beside another item has slipped: such a row is known by its content first. */
function byId(plan: ReturnedPlan, known: KnownRows, key: string) {
  const claims = new Map<KnownRow, ReturnedRow[]>();
  const loose: LooseRow[] = [];
  for (const row of plan.rows) {
    const its = row.id === null ? undefined : known.get(textKey(row.id));
    if (its === undefined) loose.push(unplaced(row, plan, key));
    else if (row.subject !== null && row.subject !== its.subject) loose.push({ row, otherwise: its });
    else claims.set(its, [...(claims.get(its) ?? []), row]);
  }
  const placed = new Map<KnownRow, ReturnedRow>();
  for (const [its, rows] of claims) {
    const chosen = mostLike(rows, its);
    if (chosen === undefined) continue;
    placed.set(its, chosen);
    const content = rowContent(chosen);
    const copies = rows.filter((row) => row !== chosen && rowContent(row) !== content);
    for (const row of copies) loose.push({ row: { ...row, subject: row.subject ?? its.subject }, otherwise: "added" });
  }
  return { placed, loose: loose.filter(({ row }) => !saysNothing(row)) };
}

/** What loose rows are by their content, item by item. */
function byContent(loose: readonly LooseRow[], open: readonly KnownRow[]) {
  const rows = distinct(
    loose.map(({ row }) => row),
    rowContent,
  );
  const subjects = [...new Set([...rows, ...open].map(({ subject }) => subject))];
  return subjects.map((subject) =>
    matchByContent(
      rows.filter((row) => subject !== null && row.subject === subject),
      open.filter((row) => row.subject === subject),
    ),
  );
}

/** Loose rows that are none of those sent: added, of an id that only slipped, or refused. */
function leftOver(loose: readonly LooseRow[], others: ReadonlySet<ReturnedRow>, placed: Map<KnownRow, ReturnedRow>) {
  const added: NewRow[] = [];
  const refused: RefusedRow[] = [];
  for (const { row, otherwise } of loose.toSorted((a, b) => compareTexts(rowContent(a.row), rowContent(b.row)))) {
    if (row.subject !== null && !others.has(row)) continue;
    if (typeof otherwise !== "string" && !placed.has(otherwise)) placed.set(otherwise, row);
    else if (typeof otherwise === "string" && otherwise !== "added") {
      refused.push({ row, id: row.id, reason: otherwise });
    } else if (row.subject === null) refused.push({ row, id: null, reason: "row-without-subject" });
    else added.push({ ...row, subject: row.subject });
  }
  return { added, refused };
}

/** Tells of every row of a file which action it is about. Where it stands in the file does not matter. */
export function matchRows(returned: ReturnedPlan, standing: readonly StandingRow[], key: string): FileRows {
  const known = knownRows(returned, standing);
  const { placed, loose } = byId(returned, known, key);
  const expected = [...known.values()].filter(({ sent }) => returned.sent === null || sent !== null);
  const open = expected.filter((row) => !placed.has(row));
  const found = byContent(loose, open);
  for (const [row, its] of found.flatMap(({ pairs }) => pairs)) placed.set(its, row);
  const { added, refused } = leftOver(loose, new Set(found.flatMap(({ others }) => others)), placed);
  const ambiguous = found.flatMap((each) => each.ambiguous);
  const missing = found.flatMap((each) => each.missing).filter((row) => !placed.has(row));
  return {
    plan: returned,
    matched: [...placed].map(([{ id, subject, sent }, row]) => ({ row, id, subject, sent })),
    added,
    refused: [...refused, ...ambiguous.map((row) => ({ row, id: null, reason: "row-ambiguous" as const }))],
    deleted: missing.flatMap(({ sent }) => (sent === null ? [] : [sent])),
  };
}
