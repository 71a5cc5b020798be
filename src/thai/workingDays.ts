import { addDays, toSerial, type IsoDate } from "./dates";

/** Days nobody works, beside Saturdays and Sundays. */
export type DaysOff = ReadonlySet<IsoDate>;

const WEEK = 7;

/** Serial numbers count weeks from Saturdays. */
export function isWeekend(date: IsoDate): boolean {
  return toSerial(date) % WEEK <= 1;
}

export function isWorkingDay(date: IsoDate, daysOff: DaysOff): boolean {
  return !isWeekend(date) && !daysOff.has(date);
}

function nearest(date: IsoDate, daysOff: DaysOff, step: 1 | -1): IsoDate {
  let day = date;
  while (!isWorkingDay(day, daysOff)) day = addDays(day, step);
  return day;
}

/** The day itself, or the next one somebody works. */
export function workingDayFrom(date: IsoDate, daysOff: DaysOff): IsoDate {
  return nearest(date, daysOff, 1);
}

/** The day itself, or the last one before it somebody works. */
export function workingDayUntil(date: IsoDate, daysOff: DaysOff): IsoDate {
  return nearest(date, daysOff, -1);
}

/**
 * The working day `days` after (before, if negative) a day, which itself does not count, as the
 * spreadsheet function WORKDAY has it. No days is the day itself.
 */
export function addWorkingDays(date: IsoDate, days: number, daysOff: DaysOff): IsoDate {
  const step = days < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(Math.trunc(days)); left > 0; left -= 1) day = nearest(addDays(day, step), daysOff, step);
  return day;
}
