import { saysSame } from "./entryKey";
import { saverWord, wordOf, type LastWords, type Words } from "./lastWords";
import type { MatchedRow } from "./matchRows";
import { TRAVELLING, type Answer, type Doubt, type ReturnedPlan, type ReturnedRow, type StandingRow } from "./model";
import type { RowSaid, TravellingField } from "./model";
import { rowWords } from "./rowContent";
import { stableHash } from "./stableHash";

/** What one file says in one cell, where that is not what was sent or what the unit said before. */
export interface CellAnswer {
  readonly field: TravellingField;
  /** Null where nobody knows. */
  readonly sent: string | null;
  readonly answer: Answer;
  /** Why it cannot be taken as it is. */
  readonly doubt?: Doubt;
  /** By which it is remembered once it is dealt with. */
  readonly hash: string;
  /** By which it is known what it says. */
  readonly word: string;
  /** What the unit said here before, where this file goes on from there. */
  readonly before?: string;
  /** The unit said just this before, and it was dealt with. */
  readonly isRepeated: boolean;
  /** To be remembered where it stays open. */
  readonly marks: readonly string[];
}

/** What the cells of one row say. */
export interface RowAnswers {
  readonly answers: readonly CellAnswer[];
  /** Answers that agree with what stands, where nobody knows what was sent: were it changed, they ask nothing. */
  readonly agreed: readonly string[];
}

/** What is known of the unit when its rows are read. */
export interface Hearing {
  readonly last: LastWords;
  /** It was filled in where it had been: not a fresh copy of what was sent. */
  readonly isContinued: boolean;
  readonly isSettled: (hash: string) => boolean;
}

/** An answer as people are shown it. */
export function answerOf(
  { file, digest, unit, savedBy, savedOn }: ReturnedPlan,
  text: string,
  row: ReturnedRow | null,
  field?: TravellingField,
): Answer {
  const formula = field === undefined ? undefined : row?.formulas[field];
  const place = row?.place ?? null;
  return { file, digest, unit, savedBy, savedOn, text, place, ...(formula === undefined ? {} : { formula }) };
}

/** A whole row as people are shown it. */
export function rowAnswer(plan: ReturnedPlan, row: ReturnedRow, said: RowSaid): Answer {
  return { ...answerOf(plan, rowWords(said), row), row: said };
}

/** What came back means what was sent; a doubtful cell can be so by what it shows or by what it means. */
function isAsSent(field: TravellingField, sent: string | null, text: string, meant: string | undefined): boolean {
  const base = sent ?? "";
  if (saysSame(field, text, base)) return true;
  return sent !== null && meant !== undefined && saysSame(field, meant, base);
}

/** A cell of nothing but spaces is blank. */
function entryIn({ entries }: ReturnedRow, field: TravellingField): string | undefined {
  const text = entries[field];
  return text === undefined || text === "" || text.trim() !== "" ? text : "";
}

/** By which an open answer is known again as one that only what was said before makes news. */
function newsHash(hash: string): string {
  return stableHash("news", hash);
}

/** By which it is known again that an open answer went on from this. */
function sinceHash(hash: string, before: string): string {
  return stableHash("since", hash, before);
}

interface Heard {
  readonly isAnothers: boolean;
  readonly asSent: boolean;
  readonly word: string;
  readonly hash: string;
  readonly last: string | undefined;
}

/** What the unit said before, where this answer changes that: nothing where it is no news. */
function beforeOf({ asSent, hash, last, isAnothers }: Heard, hearing: Hearing): string | undefined {
  if (last === undefined || hearing.last.isLate) return undefined;
  if (hearing.last.isKnown) return hearing.isSettled(sinceHash(hash, last)) ? last : undefined;
  return isAnothers || (asSent && !hearing.isContinued) ? undefined : last;
}

/** Something only what was said before tells: a cell put back as it was sent, or a change of a row of their own. */
function isNews({ asSent, hash, last, word }: Heard, { last: { isKnown, isLate }, isSettled }: Hearing): boolean {
  if (word === last || (asSent && (last === undefined || isLate))) return false;
  return !isKnown || isSettled(newsHash(hash));
}

/** Compares a row cell by cell with what was sent, and with what the unit said since. */
export function rowAnswers(
  plan: ReturnedPlan,
  { row, id, sent, isOwn }: MatchedRow,
  standing: StandingRow | undefined,
  hearing: Hearing,
): RowAnswers {
  const answers: CellAnswer[] = [];
  const agreed: string[] = [];
  const words: Words = hearing.last.about(id, sent);
  const savers = hearing.last.savers(id, sent);
  const saver = saverWord(plan.savedBy);
  for (const field of TRAVELLING) {
    const doubt = row.doubts[field];
    const text = doubt?.typed ?? entryIn(row, field);
    if (text === undefined) continue;
    const sentText = sent?.entries[field] ?? null;
    const last = words.get(field);
    const asSent = isAsSent(field, sentText, text, doubt?.meant);
    if (asSent && last === undefined) continue;
    // What is doubtful in a row of their own was asked as of any other.
    const isSince = asSent || (isOwn === true && doubt === undefined);
    const kind = `${isSince ? "since " : ""}${doubt === undefined ? "answer" : "doubt"}`;
    const hash = stableHash(kind, plan.digest, id, field, text.trim());
    // What a colleague said is not theirs to take back.
    const isAnothers = saver !== undefined && (savers.get(field) ?? saver) !== saver;
    const heard: Heard = { isAnothers, asSent, hash, last, word: wordOf(field, doubt?.meant ?? text) };
    const there = standing?.entries[field] ?? "";
    if (isSince && !isNews(heard, hearing)) continue;
    if (sentText === null && isOwn !== true && saysSame(field, doubt?.meant ?? text, there)) agreed.push(hash);
    else {
      const before = beforeOf(heard, hearing);
      answers.push({
        field,
        sent: sentText,
        answer: answerOf(plan, text, row, field),
        hash,
        word: heard.word,
        isRepeated: heard.word === last,
        marks: [...(isSince ? [newsHash(hash)] : []), ...(before === undefined ? [] : [sinceHash(hash, before)])],
        ...(before === undefined ? {} : { before }),
        ...(doubt === undefined ? {} : { doubt }),
      });
    }
  }
  return { answers, agreed };
}

/** Whether a file goes on from what its unit said, or begins anew from what was sent. */
export function isContinued(matched: readonly MatchedRow[], last: LastWords): boolean {
  let [changed, kept] = [0, 0];
  for (const { row, id, sent } of matched) {
    for (const [name, word] of last.about(id, sent)) {
      const field = TRAVELLING.find((each) => each === name);
      if (field === undefined) continue;
      const text = row.doubts[field]?.typed ?? entryIn(row, field);
      const base = sent?.entries[field] ?? "";
      if (text === undefined || word === wordOf(field, base)) continue;
      changed += 1;
      if (!isAsSent(field, base, text, row.doubts[field]?.meant)) kept += 1;
    }
  }
  return kept * 2 >= changed;
}
