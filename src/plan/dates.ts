import { calendarFor, calendarPeriod, type Calendar } from "../ita";
import {
  addWorkingDays,
  BUDDHIST_ERA_OFFSET,
  holidaysOf,
  textKey,
  workingDayFrom,
  workingDayUntil,
  type DaysOff,
  type IsoDate,
} from "../thai";

/** Working days the way to the executive's approval takes: a week, counted back from the end of the submission window. */
export const APPROVAL_DAYS = 5;

/** What dates are proposed from; all of it can be edited in the workbook. */
export interface OfficeYear {
  readonly calendar: Calendar;
  readonly holidays: DaysOff;
  readonly approvalDays: number;
}

/** The year as it is known or shifted from a known one. */
export function officeYearFor(fiscalYear: number): OfficeYear {
  return {
    calendar: calendarFor(fiscalYear),
    holidays: new Set(holidaysOf(fiscalYear).days.map(({ date }) => date)),
    approvalDays: APPROVAL_DAYS,
  };
}

/** The office's own year where it has one, if that is the year in question; else as `officeYearFor` knows it. */
export function officeYearOf(fiscalYear: number, own: OfficeYear | null = null): OfficeYear {
  return own?.calendar.fiscalYear === fiscalYear ? own : officeYearFor(fiscalYear);
}

export interface ProposedDates {
  readonly start: IsoDate;
  readonly publishBy: IsoDate;
  readonly approveBy: IsoDate;
  /** Pages stay reachable until the score is confirmed; null where the calendar does not say when that is. */
  readonly keepUntil: IsoDate | null;
}

const FIRST_HALF_ONLY = /รอบ6เดือน|ข้อมูล(?:เชิง)?สถิติการให้บริการ/;

/** The item is about the first six months of the fiscal year, so it cannot exist before 1 April. */
export function reportsFirstHalf(itemName: string): boolean {
  return FIRST_HALF_ONLY.test(textKey(itemName));
}

/** The first day an item can be worked on: the fiscal year's, or 1 April for one about its first half. */
export function earliestStart(itemName: string, fiscalYear: number): IsoDate {
  const year = fiscalYear - BUDDHIST_ERA_OFFSET;
  return reportsFirstHalf(itemName) ? `${String(year)}-04-01` : `${String(year - 1)}-10-01`;
}

/**
 * Dates from the year's calendar: work starts with the fiscal year (1 October), or on 1 April for an
 * item about the first six months; it is approved by the last working day of the submission window and
 * published `approvalDays` working days before that, but never before it starts. Undefined if the
 * calendar has no submission window, or one that closes before the item can exist.
 */
export function proposeDates(
  itemName: string,
  { calendar, holidays, approvalDays }: OfficeYear,
): ProposedDates | undefined {
  const window = calendarPeriod(calendar, "submit-oit");
  if (window === undefined) return undefined;
  const start = earliestStart(itemName, calendar.fiscalYear);
  const first = workingDayFrom(start, holidays);
  const approveBy = workingDayUntil(window.to, holidays);
  if (approveBy < first) return undefined;
  const wanted = addWorkingDays(approveBy, -approvalDays, holidays);
  return {
    start,
    publishBy: wanted < first ? first : wanted,
    approveBy,
    keepUntil: calendarPeriod(calendar, "confirm-oit")?.to ?? null,
  };
}
