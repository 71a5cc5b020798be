import { Button } from "@fluentui/react-components";
import { useRef, useState, type ReactElement } from "react";
import type { WorkbookReport } from "../../workbook";
import { DownloadButton } from "../download/DownloadButton";
import { useStepTexts } from "../language/useStepTexts";
import { usePane } from "../state/PaneContext";
import { usePaneWorkbook } from "./PaneWorkbook";
import { useWriteRequest } from "./useWriteRequest";
import { workbookFailure } from "./workbookFailure";
import { WriteReport } from "./WriteReport";
import { CancelWrite } from "./CancelWrite";

interface Done {
  readonly report: WorkbookReport;
  readonly canUndo: boolean;
}

type State = "idle" | "writing" | "cancelling" | "cancelled" | "undoing" | "undone" | "other";

export interface WriteButtonProps {
  readonly primary?: boolean;
}

/** Writes the sheets into the open workbook; where that cannot be done the finished file takes its place. */
export function WriteButton({ primary = true }: WriteButtonProps): ReactElement | null {
  const text = useStepTexts().write;
  const { dispatch, fail } = usePane();
  const { write, canUndo, undo, openNew } = usePaneWorkbook();
  const request = useWriteRequest();
  const [state, setState] = useState<State>("idle");
  const calledOff = useRef(new AbortController());
  const [done, setDone] = useState<Done | null>(null);
  if (write === undefined) return <DownloadButton primary={primary} />;
  if (request === null) return null;
  const isBusy = state === "writing" || state === "cancelling" || state === "undoing";
  const carryOut = async (): Promise<void> => {
    setState("writing");
    setDone(null);
    // What went wrong the last time is no news once it is tried again.
    dispatch({ type: "dismissed" });
    calledOff.current = new AbortController();
    try {
      const report = await write(request(), calledOff.current.signal);
      if (report === null) {
        setState("cancelled");
        return;
      }
      setDone({ report, canUndo: report.outcome !== "unchanged" && (await canUndo?.()) === true });
      setState("idle");
      dispatch({ type: "wrote" });
    } catch (reason) {
      const failure = await workbookFailure(reason, "writing-failed");
      setState(failure === "workbook-other-assessment" ? "other" : "idle");
      fail(failure);
    }
  };
  const takeBack = async (): Promise<void> => {
    setState("undoing");
    dispatch({ type: "dismissed" });
    try {
      await undo?.();
      setDone(null);
      setState("undone");
      dispatch({ type: "took-back" });
    } catch (reason) {
      setState("idle");
      if (done !== null) setDone({ ...done, canUndo: false });
      fail(await workbookFailure(reason, "command-failed"));
    }
  };
  return (
    <div className="stack-tight">
      <Button
        appearance={primary ? "primary" : "secondary"}
        size={primary ? "large" : "medium"}
        disabledFocusable={isBusy}
        onClick={() => void carryOut()}
      >
        {state === "cancelling" ? text.cancelling : isBusy ? text.writing : text.write}
      </Button>
      {state === "writing" && (
        <CancelWrite
          onCancel={() => {
            calledOff.current.abort();
            setState("cancelling");
          }}
        />
      )}
      {state === "other" && <DownloadButton primary={false} asNew={openNew !== undefined} />}
      {done === null ? (
        <div role="status" className="small">
          {state === "undone" || state === "cancelled" ? text[state] : ""}
        </div>
      ) : (
        <WriteReport report={done.report} {...(done.canUndo ? { onUndo: () => void takeBack() } : {})} />
      )}
    </div>
  );
}
