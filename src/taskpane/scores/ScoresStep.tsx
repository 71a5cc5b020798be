import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useStepTexts } from "../language/useStepTexts";
import { NothingYet } from "../shell/NothingYet";
import { StepFooter } from "../shell/StepFooter";
import { Subject } from "../shell/Subject";
import { usePane } from "../state/PaneContext";
import { useChosenResult } from "../state/useChosenResult";
import { usePlan } from "../state/usePlan";
import "../steps.css";
import { WriteButton } from "../workbook/WriteButton";
import { Extremes } from "./Extremes";
import { FixFirst } from "./FixFirst";
import { IndicatorBars } from "./IndicatorBars";
import { ScoreCard } from "./ScoreCard";
import "./scores.css";

/** The third step: how it came out, and what pays most. */
export function ScoresStep(): ReactElement {
  const text = useStepTexts().scores;
  const { dispatch } = usePane();
  const result = useChosenResult();
  const planned = usePlan();
  if (result === undefined || planned === null) return <NothingYet purpose={text.purpose} />;
  return (
    <>
      <Subject result={result} />
      <ScoreCard result={result} />
      <IndicatorBars result={result} />
      <Extremes result={result} />
      <FixFirst result={result} {...planned} />
      <WriteButton primary={false} />
      <StepFooter>
        <Button
          appearance="primary"
          size="large"
          onClick={() => {
            dispatch({ type: "went", step: "plan" });
          }}
        >
          {text.toPlan}
        </Button>
      </StepFooter>
    </>
  );
}
