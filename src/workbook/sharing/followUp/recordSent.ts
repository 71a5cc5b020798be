import type { IsoDate } from "../../../thai";
import { WorkbookError, type WorkbookPort } from "../../port";
import { writableState } from "../../useCases/opening";
import { updateFromItself } from "../../useCases/regenerate";
import type { WorkbookReport } from "../../useCases/update";
import { followedRows } from "./followedRows";
import { returnsAfterSending, type Sending } from "./unitReturns";

/**
 * Notes in a workbook of ours what went out to whom, so that who has not returned anything can be told. Throws
 * WorkbookError.
 */
export async function recordSent(
  port: WorkbookPort,
  sendings: readonly Sending[],
  { today }: { readonly today: IsoDate },
): Promise<WorkbookReport> {
  const content = await port.read();
  const state = writableState(content);
  if (state === undefined) throw new WorkbookError("not-ours");
  const returns = returnsAfterSending(content, followedRows(content, state), sendings, today);
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
      sharing: { merges: [], returns },
    },
  );
}
