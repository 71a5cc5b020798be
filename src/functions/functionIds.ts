/** The ids of `FUNCTIONS`, told to Excel before anything is known of what they do. Ids never change once released. */
export const FUNCTION_IDS = [
  "NUM",
  "CODE",
  "ITEM",
  "SUBINDICATOR",
  "INDICATOR",
  "INSTRUMENT",
  "TOTAL",
  "BAND",
  "POINTSTO",
  "GROUP",
  "IMPACT",
  "WHATIF",
  "QUICKEST",
  "FISCALYEAR",
  "BEDATE",
] as const;
export type FunctionId = (typeof FUNCTION_IDS)[number];
