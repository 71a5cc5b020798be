// Evaluated by the first call: the pane's first screen does not wait for functions that no cell asks for yet.
import defer * as functions from "./answer";
import type { ExcelArgument } from "./answer";
import { FUNCTION_IDS } from "./functionIds";

/** Tells Excel about every ITAS.* function, at once: a call that finds none associated ends as #VALUE!. */
export function associateAll(): void {
  for (const id of FUNCTION_IDS)
    CustomFunctions.associate(id, (...args: readonly ExcelArgument[]) => functions.answer(id, args));
}
