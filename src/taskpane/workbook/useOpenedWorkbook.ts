import { useEffect, useRef, type Dispatch } from "react";
import type { PaneEvent } from "../state/paneState";
import { usePaneWorkbook } from "./PaneWorkbook";

/** A person who types goes on typing; the sheets are read when the hands rest. */
const REST = 600;

/** Takes over what the workbook holds when the pane opens, and what is typed into its plan from then on. */
export function useOpenedWorkbook(dispatch: Dispatch<PaneEvent>, round: number): void {
  const { readBack, onPlanEdited } = usePaneWorkbook();
  const latest = useRef(0);
  useEffect(() => {
    if (readBack === undefined) return;
    const request = ++latest.current;
    // A workbook that cannot be read now is as good as none: pasting and files go on without it.
    const open = async (): Promise<void> => {
      const held = await readBack();
      const result = "result" in held ? held.result : null;
      const recalled = result === null ? null : (await import("../state/paneMemory")).recalledFrom(result);
      if (request === latest.current) dispatch({ type: "opened", held, recalled });
    };
    open().catch(() => undefined);
  }, [dispatch, readBack]);
  useEffect(() => {
    if (readBack === undefined || onPlanEdited === undefined) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const read = (): void => {
      readBack().then(
        (held) => {
          if (!isOver && "result" in held && held.result !== null)
            dispatch({ type: "plan-read", edits: held.result.planEdits, check: held.result.check });
        },
        () => undefined,
      );
    };
    // What a write did to the sheets is no edit of a person's, which would be told.
    if (round > 0) read();
    const listening = onPlanEdited(() => {
      clearTimeout(timer);
      timer = setTimeout(read, REST);
    });
    listening.catch(() => undefined);
    return () => {
      isOver = true;
      clearTimeout(timer);
      listening.then((stop) => stop()).catch(() => undefined);
    };
    // After a write there may be a plan to listen to where there was none.
  }, [dispatch, readBack, onPlanEdited, round]);
}
