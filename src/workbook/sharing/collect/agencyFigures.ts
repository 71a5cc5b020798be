import {
  indicatorImpacts,
  indicatorsUsed,
  INSTRUMENTS,
  isItemCode,
  itemImpacts,
  roundHalfUp,
  type Assessment,
  type ComputedScores,
  type InstrumentCode,
  type ItemCode,
  type Scheme,
  type Subject,
} from "../../../ita";
import { indicatorOf } from "../../../plan";
import type { CollectedAgency, OpenFinding } from "../../../sheets";

/** What a result alone says of an agency. */
export type AgencyFigures = Pick<
  CollectedAgency,
  "agency" | "fiscalYear" | "district" | "province" | "instruments" | "indicators" | "items" | "total" | "band"
>;

const rounded = (score: number): number => roundHalfUp(score);

/** Scores as they are published: rounded once, here, at the end. */
export function agencyFigures(assessment: Assessment, computed: ComputedScores, scheme: Scheme): AgencyFigures {
  const { agency, fiscalYear, district = null, province = null, reported } = assessment;
  const instruments: Partial<Record<InstrumentCode, number>> = {};
  for (const code of INSTRUMENTS) {
    const score = computed.instruments[code] ?? reported.instruments?.[code];
    if (score !== undefined) instruments[code] = rounded(score);
  }
  const indicators = Object.entries(indicatorsUsed(assessment, scheme)).flatMap(([no, score]) =>
    score === undefined ? [] : [[no, rounded(score)] as const],
  );
  return {
    agency,
    fiscalYear,
    district,
    province,
    instruments,
    indicators: Object.fromEntries(indicators),
    items: itemScores(assessment),
    total: totalOf(reported.total, computed),
    band: computed.band ?? reported.band ?? null,
  };
}

function itemScores({ items }: Assessment): Partial<Record<ItemCode, number>> {
  const scores: Partial<Record<ItemCode, number>> = {};
  for (const [code, item] of Object.entries(items)) {
    if (isItemCode(code) && item?.score !== undefined) scores[code] = item.score;
  }
  return scores;
}

function totalOf(reported: number | undefined, { total, estimate }: ComputedScores): CollectedAgency["total"] {
  if (total !== undefined) return { score: rounded(total), source: estimate ? "estimate" : "computed" };
  return reported === undefined ? null : { score: rounded(reported), source: "reported" };
}

/** Points each finding brings, so that they add up: of an indicator only where none of its items is a finding. */
export function impactsOf(
  assessment: Assessment,
  scheme: Scheme,
  subjects: readonly Subject[],
): (subject: Subject) => number | null {
  const items = new Map(itemImpacts(assessment, scheme).map(({ code, impact }) => [code, impact]));
  const whole = indicatorImpacts(indicatorsUsed(assessment, scheme), scheme);
  return (subject) => {
    if (isItemCode(subject)) return items.get(subject) ?? null;
    const isAlone = subjects.every((other) => !isItemCode(other) || indicatorOf(other, scheme) !== Number(subject));
    return isAlone ? (whole.get(subject) ?? null) : null;
  };
}

/** What a finding is called: as the document prints it, else as the year does. */
export function subjectName({ items, indicators }: Assessment, scheme: Scheme, subject: Subject): string | null {
  if (isItemCode(subject)) {
    return items[subject]?.name ?? scheme.items.find(({ code }) => code === subject)?.name ?? null;
  }
  return indicators[subject]?.name ?? scheme.indicators.find(({ no }) => String(no) === subject)?.name ?? null;
}

/** The total if every finding reached 100; null where nobody can tell. */
export function attainableTotal({ total }: ComputedScores, findings: readonly OpenFinding[]): number | null {
  const impacts = findings.flatMap(({ impact }) => impact ?? []);
  if (total === undefined || (findings.length > 0 && impacts.length === 0)) return null;
  return rounded(impacts.reduce((sum, impact) => sum + impact, total));
}
