import { useCallback, useMemo, useReducer, useRef, type Dispatch } from "react";
import {
  FIRST_STATE,
  NO_INSTRUCTIONS,
  nextPaneState,
  type FailureCode,
  type Instructions,
  type PaneEvent,
  type PaneState,
  type Problem,
} from "./paneState";
import { readInSteps, type PaneInput } from "./readInSteps";

export interface PaneControls {
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneEvent>;
  /** Reads what `load` brings; `files` are what it was loaded from, where it came in files. */
  readonly read: (load: () => Promise<readonly PaneInput[]>, files?: readonly File[]) => Promise<void>;
  /** Reads the same documents under other instructions, without opening the files again. */
  readonly readAgain: (instructions: Instructions) => Promise<void>;
  /** Gives up what is being read; an earlier result stays. */
  readonly cancel: () => void;
  readonly fail: (failure: FailureCode) => void;
  readonly startOver: () => void;
}

const failed = (failure: FailureCode): Problem => ({ kind: "failed", failure });

/** The pane's state, and reading as the pane goes about it: the newest request counts, older ones are forgotten. */
export function usePaneState(): PaneControls {
  const [state, dispatch] = useReducer(nextPaneState, FIRST_STATE);
  const newest = useRef(0);
  const { input, threshold } = state;

  const read = useCallback<PaneControls["read"]>(async (load, files = []) => {
    const request = ++newest.current;
    const isNewest = () => request === newest.current;
    dispatch({ type: "started" });
    let inputs: readonly PaneInput[];
    try {
      inputs = await load();
    } catch {
      if (isNewest()) dispatch({ type: "stopped", problem: failed("file-unreadable") });
      return;
    }
    try {
      const result = await readInSteps(inputs, {}, isNewest);
      if (result === null || !isNewest()) return;
      if (result.ok) dispatch({ type: "read", input: { ...result, instructions: NO_INSTRUCTIONS } });
      // What was sent to a unit is merged: it is no result.
      else if (result.refusal.code === "unit-workbook" && files.length > 0) dispatch({ type: "handed", files });
      else dispatch({ type: "stopped", problem: { kind: "refused", refusal: result.refusal } });
    } catch {
      if (isNewest()) dispatch({ type: "stopped", problem: failed("reading-failed") });
    }
  }, []);

  const readAgain = useCallback<PaneControls["readAgain"]>(
    async (instructions) => {
      if (input === null) return;
      const request = ++newest.current;
      const { recognise } = await import("../../intake");
      if (request !== newest.current) return;
      try {
        const result = recognise(input.documents, { ...instructions, threshold });
        if (result.ok) dispatch({ type: "read-again", input: { ...input, instructions, reading: result.reading } });
        else dispatch({ type: "stopped", problem: failed("correction-failed") });
      } catch {
        dispatch({ type: "stopped", problem: failed("correction-failed") });
      }
    },
    [input, threshold],
  );

  const cancel = useCallback(() => {
    newest.current += 1;
    dispatch({ type: "cancelled" });
  }, []);
  const fail = useCallback((failure: FailureCode) => {
    // A reading still under way would answer over the failure.
    newest.current += 1;
    dispatch({ type: "stopped", problem: failed(failure) });
  }, []);
  const startOver = useCallback(() => {
    newest.current += 1;
    dispatch({ type: "started-over" });
  }, []);

  return useMemo(
    () => ({ state, dispatch, read, readAgain, cancel, fail, startOver }),
    [state, read, readAgain, cancel, fail, startOver],
  );
}
