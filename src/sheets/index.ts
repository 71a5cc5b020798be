export * from "./collected";
export { MOST_CHANGES, withChanges, type LoggedChange } from "./changesSheet";
export { createSheets } from "./createSheets";
export { partIn } from "./measuresSheet";
export { findingText } from "./planTable";
export { MATCHING } from "./matching";
export { NAMES, PART_TABLES, type TableName } from "./references";
export { formulaDefaults } from "./formulaDefaults";
export { MOST_MERGES, type LoggedMerge } from "./mergesSheet";
export type { SheetModel, Sharing } from "./model";
export type { UnitReturn } from "./returnsSheet";
export { address, rangeAddress } from "./layout";
export {
  createPrint,
  NO_OFFICE_FACTS,
  PRINT_LAYOUTS,
  type OfficeFacts,
  type PrintDigits,
  type PrintInput,
  type PrintLayout,
  type PrintOptions,
} from "./print";
export { createPart } from "./parts/createPart";
export { GIVEN, type CellsOf, type GivenColumn, type PartContents, type PartRole, type PartRow } from "./parts/model";
export { SENDING_FIELDS, type SendingField } from "./parts/sendingFields";
export { placedCells, type PlacedCell } from "./placedCells";
export { DEFAULT_ROW_HEIGHT, rowHeights, type RowHeight } from "./rowHeights";
export { BODY_FONT, COLORS, PAGE_MARGINS, STYLES, TEXT_FORMAT, TONES, type Style } from "./styles";
export type {
  BlockCell,
  CellContent,
  ChartSpec,
  ConditionalFormatSpec,
  FormulaCell,
  ListValidationSpec,
  NameSpec,
  RangeSpec,
  RowMatching,
  SheetSpec,
  SpecValue,
  StyleName,
  TableSpec,
  Tone,
  WorkbookSpec,
} from "./spec";
export { LONGEST_TEXT, worksheetText } from "./worksheetText";
