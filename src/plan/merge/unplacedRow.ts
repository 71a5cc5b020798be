import { parseActionId } from "../ids";
import type { KnownRow } from "./knownRows";
import type { RefusalCode, ReturnedPlan, ReturnedRow } from "./model";

/** A row that its id does not place, and what it is if its content does not either. */
export interface LooseRow {
  readonly row: ReturnedRow;
  readonly otherwise: KnownRow | "added" | RefusalCode;
}

/** What a row is whose id is none of those known. */
export function unplaced(row: ReturnedRow, plan: ReturnedPlan, key: string): LooseRow {
  const parsed = row.id === null ? undefined : parseActionId(row.id.toUpperCase());
  if (parsed === undefined) return { row, otherwise: "added" };
  if (parsed.key !== key) return { row, otherwise: "row-of-another-plan" };
  // An id nobody sent was typed by hand; where nobody knows what was sent, it was ours once.
  return { row, otherwise: plan.sent === null ? "row-gone" : "added" };
}
