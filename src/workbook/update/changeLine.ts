import type { SpecValue } from "../../sheets";

/** A change of the plan before it stands in the log. */
export interface ChangeLine {
  /** Of the action. */
  readonly id: string;
  /** Key of the column in the plan; undefined for the row as a whole. */
  readonly key: string | undefined;
  /** Its header. */
  readonly field: string;
  readonly before: SpecValue;
  readonly after: SpecValue;
  /** A person typed it into the sheet. */
  readonly isTyped?: true;
  /** Where it comes from, where that is not what the write is about. */
  readonly source?: string;
}

/** Columns that are never told of: the contact person, and the id itself. */
export const NOT_LOGGED: ReadonlySet<string> = new Set(["person", "id"]);
