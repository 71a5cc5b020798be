import type { Action, Plan } from "./action";

export type MissingField = "measure" | "lead" | "monitor" | "date";

export interface IncompleteAction {
  readonly id: string;
  readonly subject: Action["subject"];
  readonly missing: readonly MissingField[];
}

/** What an action to fix something still lacks before it can be held to. */
export function missingFields(action: Action): readonly MissingField[] {
  if (action.kind !== "fix") return [];
  return [
    ...(action.measure === null ? (["measure"] as const) : []),
    ...(action.lead === null ? (["lead"] as const) : []),
    ...(action.monitor === null ? (["monitor"] as const) : []),
    ...(action.publishBy === null ? (["date"] as const) : []),
  ];
}

/** The fixes that have no measure, lead, monitor or no date. */
export function incompleteActions(plan: Plan): readonly IncompleteAction[] {
  return plan.actions
    .map((action) => ({ id: action.id, subject: action.subject, missing: missingFields(action) }))
    .filter(({ missing }) => missing.length > 0);
}
