import { textKey } from "../../thai";
import { STATUSES } from "../action";
import { parseActionId } from "../ids";
import { findingsOnAddresses } from "./addressChecks";
import type { CheckedAction, CheckedPlan } from "./checkedPlan";
import { dateFindings } from "./dateChecks";
import { missingParts } from "./missingParts";
import { finding, type FindingOfAction, type PlanFinding } from "./planFinding";

const KNOWN_STATUSES: ReadonlySet<string> = new Set(STATUSES);

function statusFindings({ status, statusMeant }: CheckedAction): readonly FindingOfAction[] {
  return status !== null && KNOWN_STATUSES.has(status)
    ? []
    : [finding("error", "status-unknown", "status", { status: status ?? "" }, statusMeant)];
}

/** The row was copied from the plan of another agency or year. */
function isForeign({ id }: CheckedAction, { key }: CheckedPlan): boolean {
  const parsed = parseActionId(id);
  return key !== undefined && parsed !== undefined && parsed.key !== key;
}

function idFindings(
  { id }: CheckedAction,
  at: number,
  { key }: CheckedPlan,
  first: ReadonlyMap<string, number>,
): readonly FindingOfAction[] {
  if (id.trim() === "") return [finding("error", "id-missing", "id")];
  if (key !== undefined && parseActionId(id) === undefined) return [finding("error", "id-unreadable", "id", { id })];
  return first.get(textKey(id)) === at ? [] : [finding("error", "id-duplicated", "id", { id })];
}

/** What a row says it is about, held against its id and against all there is to be about. */
function itemFindings({ id, item }: CheckedAction, { subjects }: CheckedPlan): readonly FindingOfAction[] {
  if (item === undefined) return [];
  const { typed, subject } = item;
  if (subject === null || subjects?.includes(subject) === false)
    return [finding("error", "item-unknown", "subject", { item: typed })];
  const ofId = parseActionId(id)?.subject;
  return ofId === undefined || ofId === subject
    ? []
    : [finding("error", "id-item-differ", "subject", { item: typed, subject: ofId })];
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
  const own = plan.actions.filter((action) => !isForeign(action, plan));
  const ofActions = plan.actions.flatMap((action, at) =>
    (isForeign(action, plan)
      ? [finding("error", "id-foreign", "id", { id: action.id })]
      : [
          ...idFindings(action, at, plan, first),
          ...itemFindings(action, plan),
          ...missingParts(action),
          ...dateFindings(action, plan.fiscalYear, plan.officeYear),
          ...statusFindings(action),
          ...findingsOnAddresses(action, plan.mainSite),
        ]
    ).map((found) => ({ ...found, id: action.id, at })),
  );
  return [...withoutAction({ ...plan, actions: own }), ...ofActions];
}
