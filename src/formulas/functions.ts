import { BAND } from "./band";
import { BEDATE } from "./beDate";
import { CODE } from "./code";
import type { FunctionDefinition } from "./definition";
import { FISCALYEAR } from "./fiscalYear";
import { GROUP } from "./group";
import { IMPACT } from "./impact";
import { ITEM } from "./item";
import { NUM } from "./num";
import { POINTSTO } from "./pointsTo";
import { QUICKEST } from "./quickest";
import { INDICATOR, INSTRUMENT, SUBINDICATOR, TOTAL } from "./scores";
import { WHATIF } from "./whatIf";

/** Every ITAS.* function, in the order help lists them. */
export const FUNCTIONS: readonly FunctionDefinition[] = [
  NUM,
  CODE,
  ITEM,
  SUBINDICATOR,
  INDICATOR,
  INSTRUMENT,
  TOTAL,
  BAND,
  POINTSTO,
  GROUP,
  IMPACT,
  WHATIF,
  QUICKEST,
  FISCALYEAR,
  BEDATE,
];
