import { BAND } from "./band";
import { FUNCTIONS } from "./functions";
import { GROUP } from "./group";
import { IMPACT } from "./impact";
import { NUM } from "./num";
import { INDICATOR, INSTRUMENT, SUBINDICATOR, TOTAL } from "./scores";

export { FUNCTIONS, BAND, GROUP, IMPACT, INDICATOR, INSTRUMENT, NUM, SUBINDICATOR, TOTAL };
export { CellError, type CellValue, type Matrix } from "./cells";
export { evaluate, type Bilingual, type FunctionDefinition, type Parameter } from "./definition";
export { functionsMetadata, type FunctionsMetadata } from "./metadata";
export { bandRows, groupRows, schemeTables, subindicatorKey, type SchemeTables } from "./schemeTables";
export { moveAddresses, type CellPlace } from "./moveAddresses";
export { renameColumns } from "./tableColumns";
export { callOf } from "./calls";
export { converted, type Conversion, type ConversionOptions, type ConvertedFormula } from "./conversion";
export { containsCalls, inStyle, toCanonical, type FormulaStyle } from "./style";
export { LONGEST_FORMULA, type ArgumentDefaults } from "./styleWriter";
