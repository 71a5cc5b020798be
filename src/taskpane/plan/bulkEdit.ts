import { assign, setDates, type Action, type PlanEdits } from "../../plan";
import type { IsoDate } from "../../thai";
import type { Scope } from "./scopes";

/** What is to be given to all actions of a scope; null leaves it as it is. */
export interface BulkChoice {
  readonly lead: string | null;
  readonly support: string | null;
  readonly monitor: string | null;
  readonly publishBy: IsoDate | null;
}

/** Nothing is given yet. */
export const NO_CHOICE: BulkChoice = { lead: null, support: null, monitor: null, publishBy: null };

/**
 * The edits with a choice carried out over a scope. In the scope of what is missing only gaps are filled;
 * elsewhere the choice replaces what was there, and a supporter joins those that support already.
 */
export function bulkEdit(edits: PlanEdits, { kind, actions }: Scope, choice: BulkChoice): PlanEdits {
  const { lead, support, monitor, publishBy } = choice;
  const gapsOnly = kind === "missing";
  const idsOf = (lacks: (action: Action) => boolean) =>
    actions.filter((action) => !gapsOnly || lacks(action)).map(({ id }) => id);
  let next = edits;
  if (lead !== null)
    next = assign(
      next,
      idsOf((action) => action.lead === null),
      { lead },
    );
  if (monitor !== null)
    next = assign(
      next,
      idsOf((action) => action.monitor === null),
      { monitor },
    );
  if (publishBy !== null)
    next = setDates(
      next,
      idsOf((action) => action.publishBy === null),
      { publishBy },
    );
  if (support !== null) {
    for (const { id, support: known } of actions) {
      if (!known.includes(support)) next = assign(next, [id], { support: [...known, support] });
    }
  }
  return next;
}
