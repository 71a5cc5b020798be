import { Button } from "@fluentui/react-components";
import { useEffect, type ReactElement } from "react";
import { usePaneWorkbook } from "../../workbook/PaneWorkbook";
import { FileButton } from "../files/FileButton";
import { FileList } from "../files/FileList";
import { ReadingFiles } from "../files/ReadingFiles";
import { LoadFailed } from "../LoadFailed";
import { useShareTexts } from "../useShareTexts";
import { MergePreviewView } from "./MergePreviewView";
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
  useEffect(() => {
    if (handed === null) return;
    take(handed);
    onTaken();
  }, [handed, onTaken, take]);
  if (previewMerge === undefined) return <p>{text.needsExcel}</p>;
  return (
    <>
      <p className="small">{text.merge.intro}</p>
      <FileButton label={text.merge.choose} accept={WORKBOOKS} disabled={reading} onFiles={take} />
      {reading && <ReadingFiles given={given} onCancel={files.cancel} />}
      {given.length > 0 && (
        <>
          <FileList given={given} describe={describe} {...(reading ? {} : { onRemove: files.remove })} />
          {!reading && (
            <Button size="small" appearance="subtle" onClick={merging.startOver}>
              {text.files.clear}
            </Button>
          )}
        </>
      )}
      <div role="status" className="small">
        {compared.kind === "comparing" ? text.merge.comparing : ""}
      </div>
      {compared.kind === "failed" && <LoadFailed failure={compared.failure} />}
      {compared.kind === "compared" && <MergePreviewView merging={merging} preview={compared.preview} />}
    </>
  );
}
