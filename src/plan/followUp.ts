import type { Assessment, BandResult, ComputedScores, ItemCode, Scheme, Subject } from "../ita";
import { bandOf, indicatorImpacts, indicatorsUsed, INSTRUMENTS, isItemCode, projection } from "../ita";
import type { IsoDate } from "../thai";
import type { ActionKind } from "./action";
import { indicatorOf } from "./subjects";

/** A row of the plan as it is followed. */
export interface FollowedAction {
  readonly id: string;
  readonly subject: Subject;
  /** As the plan writes the item: its code, or the indicator by its number. */
  readonly item: string;
  readonly finding: string;
  readonly measure: string;
  readonly kind: ActionKind;
  readonly isFinished: boolean;
  readonly publishBy: IsoDate | null;
}

/** How far the fixes of a unit, or of all, have come. */
export interface FixCounts {
  readonly fixes: number;
  /** Done or verified. */
  readonly finished: number;
  /** Of those not finished, the ones whose day to be published is past. */
  readonly overdue: number;
  readonly outstanding: number;
}

export function isLate({ isFinished, publishBy }: FollowedAction, asOf: IsoDate): boolean {
  return !isFinished && publishBy !== null && publishBy < asOf;
}

export function fixCounts(actions: readonly FollowedAction[], asOf: IsoDate): FixCounts {
  const fixes = actions.filter(({ kind }) => kind === "fix");
  const finished = fixes.filter(({ isFinished }) => isFinished).length;
  return {
    fixes: fixes.length,
    finished,
    overdue: fixes.filter((action) => isLate(action, asOf)).length,
    outstanding: fixes.length - finished,
  };
}

/** Fixes that are not finished: those due first come first, then in the order of the plan. */
export function outstandingFixes<T extends FollowedAction>(actions: readonly T[]): readonly T[] {
  const last = "9999-12-31";
  return actions
    .filter(({ kind, isFinished }) => kind === "fix" && !isFinished)
    .toSorted((a, b) => {
      const [due, other] = [a.publishBy ?? last, b.publishBy ?? last];
      return due === other ? 0 : due < other ? -1 : 1;
    });
}

/** The total with what is finished counted as 100. */
export interface ProjectedTotal {
  /** As it is, unrounded. */
  readonly total: number;
  readonly projected: number;
  readonly band: BandResult | null;
}

/**
 * What the total comes to by the fixes that are finished: an item counts once, when all its fixes are; an
 * indicator as a whole only where none of its items is in the plan. Undefined where there is no total.
 */
export function projectedByFixes(
  actions: readonly FollowedAction[],
  assessment: Assessment,
  scheme: Scheme,
  computed: ComputedScores,
): ProjectedTotal | undefined {
  const fixes = actions.filter(({ kind }) => kind === "fix");
  const open = new Set(fixes.flatMap(({ isFinished, subject }) => (isFinished ? [] : [subject])));
  const done = [...new Set(fixes.map(({ subject }) => subject))].filter((subject) => !open.has(subject));
  const items = new Set<ItemCode>(done.filter(isItemCode));
  const byItems = projection(assessment, scheme, computed, items);
  if (byItems === undefined || computed.total === undefined) return undefined;
  const planned = new Set(
    actions.flatMap(({ subject }) => (isItemCode(subject) ? [indicatorOf(subject, scheme)] : [])),
  );
  const impacts = indicatorImpacts(indicatorsUsed(assessment, scheme), scheme);
  const whole = done.flatMap((subject) =>
    isItemCode(subject) || planned.has(Number(subject)) ? [] : [impacts.get(subject) ?? 0],
  );
  if (whole.length === 0) return { total: computed.total, projected: byItems.total, band: byItems.band };
  const projected = byItems.total + whole.reduce((sum, impact) => sum + impact, 0);
  const instruments = INSTRUMENTS.map((code) => computed.instruments[code]);
  const band = scheme.bands === null ? null : bandOf(projected, scheme.bands.levels, instruments);
  return { total: computed.total, projected, band };
}
