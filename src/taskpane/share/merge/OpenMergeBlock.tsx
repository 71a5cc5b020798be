import { Button } from "@fluentui/react-components";
import { useEffect, useState, type ReactElement } from "react";
import type { ReturnedFile } from "../../../workbook";
import type { FailureCode } from "../../state/paneState";
import { useUndoableWrite } from "../../workbook/useUndoableWrite";
import { FileButton } from "../files/FileButton";
import { FileList } from "../files/FileList";
import type { GivenFiles } from "../files/givenFile";
import { ReadingFiles } from "../files/ReadingFiles";
import { LoadFailed } from "../LoadFailed";
import { useShareTexts } from "../useShareTexts";
import { MergePreviewView } from "./MergePreviewView";
import { IntoFileInstead } from "./IntoFileInstead";
import type { MergeBlockProps } from "./MergeBlock";
import { MergedResult, MergeWrite } from "./MergeWrite";
import { useFileSayings } from "./useFileSayings";
import { useMerge } from "./useMerge";
import { WORKBOOKS } from "./workbooks";

/** What trying again does not help against. */
const CANNOT_BE_WRITTEN: ReadonlySet<FailureCode> = new Set(["workbook-read-only", "workbook-unsupported"]);

export interface OpenMergeBlockProps extends MergeBlockProps {
  /** Carries the files over to where they are merged into a file. */
  readonly onToFile: (given: GivenFiles<ReturnedFile>) => void;
}

/** Returned files, what they would do to the plan of the open workbook, and one write. */
export function OpenMergeBlock({ handed, onTaken, onToFile }: OpenMergeBlockProps): ReactElement {
  const text = useShareTexts();
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
        <MergePreviewView preview={compared.preview} decisions={merging.decisions} decide={merging.decide}>
          {(count) => <MergeWrite writing={writing} count={count} />}
        </MergePreviewView>
      )}
      {writing.failure !== null && CANNOT_BE_WRITTEN.has(writing.failure) && (
        <IntoFileInstead
          onToFile={() => {
            onToFile(given);
          }}
        />
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
