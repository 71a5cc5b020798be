import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { DownloadButton } from "../download/DownloadButton";
import { useStepTexts } from "../language/useStepTexts";
import { CancelWrite } from "./CancelWrite";
import { usePaneWorkbook, type PaneWorkbook, type WriteRequest } from "./PaneWorkbook";
import { useUndoableWrite } from "./useUndoableWrite";
import { useWriteRequest } from "./useWriteRequest";
import { WriteReport } from "./WriteReport";

export interface WriteButtonProps {
  readonly primary?: boolean;
}

/** Writes the sheets into the open workbook; where that cannot be done the finished file takes its place. */
export function WriteButton({ primary = true }: WriteButtonProps): ReactElement | null {
  const { write } = usePaneWorkbook();
  const request = useWriteRequest();
  if (write === undefined) return <DownloadButton primary={primary} />;
  return request === null ? null : <Writing primary={primary} write={write} request={request} />;
}

interface WritingProps {
  readonly primary: boolean;
  readonly write: NonNullable<PaneWorkbook["write"]>;
  readonly request: () => WriteRequest;
}

function Writing({ primary, write, request }: WritingProps): ReactElement {
  const text = useStepTexts().write;
  const { openNew } = usePaneWorkbook();
  const writing = useUndoableWrite((calledOff) => write(request(), calledOff));
  const { state, isBusy, done, failure } = writing;
  return (
    <div className="stack-tight">
      <Button
        appearance={primary ? "primary" : "secondary"}
        size={primary ? "large" : "medium"}
        disabledFocusable={isBusy}
        onClick={() => void writing.carryOut()}
      >
        {state === "cancelling" ? text.cancelling : isBusy ? text.writing : text.write}
      </Button>
      {state === "writing" && <CancelWrite onCancel={writing.cancel} />}
      {failure === "workbook-other-assessment" && <DownloadButton primary={false} asNew={openNew !== undefined} />}
      {done === null ? (
        <div role="status" className="small">
          {state === "undone" || state === "cancelled" ? text[state] : ""}
        </div>
      ) : (
        <WriteReport report={done.report} {...(done.canUndo ? { onUndo: () => void writing.takeBack() } : {})} />
      )}
    </div>
  );
}
