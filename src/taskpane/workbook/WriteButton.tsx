import { Button } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { WorkbookReport } from "../../workbook";
import { DownloadButton } from "../download/DownloadButton";
import { useStepTexts } from "../language/useStepTexts";
import { usePane } from "../state/PaneContext";
import { usePaneWorkbook } from "./PaneWorkbook";
import { useWriteRequest } from "./useWriteRequest";
import { workbookFailure } from "./workbookFailure";
import { WriteReport } from "./WriteReport";

interface Done {
  readonly report: WorkbookReport;
  readonly canUndo: boolean;
}

export interface WriteButtonProps {
  readonly primary?: boolean;
}

/** Writes the sheets into the open workbook; where that cannot be done the finished file takes its place. */
export function WriteButton({ primary = true }: WriteButtonProps): ReactElement | null {
  const text = useStepTexts().write;
  const { dispatch, fail } = usePane();
  const { write, canUndo, undo, openNew } = usePaneWorkbook();
  const request = useWriteRequest();
  const [state, setState] = useState<"idle" | "busy" | "undone" | "other">("idle");
  const [done, setDone] = useState<Done | null>(null);
  if (write === undefined) return <DownloadButton primary={primary} />;
  if (request === null) return null;
  const carryOut = async (): Promise<void> => {
    setState("busy");
    setDone(null);
    try {
      const report = await write(request());
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
    setState("busy");
    try {
      await undo?.();
      setDone(null);
      setState("undone");
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
        disabledFocusable={state === "busy"}
        onClick={() => void carryOut()}
      >
        {state === "busy" ? text.writing : text.write}
      </Button>
      {state === "other" && <DownloadButton primary={false} asNew={openNew !== undefined} />}
      {done === null ? (
        <div role="status" className="small">
          {state === "undone" ? text.undone : ""}
        </div>
      ) : (
        <WriteReport report={done.report} {...(done.canUndo ? { onUndo: () => void takeBack() } : {})} />
      )}
    </div>
  );
}
