import { fluentPart } from "../theme/fluentPart";

// Fetched while the first frame is drawn, and run after it: run before, it would be waited for.
const load = () => import(/* webpackPrefetch: true */ "./afterFirstPaint");

export const OtherWays = fluentPart(async () => (await load()).OtherWays);
export const ReadingNotice = fluentPart(async () => (await load()).ReadingNotice);
export const ReadTyped = fluentPart(async () => (await load()).ReadTyped);
