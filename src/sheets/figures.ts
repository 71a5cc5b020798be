import {
  fixOrder,
  impactByCause,
  indicatorImpacts,
  indicatorScoresFromItems,
  indicatorsUsed,
  itemImpacts,
  itemWorths,
  reportedIndicators,
  type Assessment,
  type CauseImpact,
  type ComputedScores,
  type IndicatorNumber,
  type ItemCode,
  type ItemImpact,
  type Scheme,
} from "../ita";

type ByIndicator = Readonly<Partial<Record<string, number>>>;

/** Figures several sheets show, computed once. */
export interface Figures {
  readonly fromItems: ByIndicator;
  /** The score each indicator enters the total with. */
  readonly used: ByIndicator;
  /** From items where they are complete, else as reported. */
  readonly exact: ByIndicator;
  /** Of every scored item the year's structure places; 0 for a full score. */
  readonly impacts: ReadonlyMap<ItemCode, number>;
  /** Of every scored indicator as a whole. */
  readonly indicatorImpacts: ReadonlyMap<IndicatorNumber, number>;
  readonly fixOrder: readonly ItemImpact[];
  readonly causes: readonly CauseImpact[];
  /** The total if every item reached 100. */
  readonly attainable: number | undefined;
}

export function figuresOf(assessment: Assessment, scheme: Scheme, computed: ComputedScores): Figures {
  const fromItems = indicatorScoresFromItems(assessment, scheme);
  const gains = new Map(itemImpacts(assessment, scheme).map(({ code, impact }) => [code, impact]));
  const impacts = new Map<ItemCode, number>();
  for (const code of itemWorths(scheme).keys()) {
    if (assessment.items[code]?.score !== undefined) impacts.set(code, gains.get(code) ?? 0);
  }
  const gained = [...gains.values()].reduce((sum, impact) => sum + impact, 0);
  const used = indicatorsUsed(assessment, scheme);
  return {
    fromItems,
    used,
    exact: { ...reportedIndicators(assessment), ...fromItems },
    impacts,
    indicatorImpacts: indicatorImpacts(used, scheme),
    fixOrder: fixOrder(assessment, scheme),
    causes: impactByCause(assessment, scheme),
    attainable: computed.total === undefined ? undefined : computed.total + gained,
  };
}
