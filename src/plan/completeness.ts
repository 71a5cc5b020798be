import { toSerial, type IsoDate } from "../thai";
import type { Action, Plan } from "./action";
import { rowProblems, type RowProblem } from "./checks/rowProblems";

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

/** A word in the plan's own column of what is missing. */
export type RowGap = MissingField | RowProblem;

const serial = (date: IsoDate | null): number | null => (date === null ? null : toSerial(date));

/** What a row of the plan lacks or says wrongly, as its own column tells it: the same in sheet and pane. */
export function rowGaps(action: Action, mainSite: string | null): readonly RowGap[] {
  const { start, publishBy, approveBy, completedOn, details } = action;
  const dates = {
    start: serial(start),
    publishBy: serial(publishBy),
    approveBy: serial(approveBy),
    completedOn: serial(completedOn),
  };
  return [...missingFields(action), ...rowProblems({ ...dates, pageUrl: details.pageUrl ?? null }, mainSite)];
}
