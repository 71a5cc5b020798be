import { calendarPeriod, type Calendar } from "../ita";
import { addDays, BUDDHIST_ERA_OFFSET, textKey, type IsoDate } from "../thai";

/** Days the executive's approval takes, counted back from the end of the submission window. */
export const APPROVAL_DAYS = 7;

export interface ProposedDates {
  readonly start: IsoDate;
  readonly publishBy: IsoDate;
  readonly approveBy: IsoDate;
}

const FIRST_HALF_ONLY = /รอบ6เดือน|ข้อมูล(?:เชิง)?สถิติการให้บริการ/;

/** The item is about the first six months of the fiscal year, so it cannot exist before 1 April. */
export function reportsFirstHalf(itemName: string): boolean {
  return FIRST_HALF_ONLY.test(textKey(itemName));
}

/**
 * Dates from the year's calendar: work starts with the fiscal year (1 October), or on 1 April for an
 * item about the first six months; it is published `APPROVAL_DAYS` before the submission window
 * closes and approved by then. Undefined if the calendar has no submission window.
 */
export function proposeDates(itemName: string, calendar: Calendar): ProposedDates | undefined {
  const window = calendarPeriod(calendar, "submit-oit");
  if (window === undefined) return undefined;
  const year = calendar.fiscalYear - BUDDHIST_ERA_OFFSET;
  return {
    start: reportsFirstHalf(itemName) ? `${String(year)}-04-01` : `${String(year - 1)}-10-01`,
    publishBy: addDays(window.to, -APPROVAL_DAYS),
    approveBy: window.to,
  };
}
