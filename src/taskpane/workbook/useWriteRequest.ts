import { clock } from "../download/clock";
import { useLanguage } from "../language/LanguageContext";
import { usePane } from "../state/PaneContext";
import { NO_INSTRUCTIONS } from "../state/paneState";
import { readingOfOne } from "../state/readingOfOne";
import { useChosenResult } from "../state/useChosenResult";
import type { WriteRequest } from "./PaneWorkbook";

/** What would be written now: the chosen result with everything decided about it. Null while nothing is read. */
export function useWriteRequest(): (() => WriteRequest) | null {
  const language = useLanguage();
  const { input, threshold, target, planEdits, indicators, officeYear } = usePane().state;
  const result = useChosenResult();
  if (input === null || result === undefined) return null;
  return () => ({
    reading: readingOfOne(input.reading, result),
    isHeld: input.isHeld === true && input.instructions === NO_INSTRUCTIONS,
    options: {
      language,
      ...clock(),
      threshold,
      target,
      planEdits,
      ...(indicators === null ? {} : { indicators }),
      ...(officeYear === null ? {} : { officeYear }),
    },
  });
}
