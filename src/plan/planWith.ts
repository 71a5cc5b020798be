import type { Assessment, Scheme } from "../ita";
import type { Plan } from "./action";
import { createPlan, type PlanOptions } from "./createPlan";
import { applyEdits, ownerDirectory, type PlanEdits } from "./edits";
import type { Owner } from "./owners";
import { withEarlier } from "./earlierPlan";
import { itemPlaces, proposeOwners, type UnresolvedOwner } from "./proposeOwners";

/** A plan with everything that went into it. */
export interface MadePlan {
  /** Before a person's word. */
  readonly proposed: Plan;
  readonly plan: Plan;
  readonly directory: readonly Owner[];
  /** Actions nobody leads and nobody could be proposed for. */
  readonly unresolved: readonly UnresolvedOwner[];
}

/** The plan of a result: made from the document, with owners proposed from the directory, as a person left it. */
export function planWith(
  assessment: Assessment,
  scheme: Scheme,
  edits: PlanEdits,
  options: PlanOptions = {},
): MadePlan {
  const directory = ownerDirectory(assessment, edits);
  const placeOf = itemPlaces(assessment, scheme);
  const made = createPlan(assessment, scheme, options);
  const own = withEarlier(made.actions, edits.earlier);
  const { actions, unresolved } = proposeOwners(own, { directory, placeOf, offers: edits.offers });
  const proposed = { ...made, actions };
  const plan = applyEdits(proposed, edits);
  const unled = new Set(plan.actions.filter(({ lead }) => lead === null).map(({ id }) => id));
  return { proposed, plan, directory, unresolved: unresolved.filter(({ id }) => unled.has(id)) };
}
