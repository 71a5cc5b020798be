import { useMemo } from "react";
import { itemPlaces } from "../../plan";
import { usePane } from "../state/PaneContext";
import type { PlanOfResult } from "../state/usePlan";
import type { useChosenResult } from "../state/useChosenResult";
import { planFindings, type ShownFinding } from "./planFindings";

const NOTHING: readonly ShownFinding[] = [];

/** What the checks find in the plan now; nothing while there is none. */
export function usePlanFindings(
  planned: PlanOfResult | null,
  result: ReturnType<typeof useChosenResult>,
): readonly ShownFinding[] {
  const { planEdits, sheetEdits, sheetCheck, officeYear } = usePane().state;
  return useMemo(() => {
    if (planned === null || result === undefined) return NOTHING;
    const { plan, scheme } = planned;
    const placeOf = itemPlaces(result.assessment, scheme);
    const nameOf = (subject: (typeof plan.actions)[number]["subject"]): string | null =>
      placeOf(subject).names.join(" ");
    return planFindings({ plan, nameOf, officeYear, planEdits, sheetEdits, sheetCheck });
  }, [planned, result, planEdits, sheetEdits, sheetCheck, officeYear]);
}
