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
export { incompleteActions, missingFields, type IncompleteAction, type MissingField } from "./completeness";
export { createPlan, planYear, type PlanOptions } from "./createPlan";
export { findingsAfter, type Finding, type Findings } from "./findings";
export {
  acceptProposals,
  addOwner,
  applyEdits,
  assign,
  NO_EDITS,
  ownerDirectory,
  renameOwner,
  setDates,
  withNames,
  type ActionEdit,
  type Assignment,
  type DateChange,
  type OwnAction,
  type PlanEdits,
} from "./edits";
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
export { editedFields, type EditedField, type PersonsWord } from "./editedFields";
export { actionId, agencyKey, parseActionId, planKey, type ParsedId } from "./ids";
export { canonicalSpellings, ownersNamed, unitOf, type Owner } from "./owners";
export { isFinished, isOverdue } from "./progress";
export type { CheckedAction, CheckedField, CheckedPlan } from "./checks/checkedPlan";
export { checkPlan } from "./checks/checkPlan";
export { PLAN_CHECK_CODES, type PlanCheckCode, type PlanFinding, type PlanRepair } from "./checks/planFinding";
export { typedDate, type TypedDate } from "./checks/typedDate";
export { goesByIndicators, indicatorOf, scoredSubjects, type ScoredSubject } from "./subjects";
export * from "./measures";
