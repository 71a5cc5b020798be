export { PRINT_LAYOUTS, type OfficeFacts, type PrintLayout, type PrintOptions } from "../sheets";
export type {
  CellsWrite,
  ExactContent,
  RowDeletion,
  RowHeightWrite,
  RowInsertion,
  RowsLook,
  SheetWrite,
  WorkbookChange,
} from "./change";
export type {
  ForeignTable,
  FormulaAnswer,
  FormulaQuery,
  NamedCellContent,
  ReadFormula,
  SheetContent,
  StandingFormula,
  TableContent,
  WorkbookContent,
} from "./content";
export { checkWorkbook, type FoundPlace, type SheetFinding, type WorkbookCheck } from "./checks/checkWorkbook";
export type { FormulaPlace } from "./conversion/toNative";
export { createWorkbook, type CreateOptions } from "./createWorkbook";
export { columnKeys } from "./tables/columnKeys";
export { WorkbookError, type WorkbookErrorCode, type FormulaPort, type WorkbookPort } from "./port";
export { PRODUCT_VERSION } from "./productVersion";
export type { PaneMemory, RememberedLimit } from "./state/paneMemory";
export type { Seen } from "./specOf";
export type { Conversion, WorkbookState, WrittenTable } from "./state/state";
export { formatState, parseState, type StateReading } from "./state/stateText";
export { JOURNAL_NAMESPACE, STATE_NAMESPACE } from "./state/stateXml";
export type { MissingPart, ReportedCell, UpdateReport } from "./update/report";
export { carriedOver, type CarriedOver } from "./useCases/carriedOver";
export { convertFormulas, type ConversionReport } from "./useCases/convertFormulas";
export { importInto } from "./useCases/importInto";
export {
  PREPARED_CODES,
  type Prepared,
  type PreparedCode,
  type PreparedNote,
  type PrepareOptions,
} from "./sharing/prepare/prepared";
export { coverOf, type Cover, type CoverLine } from "./sharing/prepare/cover";
export { Hiding, type HiddenWords } from "./sharing/prepare/hiding";
export { hiddenWords, partName, authorName } from "./sharing/prepare/words";
export { NOBODY, peopleIn, type People, type PersonalCell } from "./sharing/prepare/peopleIn";
export { recipientsSeeOf, whatRecipientsSee, type RecipientsSee } from "./sharing/prepare/whatRecipientsSee";
export { publicState } from "./sharing/prepare/publicState";
export { openingIn, openingOf, type Opening } from "./useCases/opening";
export { officeFactsIn, printIn, printOf } from "./useCases/printed";
export { repairFormulas, type RepairReport } from "./useCases/repairFormulas";
export { heldIn, readBack, type HeldCheck, type HeldResult, type HeldWorkbook } from "./useCases/readBack";
export { regenerate } from "./useCases/regenerate";
export { withPaneMemory } from "./useCases/withPaneMemory";
export type { ChangedFinding, WorkbookReport } from "./useCases/update";
