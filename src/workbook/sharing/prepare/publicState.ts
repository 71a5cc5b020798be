import type { WorkbookContent } from "../../content";
import { rebuiltState } from "../../state/rebuild";
import type { WorkbookState } from "../../state/state";
import type { PrepareOptions } from "./prepared";

/**
 * What a copy remembers. Formulas as they were stay with the sender. For others than colleagues nothing is left but
 * what the sheets say themselves: names of people are keys and words of what is remembered, and even a short hash of
 * a name tells who guesses the name that it was right.
 */
export function publicState(
  content: WorkbookContent,
  state: WorkbookState,
  persons: PrepareOptions["persons"],
): WorkbookState {
  if (persons === "keep") return { ...state, conversions: [] };
  const { createdBy, language, key, findings } = state;
  return { ...rebuiltState(content), createdBy, language, key, findings, style: "native" };
}
