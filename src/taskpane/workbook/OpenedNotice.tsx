import { Button } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { useStepTexts } from "../language/useStepTexts";
import { usePane } from "../state/PaneContext";
import type { OpenedWorkbook } from "../state/paneState";
import { usePaneWorkbook } from "./PaneWorkbook";
import { workbookFailure } from "./workbookFailure";

export interface OpenedNoticeProps {
  readonly opened: OpenedWorkbook;
}

/** What the workbook that is open holds, in one quiet line; one that was cut off is repaired from here. */
export function OpenedNotice({ opened }: OpenedNoticeProps): ReactElement | null {
  const text = useStepTexts().opened;
  const { kind, agency, fiscalYear } = opened;
  if (kind === "none") return null;
  if (kind === "needs-repair") return <Repair />;
  if (kind === "part") {
    return (
      <p role="status" className="notice">
        {text.part}
      </p>
    );
  }
  const remark = kind === "ours" ? "" : ` ${text[kind]}`;
  return (
    <p role="status" className="small quiet">
      {(agency === null && fiscalYear === null ? "" : text.holds(agency, fiscalYear)) + remark}
    </p>
  );
}

function Repair(): ReactElement {
  const text = useStepTexts().opened;
  const { dispatch, fail } = usePane();
  const { repair, readBack } = usePaneWorkbook();
  const [state, setState] = useState<"idle" | "busy" | "before" | "complete">("idle");
  const run = async (): Promise<void> => {
    if (repair === undefined) return;
    setState("busy");
    try {
      setState((await repair()) === "complete" ? "complete" : "before");
      const held = await readBack?.();
      if (held !== undefined && "result" in held && held.result !== null)
        dispatch({ type: "took-over", result: held.result });
    } catch (reason) {
      setState("idle");
      fail(await workbookFailure(reason, "command-failed"));
    }
  };
  if (state === "before" || state === "complete")
    return (
      <p role="status" className="notice">
        {text.repaired[state]}
      </p>
    );
  return (
    <div role="status" className="notice">
      <span>{text.cutOff}</span>
      {repair === undefined ? (
        <p>{text.noRepair}</p>
      ) : (
        <Button appearance="primary" disabledFocusable={state === "busy"} onClick={() => void run()}>
          {state === "busy" ? text.repairing : text.repair}
        </Button>
      )}
    </div>
  );
}
