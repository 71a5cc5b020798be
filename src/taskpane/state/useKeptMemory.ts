import { useEffect } from "react";
import { usePaneWorkbook } from "../workbook/PaneWorkbook";
import type { PaneState } from "./paneState";

/** Who ticks goes on ticking; it is kept when the hands rest. */
const REST = 1500;

/** Keeps how the pane stands in the workbook it belongs to. A workbook that cannot take it now is asked next time. */
export function useKeptMemory(state: PaneState): void {
  const { remember } = usePaneWorkbook();
  const { step, input, chosen, settled, ticked, threshold, target, written } = state;
  const isOwn = input !== null && (input.isHeld === true || input === written);
  useEffect(() => {
    if (remember === undefined || !isOwn) return;
    const timer = setTimeout(() => {
      import("./paneMemory").then(({ memoryOf }) => remember(memoryOf(state))).catch(() => undefined);
    }, REST);
    return () => {
      clearTimeout(timer);
    };
    // Only these are kept; the rest of the state changes with every key.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [remember, isOwn, step, chosen, settled, ticked, threshold, target]);
}
