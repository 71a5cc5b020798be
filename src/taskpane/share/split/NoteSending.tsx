import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Split } from "../../../workbook";
import { useStepTexts } from "../../language/useStepTexts";
import { CancelWrite } from "../../workbook/CancelWrite";
import { usePaneWorkbook, type PaneWorkbook } from "../../workbook/PaneWorkbook";
import { useUndoableWrite } from "../../workbook/useUndoableWrite";
import { useShareTexts } from "../useShareTexts";

/** Notes in the open workbook what goes out to whom; nothing where there is no workbook to note it in. */
export function NoteSending({ split }: { readonly split: Split }): ReactElement | null {
  const { recordSent } = usePaneWorkbook();
  return recordSent === undefined ? null : <Noting split={split} recordSent={recordSent} />;
}

interface NotingProps {
  readonly split: Split;
  readonly recordSent: NonNullable<PaneWorkbook["recordSent"]>;
}

function Noting({ split, recordSent }: NotingProps): ReactElement {
  const text = useShareTexts().split;
  const { write } = useStepTexts();
  const { undo } = useStepTexts().report;
  const { parts, sentOn, returnBy } = split;
  const writing = useUndoableWrite((calledOff) =>
    recordSent(
      parts.map(({ unit }) => ({ unit, sentOn, returnBy })),
      calledOff,
    ),
  );
  const { state, isBusy, done } = writing;
  return (
    <div className="stack-tight">
      <p className="small quiet">{text.noteWhy}</p>
      <Button disabledFocusable={isBusy} onClick={() => void writing.carryOut()}>
        {state === "cancelling" ? write.cancelling : isBusy ? write.writing : text.note}
      </Button>
      {state === "writing" && <CancelWrite onCancel={writing.cancel} />}
      <div role="status" className="small">
        {state === "undone" || state === "cancelled" ? write[state] : ""}
        {done !== null && (done.report.outcome === "unchanged" ? text.notedBefore : text.noted(parts.length))}
      </div>
      {done?.canUndo === true && (
        <Button size="small" onClick={() => void writing.takeBack()}>
          {undo}
        </Button>
      )}
    </div>
  );
}
