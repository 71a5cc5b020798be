import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { sheetTexts } from "../../../i18n";
import type { MergeReport } from "../../../workbook";
import { useLanguage } from "../../language/LanguageContext";
import { CancelWrite } from "../../workbook/CancelWrite";
import type { UndoableWrite } from "../../workbook/useUndoableWrite";
import { useShareTexts } from "../useShareTexts";

export interface MergeWriteProps {
  readonly writing: UndoableWrite<MergeReport>;
  /** Entries that would be written. */
  readonly count: number;
}

/** Writes what was agreed to. */
export function MergeWrite({ writing, count }: MergeWriteProps): ReactElement {
  const text = useShareTexts();
  const { state, isBusy } = writing;
  return (
    <div className="stack-tight">
      <Button appearance="primary" disabledFocusable={isBusy || count === 0} onClick={() => void writing.carryOut()}>
        {state === "cancelling" ? text.merge.cancelling : isBusy ? text.merge.writing : text.merge.writeCount(count)}
      </Button>
      {state === "writing" && <CancelWrite onCancel={writing.cancel} />}
    </div>
  );
}

export interface MergedResultProps {
  readonly writing: UndoableWrite<MergeReport>;
  readonly onAnother: () => void;
}

/** What was written, and how it is taken back. */
export function MergedResult({ writing, onAnother }: MergedResultProps): ReactElement | null {
  const { done } = writing;
  return done === null ? null : (
    <>
      <Written report={done.report} />
      <Afterwards writing={writing} canUndo={done.canUndo} onAnother={onAnother} />
    </>
  );
}

function Written({ report }: { readonly report: MergeReport }): ReactElement {
  const text = useShareTexts().merge;
  if (report.outcome === "unchanged") return <p role="status">{text.nothingWritten}</p>;
  return (
    <div role="status" className="notice">
      <strong>{text.written}</strong>
      <WhatCameOfIt report={report} />
    </div>
  );
}

/** How far the plan has come by it, and where more is to be seen. */
export function WhatCameOfIt({
  report: { preview, followUp, before },
}: {
  readonly report: MergeReport;
}): ReactElement {
  const share = useShareTexts();
  const text = share.merge;
  const { names } = sheetTexts(useLanguage());
  const { counts } = preview;
  return (
    <>
      <span>{share.followUp.since(followUp.counts.finished - before.counts.finished)}</span>
      <span>{text.logged(names.merges)}</span>
      {counts.conflict > 0 && <span>{text.stillOpen(counts.conflict)}</span>}
      <span>{text.toFollowUp}</span>
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
      <Button size="small" onClick={onAnother}>
        {text.another}
      </Button>
    </div>
  );
}
