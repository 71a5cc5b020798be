import { schemeFor } from "../../../ita";
import {
  fixCounts,
  outstandingFixes,
  projectedByFixes,
  type FixCounts,
  type FollowedAction,
  type ProjectedTotal,
} from "../../../plan";
import type { UnitReturn } from "../../../sheets";
import type { IsoDate } from "../../../thai";
import type { WorkbookContent } from "../../content";
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
}

/** The result a workbook holds; null where its tables hold none any more. */
function projectedIn(content: WorkbookContent, rows: readonly FollowedRow[]): ProjectedTotal | null {
  const held = heldIn(content);
  const read = "result" in held ? held.result?.reading.assessments[0] : undefined;
  if (read === undefined) return null;
  const { assessment, computed } = read;
  return projectedByFixes(rows, assessment, schemeFor(assessment.fiscalYear), computed) ?? null;
}

function unitFollowUp(each: UnitReturn, rows: readonly FollowedRow[], asOf: IsoDate): UnitFollowUp {
  const key = unitKey(each.unit);
  const own = rows.filter((row) => row[each.by]?.key === key);
  const isReturned = each.returnedOn !== null && (each.sentOn === null || each.returnedOn >= each.sentOn);
  return {
    ...each,
    outstanding: each.fixes - each.finished,
    isReturned,
    isReturnLate: !isReturned && each.returnBy !== null && each.returnBy < asOf,
    open: outstandingFixes(own),
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
  const units = returns.map((each) => unitFollowUp(each, rows, asOf));
  return {
    agency: whatSheetsSay(content).agency ?? state.agency,
    planYear: planYearIn(content, state),
    asOf,
    units,
    unassigned: outstandingFixes(rows.filter(({ lead }) => lead === null)),
    counts,
    percent: counts.fixes === 0 ? null : (counts.finished / counts.fixes) * 100,
    total: projectedIn(content, rows),
    unitsReturned: units.filter(({ isReturned }) => isReturned).length,
    unitsOutstanding: units.filter(({ outstanding }) => outstanding > 0).length,
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
