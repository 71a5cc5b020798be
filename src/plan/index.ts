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
  type PlanEdits,
} from "./edits";
export { APPROVAL_DAYS, proposeDates, reportsFirstHalf } from "./dates";
export { editedFields, type EditedField, type PersonsWord } from "./editedFields";
export { offersFromEarlier, type EarlierLead } from "./lastYear";
export {
  canonicalSpellings,
  looksLikePerson,
  ownersNamed,
  unitOf,
  withoutPerson,
  type Owner,
  type OwnerDetails,
} from "./owners";
export { planWith, type MadePlan } from "./planWith";
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
