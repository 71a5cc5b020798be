import type { BlockName } from "./blocks";
import type { Keepsake } from "./kept";

/** Which block of the last step is open: one at a time, and none at first. */
export const OPEN_BLOCK: Keepsake<BlockName | null> = { initial: null };
