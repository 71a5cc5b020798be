/** What can be done with the workbook, in the order in which an office does it. */
export const BLOCKS = ["prepare", "print", "split", "merge", "followUp", "collect"] as const;
export type BlockName = (typeof BLOCKS)[number];
