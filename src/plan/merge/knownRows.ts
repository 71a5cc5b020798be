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

/** Rows of the plan by the keys of their ids: made once for all files. */
export type PlanRows = ReadonlyMap<string, KnownRow>;

/** The rows one file can be about. */
export interface KnownRows {
  /** By its id, however it is spelt. */
  readonly byId: (id: string) => KnownRow | undefined;
  /** Rows that should be in the file. */
  readonly expected: () => readonly KnownRow[];
}

const PLAIN = /^[A-Za-z0-9-]*$/;

/** The key of an id; ids as we write them need no tidying. */
function idKey(id: string): string {
  return PLAIN.test(id) ? id.toLowerCase() : textKey(id);
}

export function planRows(standing: readonly StandingRow[]): PlanRows {
  return new Map(
    standing.map(({ id, subject, entries }) => [idKey(id), { id, subject, entries, sent: null }] as const),
  );
}

/** Rows that were sent, as they were sent, and any others the plan has. */
export function knownRows({ sent }: ReturnedPlan, plan: PlanRows): KnownRows {
  const known = new Map<string, KnownRow>();
  for (const row of sent?.values() ?? []) {
    const key = idKey(row.id);
    known.set(key, { id: plan.get(key)?.id ?? row.id, subject: row.subject, entries: row.entries, sent: row });
  }
  return {
    byId: (id) => {
      const key = idKey(id);
      return known.get(key) ?? plan.get(key);
    },
    expected: () => [...(sent === null ? plan : known).values()],
  };
}
