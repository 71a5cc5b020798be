import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePaneTexts } from "../language/LanguageContext";
import { usePane } from "../state/PaneContext";
import { CellsButton } from "./CellsButton";
import { FileChooser } from "./FileChooser";
import { PasteBox } from "./PasteBox";
import { sampleFiles } from "./sampleFiles";
import type { Intake } from "./useIntake";

export interface ImportStepProps {
  readonly intake: Intake;
}

/** The first screen: paste, choose, take the selected cells, or try the sample. */
export function ImportStep({ intake }: ImportStepProps): ReactElement {
  const text = usePaneTexts().intake;
  const { state, dispatch, read, startOver } = usePane();
  const { busy, input } = state;
  return (
    <div className="stack">
      <p>{text.intro}</p>
      <PasteBox
        disabled={busy}
        typed={state.typed}
        onType={(typed) => {
          dispatch({ type: "typed", text: typed });
        }}
        onText={intake.readText}
      />
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
    </div>
  );
}
