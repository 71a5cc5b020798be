import { BUDDHIST_ERA_OFFSET, FIRST_BUDDHIST_YEAR, parseThaiDate, toArabicDigits, type IsoDate } from "../../thai";

/** What somebody typed where a date belongs, and the day that was meant where that can be told. */
export type TypedDate =
  | { readonly kind: "day"; readonly day: IsoDate }
  /** Read as a day of the Common Era, though its year is of the Buddhist one: 20 November 2569 CE. */
  | { readonly kind: "wrong-era"; readonly year: number; readonly meant: IsoDate | undefined }
  /** `69` for 2569, which a spreadsheet takes for 1969. */
  | { readonly kind: "two-digit-year"; readonly year: number; readonly meant: IsoDate }
  /** A text that says a day. */
  | { readonly kind: "text"; readonly meant: IsoDate }
  | { readonly kind: "unreadable" };

const LAST_BUDDHIST_YEAR = 2700;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const SHORT = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{2})$/;
/** Years a spreadsheet is off that took `69` for 1969: as 2569, or as 2026 where its calendar is the Buddhist one. */
const TWO_DIGIT_SHIFTS = [57, 43];

function isoDay(year: number, month: number, day: number): IsoDate | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}

/** First and last day of a fiscal year (Buddhist era). */
export function fiscalYearDays(fiscalYear: number): readonly [IsoDate, IsoDate] {
  const year = fiscalYear - BUDDHIST_ERA_OFFSET;
  return [`${String(year - 1)}-10-01`, `${String(year)}-09-30`];
}

export function isInYear(date: IsoDate, fiscalYear: number): boolean {
  const [first, last] = fiscalYearDays(fiscalYear);
  return first <= date && date <= last;
}

function ofYear(dates: readonly (IsoDate | undefined)[], fiscalYear: number | null): IsoDate | undefined {
  return fiscalYear === null ? undefined : dates.find((date) => date !== undefined && isInYear(date, fiscalYear));
}

/**
 * Reads a date cell: a day as `yyyy-mm-dd`, or a text; `isText` tells that a text looks like a day but is
 * none to a spreadsheet. Two-digit years are told by the plan's own year.
 */
export function typedDate(typed: string, fiscalYear: number | null, isText = false): TypedDate {
  const [, year, month, day] = ((isText ? null : ISO.exec(typed)) ?? []).map(Number);
  if (year !== undefined && month !== undefined && day !== undefined) {
    const real = isoDay(year, month, day);
    if (real !== undefined) return typedDay(real, [year, month, day], fiscalYear);
  }
  const short = SHORT.exec(toArabicDigits(typed.trim()));
  if (short !== null) {
    const [shortDay = 0, shortMonth = 0, shortYear = 0] = [short[1], short[3], short[4]].map(Number);
    const centuries = [2500 - BUDDHIST_ERA_OFFSET, 2000];
    const meant = ofYear(
      centuries.map((century) => isoDay(century + shortYear, shortMonth, shortDay)),
      fiscalYear,
    );
    return meant === undefined ? { kind: "unreadable" } : { kind: "text", meant };
  }
  const said = parseThaiDate(typed);
  const meant = said === undefined || said.day === null ? undefined : isoDay(said.year, said.month, said.day);
  return meant === undefined ? { kind: "unreadable" } : { kind: "text", meant };
}

function typedDay(
  real: IsoDate,
  [year, month, day]: readonly [number, number, number],
  fiscalYear: number | null,
): TypedDate {
  if (year >= FIRST_BUDDHIST_YEAR && year <= LAST_BUDDHIST_YEAR) {
    // 29 February 2568 is a day of the Common Era, but there was none 543 years before.
    return { kind: "wrong-era", year, meant: isoDay(year - BUDDHIST_ERA_OFFSET, month, day) };
  }
  if (fiscalYear === null || isInYear(real, fiscalYear)) return { kind: "day", day: real };
  const meant = ofYear(
    TWO_DIGIT_SHIFTS.map((shift) => isoDay(year + shift, month, day)),
    fiscalYear,
  );
  return meant === undefined ? { kind: "day", day: real } : { kind: "two-digit-year", year, meant };
}
