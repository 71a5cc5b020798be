import { saysSame } from "./entryKey";
import type { MatchedRow } from "./matchRows";
import { TRAVELLING, type Answer, type Doubt, type ReturnedPlan, type ReturnedRow, type StandingRow } from "./model";
import type { TravellingField } from "./model";
import { stableHash } from "./stableHash";

/** What one file says in one cell, where that is not what was sent. */
export interface CellAnswer {
  readonly field: TravellingField;
  /** Null where nobody knows. */
  readonly sent: string | null;
  readonly answer: Answer;
  /** Why it cannot be taken as it is. */
  readonly doubt?: Doubt;
  /** By which it is remembered once it is dealt with. */
  readonly hash: string;
}

/** What the cells of one row say. */
export interface RowAnswers {
  readonly answers: readonly CellAnswer[];
  /** Answers that agree with what stands, where nobody knows what was sent: were it changed, they ask nothing. */
  readonly agreed: readonly string[];
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

/** What came back means what was sent; a doubtful cell can be so by what it shows or by what it means. */
function isAsSent(field: TravellingField, sent: string | null, text: string, meant: string | undefined): boolean {
  const base = sent ?? "";
  if (saysSame(field, text, base)) return true;
  return sent !== null && meant !== undefined && saysSame(field, meant, base);
}

/** A cell of nothing but spaces is blank. */
function entryIn({ entries }: ReturnedRow, field: TravellingField): string | undefined {
  const text = entries[field];
  return text?.trim() === "" ? "" : text;
}

/** Compares a row cell by cell with what was sent. */
export function rowAnswers(
  plan: ReturnedPlan,
  { row, id, sent }: MatchedRow,
  standing: StandingRow | undefined,
): RowAnswers {
  const answers: CellAnswer[] = [];
  const agreed: string[] = [];
  for (const field of TRAVELLING) {
    const doubt = row.doubts[field];
    const text = doubt?.typed ?? entryIn(row, field);
    const sentText = sent?.entries[field] ?? null;
    if (text === undefined || isAsSent(field, sentText, text, doubt?.meant)) continue;
    const kind = doubt === undefined ? "answer" : "doubt";
    const hash = stableHash(kind, plan.digest, id, field, text.trim());
    const there = standing?.entries[field] ?? "";
    if (sentText === null && saysSame(field, doubt?.meant ?? text, there)) agreed.push(hash);
    else {
      const answer = answerOf(plan, text, row, field);
      answers.push({ field, sent: sentText, answer, hash, ...(doubt === undefined ? {} : { doubt }) });
    }
  }
  return { answers, agreed };
}
