import { fetchFluent, fluentPart } from "../theme/fluentPart";

const load = () => import("./afterFirstPaint");

export const OtherWays = fluentPart(async () => (await load()).OtherWays);
export const ReadingNotice = fluentPart(async () => (await load()).ReadingNotice);
export const ReadTyped = fluentPart(async () => (await load()).ReadTyped);

/** Fetches what the first screen shows after its first frame. What does not come is asked for again when it is shown. */
export function fetchLaterParts(): void {
  for (const part of [load(), fetchFluent()]) part.catch(() => undefined);
}
