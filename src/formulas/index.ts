import { BAND } from "./band";
import { BEDATE } from "./beDate";
import { CODE } from "./code";
import { FISCALYEAR } from "./fiscalYear";
import { FUNCTIONS } from "./functions";
import { GROUP } from "./group";
import { IMPACT } from "./impact";
import { ITEM } from "./item";
import { NUM } from "./num";
import { POINTSTO } from "./pointsTo";
import { QUICKEST } from "./quickest";
import { INDICATOR, INSTRUMENT, SUBINDICATOR, TOTAL } from "./scores";
import { WHATIF } from "./whatIf";

export {
  FUNCTIONS,
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
export { hasLostReferences } from "./lostReferences";
export { movedReferences, type AreaMove, type ReferredArea } from "./movedReferences";
export { moveAddresses, type CellPlace } from "./moveAddresses";
export { copiedFormula, readsTheSameEverywhere, relativeLikeness } from "./relative";
export { renameColumns } from "./tableColumns";
export { callOf } from "./calls";
export { converted, type Conversion, type ConversionOptions, type ConvertedFormula } from "./conversion";
export { containsCalls, inStyle, toCanonical, type FormulaStyle } from "./style";
export { LONGEST_FORMULA, type ArgumentDefaults } from "./styleWriter";
