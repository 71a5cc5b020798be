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

export { BAND, GROUP, IMPACT, INDICATOR, INSTRUMENT, NUM, SUBINDICATOR, TOTAL };
export { CellError, type CellValue, type Matrix } from "./cells";
export { evaluate, type Bilingual, type FunctionDefinition, type Parameter } from "./definition";
export { functionsMetadata, type FunctionsMetadata } from "./metadata";
export { bandRows, groupRows, schemeTables, subindicatorKey, type SchemeTables } from "./schemeTables";
export { moveAddresses, type CellPlace } from "./moveAddresses";
export { renameColumns } from "./tableColumns";
export { inStyle, toCanonical, type FormulaStyle } from "./style";
