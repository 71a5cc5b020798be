import { useCallback, useReducer, useRef } from "react";
import type { InputFile } from "../../intake";
import { readInSteps } from "./readInSteps";
import { nextReadingState, NOTHING_READ, type FailureCode, type Problem, type ReadingState } from "./readingState";

export interface ReadingControls {
  readonly state: ReadingState;
  /** Reads what `load` brings; `fiscalYear` (Buddhist era) wins over what the input says. */
  readonly read: (load: () => Promise<readonly InputFile[]>, fiscalYear?: number) => Promise<void>;
  /** Gives up what is being read; an earlier result stays. */
  readonly cancel: () => void;
  readonly fail: (failure: FailureCode) => void;
  readonly dismiss: () => void;
  readonly startOver: () => void;
}

const failed = (failure: FailureCode): Problem => ({ kind: "failed", failure });

/** Reading as the pane goes about it: the newest request counts, older ones are forgotten. */
export function useReading(): ReadingControls {
  const [state, dispatch] = useReducer(nextReadingState, NOTHING_READ);
  const newest = useRef(0);

  const read = useCallback<ReadingControls["read"]>(async (load, fiscalYear) => {
    const request = ++newest.current;
    const isNewest = () => request === newest.current;
    dispatch({ type: "started" });
    let files: readonly InputFile[];
    try {
      files = await load();
    } catch {
      if (isNewest()) dispatch({ type: "stopped", problem: failed("file-unreadable") });
      return;
    }
    try {
      const result = await readInSteps(files, fiscalYear === undefined ? {} : { fiscalYear }, isNewest);
      if (result === null || !isNewest()) return;
      if (result.ok) dispatch({ type: "read", input: { files, reading: result.reading } });
      else dispatch({ type: "stopped", problem: { kind: "refused", refusal: result.refusal } });
    } catch {
      if (isNewest()) dispatch({ type: "stopped", problem: failed("reading-failed") });
    }
  }, []);

  const cancel = useCallback(() => {
    newest.current += 1;
    dispatch({ type: "cancelled" });
  }, []);
  const fail = useCallback((failure: FailureCode) => {
    // A reading still under way would answer over the failure.
    newest.current += 1;
    dispatch({ type: "stopped", problem: failed(failure) });
  }, []);
  const dismiss = useCallback(() => {
    dispatch({ type: "dismissed" });
  }, []);
  const startOver = useCallback(() => {
    newest.current += 1;
    dispatch({ type: "started-over" });
  }, []);

  return { state, read, cancel, fail, dismiss, startOver };
}
