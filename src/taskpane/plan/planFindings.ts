import {
  checkedPlanOf,
  checkPlan,
  isRepairable,
  officeYearOf,
  type ActionEdit,
  type OfficeYear,
  type Plan,
  type PlanEdits,
  type PlanFinding,
} from "../../plan";
import type { HeldCheck, SheetFinding } from "../../workbook";

/** A finding as the pane shows it. */
export type ShownFinding = SheetFinding & { readonly canRepair: boolean };

/** What only a cell can say wrongly: the plan in memory holds days, known statuses and rows of its own. */
const OF_CELLS: ReadonlySet<PlanFinding["code"]> = new Set([
  "action-missing",
  "date-unreadable",
  "date-is-text",
  "date-wrong-era",
  "date-two-digit-year",
  "status-unknown",
  "id-missing",
  "id-duplicated",
  "id-unreadable",
  "id-foreign",
  "id-item-differ",
  "item-unknown",
  "column-missing",
  "column-renamed",
  "plan-missing",
]);
/** Nobody knows yet which action such a row is. */
const OF_NO_ACTION: ReadonlySet<PlanFinding["code"]> = new Set([
  "id-missing",
  "id-duplicated",
  "id-unreadable",
  "id-foreign",
]);
/** The list of what is incomplete says these. */
const PARTS: ReadonlySet<PlanFinding["code"]> = new Set(["measure-missing", "lead-missing", "monitor-missing"]);
const GRAVITY = { error: 0, warning: 1, info: 2 } as const;

export interface FindingSources {
  readonly plan: Plan;
  readonly nameOf: (subject: Plan["actions"][number]["subject"]) => string | null;
  /** The workbook's own calendar and holidays; null where none was read. */
  readonly officeYear: OfficeYear | null;
  readonly planEdits: PlanEdits;
  readonly sheetEdits: PlanEdits;
  readonly sheetCheck: HeldCheck | null;
}

/** The sheets were read, and this is their plan. */
export function isOfSheets({ actions }: Plan, check: HeldCheck | null): check is HeldCheck {
  return check !== null && actions[0]?.id.startsWith(`${check.key}-`) === true;
}

/** What was typed is what is still to be found there once the pane writes. */
function stands(finding: PlanFinding, planEdits: PlanEdits, sheetEdits: PlanEdits): boolean {
  const { id = "", field } = finding;
  const fieldOf = (edit: ActionEdit | undefined): unknown =>
    (edit as Readonly<Record<string, unknown>> | undefined)?.[field];
  const here = planEdits.actions[id];
  if (here?.repaired?.some((repaired) => repaired === field) === true) return false;
  return fieldOf(here) === fieldOf(sheetEdits.actions[id]);
}

/** Whether a day is missing beside others; where none is set, that is said once. */
function isBesideOthers({ code, id }: PlanFinding, { actions }: Plan): boolean {
  if (code !== "date-missing") return true;
  return actions.find((action) => action.id === id)?.publishBy != null;
}

/**
 * What the checks find in the plan as it stands in the pane, and in its cells where it was read from
 * there: gravest first. What an action lacks altogether is not said again.
 */
export function planFindings(sources: FindingSources): readonly ShownFinding[] {
  const { plan, nameOf, planEdits, sheetEdits, sheetCheck } = sources;
  const isRead = isOfSheets(plan, sheetCheck);
  const ofSheets = isRead ? sheetCheck.findings.filter(({ code }) => OF_CELLS.has(code)) : [];
  const strangers = new Set(
    ofSheets.flatMap(({ code, at }) => (OF_NO_ACTION.has(code) && at !== undefined ? [at] : [])),
  );
  const isStranger = ({ at }: PlanFinding): boolean => at !== undefined && strangers.has(at);
  const cells = ofSheets.filter((finding) => isStranger(finding) || stands(finding, planEdits, sheetEdits));
  const said = new Set(
    cells.flatMap((finding) => (isStranger(finding) ? [] : [`${finding.id ?? ""} ${finding.field}`])),
  );
  const year = plan.fiscalYear === null ? null : officeYearOf(plan.fiscalYear, sources.officeYear);
  const checked = checkedPlanOf(plan, { officeYear: year, mainSite: isRead ? sheetCheck.mainSite : null, nameOf });
  const ofPlan = checkPlan(checked).filter(
    (finding) =>
      !PARTS.has(finding.code) && isBesideOthers(finding, plan) && !said.has(`${finding.id ?? ""} ${finding.field}`),
  );
  return [...cells, ...ofPlan]
    .map((finding) => ({ ...finding, canRepair: !isStranger(finding) && isRepairable(finding) }))
    .sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);
}
