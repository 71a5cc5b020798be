import { addWorkingDays, workingDayUntil, type DaysOff, type IsoDate } from "../thai";

/** Three weeks: long enough to work on a task, short enough to ask once more before the submission window closes. */
const USUAL_DAYS = 15;

/**
 * The day a plan that goes out today is asked back: 15 working days on, or the last working day on which the first
 * of what is to be published is due, where that comes before; but never sooner than the next working day.
 */
export function proposeReturnBy(today: IsoDate, publishBy: readonly (IsoDate | null)[], holidays: DaysOff): IsoDate {
  const usual = addWorkingDays(today, USUAL_DAYS, holidays);
  const due = publishBy
    .filter((day) => day !== null && day > today && day < usual)
    .reduce((first, day) => (day !== null && (first === null || day < first) ? day : first), null);
  if (due === null) return usual;
  const [next, wanted] = [addWorkingDays(today, 1, holidays), workingDayUntil(due, holidays)];
  return wanted < next ? next : wanted;
}
