import { finished, type StandingRow, type TravellingField } from "../../../plan";
import type { WorkbookContent } from "../../content";
import { whatSheetsSay } from "../../state/rebuild";
import type { WorkbookState } from "../../state/state";
import { viewOf } from "../../tables/tableView";
import { planRowsIn } from "../../useCases/planRows";
import { entriesIn, standingEntries } from "../entries";

/** The fiscal year the plan of a workbook is carried out in, by which its dates are read. */
export function planYearIn(content: WorkbookContent, state: WorkbookState): number | null {
  const assessed = whatSheetsSay(content).fiscalYear ?? state.fiscalYear;
  return assessed === null ? null : assessed + 1;
}

/** Rows between two pauses. */
const AT_ONCE = 400;

/** As `standingRows`, with pauses in between. */
export function* standingRowSteps(
  content: WorkbookContent,
  state: WorkbookState,
): Generator<void, readonly StandingRow[]> {
  const has = viewOf(content, "tblPlan")?.has ?? (() => false);
  const year = planYearIn(content, state);
  const rows: StandingRow[] = [];
  for (const { id, subject, cell } of planRowsIn(content, state.key)) {
    const held = (field: TravellingField) => (has(field) ? cell(field) : undefined);
    rows.push({ id, subject, entries: standingEntries(entriesIn(held, year)) });
    if (rows.length % AT_ONCE === 0) yield;
  }
  return rows;
}

/** The rows of a workbook's plan as they stand, in the order of the sheet; a column that is gone has no entries. */
export function standingRows(content: WorkbookContent, state: WorkbookState): readonly StandingRow[] {
  return finished(standingRowSteps(content, state));
}
