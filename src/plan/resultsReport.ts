import { BUDDHIST_ERA_OFFSET, type IsoDate } from "../thai";

/** Months of the fiscal year a results report is about. */
export type ReportMonths = 6 | 12;

/**
 * Which report is due on a day: the one about the whole fiscal year from the day the year is over
 * (1 October), the one about its first six months before that.
 */
export function reportDue(fiscalYear: number | null, today: IsoDate): ReportMonths {
  if (fiscalYear === null) return 12;
  return today >= `${String(fiscalYear - BUDDHIST_ERA_OFFSET)}-10-01` ? 12 : 6;
}
