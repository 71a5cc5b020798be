import { unitKey } from "../../../plan";
import type { IsoDate } from "../../../thai";
import type { WorkbookContent } from "../../content";
import { WorkbookError, type WorkbookPort } from "../../port";
import { writableState } from "../../useCases/opening";
import { updateFromItself } from "../../useCases/regenerate";
import type { WorkbookReport } from "../../useCases/update";
import { followUpOf } from "./followUp";
import { followedRows } from "./followedRows";
import { pointsAfterSending } from "./points";
import { exchangesIn, returnsAfterSending, type Sending } from "./unitReturns";

/** Not all of it stands in the workbook already. */
function isNews(content: WorkbookContent, sendings: readonly Sending[]): boolean {
  const known = new Map(exchangesIn(content).map((each) => [unitKey(each.unit), each]));
  return sendings.some(({ unit, sentOn, returnBy }) => {
    const before = known.get(unitKey(unit));
    return before?.sentOn !== sentOn || before.returnBy !== returnBy;
  });
}

/**
 * Notes in a workbook of ours what went out to whom, so that who has not returned anything can be told. Throws
 * WorkbookError.
 */
export async function recordSent(
  port: WorkbookPort,
  sendings: readonly Sending[],
  { today, time }: { readonly today: IsoDate; readonly time?: string },
): Promise<WorkbookReport> {
  const content = await port.read();
  const state = writableState(content);
  if (state === undefined) throw new WorkbookError("not-ours");
  const rows = followedRows(content, state);
  const returns = returnsAfterSending(content, rows, sendings, today);
  const { standing } = followUpOf(content, state, rows, returns, today);
  const when = { on: today, at: time ?? null };
  const points = isNews(content, sendings) ? pointsAfterSending(state.points, when, standing) : state.points;
  return updateFromItself(
    port,
    content,
    state,
    { today },
    {
      stood: content,
      cells: new Map(),
      added: [],
      log: { lines: [], added: new Map() },
      settled: state.settled,
      returned: state.returned,
      points,
      sharing: { merges: [], returns },
    },
  );
}
