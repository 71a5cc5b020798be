import { indicatorsUsed, schemeFor } from "../../ita";
import type { Language } from "../../i18n";
import type { ReadAssessment } from "../../intake";

export interface IndicatorLine {
  readonly no: number;
  readonly name: string;
  /** Undefined where the document has neither the indicator nor all of its items. */
  readonly score: number | undefined;
  readonly fromItems: boolean;
}

/** Every indicator of the year with the score it enters the computation with. */
export function indicatorLines({ assessment }: ReadAssessment, language: Language): readonly IndicatorLine[] {
  const scheme = schemeFor(assessment.fiscalYear);
  const used = indicatorsUsed(assessment, scheme);
  return scheme.indicators.map(({ no, name, nameEn }) => {
    const score = used[String(no)];
    return {
      no,
      name: language === "th" ? name : nameEn,
      score,
      fromItems: score !== undefined && assessment.indicators[String(no)]?.score !== score,
    };
  });
}
