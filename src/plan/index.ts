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
export { actionId, agencyKey, createPlan, planKey } from "./createPlan";
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
export { APPROVAL_DAYS, proposeDates, reportsFirstHalf } from "./dates";
export { editedFields, type EditedField, type PersonsWord } from "./editedFields";
export { canonicalSpellings, ownersNamed, unitOf, type Owner } from "./owners";
export * from "./measures";
