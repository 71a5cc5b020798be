import { DETAILS, type Action, type Detail, type ProposedField } from "./action";
import { applyEdits, type PlanEdits } from "./edits";

/** What of an action a person can decide on; each has a column of this name in the plan. */
export type EditedField = (typeof DECIDED)[number] | (typeof TYPED)[number] | Detail | "proposed";

/** Fields that are decided on in the pane as well as in the sheet. */
const DECIDED = ["measure", "steps", "lead", "support", "monitor", "start", "publishBy", "approveBy"] as const;
/** Fields that are typed into the sheet only, so that what stands there is never older. */
const TYPED = ["period", "status", "completedOn", "alsoServes"] as const;
const DATES = ["period", "start", "publishBy", "approveBy"] as const;

/**
 * `given`: a person said what it is. `accepted`: a person took over what was proposed then. `decided`: a
 * person said what it is with what stands in the sheet before their eyes.
 */
export type PersonsWord = "given" | "accepted" | "decided";

/** The fields of proposed actions that are a person's word, by action id. */
export function editedFields(
  actions: readonly Action[],
  edits: PlanEdits,
): ReadonlyMap<string, ReadonlyMap<EditedField, PersonsWord>> {
  const found = new Map<string, ReadonlyMap<EditedField, PersonsWord>>();
  for (const action of actions) {
    const fields = fieldsOf(action, edits);
    if (fields.size > 0) found.set(action.id, fields);
  }
  return found;
}

function ofProposal(field: ProposedField): readonly EditedField[] {
  if (field === "dates") return DATES;
  return field === "owners" ? ["lead", "support"] : [field];
}

function fieldsOf(action: Action, edits: PlanEdits): ReadonlyMap<EditedField, PersonsWord> {
  const fields = new Map<EditedField, PersonsWord>();
  const edit = edits.actions[action.id];
  const [after] =
    edit === undefined ? [] : applyEdits({ fiscalYear: null, threshold: 0, actions: [action] }, edits).actions;
  if (edit === undefined || after === undefined) return fields;
  const settled = action.proposed.filter((field) => !after.proposed.includes(field));
  for (const field of settled) for (const each of ofProposal(field)) fields.set(each, "accepted");
  if (settled.length > 0) fields.set("proposed", "given");
  for (const field of [...TYPED, ...DETAILS]) if (edit[field] !== undefined) fields.set(field, "accepted");
  for (const field of DECIDED) if (edit[field] !== undefined) fields.set(field, "given");
  for (const field of edit.repaired ?? []) fields.set(field, "given");
  // Who came to lead supports no more.
  if (edit.lead != null && action.support.includes(edit.lead)) fields.set("support", "given");
  return fields;
}
