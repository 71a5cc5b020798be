import { fluentPart } from "../theme/fluentPart";

const load = () => import("./afterFirstPaint");

export const OtherWays = fluentPart(async () => (await load()).OtherWays);
export const ReadingNotice = fluentPart(async () => (await load()).ReadingNotice);
export const ReadTyped = fluentPart(async () => (await load()).ReadTyped);
