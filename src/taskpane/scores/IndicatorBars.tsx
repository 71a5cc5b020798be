import type { ReactElement } from "react";
import type { ReadAssessment } from "../../intake";
import { useLanguage } from "../language/LanguageContext";
import { useStepTexts } from "../language/useStepTexts";
import { THRESHOLD } from "../shell/figures";
import { IndicatorBar } from "./IndicatorBar";
import { indicatorLines } from "./indicatorScores";
import { Section } from "../shell/Section";

export interface IndicatorBarsProps {
  readonly result: ReadAssessment;
}

export function IndicatorBars({ result }: IndicatorBarsProps): ReactElement {
  const language = useLanguage();
  const text = useStepTexts().indicators;
  return (
    <Section heading={text.heading}>
      <ul className="plain-list indicators">
        {indicatorLines(result, language).map((line) => (
          <IndicatorBar key={line.no} {...line} />
        ))}
      </ul>
      <p className="small quiet">{text.mark(THRESHOLD)}</p>
    </Section>
  );
}
