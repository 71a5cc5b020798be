import { useMemo, type ReactElement, type ReactNode } from "react";
import { useChosenResult } from "../../../state/useChosenResult";
import { usePaneWorkbook, WorkbookContext, type PaneWorkbook } from "../../../workbook/PaneWorkbook";
import { FileButton } from "../../files/FileButton";
import { useKept } from "../../kept";
import { useFileMergeTexts } from "../useFileMergeTexts";
import { WORKBOOKS } from "../workbooks";
import { MADE } from "./given";
import { RefusedMaster } from "./RefusedMaster";
import { useGivenForFile } from "./useGivenForFile";
import { useMasterFile } from "./useMasterFile";

/** What needs a plan, of the one that was chosen as a file; without one, of what the pane knows itself. */
export function FromMaster({ children }: { readonly children: ReactNode }): ReactElement {
  const master = useMasterFile();
  const workbook = usePaneWorkbook();
  const { content } = master ?? {};
  const own = useMemo(
    (): PaneWorkbook => (content === undefined ? workbook : { ...workbook, content: () => Promise.resolve(content) }),
    [workbook, content],
  );
  const hasPlan = useChosenResult() !== undefined || own.content !== undefined;
  return (
    <>
      <Source name={master?.name ?? null} />
      {hasPlan && <WorkbookContext value={own}>{children}</WorkbookContext>}
    </>
  );
}

/** Which plan it is, and how another is chosen. */
function Source({ name }: { readonly name: string | null }): ReactElement {
  const text = useFileMergeTexts();
  const { content } = usePaneWorkbook();
  const hasResult = useChosenResult() !== undefined;
  const { files, choice, takeMaster } = useGivenForFile();
  const [made] = useKept(MADE);
  const ofPane = content !== undefined ? text.from.openWorkbook : hasResult ? text.from.pane : text.from.nothing;
  return (
    <div className="stack-tight">
      <p role="status" className="small quiet file-name">
        {name === null ? ofPane : text.from.file(name)}
      </p>
      {choice.refused !== null && <RefusedMaster given={choice.refused} />}
      {choice.several > 0 && <p className="notice">{text.master.several(choice.several)}</p>}
      {made === null && (
        <div className="row">
          <FileButton
            label={name === null ? text.master.choose : text.master.another}
            accept={WORKBOOKS}
            disabled={files.reading}
            primary={name === null && !hasResult}
            onFiles={takeMaster}
          />
        </div>
      )}
    </div>
  );
}
