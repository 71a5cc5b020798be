import { useRef, useState } from "react";
import { usePane } from "../state/PaneContext";
import type { FailureCode } from "../state/paneState";
import { usePaneWorkbook } from "./PaneWorkbook";
import { workbookFailure } from "./workbookFailure";

export type WriteState = "idle" | "writing" | "cancelling" | "cancelled" | "undoing" | "undone";

/** One write into the open workbook, from the press of its button until it is taken back. */
export interface UndoableWrite<R> {
  readonly state: WriteState;
  readonly isBusy: boolean;
  /** What it did; null while nothing is written. */
  readonly done: { readonly report: R; readonly canUndo: boolean } | null;
  /** Why the last one came to nothing. */
  readonly failure: FailureCode | null;
  readonly carryOut: () => Promise<void>;
  readonly cancel: () => void;
  readonly takeBack: () => Promise<void>;
  /** Forgets what was written. */
  readonly reset: () => void;
}

/**
 * `write` gives null where it was called off in time. A failure is told in the pane, as any other is; the pane
 * looks at the sheets anew after every write.
 */
export function useUndoableWrite<R extends { readonly outcome: string }>(
  write: (calledOff: AbortSignal) => Promise<R | null>,
): UndoableWrite<R> {
  const { dispatch, fail } = usePane();
  const { canUndo, undo } = usePaneWorkbook();
  const [state, setState] = useState<WriteState>("idle");
  const [done, setDone] = useState<UndoableWrite<R>["done"]>(null);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const calledOff = useRef(new AbortController());
  const begin = (next: WriteState): void => {
    setState(next);
    setFailure(null);
    // What went wrong the last time is no news once it is tried again.
    dispatch({ type: "dismissed" });
  };
  const end = async (reason: unknown, otherwise: FailureCode): Promise<void> => {
    const code = await workbookFailure(reason, otherwise);
    setState("idle");
    setFailure(code);
    fail(code);
  };
  return {
    state,
    isBusy: state === "writing" || state === "cancelling" || state === "undoing",
    done,
    failure,
    carryOut: async () => {
      begin("writing");
      setDone(null);
      calledOff.current = new AbortController();
      try {
        const report = await write(calledOff.current.signal);
        if (report === null) {
          setState("cancelled");
          return;
        }
        setDone({ report, canUndo: report.outcome !== "unchanged" && (await canUndo?.()) === true });
        setState("idle");
        dispatch({ type: "wrote" });
      } catch (reason) {
        await end(reason, "writing-failed");
      }
    },
    cancel: () => {
      calledOff.current.abort();
      setState("cancelling");
    },
    takeBack: async () => {
      begin("undoing");
      try {
        await undo?.();
        setDone(null);
        setState("undone");
        dispatch({ type: "took-back" });
      } catch (reason) {
        if (done !== null) setDone({ ...done, canUndo: false });
        await end(reason, "command-failed");
      }
    },
    reset: () => {
      setDone(null);
      setState("idle");
    },
  };
}
