import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePaneTexts } from "../language/LanguageContext";
import { usePane } from "../state/PaneContext";
import { CellsButton } from "./CellsButton";
import { FileChooser } from "./FileChooser";
import { sampleFiles } from "./sampleFiles";
import type { Intake } from "./useIntake";

export interface OtherWaysProps {
  readonly intake: Intake;
}

/** How a result comes in other than by pasting, and what may be said of it. */
export function OtherWays({ intake }: OtherWaysProps): ReactElement {
  const text = usePaneTexts().intake;
  const { state, read, startOver } = usePane();
  const { busy, input } = state;
  return (
    <>
      <div className="import-or">{text.or}</div>
      <FileChooser disabled={busy} onFiles={intake.readChosen} />
      <CellsButton disabled={busy} onCells={intake.readCells} />
      <Button appearance="subtle" disabled={busy} onClick={() => void read(sampleFiles)}>
        {text.sample}
      </Button>
      {input !== null && (
        <Button appearance="subtle" onClick={startOver}>
          {text.startOver}
        </Button>
      )}
      <ul className="import-notes">
        <li>{text.formats}</li>
        <li>{text.dropHint}</li>
        <li>{text.privacy}</li>
      </ul>
    </>
  );
}
