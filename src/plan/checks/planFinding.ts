import type { CheckedField } from "./checkedPlan";

/** What the checks find; each has its sentence in i18n (`planChecks`). */
export const PLAN_CHECK_CODES = [
  "action-missing",
  "measure-missing",
  "steps-missing",
  "lead-missing",
  "monitor-missing",
  "date-missing",
  "date-unreadable",
  "date-is-text",
  "date-wrong-era",
  "date-two-digit-year",
  "date-outside-year",
  "date-after-window",
  "date-too-early",
  "dates-out-of-order",
  "date-day-off",
  "address-malformed",
  "address-other-site",
  "page-is-file",
  "id-missing",
  "id-duplicated",
  "id-unreadable",
  "id-foreign",
  "id-item-differ",
  "item-unknown",
  "column-missing",
  "column-renamed",
  "plan-missing",
  "status-unknown",
] as const;
export type PlanCheckCode = (typeof PLAN_CHECK_CODES)[number];

/** A value to put in place of what stands; a date as `yyyy-mm-dd`. */
export interface PlanRepair {
  readonly field: CheckedField;
  readonly value: string;
}

export interface PlanFinding {
  readonly code: PlanCheckCode;
  /** `error`: the row says something impossible. `warning`: it lacks something. `info`: worth a look. */
  readonly severity: "error" | "warning" | "info";
  /** Of the action; absent where none is there. */
  readonly id?: string;
  /** Place of the action in the plan, as ids may be missing or stand twice. */
  readonly at?: number;
  readonly field: CheckedField;
  readonly data: Readonly<Record<string, string | number>>;
  readonly fix?: PlanRepair;
}

/** What one check says of one action; who it is about is added once, for all. */
export type FindingOfAction = Omit<PlanFinding, "id" | "at">;

export function finding(
  severity: PlanFinding["severity"],
  code: PlanCheckCode,
  field: CheckedField,
  data: PlanFinding["data"] = {},
  value?: string,
): FindingOfAction {
  return { code, severity, field, data, ...(value === undefined ? {} : { fix: { field, value } }) };
}
