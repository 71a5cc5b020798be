import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { sheetTexts } from "../../../i18n";
import type { MergePreview, MergeReport } from "../../../workbook";
import { useLanguage } from "../../language/LanguageContext";
import { CancelWrite } from "../../workbook/CancelWrite";
import { usePaneWorkbook, type PaneWorkbook } from "../../workbook/PaneWorkbook";
import { useUndoableWrite, type UndoableWrite } from "../../workbook/useUndoableWrite";
import { useShareTexts } from "../useShareTexts";
import { writtenNow } from "./decide";
import type { MergeView } from "./mergeView";
import type { Merging } from "./useMerge";

export interface MergeWriteProps {
  readonly merging: Merging;
  readonly preview: MergePreview;
  readonly view: MergeView;
}

/** Writes what was agreed to, or says why it cannot be. */
export function MergeWrite(props: MergeWriteProps): ReactElement {
  const text = useShareTexts();
  const { merge } = usePaneWorkbook();
  if (merge === undefined) return <p className="notice">{text.needsWriting}</p>;
  return <Writing {...props} merge={merge} />;
}

interface WritingProps extends MergeWriteProps {
  readonly merge: NonNullable<PaneWorkbook["merge"]>;
}

function Writing({ merging, preview, view, merge }: WritingProps): ReactElement {
  const text = useShareTexts().merge;
  const { returned, decisions, startOver } = merging;
  const { basis, conflicts } = preview;
  const writing = useUndoableWrite((calledOff) => merge({ returned, decisions, basis }, calledOff));
  const { state, isBusy, done } = writing;
  const count = writtenNow(view, conflicts, decisions);
  return (
    <div className="stack-tight">
      {done === null && (
        <Button appearance="primary" disabledFocusable={isBusy || count === 0} onClick={() => void writing.carryOut()}>
          {state === "cancelling" ? text.cancelling : isBusy ? text.writing : text.writeCount(count)}
        </Button>
      )}
      {state === "writing" && <CancelWrite onCancel={writing.cancel} />}
      <div role="status" className="small">
        {state === "undone" || state === "cancelled" ? text[state] : ""}
        {done !== null && <Written report={done.report} />}
      </div>
      {done !== null && <Afterwards writing={writing} canUndo={done.canUndo} onAnother={startOver} />}
    </div>
  );
}

function Written({ report: { outcome, preview } }: { readonly report: MergeReport }): ReactElement {
  const text = useShareTexts().merge;
  const { names } = sheetTexts(useLanguage());
  const { counts } = preview;
  if (outcome === "unchanged") return <p>{text.nothingWritten}</p>;
  return (
    <>
      <p className="strong">{text.written}</p>
      <p>{text.logged(names.changes)}</p>
      {counts.conflict > 0 && <p>{text.stillOpen(counts.conflict)}</p>}
    </>
  );
}

interface AfterwardsProps {
  readonly writing: UndoableWrite<MergeReport>;
  readonly canUndo: boolean;
  readonly onAnother: () => void;
}

function Afterwards({ writing, canUndo, onAnother }: AfterwardsProps): ReactElement {
  const text = useShareTexts().merge;
  return (
    <div className="row">
      {canUndo && (
        <Button size="small" onClick={() => void writing.takeBack()}>
          {text.takeBack}
        </Button>
      )}
      <Button
        size="small"
        onClick={() => {
          writing.reset();
          onAnother();
        }}
      >
        {text.another}
      </Button>
    </div>
  );
}
