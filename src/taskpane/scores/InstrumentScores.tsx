import type { ReactElement } from "react";
import { INSTRUMENTS, type ComputedScores } from "../../ita";
import { useStepTexts } from "../language/useStepTexts";
import { showScore } from "../shell/figures";

export interface InstrumentScoresProps {
  readonly scores: ComputedScores["instruments"];
}

/** The instruments' scores side by side; one that lacks an indicator says so. */
export function InstrumentScores({ scores }: InstrumentScoresProps): ReactElement {
  const text = useStepTexts().indicators;
  return (
    <dl className="instruments">
      {INSTRUMENTS.map((code) => {
        const score = scores[code];
        return (
          <div key={code}>
            <dt className="small quiet">{code}</dt>
            <dd className="figure">{score === undefined ? text.absent : showScore(score)}</dd>
          </div>
        );
      })}
    </dl>
  );
}
