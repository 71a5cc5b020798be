import type { PaneMemory } from "../state/paneMemory";
import { formatState, parseState } from "../state/stateText";

/** The state part with how the pane stands now; undefined where it says so already or is not to be changed. */
export function withPaneMemory(xml: string, pane: PaneMemory): string | undefined {
  const reading = parseState(xml);
  if (reading.kind !== "known") return undefined;
  const next = formatState({ ...reading.state, pane });
  return next === formatState(reading.state) ? undefined : next;
}
