import type { ReactElement } from "react";
import type { ReadAssessment } from "../../intake";
import { nextBand, schemeFor } from "../../ita";
import { useStepTexts } from "../language/useStepTexts";
import { showScore } from "../shell/figures";
import { bandText } from "./bandText";
import { InstrumentScores } from "./InstrumentScores";
import { ReportedAndComputed } from "./ReportedAndComputed";

export interface ScoreCardProps {
  readonly result: ReadAssessment;
}

/** How it came out, and what the next band lacks. */
export function ScoreCard({ result: { assessment, computed } }: ScoreCardProps): ReactElement {
  const text = useStepTexts().result;
  const { total, estimate } = computed;
  const { bands } = schemeFor(assessment.fiscalYear);
  const next = total === undefined || bands === null ? null : nextBand(total, bands.levels);
  return (
    <div className="card">
      {total === undefined ? (
        <p>{text.noTotal}</p>
      ) : (
        <>
          <div className="total">
            <span className="quiet">{text.total}</span>
            <span className="total-figure">{showScore(total)}</span>
            {estimate && <span className="tag">{text.estimateTag}</span>}
            <span className="total-band">{bandText(computed, text)}</span>
          </div>
          {next !== null && <p>{text.toNextBand(next.level, showScore(next.points))}</p>}
          {estimate && <p className="small quiet">{text.estimate}</p>}
        </>
      )}
      <InstrumentScores scores={computed.instruments} />
      <ReportedAndComputed reported={assessment.reported} computed={computed} />
    </div>
  );
}
