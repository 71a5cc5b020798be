import type { RefusalCode, ReturnedPlan, ReturnedRow, Settled } from "./model";
import { entriesContent, rowContent } from "./rowContent";
import { stableHash } from "./stableHash";

/** What earlier merges took the rows of a file for. */
export interface RowMemory {
  readonly isKnownAs: (row: ReturnedRow, id: string) => boolean;
  /** It came to the plan as a row of its own, or was left out. */
  readonly isAddition: (row: ReturnedRow) => boolean;
  readonly isAmbiguous: (row: ReturnedRow) => boolean;
  /** By which a row is known as this action. */
  readonly hashOf: (row: ReturnedRow, id: string) => string;
}

/** By which a row that was added is known again, in whatever file. */
export function additionHash(row: ReturnedRow): string {
  return stableHash("row", entriesContent(row));
}

/** By which a row that was refused is known again. */
export function refusalHash(digest: string, row: ReturnedRow, id: string | null, reason: RefusalCode): string {
  return stableHash(reason, digest, id ?? "", rowContent(row));
}

export function rowMemory({ digest }: ReturnedPlan, { answers, rows }: Settled): RowMemory {
  const hashOf = (row: ReturnedRow, id: string) => stableHash("is", digest, id, rowContent(row));
  return {
    hashOf,
    isKnownAs: (row, id) => answers.has(hashOf(row, id)),
    isAddition: (row) => rows.has(additionHash(row)) || answers.has(additionHash(row)),
    isAmbiguous: (row) => answers.has(refusalHash(digest, row, null, "row-ambiguous")),
  };
}
