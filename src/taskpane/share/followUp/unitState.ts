import type { UnitFollowUp } from "../../../workbook";

export type UnitState = "not-sent" | "waiting" | "late" | "returned";

/** Where a unit's workbook is. */
export function unitState({
  isReturned,
  isReturnLate,
  sentOn,
}: Pick<UnitFollowUp, "isReturned" | "isReturnLate" | "sentOn">): UnitState {
  if (isReturned) return "returned";
  if (isReturnLate) return "late";
  return sentOn === null ? "not-sent" : "waiting";
}
