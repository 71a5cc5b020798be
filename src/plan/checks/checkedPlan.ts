import type { ActionKind, Status } from "../action";
import type { OfficeYear } from "../dates";

/**
 * What the checks look at of an action. Dates, status and addresses are as somebody typed them; a part
 * that is absent is not checked, one that is null or empty is missing.
 */
export interface CheckedAction {
  readonly id: string;
  readonly kind: ActionKind;
  /** Code of the item, or number of the indicator. */
  readonly subject: string;
  /** What the row says it is about, and the subject that is; null for none. */
  readonly item?: { readonly typed: string; readonly subject: string | null };
  /** Others the same measure serves. */
  readonly alsoServes?: readonly string[];
  readonly subjectName?: string | null;
  readonly measure?: object | string | null;
  readonly steps?: readonly string[];
  readonly lead: string | null;
  readonly monitor: string | null;
  readonly start: string | null;
  readonly publishBy: string | null;
  readonly approveBy: string | null;
  readonly completedOn?: string | null;
  readonly status: string | null;
  /** Which of the four an unknown status is most likely to be. */
  readonly statusMeant?: Status;
  /** Dates that stand as a text, even where it reads as a day. */
  readonly asText?: readonly DateField[];
  readonly pageUrl?: string | null;
  readonly fileUrl?: string | null;
}

export interface CheckedPlan {
  readonly fiscalYear: number | null;
  /** What the ids of this plan begin with; ids are not held against it where it is not known. */
  readonly key?: string;
  /** Everything an action can be about; anything where it is not known. */
  readonly subjects?: readonly string[];
  readonly actions: readonly CheckedAction[];
  /** Codes of the items and numbers of the indicators that need a fix. */
  readonly failing: readonly string[];
  /** Null: nothing is known of the year, and no date is held against it. */
  readonly officeYear: OfficeYear | null;
  /** Address or host of the agency's own site; null where it is not known. */
  readonly mainSite: string | null;
}

/** The dates a row of the plan is held to, in the order they come; a completion date stands apart. */
export const PLANNED_DATES = ["start", "publishBy", "approveBy"] as const;
export type PlannedDate = (typeof PLANNED_DATES)[number];
export type DateField = PlannedDate | "completedOn";
export type AddressField = "pageUrl" | "fileUrl";
export type CheckedField =
  DateField | AddressField | "id" | "subject" | "measure" | "steps" | "lead" | "monitor" | "status" | "header";
