import type { ReactElement } from "react";
import { useStepTexts } from "../language/useStepTexts";
import { ScoreField } from "../shell/ScoreField";
import { usePane } from "../state/PaneContext";

/** Below which score an item is to be fixed, and which total is aimed at. */
export function Limits(): ReactElement {
  const text = useStepTexts().plan;
  const { state, dispatch } = usePane();
  return (
    <div className="limits">
      <ScoreField
        label={text.threshold}
        value={state.threshold}
        onValue={(threshold) => {
          dispatch({ type: "limited", threshold });
        }}
      />
      <ScoreField
        label={text.target}
        value={state.target}
        onValue={(target) => {
          dispatch({ type: "aimed", target });
        }}
      />
    </div>
  );
}
