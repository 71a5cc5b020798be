import type { ReactElement } from "react";
import { useStepTexts } from "../language/useStepTexts";
import { POOR, showScore, THRESHOLD } from "../shell/figures";
import type { IndicatorLine } from "./indicatorScores";

/** One indicator: number, name, score, and a bar with the mark. The figures say it all; the bar is for the eye. */
export function IndicatorBar({ no, name, score, fromItems }: IndicatorLine): ReactElement {
  const text = useStepTexts().indicators;
  const tone = score !== undefined && score < POOR ? "poor" : "fair";
  const low = score !== undefined && score < THRESHOLD;
  return (
    <li className="indicator">
      <span className="indicator-number">{no}</span>
      <span>{name}</span>
      {score === undefined ? (
        <span className="quiet">{text.absent}</span>
      ) : (
        <span className={low ? `figure ${tone}` : "figure"}>
          {low && <span aria-hidden="true">▾ </span>}
          {showScore(score)}
          {low && <span className="spoken"> {text.below(THRESHOLD)}</span>}
        </span>
      )}
      <div className="track" aria-hidden="true">
        {score !== undefined && (
          <div
            className={low ? `bar bar-${tone}` : "bar"}
            style={{ width: `${String(Math.min(100, Math.max(0, score)))}%` }}
          />
        )}
        <div className="mark" style={{ left: `${String(THRESHOLD)}%` }} />
      </div>
      {fromItems && <span className="indicator-note small quiet">{text.fromItems}</span>}
    </li>
  );
}
