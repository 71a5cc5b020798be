import type { IsoDate } from "../thai";
import { STATUSES, type Action, type Status } from "./action";

/** How far a plan has come. */
export interface StatusCounts {
  readonly total: number;
  readonly byStatus: Readonly<Record<Status, number>>;
  /** Done or verified. */
  readonly finished: number;
  /** Of those not finished, the ones whose day to be published is past. */
  readonly overdue: number;
}

export function isFinished({ status }: Pick<Action, "status">): boolean {
  return status === "done" || status === "verified";
}

/** The day by which it was to be published is past, and it is not finished. */
export function isOverdue(action: Pick<Action, "status" | "publishBy">, asOf: IsoDate): boolean {
  return action.publishBy !== null && action.publishBy < asOf && !isFinished(action);
}

export function statusCounts(actions: readonly Action[], asOf: IsoDate): StatusCounts {
  const byStatus: Record<Status, number> = { "not-started": 0, "in-progress": 0, done: 0, verified: 0 };
  for (const status of STATUSES) byStatus[status] = actions.filter((action) => action.status === status).length;
  return {
    total: actions.length,
    byStatus,
    finished: actions.filter(isFinished).length,
    overdue: actions.filter((action) => isOverdue(action, asOf)).length,
  };
}
