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

export {
  BAND,
  BEDATE,
  CODE,
  FISCALYEAR,
  GROUP,
  IMPACT,
  INDICATOR,
  INSTRUMENT,
  ITEM,
  NUM,
  POINTSTO,
  QUICKEST,
  SUBINDICATOR,
  TOTAL,
  WHATIF,
};
export { CellError, type CellValue, type Matrix } from "./cells";
export {
  neededForTwin,
  spills,
  type Bilingual,
  type FunctionDefinition,
  type FunctionWithoutTwin,
  type FunctionWithTwin,
  type Parameter,
  type TwinKind,
} from "./definition";
export { evaluate, evaluateRange } from "./evaluate";
export { functionsMetadata, takesRanges, type FunctionsMetadata } from "./metadata";
export { bandRows, groupRows, schemeTables, subindicatorKey, type SchemeTables } from "./schemeTables";
export { inStyle, toCanonical, type FormulaStyle } from "./style";
