import { Button } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { DownloadButton } from "../download/DownloadButton";
import { useStepTexts } from "../language/useStepTexts";
import { usePane } from "../state/PaneContext";
import { usePaneWorkbook } from "./PaneWorkbook";
import { useWriteRequest } from "./useWriteRequest";
import { workbookFailure } from "./workbookFailure";

export interface WriteButtonProps {
  readonly primary?: boolean;
}

/** Writes the sheets into the open workbook; where that cannot be done the finished file takes its place. */
export function WriteButton({ primary = true }: WriteButtonProps): ReactElement | null {
  const text = useStepTexts().write;
  const { fail } = usePane();
  const { write } = usePaneWorkbook();
  const request = useWriteRequest();
  const [state, setState] = useState<"idle" | "busy" | "done">("idle");
  if (write === undefined) return <DownloadButton primary={primary} />;
  if (request === null) return null;
  const carryOut = async (): Promise<void> => {
    setState("busy");
    try {
      await write(request());
      setState("done");
    } catch (reason) {
      setState("idle");
      fail(await workbookFailure(reason, "writing-failed"));
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
      <div role="status" className="small">
        {state === "done" ? text.written : ""}
      </div>
    </div>
  );
}
