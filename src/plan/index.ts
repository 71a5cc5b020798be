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
export { createPlan, type PlanOptions } from "./createPlan";
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
export { APPROVAL_DAYS, proposeDates, reportsFirstHalf } from "./dates";
export { editedFields, type EditedField, type PersonsWord } from "./editedFields";
export { actionId, agencyKey, parseActionId, planKey, type ParsedId } from "./ids";
export { canonicalSpellings, ownersNamed, unitOf, type Owner } from "./owners";
export { goesByIndicators, indicatorOf, scoredSubjects, type ScoredSubject } from "./subjects";
export { reportDue, type ReportMonths } from "./resultsReport";
export { AGENCY_KINDS, agencyKind, routing, SIGNERS, type AgencyKind, type Signer } from "./routing";
export { isFinished, isOverdue, statusCounts, type StatusCounts } from "./statusCounts";
