export { EARLIEST_YEAR, LATEST_YEAR, SCORE_TOLERANCE, scoresAgree } from "./agreement";
export type { Assessment, IndicatorResult, ItemResult, PrintedAction, ReportedFigures } from "./assessment";
export { bandOf, DEFAULT_GROUPS, groupOf, nextBand, nextLevel, type BandResult, type NextLevel } from "./bands";
export { calendarFor, calendarPeriod } from "./calendar";
export { CAUSES, type Cause } from "./causes";
export {
  codeLetter,
  codeNumber,
  compareCodes,
  isItemCode,
  itemCode,
  parseItemCode,
  type ItemCode,
  type ParsedCode,
} from "./codes";
export {
  fixOrder,
  IMPACT_DECIMALS,
  impactByCause,
  indicatorImpacts,
  itemImpacts,
  itemWorths,
  quickestTo,
  type CauseImpact,
  type ItemImpact,
  type OrderOptions,
  type QuickestList,
} from "./impact";
export { ABSENT_WORDS, LONGEST_NUMBER, parseNumber, plainNumber, type ParsedNumber } from "./numbers";
export { projection, type Projection } from "./projection";
export { roundHalfUp } from "./rounding";
export * from "./scheme";
export { LATEST_CONFIRMED, NATIONAL_TARGET, schemeFor, SCHEMES } from "./schemes";
export {
  computeScores,
  indicatorScoresFromItems,
  indicatorsUsed,
  instrumentScores,
  meanOfAll,
  reportedIndicators,
  weightedTotal,
  type ComputedScores,
} from "./scores";
export { compareSubjects, isIndicatorNumber, type IndicatorNumber, type Subject } from "./subjects";
