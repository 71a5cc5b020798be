import { schemeFor } from "../../../ita";
import {
  fixCounts,
  isLate,
  outstandingFixes,
  projectedByFixes,
  type FixCounts,
  type FollowedAction,
  type ProjectedTotal,
} from "../../../plan";
import type { UnitReturn } from "../../../sheets";
import { textKey, type IsoDate } from "../../../thai";
import type { WorkbookContent } from "../../content";
import type { ProgressPoint, Standing } from "../../state/progressPoint";
import { rebuiltState, whatSheetsSay } from "../../state/rebuild";
import type { WorkbookState } from "../../state/state";
import { openingIn } from "../../useCases/opening";
import { heldIn } from "../../useCases/readBack";
import { followedRows, type FollowedRow } from "./followedRows";
import { planYearIn } from "../merge/standingRows";
import { unitReturns } from "./unitReturns";
import { unitKey } from "../../../plan";

/** A unit with what it was sent, what came back and what is left. */
export interface UnitFollowUp extends UnitReturn {
  readonly outstanding: number;
  /** It came back since it was sent last. */
  readonly isReturned: boolean;
  /** It is past the day it was asked back, and has not come. */
  readonly isReturnLate: boolean;
  /** Fixes that are not finished, those due first before the others. */
  readonly open: readonly FollowedAction[];
  /** What the ids of its fixes say after the key of the plan. */
  readonly fixIds: readonly string[];
}

/** How far the plan of a workbook has come. */
export interface FollowUp {
  readonly agency: string | null;
  /** Of the plan, in the Buddhist era. */
  readonly planYear: number | null;
  readonly asOf: IsoDate;
  /** Units that lead fixes in the order of the plan, then others that were sent something. */
  readonly units: readonly UnitFollowUp[];
  /** Fixes nobody leads. */
  readonly unassigned: readonly FollowedAction[];
  /** Of the whole plan. */
  readonly counts: FixCounts;
  /** 0–100, unrounded; null for a plan without fixes. */
  readonly percent: number | null;
  /** Null where there is no total to start from. */
  readonly total: ProjectedTotal | null;
  readonly unitsReturned: number;
  /** Units with fixes that are not finished. */
  readonly unitsOutstanding: number;
  /** What is compared with earlier moments, and later with this one. */
  readonly standing: Standing;
  /** Moments it can be compared with, oldest first. */
  readonly points: readonly ProgressPoint[];
}

/** The result a workbook holds; null where its tables hold none any more. */
function projectedIn(content: WorkbookContent, rows: readonly FollowedRow[]): ProjectedTotal | null {
  const held = heldIn(content);
  const read = "result" in held ? held.result?.reading.assessments[0] : undefined;
  if (read === undefined) return null;
  const { assessment, computed } = read;
  return projectedByFixes(rows, assessment, schemeFor(assessment.fiscalYear), computed) ?? null;
}

/** An id without the key all ids of the plan begin with. */
function shortId(id: string, key: string): string {
  const [whole, start] = [textKey(id), textKey(`${key}-`)];
  return whole.startsWith(start) ? whole.slice(start.length) : whole;
}

function standingOf(
  rows: readonly FollowedRow[],
  units: readonly UnitFollowUp[],
  total: ProjectedTotal | null,
  asOf: IsoDate,
  key: string,
): Standing {
  const fixes = rows.filter(({ kind }) => kind === "fix");
  const idsOf = (some: readonly FollowedRow[]) => new Set(some.map(({ id }) => shortId(id, key)));
  return {
    fixes: fixes.length,
    finished: idsOf(fixes.filter(({ isFinished }) => isFinished)),
    overdue: idsOf(fixes.filter((row) => isLate(row, asOf))),
    projected: total?.projected ?? null,
    band: total?.band?.kind === "level" ? total.band.level : null,
    returned: new Set(units.flatMap(({ unit, isReturned }) => (isReturned ? [unitKey(unit)] : []))),
  };
}

function unitFollowUp(each: UnitReturn, rows: readonly FollowedRow[], asOf: IsoDate, planKey: string): UnitFollowUp {
  const key = unitKey(each.unit);
  const own = rows.filter((row) => row[each.by]?.key === key);
  const isReturned = each.returnedOn !== null && (each.sentOn === null || each.returnedOn >= each.sentOn);
  return {
    ...each,
    outstanding: each.fixes - each.finished,
    isReturned,
    isReturnLate: !isReturned && each.returnBy !== null && each.returnBy < asOf,
    open: outstandingFixes(own),
    fixIds: own.flatMap(({ kind, id }) => (kind === "fix" ? [shortId(id, planKey)] : [])),
  };
}

/** How far a plan has come, by its rows and what came back. */
export function followUpOf(
  content: WorkbookContent,
  state: WorkbookState,
  rows: readonly FollowedRow[],
  returns: readonly UnitReturn[],
  asOf: IsoDate,
): FollowUp {
  const counts = fixCounts(rows, asOf);
  const units = returns.map((each) => unitFollowUp(each, rows, asOf, state.key));
  const total = projectedIn(content, rows);
  return {
    agency: whatSheetsSay(content).agency ?? state.agency,
    planYear: planYearIn(content, state),
    asOf,
    units,
    unassigned: outstandingFixes(rows.filter(({ lead }) => lead === null)),
    counts,
    percent: counts.fixes === 0 ? null : (counts.finished / counts.fixes) * 100,
    total,
    unitsReturned: units.filter(({ isReturned }) => isReturned).length,
    unitsOutstanding: units.filter(({ outstanding }) => outstanding > 0).length,
    standing: standingOf(rows, units, total, asOf, state.key),
    points: state.points,
  };
}

/** How far the plan of a workbook has come; undefined where nothing in it is ours. */
export function followUpIn(content: WorkbookContent, asOf: IsoDate): FollowUp | undefined {
  const opening = openingIn(content);
  if (opening.kind === "none") return undefined;
  const state = "state" in opening ? opening.state : rebuiltState(content);
  const rows = followedRows(content, state);
  return followUpOf(content, state, rows, unitReturns(content, rows, asOf), asOf);
}
