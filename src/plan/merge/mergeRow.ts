import { grouped } from "../../lists";
import { decideCell } from "./cellFate";
import { saysSame } from "./entryKey";
import { TRAVELLING, type Decisions, type Entries, type RefusalCode, type StandingRow } from "./model";
import { lineHash } from "./noteLines";
import { plainOutcome, together, type Outcome, type Said } from "./outcome";
import { appendRemarks } from "./remarks";
import type { SaidOfRow } from "./saidOfRows";
import { stableHash } from "./stableHash";

/** What earlier merges dealt with, and what a person decided. */
export interface Memory {
  readonly isSettled: (hash: string) => boolean;
  readonly decisions: Decisions;
}

export interface RowOutcome extends Outcome {
  /** Entries that are to be written: only what differs from what stands. */
  readonly changes: Entries;
}

type Refusable = Said & { readonly header?: string; readonly field?: keyof Entries; readonly isRepeated?: boolean };

/** Refuses them for what they stand beside now: another time, they may be taken. */
function refusedAll(
  { id, subject }: Pick<SaidOfRow, "id" | "subject">,
  said: readonly Refusable[],
  reason: RefusalCode,
  { isSettled }: Memory,
): Outcome {
  const refused = said.map((each) => ({ ...each, taken: each.hash, hash: stableHash(reason, each.hash) }));
  const settled = new Set(
    refused
      .filter(({ taken, hash, isRepeated }) => isRepeated === true || isSettled(taken) || isSettled(hash))
      .map((each) => each.hash),
  );
  return plainOutcome(
    refused,
    (hash) => settled.has(hash),
    ({ field = null, header, answer }) => ({
      about: { id, subject, field, standing: null, ...(header === undefined ? {} : { header }) },
      kind: reason,
      text: answer.text,
      fate: { kind: "refused", reason },
    }),
  );
}

/** The plan has no such row any more: nothing of it can be written. */
export function refuseGone(said: SaidOfRow, memory: Memory): RowOutcome {
  const all = [...said.answers, ...said.remarks, ...said.touched];
  return { ...refusedAll(said, all, "row-gone", memory), changes: {} };
}

/** What becomes of all that is said about one action. */
export function mergeRow(said: SaidOfRow, { entries }: StandingRow, memory: Memory): RowOutcome {
  const { id, subject } = said;
  const { isSettled, decisions } = memory;
  const isRemark = (line: string) => isSettled(lineHash(id, line));
  const byField = grouped(said.answers, ({ field }) => field);
  const cells = TRAVELLING.flatMap((field) => {
    const answers = byField.get(field) ?? [];
    if (answers.length === 0) return [];
    const standing = entries[field] ?? "";
    const cell = { id, subject, field, standing, isRemark: field === "note" ? isRemark : () => false };
    return [{ field, outcome: decideCell(cell, answers, isSettled, decisions) }];
  });
  const before = entries.note ?? "";
  const text = cells.find(({ field }) => field === "note")?.outcome.text ?? before;
  const about = { id, subject, field: "note", standing: before } as const;
  const note = appendRemarks({ about, before, text }, said.remarks, isSettled, decisions);
  const texts = [...cells.map(({ field, outcome }) => [field, outcome.text] as const), ["note", note.text] as const];
  const outcomes = [...cells.map(({ outcome }) => outcome), note];
  return {
    ...together([...outcomes, refusedAll(said, said.touched, "not-for-filling", memory)]),
    changes: Object.fromEntries(
      [...new Map(texts)].filter(([field, each]) => !saysSame(field, each, entries[field] ?? "")),
    ),
  };
}
