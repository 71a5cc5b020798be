import {
  merge,
  NOTHING_SETTLED,
  type Difference,
  type Merged,
  type ReturnedPlan,
  type StandingRow,
  type TravellingField,
} from "../../src/plan";
import { KEY } from "../workbook/sharing/sentParts";
import { editsIn, REMARK_HEADER, WORDS, type Edit, type Person, type Round } from "./rounds";

/** What became of everything people did, for the figures. */
export interface Tally {
  edits: number;
  taken: number;
  same: number;
  conflict: number;
  added: number;
  deleted: number;
  remarks: number;
  doubtful: number;
  touched: number;
  copied: number;
  /** In rows whose id was cleared, found again by what they say or told as a row. */
  byContent: number;
}

export const noTally = (): Tally => ({
  edits: 0,
  taken: 0,
  same: 0,
  conflict: 0,
  added: 0,
  deleted: 0,
  remarks: 0,
  doubtful: 0,
  touched: 0,
  copied: 0,
  byContent: 0,
});

/** Whatever is wrong, in words, so that one failing run says all of it. */
type Wrong = string[];

export function standingOf({ rows, office }: Round): readonly StandingRow[] {
  return rows.map((row, place) => ({
    ...row,
    entries: {
      ...row.entries,
      ...Object.fromEntries(office.filter((edit) => edit.row === place).map(({ field, text }) => [field, text])),
    },
  }));
}

interface Case {
  readonly round: Round;
  /** Of each person, in order. */
  readonly plans: readonly ReturnedPlan[];
  readonly standing: readonly StandingRow[];
  readonly merged: Merged;
}

/** Subjects about which a file has rows that nobody can be sure of. */
function uncertainSubjects({ rows, people }: Round): ReadonlySet<string> {
  const subject = (place: number) => rows[place]?.subject ?? "";
  return new Set(
    people.flatMap(({ rows: own, cleared, deleted, added, copied, losesSent }) => {
      if (losesSent) return [...own.map(subject), ...added.map((row) => row.subject)];
      const gone = deleted.map(subject).filter((each) => added.some((row) => row.subject === each));
      return [...cleared.map(subject), ...copied.map(({ row }) => subject(row)), ...gone];
    }),
  );
}

const saysText = ({ answers }: Difference, digest: string, text: string): boolean =>
  answers.some((answer) => answer.digest === digest && answer.text === text);

function checkCell(all: Case, place: number, field: TravellingField, wrong: Wrong, tally: Tally): void {
  const { round, plans, standing, merged } = all;
  const [sent, now] = [round.rows[place], standing[place]];
  if (sent === undefined || now === undefined) return;
  const said = round.people.flatMap((person, index) =>
    editsIn(round, person)
      .filter((edit) => edit.row === place && edit.field === field)
      .map(({ text }) => ({ text, digest: plans[index]?.digest ?? "" })),
  );
  const where = `${sent.id} ${field}`;
  const about = merged.differences.filter(
    (each) => each.id === sent.id && each.field === field && each.header === undefined,
  );
  const [standingText, sentText] = [now.entries[field] ?? "", sent.entries[field] ?? ""];
  for (const { text, digest } of said) {
    const found = about.filter((difference) => saysText(difference, digest, text));
    if (found.length !== 1) wrong.push(`${where}: “${text}” is told ${String(found.length)} times`);
  }
  if (about.reduce((count, { answers }) => count + answers.length, 0) !== said.length)
    wrong.push(`${where}: ${String(said.length)} edits, not as many answers`);
  const others = [...new Set(said.map(({ text }) => text).filter((text) => text !== standingText))];
  const [only] = others;
  const isTaken = others.length === 1 && standingText === sentText;
  const fates = new Set(about.map(({ fate }) => fate.kind));
  const wanted = new Set<string>([
    ...(said.some(({ text }) => text === standingText) ? ["same"] : []),
    ...(others.length === 0 ? [] : [isTaken ? "taken" : "conflict"]),
  ]);
  if ([...fates].sort().join() !== [...wanted].sort().join())
    wrong.push(`${where}: ${[...fates].join()} instead of ${[...wanted].join()}`);
  const change = merged.changes.get(sent.id)?.[field];
  if (change !== (isTaken ? only : undefined)) wrong.push(`${where}: becomes “${String(change)}”`);
  tally.edits += said.length;
  for (const { text } of said) {
    if (text === standingText) tally.same += 1;
    else if (isTaken) tally.taken += 1;
    else tally.conflict += 1;
  }
}

/** An edit in a row that may be any: it is told once, wherever it was found to belong. */
function checkSomewhere(all: Case, index: number, edit: Edit, wrong: Wrong, tally: Tally): void {
  const { round, merged, plans, standing } = all;
  if (!WORDS.includes(edit.field) || edit.text === "") return;
  // Where nobody knows what was sent, what says the same as the plan is no edit.
  const isSame = standing[edit.row]?.entries[edit.field] === edit.text;
  if (isSame && round.people[index]?.losesSent === true) return;
  const digest = plans[index]?.digest;
  const words = edit.text;
  const found = merged.differences.filter(({ answers }) =>
    answers.some((answer) => answer.digest === digest && answer.text.includes(words)),
  );
  if (found.length !== 1) wrong.push(`row ${String(edit.row)}: “${edit.text}” is told ${String(found.length)} times`);
  tally.edits += 1;
  tally.byContent += 1;
}

function checkRows(all: Case, wrong: Wrong, tally: Tally): void {
  const { round, plans, merged } = all;
  const uncertain = uncertainSubjects(round);
  round.people.forEach((person, index) => {
    const digest = plans[index]?.digest ?? "";
    for (const place of person.deleted) {
      const row = round.rows[place];
      if (row === undefined || uncertain.has(row.subject)) continue;
      const told = merged.differences.filter(
        ({ id, fate, answers }) =>
          id === row.id &&
          fate.kind === "refused" &&
          fate.reason === "row-deleted" &&
          answers.some((answer) => answer.digest === digest),
      );
      if (told.length !== 1) wrong.push(`${row.id} deleted: told ${String(told.length)} times`);
      tally.deleted += 1;
    }
    for (const { subject, text } of person.added) {
      if (uncertain.has(subject)) continue;
      const told = merged.differences.filter(
        (each) =>
          each.fate.kind === "added" &&
          each.subject === subject &&
          each.fate.entries.measure === text &&
          each.answers.some((answer) => answer.digest === digest),
      );
      const rows = merged.added.filter((row) => row.subject === subject && row.entries.measure === text);
      if (told.length !== 1 || rows.length !== 1)
        wrong.push(`${subject} added “${text}”: told ${String(told.length)} times, ${String(rows.length)} rows`);
      tally.added += 1;
    }
    for (const { row: place, text } of person.copied) {
      if (person.deleted.includes(place)) continue;
      const told = merged.differences.filter(({ answers }) =>
        answers.some((answer) => answer.digest === digest && answer.text.includes(text)),
      );
      if (told.length !== 1) wrong.push(`copy “${text}”: told ${String(told.length)} times`);
      tally.copied += 1;
    }
    checkCells(all, person, digest, uncertain, wrong, tally);
    for (const { row: place, text } of person.remarks) {
      const row = round.rows[place];
      if (row === undefined || uncertain.has(row.subject) || person.deleted.includes(place)) continue;
      const line = `${REMARK_HEADER}: ${text}`;
      const note = merged.changes.get(row.id)?.note ?? "";
      if (note.split("\n").filter((each) => each === line).length !== 1) wrong.push(`${row.id}: note says “${note}”`);
      tally.remarks += 1;
    }
  });
}

/** Cells that cannot be taken, or are not for filling in: each is refused once, and written nowhere. */
function checkCells(
  { round, merged }: Case,
  person: Person,
  digest: string,
  uncertain: ReadonlySet<string>,
  wrong: Wrong,
  tally: Tally,
): void {
  const refusals = (place: number, reasons: readonly string[]) =>
    merged.differences.filter(
      ({ id, fate, answers }) =>
        id === round.rows[place]?.id &&
        fate.kind === "refused" &&
        reasons.includes(fate.reason) &&
        answers.some((answer) => answer.digest === digest),
    ).length;
  const isSure = (place: number) => !uncertain.has(round.rows[place]?.subject ?? "") && !person.deleted.includes(place);
  for (const { row } of person.odd.filter((each) => isSure(each.row))) {
    const told = refusals(row, ["date-meant", "date-unreadable"]);
    const change = merged.changes.get(round.rows[row]?.id ?? "")?.approveBy;
    if (told !== 1 || change !== undefined) wrong.push(`odd date of row ${String(row)}: told ${String(told)} times`);
    tally.doubtful += 1;
  }
  for (const row of person.touched.filter(isSure)) {
    const told = refusals(row, ["not-for-filling"]);
    if (told !== 1) wrong.push(`finding of row ${String(row)}: told ${String(told)} times`);
    tally.touched += 1;
  }
}

function applied(standing: readonly StandingRow[], { changes, added }: Merged): readonly StandingRow[] {
  return [...standing.map((row) => ({ ...row, entries: { ...row.entries, ...changes.get(row.id) } })), ...added];
}

/** A second merge of the same files writes nothing and asks only what is undecided. */
function checkAgain({ plans, standing, merged }: Case, wrong: Wrong): void {
  const after = applied(standing, merged);
  const again = merge({ key: KEY, standing: after, returned: plans, settled: merged.settled, decisions: new Map() });
  if (again.changes.size + again.added.length > 0) wrong.push("a second merge writes something");
  const fates = again.differences
    .map(({ fate }) => fate.kind)
    .filter((kind) => ["taken", "added", "remark"].includes(kind));
  if (fates.length > 0) wrong.push(`a second merge takes something: ${fates.join()}`);
}

/** The merge of all files, held against what people did: all that is wrong with it. */
export function wrongWith(round: Round, plans: readonly ReturnedPlan[], tally: Tally): readonly string[] {
  const standing = standingOf(round);
  const input = { key: KEY, standing, settled: NOTHING_SETTLED, decisions: new Map() };
  const merged = merge({ ...input, returned: plans });
  const all: Case = { round, plans, standing, merged };
  const wrong: Wrong = [];
  const uncertain = uncertainSubjects(round);
  const fields = new Set(round.people.flatMap(({ edits }) => edits.map(({ field }) => field)));
  round.rows.forEach(({ subject }, place) => {
    if (uncertain.has(subject)) return;
    for (const field of fields) checkCell(all, place, field, wrong, tally);
  });
  round.people.forEach((person, index) => {
    for (const edit of editsIn(round, person))
      if (uncertain.has(round.rows[edit.row]?.subject ?? "")) checkSomewhere(all, index, edit, wrong, tally);
  });
  checkRows(all, wrong, tally);
  checkAgain(all, wrong);
  const turned = merge({ ...input, returned: [...plans].reverse() });
  if (JSON.stringify([...turned.changes]) !== JSON.stringify([...merged.changes]))
    wrong.push("the order of files matters");
  if (JSON.stringify(turned.differences) !== JSON.stringify(merged.differences)) wrong.push("the order of files shows");
  return wrong;
}
