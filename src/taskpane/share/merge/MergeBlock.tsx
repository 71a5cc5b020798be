import { Button } from "@fluentui/react-components";
import { useEffect, useState, type ReactElement } from "react";
import { usePaneWorkbook } from "../../workbook/PaneWorkbook";
import { useUndoableWrite } from "../../workbook/useUndoableWrite";
import { FileButton } from "../files/FileButton";
import { FileList } from "../files/FileList";
import { ReadingFiles } from "../files/ReadingFiles";
import { LoadFailed } from "../LoadFailed";
import { useShareTexts } from "../useShareTexts";
import { MergePreviewView } from "./MergePreviewView";
import { MergedResult } from "./MergeWrite";
import { useFileSayings } from "./useFileSayings";
import { useMerge } from "./useMerge";

const WORKBOOKS = ".xlsx,.xlsm";

export interface MergeBlockProps {
  /** Files that were dropped for it. */
  readonly handed: readonly File[] | null;
  readonly onTaken: () => void;
}

/** Returned files, what they would do to the plan, and one write. */
export function MergeBlock({ handed, onTaken }: MergeBlockProps): ReactElement {
  const text = useShareTexts();
  const { previewMerge } = usePaneWorkbook();
  const merging = useMerge();
  const { files, compared } = merging;
  const { given, reading, take } = files;
  const describe = useFileSayings(merging.returned, compared);
  const [handedCount, setHandedCount] = useState(0);
  useEffect(() => {
    if (handed === null) return;
    setHandedCount(handed.length);
    take(handed);
    onTaken();
  }, [handed, onTaken, take]);
  const writing = useUndoableWrite(merging.write);
  const { state, done } = writing;
  const isWritten = done !== null;
  const isFixed = reading || writing.isBusy || isWritten;
  if (previewMerge === undefined) return <p>{text.needsExcel}</p>;
  return (
    <>
      <p className="small">{text.merge.intro}</p>
      {handedCount > 0 && given.length > 0 && (
        <p role="status" className="notice">
          {text.merge.handed(handedCount)}
        </p>
      )}
      <FileButton label={text.merge.choose} accept={WORKBOOKS} disabled={isFixed} onFiles={take} />
      {reading && <ReadingFiles given={given} onCancel={files.cancel} />}
      {given.length > 0 && (
        <>
          <FileList given={given} describe={describe} {...(isFixed ? {} : { onRemove: files.remove })} />
          {!isFixed && (
            <Button size="small" appearance="subtle" onClick={merging.startOver}>
              {text.files.clear}
            </Button>
          )}
        </>
      )}
      <div role="status" className="small">
        {compared.kind === "comparing" && !isWritten ? text.merge.comparing : ""}
        {state === "undone" || state === "cancelled" ? text.merge[state] : ""}
      </div>
      {compared.kind === "failed" && <LoadFailed failure={compared.failure} />}
      {compared.kind === "compared" && !isWritten && (
        <MergePreviewView merging={merging} preview={compared.preview} writing={writing} />
      )}
      <MergedResult
        writing={writing}
        onAnother={() => {
          writing.reset();
          merging.startOver();
        }}
      />
    </>
  );
}
