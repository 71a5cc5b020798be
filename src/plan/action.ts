import type { Cause, ItemCode } from "../ita";
import type { IsoDate } from "../thai";

/** `fix`: the item is below the threshold. `maintain`: it keeps an owner who keeps it current. */
export type ActionKind = "fix" | "maintain";

/** The four official steps; "overdue" is derived from dates and never stored. */
export const STATUSES = ["not-started", "in-progress", "done", "verified"] as const;
export type Status = (typeof STATUSES)[number];

/** Where a measure comes from; sentences for rules are made in i18n. */
export type Measure =
  | { readonly source: "document" | "person"; readonly text: string }
  | { readonly source: "cause"; readonly cause: Cause }
  | { readonly source: "comment" }
  | { readonly source: "keep-current" };

/** Fields an action can carry as a proposal of ours until a person accepts it. */
export type ProposedField = "measure" | "dates" | "owners";

/** One row of the plan. */
export interface Action {
  /** Stable over regenerations: agency–year–item–n. */
  readonly id: string;
  readonly kind: ActionKind;
  readonly item: ItemCode;
  /** 0–100. */
  readonly score: number;
  /** Null: neither the document nor a rule says what to do. */
  readonly measure: Measure | null;
  readonly lead: string | null;
  readonly support: readonly string[];
  readonly monitor: string | null;
  readonly start: IsoDate | null;
  readonly publishBy: IsoDate | null;
  readonly approveBy: IsoDate | null;
  readonly status: Status;
  readonly proposed: readonly ProposedField[];
}

export interface Plan {
  /** Fiscal year the plan is carried out in: the one after the assessment. */
  readonly fiscalYear: number | null;
  readonly threshold: number;
  readonly actions: readonly Action[];
}
