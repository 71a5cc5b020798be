import type { Action, Plan } from "../action";
import type { OfficeYear } from "../dates";
import type { CheckedAction, CheckedPlan } from "./checkedPlan";
import { checkedSteps } from "./checkedSteps";

/** What a plan is held against that it does not say itself. */
export interface PlanSurroundings {
  readonly officeYear: OfficeYear | null;
  readonly mainSite: string | null;
  readonly nameOf: (subject: Action["subject"]) => string | null;
}

function checkedAction(action: Action, nameOf: PlanSurroundings["nameOf"]): CheckedAction {
  const { steps, details, ...rest } = action;
  return {
    ...rest,
    subjectName: nameOf(action.subject),
    steps: steps?.source === "library" ? steps.refs.map(String) : checkedSteps(steps?.text ?? null),
    pageUrl: details.pageUrl ?? null,
    fileUrl: details.fileUrl ?? null,
  };
}

/** A plan that is not written yet, as the checks take it. It has been made with an action for all that fails. */
export function checkedPlanOf(plan: Plan, { officeYear, mainSite, nameOf }: PlanSurroundings): CheckedPlan {
  return {
    fiscalYear: plan.fiscalYear,
    actions: plan.actions.map((action) => checkedAction(action, nameOf)),
    failing: [],
    officeYear,
    mainSite,
  };
}
