import { useMemo } from "react";
import { schemeFor, type Scheme } from "../../ita";
import { applyEdits, createPlan, type Plan } from "../../plan";
import { usePane } from "./PaneContext";
import { useChosenResult } from "./useChosenResult";

export interface PlanOfResult {
  readonly plan: Plan;
  readonly scheme: Scheme;
}

/** The plan of the chosen result with a person's edits; null while nothing is read. */
export function usePlan(): PlanOfResult | null {
  const { threshold, planEdits, indicators, officeYear } = usePane().state;
  const result = useChosenResult();
  const made = useMemo(() => {
    if (result === undefined) return null;
    const scheme = schemeFor(result.assessment.fiscalYear);
    return {
      scheme,
      plan: createPlan(result.assessment, scheme, {
        threshold,
        ...(indicators === null ? {} : { indicators }),
        ...(officeYear === null ? {} : { officeYear }),
      }),
    };
  }, [result, threshold, indicators, officeYear]);
  return useMemo(
    () => (made === null ? null : { scheme: made.scheme, plan: applyEdits(made.plan, planEdits) }),
    [made, planEdits],
  );
}
