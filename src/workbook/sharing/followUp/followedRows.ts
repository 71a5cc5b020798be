import { unitKey, type FollowedAction, type StandingRow } from "../../../plan";
import type { WorkbookContent } from "../../content";
import { meantDay } from "../../checks/typedDates";
import type { WorkbookState } from "../../state/state";
import { textOf } from "../../useCases/planEditsIn";
import { planRowsIn } from "../../useCases/planRows";
import { entriesIn } from "../entries";
import { kindsIn } from "../split/kinds";
import { involvedIn, unitsIn, type Unit } from "../split/partRows";
import { planYearIn } from "../merge/standingRows";

/** A row of the plan with the units that have to do with it. */
export interface FollowedRow extends FollowedAction {
  readonly lead: Unit | null;
  readonly monitor: Unit | null;
}

/** The rows of a workbook's plan as they are followed, in the order of the sheet. */
export function followedRows(content: WorkbookContent, state: WorkbookState): readonly FollowedRow[] {
  const unitOfOwner = unitsIn(content);
  const year = planYearIn(content, state);
  const kindOf = kindsIn(content, state);
  return planRowsIn(content, state.key).map((row) => {
    const { id, subject, cell } = row;
    const { lead, monitor } = involvedIn(row, unitOfOwner);
    const { status } = entriesIn((field) => (field === "status" ? cell(field) : undefined), year).entries;
    return {
      ...{ id, subject, lead, monitor },
      item: textOf(cell("item")),
      finding: textOf(cell("finding")),
      measure: textOf(cell("measure")),
      kind: kindOf(row),
      isFinished: status === "done" || status === "verified",
      publishBy: meantDay(cell("publishBy"), year) ?? null,
    };
  });
}

/** The rows with those a merge adds behind the other actions of their finding. */
export function withAdded(
  rows: readonly FollowedRow[],
  added: readonly StandingRow[],
  content: WorkbookContent,
): readonly FollowedRow[] {
  const unitOfOwner = unitsIn(content);
  const one = (name: string | undefined): Unit | null =>
    name === undefined || name === "" ? null : { key: unitKey(unitOfOwner(name)), name: unitOfOwner(name) };
  const all = added.flatMap(({ id, subject, entries }): readonly FollowedRow[] => {
    const sibling = rows.find((row) => row.subject === subject);
    if (sibling === undefined) return [];
    const { lead, monitor, measure = "", status, publishBy } = entries;
    const isFinished = status === "done" || status === "verified";
    const own = { id, measure, isFinished, lead: one(lead), monitor: one(monitor) };
    return [{ ...sibling, ...own, publishBy: publishBy === undefined || publishBy === "" ? null : publishBy }];
  });
  return [...rows, ...all];
}
