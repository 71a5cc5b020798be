export {
  DETAILS,
  PROPOSED_FIELDS,
  STATUSES,
  type Action,
  type ActionKind,
  type DataPeriod,
  type Detail,
  type Measure,
  type Plan,
  type ProposedField,
  type Status,
  type Steps,
} from "./action";
export {
  incompleteActions,
  missingFields,
  rowGaps,
  type IncompleteAction,
  type MissingField,
  type RowGap,
} from "./completeness";
export { FILE_ENDINGS } from "./checks/fileEndings";
export { SHARED_SERVICES } from "./checks/ownSite";
export {
  FIRST_WRONG_DAY,
  rowProblems,
  siteInSheet,
  THREE_DEEP,
  type RowCells,
  type RowProblem,
} from "./checks/rowProblems";
export { createPlan, planYear, type PlanOptions } from "./createPlan";
export { findingsAfter, type Finding, type Findings } from "./findings";
export {
  acceptProposals,
  addOwner,
  applyEdits,
  assign,
  describeOwner,
  NO_EDITS,
  offerOwners,
  ownerDirectory,
  renameOwner,
  setDates,
  takeOwners,
  withNames,
  type ActionEdit,
  type Assignment,
  type DateChange,
  type OwnAction,
  type PlanEdits,
  type RepairedField,
} from "./edits";
export { isRepairable, repair } from "./checks/repair";
export {
  APPROVAL_DAYS,
  earliestStart,
  officeYearFor,
  officeYearOf,
  proposeDates,
  reportsFirstHalf,
  type OfficeYear,
  type ProposedDates,
} from "./dates";
export {
  fixCounts,
  isLate,
  outstandingFixes,
  projectedByFixes,
  type FixCounts,
  type FollowedAction,
  type ProjectedTotal,
} from "./followUp";
export { editedFields, type EditedField, type PersonsWord } from "./editedFields";
export { actionId, agencyKey, parseActionId, planKey, type ParsedId } from "./ids";
export type { CheckedAction, CheckedField, CheckedPlan, DateField } from "./checks/checkedPlan";
export { checkedPlanOf, type PlanSurroundings } from "./checks/checkedPlanOf";
export { checkedSteps } from "./checks/checkedSteps";
export { missingColumn, missingPlan, renamedColumn } from "./checks/tableFindings";
export { checkPlan } from "./checks/checkPlan";
export { PLAN_CHECK_CODES, type PlanCheckCode, type PlanFinding, type PlanRepair } from "./checks/planFinding";
export { typedDate, type TypedDate } from "./checks/typedDate";
export { goesByIndicators, indicatorOf, scoredSubjects, type ScoredSubject } from "./subjects";
export * from "./measures";
export {
  carryPlan,
  withEarlier,
  type Carried,
  type EarlierPlan,
  type EarlierRow,
  type EarlierWords,
} from "./earlierPlan";
export { takeEarlier, type EarlierYear, type PresentYear, type TakenYear } from "./takeEarlier";
export { canonicalSpellings, ownersNamed, unitOf, withoutPerson, type Owner, type OwnerDetails } from "./owners";
export { KnownPeople, looksLikePerson, withoutTitles, type Personal } from "./persons";
export { planWith, type MadePlan } from "./planWith";
export {
  NO_WORDS,
  printedWords,
  withPrintedWords,
  wordsAfter,
  type PrintedResult,
  type PrintedWords,
} from "./printedWords";
export {
  itemPlaces,
  proposeOwners,
  type OwnerOffer,
  type OwnerOffers,
  type OwnerProposals,
  type OwnerSources,
  type UnresolvedOwner,
} from "./proposeOwners";
export { directoryIn, type DirectoryReading, type LeftRow } from "./readDirectory";
export { sameUnit, unitKey } from "./unitNames";
export { splitWorkAreas, type ItemPlace } from "./workAreas";
export { proposeReturnBy } from "./returnBy";
export { reportDue, type ReportMonths } from "./resultsReport";
export { AGENCY_KINDS, agencyKind, routing, SIGNERS, type AgencyKind, type Signer } from "./routing";
export { isFinished, isOverdue, statusCounts, type StatusCounts } from "./statusCounts";
export { merge, mergeSteps } from "./merge/merge";
export { finished } from "./merge/steps";
export { suggestCombination } from "./merge/suggestCombination";
export {
  NOTHING_SETTLED,
  TRAVELLING,
  type Answer,
  type Decision,
  type Decisions,
  type Difference,
  type Doubt,
  type DoubtCode,
  type Entries,
  type Fate,
  type Merged,
  type MergeInput,
  type RefusalCode,
  type ReturnedPlan,
  type ReturnedRow,
  type RowSaid,
  type SentRow,
  type Settled,
  type StandingRow,
  type TravellingField,
} from "./merge/model";
