import type { Subject } from "../../ita";
import { textKey } from "../../thai";
import type { Candidate } from "./matchByContent";
import type { ReturnedPlan, SentRow, StandingRow } from "./model";

/** A row a file can be about. */
export interface KnownRow extends Candidate {
  readonly subject: Subject;
  /** Null for a row that is in the plan and was not sent, or nobody knows. */
  readonly sent: SentRow | null;
}

/** By the key of the id. */
export type KnownRows = ReadonlyMap<string, KnownRow>;

/** Rows that were sent, as they were sent, and any others the plan has. */
export function knownRows({ sent }: ReturnedPlan, standing: readonly StandingRow[]): KnownRows {
  const known = new Map<string, KnownRow>();
  for (const row of standing) known.set(textKey(row.id), { ...row, sent: null });
  for (const row of sent?.values() ?? []) {
    const id = known.get(textKey(row.id))?.id ?? row.id;
    known.set(textKey(row.id), { ...row, id, sent: row });
  }
  return known;
}
