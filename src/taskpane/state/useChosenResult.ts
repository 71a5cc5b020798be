import type { ReadAssessment } from "../../intake";
import { usePane } from "./PaneContext";

/** The result that is worked on; undefined while nothing has been read. */
export function useChosenResult(): ReadAssessment | undefined {
  const { input, chosen } = usePane().state;
  return input?.reading.assessments[chosen];
}
