import { localDay } from "../../thai";

/** Today where the user is, as `yyyy-mm-dd`. The pane's only clock. */
export function today(now: Date = new Date()): string {
  return localDay(now);
}
