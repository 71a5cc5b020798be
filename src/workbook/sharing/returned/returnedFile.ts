import type { ReturnedPlan } from "../../../plan";

/** Why nothing of a file can be read. */
export type UnreadableReason =
  /** No workbook at all, or one that breaks off. */
  | "damaged"
  | "encrypted"
  /** More than a workbook of this kind ever holds; nothing of it was unpacked. */
  | "too-large"
  | "empty"
  /** A format to save as .xlsx first. */
  | "not-xlsx";

/** Why a file that was given for merging takes no part; the others go on without it. */
export type ReturnedRefusal =
  | UnreadableReason
  /** A workbook without rows of any plan. */
  | "not-ours"
  | "other-agency"
  | "other-year"
  /** It says what another file of the same merge says. */
  | "repeated";

/** What is in a file and was left alone. */
export type ReturnedNote = "macros" | "links";

/** A file that was given for merging. */
export type ReturnedFile =
  | { readonly kind: "returned"; readonly plan: ReturnedPlan; readonly notes?: readonly ReturnedNote[] }
  | {
      readonly kind: "refused";
      readonly file: string;
      readonly reason: ReturnedRefusal;
      /** What the sentence needs: agencies, years, the file it repeats. */
      readonly data: Readonly<Record<string, string | number>>;
    };
