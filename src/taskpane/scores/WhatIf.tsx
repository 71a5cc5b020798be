import { Button } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import type { ReadAssessment } from "../../intake";
import {
  itemImpacts,
  nextBand,
  projection,
  quickestTo,
  roundHalfUp,
  type BandResult,
  type ItemCode,
  type Scheme,
} from "../../ita";
import { useStepTexts } from "../language/useStepTexts";
import { showScore } from "../shell/figures";
import { ScoreField } from "../shell/ScoreField";
import { usePane } from "../state/PaneContext";

export interface WhatIfProps {
  readonly result: ReadAssessment;
  readonly scheme: Scheme;
  readonly chosen: ReadonlySet<ItemCode>;
}

/** Where the ticked items lead, and the shortest list to the target. */
export function WhatIf({ result, scheme, chosen }: WhatIfProps): ReactElement | null {
  const { assessment, computed } = result;
  const texts = useStepTexts();
  const text = texts.fixes;
  const { state, dispatch } = usePane();
  const projected = useMemo(
    () => projection(assessment, scheme, computed, chosen),
    [assessment, scheme, computed, chosen],
  );
  const shortest = useMemo(() => quickestTo(state.target, assessment, scheme), [state.target, assessment, scheme]);
  if (projected === undefined || computed.total === undefined || shortest === undefined) {
    const points = itemImpacts(assessment, scheme).reduce(
      (sum, { code, impact }) => sum + (chosen.has(code) ? impact : 0),
      0,
    );
    return (
      <p role="status" className="projected">
        {text.gainOnly(chosen.size, showScore(points))}
      </p>
    );
  }
  const next = scheme.bands === null ? null : nextBand(projected.total, scheme.bands.levels);
  const reached = roundHalfUp(projected.total) >= state.target;
  return (
    <div className="what-if">
      <ScoreField
        label={text.target}
        value={state.target}
        onValue={(target) => {
          dispatch({ type: "aimed", target });
        }}
      />
      <p className="small">
        {shortest.reached
          ? text.shortest(shortest.steps.length, String(state.target))
          : text.outOfReach(String(state.target))}
      </p>
      <div className="row">
        <Button
          size="small"
          disabled={shortest.steps.length === 0}
          onClick={() => {
            dispatch({ type: "tick-only", codes: shortest.steps.map(({ code }) => code) });
          }}
        >
          {text.tickShortest}
        </Button>
        {chosen.size > 0 && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              dispatch({ type: "tick-only", codes: [] });
            }}
          >
            {text.untick}
          </Button>
        )}
      </div>
      <div role="status" className="projected">
        <span className="small">{text.ifFixed(chosen.size)}</span>
        <span>
          <span className="figure-plain">{showScore(computed.total)}</span> →{" "}
          <span className="projected-total">{showScore(projected.total)}</span>{" "}
          <span className="strong">{bandName(projected.band, texts.result)}</span>
        </span>
        <span className={reached ? "small good" : "small quiet"}>
          {reached
            ? text.targetReached(String(state.target))
            : next === null
              ? text.targetLeft(showScore(state.target - roundHalfUp(projected.total)))
              : texts.result.toNextBand(next.level, showScore(next.points))}
        </span>
      </div>
    </div>
  );
}

function bandName(
  band: BandResult | null,
  text: { readonly band: (name: string) => string; readonly bandUnknown: string },
): string {
  return band?.kind === "level" ? text.band(band.level) : text.bandUnknown;
}
