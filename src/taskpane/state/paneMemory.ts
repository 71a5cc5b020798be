import type { Diagnostic } from "../../intake";
import { isItemCode } from "../../ita";
import { textHash } from "../../thai";
import type { HeldResult, PaneMemory, RememberedLimit } from "../../workbook";
import { diagnosticKey } from "../review/whatToDo";
import { IGNORE_REASONS, type PaneState, type Settlement } from "./paneState";
import { STEPS } from "./steps";

/** A doubt wherever it is read from: in the workbook it stands at another place than in the document. */
function stableKey({ code, data }: Diagnostic): string {
  return textHash(JSON.stringify([code, data]));
}

const SETTLEMENTS: readonly Settlement[] = ["accepted", ...IGNORE_REASONS];

function settledIn({ input, settled, recalled }: PaneState): ReadonlyMap<string, string> {
  const keys = new Map<string, string>(recalled?.settled ?? []);
  const open = new Set<string>();
  for (const diagnostic of input?.reading.diagnostics ?? []) {
    const key = stableKey(diagnostic);
    const settlement = settled[diagnosticKey(diagnostic)];
    if (settlement === undefined) open.add(key);
    else keys.set(key, settlement);
  }
  // Of doubts that cannot be told apart, one that is open keeps all open.
  for (const key of open) keys.delete(key);
  return keys;
}

function limitIn(here: number, sheet: number | undefined): RememberedLimit | null {
  return sheet === undefined || here === sheet ? null : { here, sheet };
}

/** What of the pane is worth knowing at the next opening. */
export function memoryOf(state: PaneState): PaneMemory {
  const { step, chosen, ticked, threshold, target, sheetLimits } = state;
  return {
    step,
    settled: settledIn(state),
    ticked: ticked[chosen] ?? [],
    threshold: limitIn(threshold, sheetLimits?.threshold),
    target: limitIn(target, sheetLimits?.target),
  };
}

/** What the pane takes up again. */
export type Recalled = Pick<PaneState, "step" | "settled" | "ticked" | "threshold" | "target"> & {
  readonly memory: PaneMemory;
};

/** A limit that was not written yet holds unless somebody changed the sheet's since. */
function limitAgain(limit: RememberedLimit | null, sheet: number): number {
  return limit?.sheet === sheet ? limit.here : sheet;
}

/** How the pane stood beside this workbook; null where nobody used one. */
export function recalledFrom({ pane, reading, threshold, target }: HeldResult): Recalled | null {
  if (pane === null) return null;
  const settled: Record<string, Settlement> = {};
  for (const diagnostic of reading.diagnostics) {
    const settlement = SETTLEMENTS.find((each) => each === pane.settled.get(stableKey(diagnostic)));
    if (settlement !== undefined) settled[diagnosticKey(diagnostic)] = settlement;
  }
  return {
    step: STEPS.find((step) => step === pane.step) ?? "import",
    settled,
    ticked: { 0: pane.ticked.filter(isItemCode) },
    threshold: limitAgain(pane.threshold, threshold),
    target: limitAgain(pane.target, target),
    memory: pane,
  };
}
