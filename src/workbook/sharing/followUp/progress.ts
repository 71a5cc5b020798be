import type { Standing } from "../../state/progressPoint";

/** A figure then and now. */
export interface Step<T> {
  readonly from: T;
  readonly to: T;
}

/** A set then and now: how many were and are in it, what came in and what went out. */
export interface Change extends Step<number> {
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

/** What became of a plan between two moments; the second may be the same as the first. */
export interface Progress {
  readonly fixes: Step<number>;
  readonly finished: Change;
  /** Each as of its own day: time alone makes fixes overdue. */
  readonly overdue: Change;
  readonly returned: Change;
  readonly projected: Step<number | null>;
  readonly band: Step<string | null>;
}

function changeBetween(then: ReadonlySet<string>, now: ReadonlySet<string>): Change {
  return {
    from: then.size,
    to: now.size,
    gained: [...now].filter((each) => !then.has(each)),
    lost: [...then].filter((each) => !now.has(each)),
  };
}

/** What became of a plan from one moment to another. */
export function progressBetween(then: Standing, now: Standing): Progress {
  return {
    fixes: { from: then.fixes, to: now.fixes },
    finished: changeBetween(then.finished, now.finished),
    overdue: changeBetween(then.overdue, now.overdue),
    returned: changeBetween(then.returned, now.returned),
    projected: { from: then.projected, to: now.projected },
    band: { from: then.band, to: now.band },
  };
}

/** What became of the tasks a unit has now, whoever had them then. */
export interface UnitProgress {
  readonly finished: Step<number>;
  /** Overdue now and not then. */
  readonly newlyOverdue: number;
  /** Its workbook has come back since. */
  readonly hasReturned: boolean;
}

/** The part of a unit in it; undefined where nothing of the unit's is otherwise. */
export function unitProgress(
  { finished, overdue, returned }: Progress,
  unit: { readonly key: string; readonly fixIds: readonly string[]; readonly finished: number },
): UnitProgress | undefined {
  const own = new Set(unit.fixIds);
  const ownOf = (ids: readonly string[]): number => ids.filter((id) => own.has(id)).length;
  const [gained, lost] = [ownOf(finished.gained), ownOf(finished.lost)];
  const newlyOverdue = ownOf(overdue.gained);
  const hasReturned = returned.gained.includes(unit.key);
  if (gained + lost + newlyOverdue === 0 && !hasReturned) return undefined;
  return { finished: { from: unit.finished - gained + lost, to: unit.finished }, newlyOverdue, hasReturned };
}
