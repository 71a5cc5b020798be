/** What the first screen shows after its first frame. */
export { OtherWays } from "./OtherWays";
export { ReadingNotice } from "./ReadingNotice";
export { ReadTyped } from "./ReadTyped";
