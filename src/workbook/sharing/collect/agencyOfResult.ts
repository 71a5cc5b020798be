import type { ReadAssessment } from "../../../intake";
import { isItemCode, schemeFor } from "../../../ita";
import { goesByIndicators, scoredSubjects, unitOf } from "../../../plan";
import type { CollectedAgency, OpenFinding } from "../../../sheets";
import { agencyFigures, attainableTotal, impactsOf, subjectName } from "./agencyFigures";

/** The row of a result without a plan: who is responsible is what the document says, how far it is nobody knows. */
export function agencyOfResult(
  { assessment, computed }: ReadAssessment,
  file: string,
  threshold: number,
): CollectedAgency {
  const scheme = schemeFor(assessment.fiscalYear);
  const below = scoredSubjects(assessment, scheme, goesByIndicators(assessment)).filter(
    ({ score }) => score < threshold,
  );
  const impact = impactsOf(
    assessment,
    scheme,
    below.map(({ subject }) => subject),
  );
  const findings = below.map(({ subject, score }): OpenFinding => {
    const result = isItemCode(subject) ? assessment.items[subject] : assessment.indicators[subject];
    const lead = result?.owners?.[0] ?? result?.owner ?? null;
    return {
      subject,
      name: subjectName(assessment, scheme, subject),
      score,
      cause: (isItemCode(subject) ? assessment.items[subject]?.cause : undefined) ?? null,
      lead,
      unit: lead === null ? null : unitOf(lead),
      status: null,
      publishBy: null,
      impact: impact(subject),
    };
  });
  return {
    ...agencyFigures(assessment, computed, scheme),
    agencyType: assessment.agencyType ?? null,
    attainable: attainableTotal(computed, findings),
    findings,
    plan: null,
    source: "result",
    file,
    asOf: null,
    setAside: false,
  };
}
