import { Checkbox } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import { isIndicatorNumber, type Assessment, type Scheme } from "../../ita";
import { goesByIndicators, scoredSubjects } from "../../plan";
import { useStepTexts } from "../language/useStepTexts";
import { ScoreField } from "../shell/ScoreField";
import { usePane } from "../state/PaneContext";

export interface LimitsProps {
  readonly assessment: Assessment;
  readonly scheme: Scheme;
}

/** Below which score an item is to be fixed, which total is aimed at, and whether whole indicators count. */
export function Limits({ assessment, scheme }: LimitsProps): ReactElement {
  const text = useStepTexts().plan;
  const { state, dispatch } = usePane();
  const indicators = state.indicators ?? goesByIndicators(assessment);
  const perception = useMemo(
    () => scoredSubjects(assessment, scheme, true).filter(({ subject }) => isIndicatorNumber(subject)).length,
    [assessment, scheme],
  );
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
      {perception > 0 && (
        <Checkbox
          label={text.indicators(perception)}
          checked={indicators}
          onChange={(_, { checked }) => {
            dispatch({ type: "planned-indicators", on: checked === true });
          }}
        />
      )}
    </div>
  );
}
