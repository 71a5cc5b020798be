import { BAND } from "./band";
import type { FunctionDefinition } from "./definition";
import { GROUP } from "./group";
import { IMPACT } from "./impact";
import { NUM } from "./num";
import { INDICATOR, INSTRUMENT, SUBINDICATOR, TOTAL } from "./scores";

/** Every ITAS.* function, in the order help lists them. */
export const FUNCTIONS: readonly FunctionDefinition[] = [
  NUM,
  SUBINDICATOR,
  INDICATOR,
  INSTRUMENT,
  TOTAL,
  BAND,
  GROUP,
  IMPACT,
];
