import { useCallback } from "react";
import type { Split, WorkbookContent } from "../../../workbook";
import type { IsoDate } from "../../../thai";
import { clock } from "../../download/clock";
import { usePaneWorkbook, type WriteRequest } from "../../workbook/PaneWorkbook";
import { planContent } from "../planContent";
import { useLoaded, type Loaded } from "../useLoaded";

/** What a person says of how the plan is split. */
export interface SplitWish {
  readonly by: "lead" | "monitor";
  /** Null: the day that is proposed. */
  readonly returnBy: IsoDate | null;
}

/** The workbook as it is now; read once while the block is open, and again after a write. */
export function usePlanContent(request: (() => WriteRequest) | null, round: number): Loaded<WorkbookContent | null> {
  const { content } = usePaneWorkbook();
  const isKnown = request !== null;
  const load = useCallback(
    () => planContent(content === undefined ? {} : { content }, request),
    // What is asked for is another function at every look; whether there is one is what matters.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [content, isKnown, round],
  );
  return useLoaded(load);
}

/** The parts as they would be sent today. */
export function useSplit(content: WorkbookContent | null, { by, returnBy }: SplitWish): Loaded<Split | null> {
  const load = useCallback(async () => {
    if (content === null) return null;
    const { splitWorkbook } = await import("../../../workbook");
    const { today } = clock();
    return splitWorkbook(content, { by, today, ...(returnBy === null ? {} : { returnBy }) });
  }, [content, by, returnBy]);
  return useLoaded(load);
}
