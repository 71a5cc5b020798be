export {
  STATUSES,
  type Action,
  type ActionKind,
  type Measure,
  type Plan,
  type ProposedField,
  type Status,
} from "./action";
export { incompleteActions, missingFields, type IncompleteAction, type MissingField } from "./completeness";
export { actionId, agencyKey, createPlan, planKey, planYear } from "./createPlan";
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
  type PlanEdits,
} from "./edits";
export {
  APPROVAL_DAYS,
  earliestStart,
  officeYearFor,
  proposeDates,
  reportsFirstHalf,
  type OfficeYear,
  type ProposedDates,
} from "./dates";
export { editedFields, type EditedField, type PersonsWord } from "./editedFields";
export { canonicalSpellings, ownersNamed, unitOf, type Owner } from "./owners";
export type { CheckedAction, CheckedField, CheckedPlan } from "./checks/checkedPlan";
export { checkPlan } from "./checks/checkPlan";
export { PLAN_CHECK_CODES, type PlanCheckCode, type PlanFinding, type PlanRepair } from "./checks/planFinding";
export { typedDate, type TypedDate } from "./checks/typedDate";
