import type { ReactElement } from "react";
import { usePaneTexts } from "../language/LanguageContext";
import { useAfterFirstPaint } from "../shell/useAfterFirstPaint";
import { usePane } from "../state/PaneContext";
import { OtherWays } from "./laterParts";
import { PasteBox } from "./PasteBox";
import type { Intake } from "./useIntake";

export interface ImportStepProps {
  readonly intake: Intake;
}

/** The first screen: paste, and a frame later every other way to bring a result in. */
export function ImportStep({ intake }: ImportStepProps): ReactElement {
  const text = usePaneTexts().intake;
  const { state, dispatch } = usePane();
  const isPainted = useAfterFirstPaint();
  return (
    <div className="stack">
      <p className="import-intro">{isPainted && text.intro}</p>
      <PasteBox
        disabled={state.busy}
        typed={state.typed}
        onType={(typed) => {
          dispatch({ type: "typed", text: typed });
        }}
        onText={intake.readText}
      />
      {isPainted && <OtherWays intake={intake} />}
    </div>
  );
}
