import type { IsoDate } from "../thai";
import type { Action } from "./action";

/** The work is done, whether or not somebody has checked it. */
export function isFinished({ status }: Pick<Action, "status">): boolean {
  return status === "done" || status === "verified";
}

/** The day by which the page is to stand has passed without it; derived, never stored. */
export function isOverdue(action: Pick<Action, "status" | "publishBy">, today: IsoDate): boolean {
  return action.publishBy !== null && action.publishBy < today && !isFinished(action);
}
