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
export { yearFigures, type CollectedCheck, type CollectedFile, type StackedAgency } from "../sheets";
export { collectWith, type Collected, type CollectedInput, type CollectOptions } from "./sharing/collect/collect";
export { isCollected } from "./sharing/collect/readCollected";
export type { PaneMemory, RememberedLimit } from "./state/paneMemory";
export type { ProgressPoint, Standing } from "./state/progressPoint";
export type { Seen } from "./specOf";
export type { Conversion, WorkbookState, WrittenTable } from "./state/state";
export { formatState, parseState, type StateReading } from "./state/stateText";
export { JOURNAL_NAMESPACE, STATE_NAMESPACE } from "./state/stateXml";
export type { ReturnedFile, ReturnedNote, ReturnedRefusal, UnreadableReason } from "./sharing/returned/returnedFile";
export { returnedPlanIn } from "./sharing/returned/returnedPlan";
export type {
  ReturnedCell,
  ReturnedLine,
  ReturnedSheet,
  ReturnedTable,
  ReturnedWorkbook,
} from "./sharing/returned/returnedWorkbook";
export type { MissingPart, ReportedCell, UpdateReport } from "./update/report";
export { carriedOver, type CarriedOver } from "./useCases/carriedOver";
export {
  proposedReturnBy,
  splitWorkbook,
  type LeftOutAction,
  type PartCounts,
  type PartWorkbook,
  type Split,
  type SplitOptions,
} from "./sharing/split/split";
export { splitIndex, splitIndexName } from "./sharing/split/splitIndex";
export { convertFormulas, type ConversionReport } from "./useCases/convertFormulas";
export { conflictOf, decideAll, decideMeant, type Candidate, type Conflict } from "./sharing/merge/conflicts";
export type { RefusedFile } from "./sharing/merge/admittedFiles";
export {
  previewMerge,
  previewSteps,
  type MergeCounts,
  type MergedAction,
  type MergedFile,
  type MergePreview,
} from "./sharing/merge/mergePreview";
export { comparisonsOf, type Comparison } from "./sharing/followUp/comparisons";
export { lastTime } from "./sharing/followUp/points";
export { progressBetween, unitProgress, type Progress } from "./sharing/followUp/progress";
export { followUpIn, type FollowUp, type UnitFollowUp } from "./sharing/followUp/followUp";
export { overallText, reminderFor, remindersOf, type Reminder } from "./sharing/followUp/reminders";
export { recordSent } from "./sharing/followUp/recordSent";
export type { Sending } from "./sharing/followUp/unitReturns";
export { answerShown, entryShown } from "./sharing/entryShown";
export { masterIn, type Master, type MasterNote, type MasterRefusal } from "./sharing/merge/master";
export { mergeReturned, type MergeOptions, type MergeReport } from "./sharing/merge/mergeReturned";
export { whatSheetsSay } from "./state/rebuild";
export { importInto } from "./useCases/importInto";
export {
  PREPARED_CODES,
  STILL_IN_COPY,
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
export { openingIn, openingOf, writableState, type Opening } from "./useCases/opening";
export { officeFactsIn, printIn, printOf } from "./useCases/printed";
export { repairFormulas, type RepairReport } from "./useCases/repairFormulas";
export { heldIn, readBack, type HeldCheck, type HeldResult, type HeldWorkbook } from "./useCases/readBack";
export { regenerate } from "./useCases/regenerate";
export { withPaneMemory } from "./useCases/withPaneMemory";
export type { ChangedFinding, WorkbookReport } from "./useCases/update";
