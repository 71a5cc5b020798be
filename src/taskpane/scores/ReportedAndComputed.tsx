import type { ReactElement } from "react";
import type { ComputedScores, ReportedFigures } from "../../ita";
import { useStepTexts } from "../language/useStepTexts";
import { difference, showScore } from "../shell/figures";

/** A total with its band as far as both are there. */
function figure(total: number | undefined, band: string | undefined, none: string): string {
  const parts = [total === undefined ? undefined : showScore(total), band].filter((part) => part !== undefined);
  return parts.length === 0 ? none : parts.join(" · ");
}

export interface ReportedAndComputedProps {
  readonly reported: ReportedFigures;
  readonly computed: ComputedScores;
}

/** The two kept apart and compared; nothing where neither has a total. */
export function ReportedAndComputed({ reported, computed }: ReportedAndComputedProps): ReactElement | null {
  const text = useStepTexts().result;
  if (reported.total === undefined && computed.total === undefined) return null;
  const apart =
    reported.total === undefined || computed.total === undefined ? null : difference(reported.total, computed.total);
  return (
    <dl className="compared small">
      <dt>{text.reported}</dt>
      <dd className="figure-plain">{figure(reported.total, reported.band, text.notReported)}</dd>
      <dt>{text.computed}</dt>
      <dd className="figure-plain">
        {figure(computed.total, computed.band, text.notReported)}{" "}
        {apart !== null && (
          <span className={apart === 0 ? "good" : "bad strong"}>
            {apart === 0 ? `✓ ${text.same}` : `≠ ${text.differs(showScore(apart))}`}
          </span>
        )}
      </dd>
    </dl>
  );
}
