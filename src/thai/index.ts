export { toArabicDigits, toThaiDigits } from "./digits";
export {
  keyWithPositions,
  printedBetween,
  printedEnd,
  skeletonWithPositions,
  type PositionedKey,
} from "./keyPositions";
export { textHash } from "./textHash";
export { displayWidth, skeletonKey, textKey, tidy } from "./text";
export {
  addDays,
  addYears,
  BUDDHIST_ERA_OFFSET,
  fromSerial,
  localDay,
  localTime,
  shortDate,
  toSerial,
  type IsoDate,
} from "./dates";
export { FIRST_BUDDHIST_YEAR, formatThaiDate, parseThaiDate, type CalendarDate } from "./thaiDates";
export {
  HOLIDAY_NAMES,
  holidaysOf,
  type Holiday,
  type HolidayBasis,
  type HolidayName,
  type Holidays,
} from "./holidays";
export { addWorkingDays, isWeekend, isWorkingDay, workingDayFrom, workingDayUntil, type DaysOff } from "./workingDays";
export { hasPrivateNumber, privateNumbersIn, withoutPrivateNumbers, type PrivateStretch } from "./privateNumbers";
