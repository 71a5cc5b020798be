import type { Assessment } from "../../ita";
import { planYear, type PlanOptions } from "../../plan";
import type { WorkbookContent } from "../content";
import type { WorkbookState } from "../state/state";
import { officeYearIn } from "./officeYearIn";
import { plansIndicators } from "./planRows";

/** How the workbook itself says that its plan is made. */
export function planOptionsIn(
  content: WorkbookContent,
  { key }: WorkbookState,
  assessment: Assessment,
): Pick<PlanOptions, "key" | "indicators" | "officeYear"> {
  const year = planYear(assessment);
  return {
    key,
    ...(plansIndicators(content, key) ? { indicators: true } : {}),
    ...(year === null ? {} : { officeYear: officeYearIn(content, year) }),
  };
}
