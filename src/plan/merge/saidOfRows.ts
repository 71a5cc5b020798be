import type { Subject } from "../../ita";
import { linesOf } from "./entryKey";
import type { MatchedRow } from "./matchRows";
import type { ReturnedPlan, StandingRow } from "./model";
import { remarkLine } from "./noteLines";
import type { Said } from "./outcome";
import type { SaidRemark } from "./remarks";
import { answerOf, rowAnswers, type CellAnswer } from "./returnedAnswers";
import { stableHash } from "./stableHash";

/** A cell that is not for filling in. */
export interface SaidBeside extends Said {
  readonly header: string;
}

/** What all files say about one action. */
export interface SaidOfRow {
  readonly id: string;
  readonly subject: Subject;
  readonly answers: CellAnswer[];
  readonly remarks: SaidRemark[];
  readonly touched: SaidBeside[];
}

export interface SaidOfRows {
  readonly rows: ReadonlyMap<string, SaidOfRow>;
  /** Answers that agree with what stands. */
  readonly agreed: readonly string[];
  readonly unchanged: ReadonlyMap<string, number>;
}

function remarksOf(plan: ReturnedPlan, { row, id }: MatchedRow): readonly SaidRemark[] {
  return row.remarks.flatMap(({ header, text }) => {
    const line = remarkLine(header, text);
    if (linesOf(text).length === 0) return [];
    const hash = stableHash("remark", plan.digest, id, line);
    return [{ header, line, answer: answerOf(plan, text, row), sent: null, hash }];
  });
}

function touchedOf(plan: ReturnedPlan, { row, id }: MatchedRow): readonly SaidBeside[] {
  return row.touched.map(({ header, sent, text }) => ({
    header,
    answer: answerOf(plan, text, row),
    sent,
    hash: stableHash("touched", plan.digest, id, header, text),
  }));
}

interface RowsOfFile {
  readonly plan: ReturnedPlan;
  readonly matched: readonly MatchedRow[];
  /** What rows that were added say beside their entries. */
  readonly beside: readonly MatchedRow[];
}

/** Gathers what the files say, action by action. */
export function saidOfRows(files: readonly RowsOfFile[], standing: ReadonlyMap<string, StandingRow>): SaidOfRows {
  const rows = new Map<string, SaidOfRow>();
  const agreed: string[] = [];
  /** Whether the row says anything that was not sent. */
  const take = (plan: ReturnedPlan, row: MatchedRow): boolean => {
    const cells = rowAnswers(plan, row, standing.get(row.id));
    const [remarks, touched] = [remarksOf(plan, row), touchedOf(plan, row)];
    agreed.push(...cells.agreed);
    if (cells.answers.length + remarks.length + touched.length === 0) return false;
    const { id, subject } = row;
    const said = rows.get(id) ?? { id, subject, answers: [], remarks: [], touched: [] };
    said.answers.push(...cells.answers);
    said.remarks.push(...remarks);
    said.touched.push(...touched);
    rows.set(id, said);
    return true;
  };
  const unchanged = new Map<string, number>();
  for (const { plan, matched, beside } of files) {
    unchanged.set(plan.digest, matched.filter((row) => !take(plan, row)).length);
    for (const row of beside) take(plan, row);
  }
  return { rows, agreed, unchanged };
}
