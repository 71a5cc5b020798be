import type { Subject } from "../../ita";
import { linesOf } from "./entryKey";
import { sourceOf, type LastWords } from "./lastWords";
import type { MatchedRow } from "./matchRows";
import type { ReturnedPlan, StandingRow } from "./model";
import { remarkLine } from "./noteLines";
import type { Said } from "./outcome";
import type { SaidRemark } from "./remarks";
import { answerOf, isContinued, rowAnswers, type CellAnswer, type Hearing } from "./returnedAnswers";
import { stableHash } from "./stableHash";

/** A cell that is not for filling in. */
export interface SaidBeside extends Said {
  readonly header: string;
}

/** What one unit says in one file about the action, by the key it is kept under. */
export interface SaidWords {
  readonly source: string;
  readonly plan: ReturnedPlan;
  readonly answers: readonly CellAnswer[];
}

/** What all files say about one action. */
export interface SaidOfRow {
  readonly id: string;
  readonly subject: Subject;
  readonly answers: CellAnswer[];
  readonly remarks: SaidRemark[];
  readonly touched: SaidBeside[];
  readonly words: SaidWords[];
}

export interface SaidOfRows {
  readonly rows: ReadonlyMap<string, SaidOfRow>;
  /** Answers that agree with what stands. */
  readonly agreed: readonly string[];
  readonly unchanged: ReadonlyMap<string, number>;
}

function remarksOf(plan: ReturnedPlan, { row, id }: MatchedRow, source: string): readonly SaidRemark[] {
  return row.remarks.flatMap(({ header, text }) => {
    const line = remarkLine(header, text);
    if (linesOf(text).length === 0) return [];
    const hash = stableHash("remark", source, id, line);
    return [{ header, line, answer: answerOf(plan, text, row), sent: null, hash }];
  });
}

function touchedOf(plan: ReturnedPlan, { row, id }: MatchedRow, source: string): readonly SaidBeside[] {
  return row.touched.map(({ header, sent, text }) => ({
    header,
    answer: answerOf(plan, text, row),
    sent,
    hash: stableHash("touched", source, id, header, text),
  }));
}

interface RowsOfFile {
  readonly plan: ReturnedPlan;
  readonly last: LastWords;
  readonly matched: readonly MatchedRow[];
  /** Rows that were added: what they say beside their entries, and what is new in those that were there before. */
  readonly beside: readonly MatchedRow[];
}

/** Rows between two pauses. */
const AT_ONCE = 200;

/** Gathers what the files say, action by action. */
export function* saidOfRows(
  files: readonly RowsOfFile[],
  standing: ReadonlyMap<string, StandingRow>,
  isSettled: (hash: string) => boolean,
): Generator<void, SaidOfRows> {
  const rows = new Map<string, SaidOfRow>();
  const agreed: string[] = [];
  /** Whether the row says anything that was not sent. */
  const take = (plan: ReturnedPlan, row: MatchedRow, hearing: Hearing): boolean => {
    const cells = rowAnswers(plan, row, standing.get(row.id), hearing);
    for (const hash of cells.agreed) agreed.push(hash);
    if (cells.answers.length + row.row.remarks.length + row.row.touched.length === 0) return false;
    const source = sourceOf(plan, row.id, row.sent, hearing.last);
    const [remarks, touched] = [remarksOf(plan, row, source), touchedOf(plan, row, source)];
    if (cells.answers.length + remarks.length + touched.length === 0) return false;
    const { id, subject } = row;
    const said = rows.get(id) ?? { id, subject, answers: [], remarks: [], touched: [], words: [] };
    said.answers.push(...cells.answers);
    said.remarks.push(...remarks);
    said.touched.push(...touched);
    if (hearing.last.speaker !== null) said.words.push({ source, plan, answers: cells.answers });
    rows.set(id, said);
    return true;
  };
  const unchanged = new Map<string, number>();
  for (const { plan, last, matched, beside } of files) {
    const hearing = { last, isContinued: isContinued(matched, last), isSettled };
    let same = 0;
    for (const [at, row] of matched.entries()) {
      if (!take(plan, row, hearing)) same += 1;
      if (at % AT_ONCE === AT_ONCE - 1) yield;
    }
    unchanged.set(plan.digest, same);
    for (const row of beside) take(plan, row, hearing);
    yield;
  }
  return { rows, agreed, unchanged };
}
