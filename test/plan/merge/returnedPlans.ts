import {
  merge,
  type Decision,
  type Entries,
  type Merged,
  type MergeInput,
  type ReturnedPlan,
  type ReturnedRow,
  type SentRow,
  type Settled,
  type StandingRow,
} from "../../../src/plan";
import type { Subject } from "../../../src/ita";

export const KEY = "A1B2C-2563";
export const idOf = (subject: Subject, n = 1): string => `${KEY}-${subject}-${String(n)}`;

export const NOTHING_SETTLED: Settled = { answers: new Set(), rows: new Map(), said: new Map() };

export function standingRow(subject: Subject, entries: Entries = {}, n = 1): StandingRow {
  return { id: idOf(subject, n), subject, entries };
}

export type Cells = Partial<Omit<ReturnedRow, "place">>;

/** A file to which each row came back as it is given here. */
export function returnedPlan(
  name: string,
  sent: readonly SentRow[] | null,
  rows: readonly (Cells & { readonly subject: Subject | null })[],
  rest: Partial<ReturnedPlan> = {},
): ReturnedPlan {
  return {
    file: `${name}.xlsx`,
    digest: `digest of ${name}`,
    key: KEY,
    agency: "เทศบาลตำบลตัวอย่าง",
    fiscalYear: 2563,
    unit: name,
    sentOn: "2021-01-04",
    returnBy: "2021-02-01",
    savedBy: null,
    savedOn: null,
    sent: sent === null ? null : new Map(sent.map((row) => [row.id, row])),
    missingFields: [],
    rows: rows.map((row, index) => ({
      place: { sheet: "แผน", row: index + 2 },
      id: null,
      entries: {},
      doubts: {},
      formulas: {},
      remarks: [],
      touched: [],
      ...row,
    })),
    ...rest,
  };
}

/** A sent row as it came back, with what was changed in it. */
export function back(
  row: SentRow,
  changed: Entries = {},
  rest: Cells = {},
): Cells & { readonly subject: Subject | null } {
  return { id: row.id, subject: row.subject, entries: { ...row.entries, ...changed }, ...rest };
}

export function merged(
  standing: readonly StandingRow[],
  returned: readonly ReturnedPlan[],
  { settled = NOTHING_SETTLED, decisions = {} }: { settled?: Settled; decisions?: Record<string, Decision> } = {},
): Merged {
  const input: MergeInput = { key: KEY, standing, returned, settled, decisions: new Map(Object.entries(decisions)) };
  return merge(input);
}

/** The plan once the merge is written. */
export function after(standing: readonly StandingRow[], { changes, added }: Merged): readonly StandingRow[] {
  return [...standing.map((row) => ({ ...row, entries: { ...row.entries, ...changes.get(row.id) } })), ...added];
}

/** In short: where, and what becomes of it. */
export function fates({ differences }: Merged): readonly string[] {
  return differences.map(({ id, field, fate }) => {
    const what = fate.kind === "refused" ? fate.reason : fate.kind;
    const text = fate.kind === "taken" || fate.kind === "decided" || fate.kind === "remark" ? ` ${fate.text}` : "";
    return `${id?.slice(KEY.length + 1) ?? "-"} ${field ?? "row"}: ${what}${text}`;
  });
}
