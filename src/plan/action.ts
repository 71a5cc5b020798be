import type { Cause, Subject } from "../ita";
import type { IsoDate } from "../thai";
import type { PerceptionTopic } from "./measures/perceptionTopics";
import type { StepRef } from "./measures/steps";

/** `fix`: the finding is below the threshold. `maintain`: it keeps an owner who keeps it current. */
export type ActionKind = "fix" | "maintain";

/** The four official steps; "overdue" is derived from dates and never stored. */
export const STATUSES = ["not-started", "in-progress", "done", "verified"] as const;
export type Status = (typeof STATUSES)[number];

/** Words that stand somewhere: printed in the document, typed by a person, or taken from an earlier plan. */
interface Words {
  readonly source: "document" | "person" | "earlier";
  readonly text: string;
}

/** Where a measure comes from; sentences for rules are made in i18n. */
export type Measure =
  | Words
  | { readonly source: "cause"; readonly cause: Cause }
  | { readonly source: "comment" }
  | { readonly source: "keep-current" }
  | { readonly source: "perception"; readonly topic: PerceptionTopic };

/** The steps of a measure, one a line; those of the library are worded in i18n. */
export type Steps = Words | { readonly source: "library"; readonly refs: readonly StepRef[] };

/** What the published data must be about (งวดข้อมูล): a fiscal year or a part of it. */
export type DataPeriod =
  | Words
  | { readonly source: "year" | "first-half" | "to-date"; readonly fiscalYear: number }
  /** True on the day it is looked at. */
  | { readonly source: "current" };

/** Fields an action can carry as a proposal of ours until a person accepts it. */
export const PROPOSED_FIELDS = ["measure", "steps", "dates", "owners", "monitor"] as const;
export type ProposedField = (typeof PROPOSED_FIELDS)[number];

/** What offices write beside an action, in their own words. */
export const DETAILS = [
  "person",
  "schedule",
  "progress",
  "result",
  "pageUrl",
  "fileUrl",
  "problems",
  "suggestion",
  "budget",
  "alsoAnswers",
  "note",
] as const;
export type Detail = (typeof DETAILS)[number];

/** One row of the plan. */
export interface Action {
  /** Stable over regenerations: agency–year–item–n. */
  readonly id: string;
  readonly kind: ActionKind;
  /** The item or indicator it is about. */
  readonly subject: Subject;
  /** Other findings the same measure serves. */
  readonly alsoServes: readonly Subject[];
  /** 0–100. */
  readonly score: number;
  /** Null: neither the document nor a rule says what to do. */
  readonly measure: Measure | null;
  readonly steps: Steps | null;
  readonly lead: string | null;
  readonly support: readonly string[];
  readonly monitor: string | null;
  readonly period: DataPeriod | null;
  readonly start: IsoDate | null;
  readonly publishBy: IsoDate | null;
  readonly approveBy: IsoDate | null;
  readonly status: Status;
  readonly completedOn: IsoDate | null;
  readonly details: Readonly<Partial<Record<Detail, string>>>;
  readonly proposed: readonly ProposedField[];
}

export interface Plan {
  /** Fiscal year the plan is carried out in: the one after the assessment. */
  readonly fiscalYear: number | null;
  readonly threshold: number;
  readonly actions: readonly Action[];
}
