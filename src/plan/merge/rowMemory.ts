import type { RefusalCode, ReturnedPlan, ReturnedRow, Settled } from "./model";
import { entriesContent, rowHash } from "./rowContent";
import { stableHash } from "./stableHash";

/** What earlier merges took the rows of a file for. */
export interface RowMemory {
  readonly isKnownAs: (row: ReturnedRow, id: string) => boolean;
  /** It was taken for some action or other. */
  readonly isKnown: (row: ReturnedRow) => boolean;
  /** It came to the plan as a row of its own, or was left out. */
  readonly isAddition: (row: ReturnedRow) => boolean;
  /** Why it was refused. */
  readonly refusalOf: (row: ReturnedRow) => RefusalCode | undefined;
  /** It said the same as another row of the file, and was passed over. */
  readonly isPassedOver: (row: ReturnedRow) => boolean;
  readonly passedOverMark: (row: ReturnedRow) => string;
  /** This very file was merged before: what its rows are was told then, and the plan may have changed since. */
  readonly wasMerged: boolean;
  /** By which the file is known. */
  readonly fileMark: string;
  /** By which a row is known as this action. */
  readonly marksOf: (row: ReturnedRow, id: string) => readonly string[];
  /** By which a row is known as one of several. */
  readonly ambiguousMark: (row: ReturnedRow) => string;
}

const REFUSALS = ["row-ambiguous", "row-gone", "row-of-another-plan"] as const satisfies readonly RefusalCode[];

/** By which a row that was added is known again, in whatever file. */
export function additionHash(row: ReturnedRow): string {
  return stableHash("row", entriesContent(row));
}

/** By which a row that was refused is known again. */
export function refusalHash(digest: string, row: ReturnedRow, reason: RefusalCode): string {
  return stableHash(reason, digest, rowHash(row));
}

export function rowMemory({ digest }: ReturnedPlan, { answers, rows }: Settled): RowMemory {
  const markOf = (row: ReturnedRow, id: string) => stableHash("is", digest, id, rowHash(row));
  const ambiguousMark = (row: ReturnedRow) => refusalHash(digest, row, "row-ambiguous");
  const passedOverMark = (row: ReturnedRow) => stableHash("copy", digest, rowHash(row));
  const fileMark = stableHash("merged", digest);
  return {
    fileMark,
    wasMerged: answers.has(fileMark),
    passedOverMark,
    isPassedOver: (row) => answers.has(passedOverMark(row)),
    marksOf: (row, id) => [markOf(row, id), markOf(row, "")],
    ambiguousMark,
    isKnownAs: (row, id) => answers.has(markOf(row, id)),
    isKnown: (row) => answers.has(markOf(row, "")),
    isAddition: (row) => rows.has(additionHash(row)) || answers.has(additionHash(row)),
    refusalOf: (row) => REFUSALS.find((reason) => answers.has(refusalHash(digest, row, reason))),
  };
}
