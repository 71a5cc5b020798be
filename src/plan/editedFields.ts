import type { Action } from "./action";
import { applyEdits, type PlanEdits } from "./edits";

/** What of an action a person can decide on; each has a column of this name in the plan. */
export type EditedField = "measure" | "lead" | "support" | "monitor" | "start" | "publishBy" | "approveBy" | "proposed";

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

function fieldsOf(action: Action, edits: PlanEdits): ReadonlyMap<EditedField, PersonsWord> {
  const fields = new Map<EditedField, PersonsWord>();
  const edit = edits.actions[action.id];
  const [after] =
    edit === undefined ? [] : applyEdits({ fiscalYear: null, threshold: 0, actions: [action] }, edits).actions;
  if (edit === undefined || after === undefined) return fields;
  const settled = action.proposed.filter((field) => !after.proposed.includes(field));
  if (settled.includes("measure")) fields.set("measure", "accepted");
  if (settled.includes("dates"))
    for (const field of ["start", "publishBy", "approveBy"] as const) fields.set(field, "accepted");
  if (settled.length > 0) fields.set("proposed", "given");
  for (const field of ["measure", "lead", "support", "monitor", "start", "publishBy", "approveBy"] as const)
    if (edit[field] !== undefined) fields.set(field, "given");
  // Who came to lead supports no more.
  if (edit.lead != null && action.support.includes(edit.lead)) fields.set("support", "given");
  return fields;
}
