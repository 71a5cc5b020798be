import { useMemo } from "react";
import { schemeFor, type Scheme } from "../../ita";
import { planWith, type MadePlan } from "../../plan";
import { usePane } from "./PaneContext";
import { useChosenResult } from "./useChosenResult";

export interface PlanOfResult extends MadePlan {
  readonly scheme: Scheme;
}

/** The plan of the chosen result with a person's edits; null while nothing is read. */
export function usePlan(): PlanOfResult | null {
  const { threshold, planEdits, indicators, officeYear } = usePane().state;
  const result = useChosenResult();
  return useMemo(() => {
    if (result === undefined) return null;
    const scheme = schemeFor(result.assessment.fiscalYear);
    const options = {
      threshold,
      ...(indicators === null ? {} : { indicators }),
      ...(officeYear === null ? {} : { officeYear }),
    };
    return { scheme, ...planWith(result.assessment, scheme, planEdits, options) };
  }, [result, threshold, planEdits, indicators, officeYear]);
}
