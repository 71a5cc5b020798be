import { PLANNED_DATES, type CheckedAction } from "./checkedPlan";
import { finding, type FindingOfAction } from "./planFinding";

const isBlank = (text: string | null): boolean => text === null || text.trim() === "";

/** What an action to fix something lacks before it can be held to. */
export function missingParts(action: CheckedAction): readonly FindingOfAction[] {
  if (action.kind !== "fix") return [];
  const { measure, steps } = action;
  const lacks = {
    measure: measure === null || (typeof measure === "string" && isBlank(measure)),
    steps: steps?.every(isBlank) === true,
    lead: isBlank(action.lead),
    monitor: isBlank(action.monitor),
  };
  return [
    ...(["measure", "steps", "lead", "monitor"] as const)
      .filter((part) => lacks[part])
      .map((part) => finding("warning", `${part}-missing`, part)),
    ...PLANNED_DATES.filter((field) => isBlank(action[field])).map((field) =>
      finding("warning", "date-missing", field),
    ),
  ];
}
