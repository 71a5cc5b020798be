import { textKey } from "../../thai";
import { STATUSES } from "../action";
import { findingsOnAddresses } from "./addressChecks";
import type { CheckedAction, CheckedPlan } from "./checkedPlan";
import { dateFindings } from "./dateChecks";
import { missingParts } from "./missingParts";
import { finding, type FindingOfAction, type PlanFinding } from "./planFinding";

const KNOWN_STATUSES: ReadonlySet<string> = new Set(STATUSES);

function statusFindings({ status }: CheckedAction): readonly FindingOfAction[] {
  return status !== null && KNOWN_STATUSES.has(status)
    ? []
    : [finding("error", "status-unknown", "status", { status: status ?? "" })];
}

function idFindings({ id }: CheckedAction, at: number, first: ReadonlyMap<string, number>): readonly FindingOfAction[] {
  if (id.trim() === "") return [finding("error", "id-missing", "id")];
  return first.get(textKey(id)) === at ? [] : [finding("error", "id-duplicated", "id", { id })];
}

/** What is to be fixed and nothing is planned for. A row that only maintains does not count. */
function withoutAction({ failing, actions }: CheckedPlan): readonly PlanFinding[] {
  const fixes = actions.filter(({ kind }) => kind === "fix");
  const planned = new Set(fixes.flatMap(({ subject, alsoServes = [] }) => [subject, ...alsoServes].map(textKey)));
  return failing
    .filter((subject) => !planned.has(textKey(subject)))
    .map((subject) => finding("error", "action-missing", "subject", { subject }));
}

/** Everything the plan lacks or says wrongly: first what has no row, then row by row. */
export function checkPlan(plan: CheckedPlan): readonly PlanFinding[] {
  const first = new Map<string, number>();
  for (const [at, { id }] of plan.actions.entries()) if (!first.has(textKey(id))) first.set(textKey(id), at);
  const ofActions = plan.actions.flatMap((action, at) =>
    [
      ...idFindings(action, at, first),
      ...missingParts(action),
      ...dateFindings(action, plan.fiscalYear, plan.officeYear),
      ...statusFindings(action),
      ...findingsOnAddresses(action, plan.mainSite),
    ].map((found) => ({ ...found, id: action.id, at })),
  );
  return [...withoutAction(plan), ...ofActions];
}
