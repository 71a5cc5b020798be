import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePane } from "../../../state/PaneContext";
import { usePaneWorkbook } from "../../../workbook/PaneWorkbook";
import { workbookFailure } from "../../../workbook/workbookFailure";
import { FileButton } from "../../files/FileButton";
import { useFileMergeTexts } from "../useFileMergeTexts";
import { WORKBOOKS } from "../workbooks";
import { RefusedMaster } from "./RefusedMaster";
import type { MasterInHand } from "./given";
import type { FilesForFile } from "./useGivenForFile";

export interface MasterCardProps {
  readonly given: FilesForFile;
  readonly disabled: boolean;
}

/** The workbook with the plan: which it is, why one is none, and how it is chosen. */
export function MasterCard({ given: { choice, takeMaster }, disabled }: MasterCardProps): ReactElement {
  const text = useFileMergeTexts().master;
  const { master, several, refused } = choice;
  return (
    <section className="section" aria-label={text.heading}>
      <h3>{text.heading}</h3>
      {master === null ? <p className="small">{text.wanted}</p> : <Chosen master={master} />}
      {refused !== null && <RefusedMaster given={refused} />}
      {several > 0 && (
        <p className="notice" role="alert">
          {text.several(several)}
        </p>
      )}
      <div className="row">
        <FileButton
          label={master === null ? text.choose : text.another}
          accept={WORKBOOKS}
          disabled={disabled}
          primary={master === null}
          onFiles={takeMaster}
        />
        {master === null && <OpenWorkbook disabled={disabled} onFile={takeMaster} />}
      </div>
    </section>
  );
}

function Chosen({
  master: { name, agency, fiscalYear, actions, notes },
}: {
  readonly master: MasterInHand;
}): ReactElement {
  const text = useFileMergeTexts().master;
  const year = fiscalYear === null ? "" : String(fiscalYear);
  return (
    <div role="status">
      <span className="strong file-name">{name}</span>
      <span className="small quiet block-line">{text.of(agency ?? text.noAgency, year, actions)}</span>
      <span className="small quiet block-line">{text.unchanged}</span>
      {notes.map((note) => (
        <p key={note} className="notice">
          {text.notes[note]}
        </p>
      ))}
    </div>
  );
}

interface OpenWorkbookProps {
  readonly disabled: boolean;
  readonly onFile: (files: readonly File[]) => void;
}

/** Where the open workbook can be read and not written: a copy of it is merged into. */
function OpenWorkbook({ disabled, onFile }: OpenWorkbookProps): ReactElement | null {
  const text = useFileMergeTexts().master;
  const { fail } = usePane();
  const { file } = usePaneWorkbook();
  if (file === undefined) return null;
  const take = async (): Promise<void> => {
    try {
      // A copy of its own, which is what a File takes.
      onFile([new File([new Uint8Array(await file())], `${text.openName}.xlsx`)]);
    } catch (reason) {
      fail(await workbookFailure(reason, "command-failed"));
    }
  };
  return (
    <Button disabledFocusable={disabled} onClick={() => void take()}>
      {text.open}
    </Button>
  );
}
