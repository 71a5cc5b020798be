import { reportedIndicators, schemeFor } from "../../ita";
import type { Language } from "../../i18n";
import type { ReadAssessment } from "../../intake";

export interface IndicatorLine {
  readonly no: number;
  readonly name: string;
  /** Undefined where the document has neither the indicator nor all of its items. */
  readonly score: number | undefined;
  readonly fromItems: boolean;
}

/** Every indicator of the year with the score reported for it, else the one computed from its items. */
export function indicatorLines({ assessment, computed }: ReadAssessment, language: Language): readonly IndicatorLine[] {
  const reported = reportedIndicators(assessment);
  return schemeFor(assessment.fiscalYear).indicators.map(({ no, name, nameEn }) => {
    const own = reported[String(no)];
    const fromItems = computed.indicators[String(no)];
    return {
      no,
      name: language === "th" ? name : nameEn,
      score: own ?? fromItems,
      fromItems: own === undefined && fromItems !== undefined,
    };
  });
}
