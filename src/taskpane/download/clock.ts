import { localDay, localTime } from "../../thai";

/** Day (`yyyy-mm-dd`) and time where the user is. The pane's only clock. */
export function clock(now: Date = new Date()): { readonly today: string; readonly time: string } {
  return { today: localDay(now), time: localTime(now) };
}
