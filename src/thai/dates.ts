/** A calendar day as `yyyy-mm-dd` in the Common Era. */
export type IsoDate = string;

/** Buddhist-era year = Common-Era year + 543. */
export const BUDDHIST_ERA_OFFSET = 543;

const DAY_MS = 86_400_000;
/** Day 0 of spreadsheet serial numbers (1900 date system, after the phantom 29 Feb 1900). */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);

function parts(date: IsoDate): { year: number; month: number; day: number } {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (match === null) throw new RangeError(`Not an ISO date: ${date}`);
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

function utc(date: IsoDate): number {
  const { year, month, day } = parts(date);
  return Date.UTC(year, month - 1, day);
}

/** The spreadsheet serial number of a day (1900 date system). */
export function toSerial(date: IsoDate): number {
  return (utc(date) - SERIAL_EPOCH) / DAY_MS;
}

/** The day of a spreadsheet serial number; a fraction of a day is dropped. */
export function fromSerial(serial: number): IsoDate {
  return new Date(SERIAL_EPOCH + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10);
}

/** `days` may be negative. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromSerial(toSerial(date) + days);
}

/** The same day and month `years` later; 29 February becomes the 28th where the year has none. */
export function addYears(date: IsoDate, years: number): IsoDate {
  const { year, month, day } = parts(date);
  const lastDay = new Date(Date.UTC(year + years, month, 0)).getUTCDate();
  return new Date(Date.UTC(year + years, month - 1, Math.min(day, lastDay))).toISOString().slice(0, 10);
}

const MONTHS = {
  th: ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."],
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
} as const;

/** `15 ก.พ. 2564` in the Buddhist era, or `15 Feb 2021`. */
export function shortDate(date: IsoDate, language: keyof typeof MONTHS): string {
  const { year, month, day } = parts(date);
  const shown = language === "th" ? year + BUDDHIST_ERA_OFFSET : year;
  return [String(day), MONTHS[language][month - 1] ?? "", String(shown)].join(" ");
}

const two = (value: number): string => String(value).padStart(2, "0");

/** The time of day where the clock stands, `14:05`. */
export function localTime(now: Date): string {
  return `${two(now.getHours())}:${two(now.getMinutes())}`;
}

/** The day it is where the clock stands. */
export function localDay(now: Date): IsoDate {
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
