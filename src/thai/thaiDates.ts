import { BUDDHIST_ERA_OFFSET } from "./dates";
import { toArabicDigits, toThaiDigits } from "./digits";
import { tidy } from "./text";

/** A day, or a month where the day is not told, in the Common Era. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number | null;
}

const MONTHS = [
  ["มกราคม", "ม.ค."],
  ["กุมภาพันธ์", "ก.พ."],
  ["มีนาคม", "มี.ค."],
  ["เมษายน", "เม.ย."],
  ["พฤษภาคม", "พ.ค."],
  ["มิถุนายน", "มิ.ย."],
  ["กรกฎาคม", "ก.ค."],
  ["สิงหาคม", "ส.ค."],
  ["กันยายน", "ก.ย."],
  ["ตุลาคม", "ต.ค."],
  ["พฤศจิกายน", "พ.ย."],
  ["ธันวาคม", "ธ.ค."],
] as const;
const WEEKDAYS = ["อาทิตย์", "จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์"] as const;

const bare = (text: string): string => text.replace(/[.\s]/g, "");
const MONTH_BY_NAME: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.map((name): [string, number] => [bare(name), index + 1])),
);

const LONGEST = 60;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/;
/** Day before month, as Thai people write. */
const NUMERIC = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;
const NAMED = new RegExp(
  `^(?:วัน(?:${WEEKDAYS.join("|")})?)?(?:ที่)?(\\d{1,2})?(?:เดือน)?(${[...MONTH_BY_NAME.keys()].join("|")})(พศ|คศ)?(\\d{4}|\\d{2})$`,
);

/** A Buddhist year is at least this, a Common-Era one below. */
export const FIRST_BUDDHIST_YEAR = 2400;
const EARLIEST = 1900;
const LATEST = 2199;

function commonEraYear(digits: string, era: string | undefined): number | undefined {
  // Two digits stand beside a Thai month, where they are of the Buddhist era: ต.ค. 63.
  const written = digits.length === 2 ? 2500 + Number(digits) : Number(digits);
  const buddhist = written >= FIRST_BUDDHIST_YEAR;
  if ((era === "พศ" && !buddhist) || (era === "คศ" && buddhist)) return undefined;
  const year = buddhist ? written - BUDDHIST_ERA_OFFSET : written;
  return year >= EARLIEST && year <= LATEST ? year : undefined;
}

function calendarDate(
  year: number | undefined,
  month: number | undefined,
  day: number | null,
): CalendarDate | undefined {
  if (year === undefined || month === undefined || month < 1 || month > 12) return undefined;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day === null || (day >= 1 && day <= days) ? { year, month, day } : undefined;
}

/**
 * A date as Thai documents write it, in either era: `1 ตุลาคม 2563`, `๑ ต.ค. ๖๓`, `1/10/2563`,
 * `2020-10-01`, or a month alone. Undefined for anything else.
 */
export function parseThaiDate(text: string): CalendarDate | undefined {
  if (text.length > LONGEST) return undefined;
  const clean = toArabicDigits(tidy(text));
  const iso = ISO.exec(clean);
  if (iso !== null) return calendarDate(commonEraYear(iso[1] ?? "", undefined), Number(iso[2]), Number(iso[3]));
  const numeric = NUMERIC.exec(clean);
  if (numeric !== null) {
    return calendarDate(commonEraYear(numeric[4] ?? "", undefined), Number(numeric[3]), Number(numeric[1]));
  }
  const named = NAMED.exec(bare(clean));
  if (named === null) return undefined;
  const [, day, month = "", era, year = ""] = named;
  return calendarDate(commonEraYear(year, era), MONTH_BY_NAME.get(month), day === undefined ? null : Number(day));
}

const TOKEN = /"([^"]*)"|d+|m+|b+|y+|[^dmby"]+/gi;
const TWO = 2;

/**
 * A day in a format of spreadsheet codes, with Thai names and the Buddhist era: `d mmmm bbbb` gives
 * `23 เมษายน 2564`, `d mmm bb` gives `23 เม.ย. 64`; `dddd` is the weekday, `yyyy` the Common Era, text stands
 * in quotes, and a `t` in front makes the digits Thai. Undefined for a code that is none of these.
 */
export function formatThaiDate(
  { year, month, day }: CalendarDate & { readonly day: number },
  format: string,
): string | undefined {
  const thaiDigits = /^t/i.test(format);
  const buddhist = String(year + BUDDHIST_ERA_OFFSET);
  const [fullMonth = "", shortMonth = ""] = MONTHS[month - 1] ?? [];
  const codes: Readonly<Record<string, string | undefined>> = {
    d: String(day),
    dd: String(day).padStart(TWO, "0"),
    dddd: WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()],
    m: String(month),
    mm: String(month).padStart(TWO, "0"),
    mmm: shortMonth,
    mmmm: fullMonth,
    bb: buddhist.slice(-TWO),
    bbbb: buddhist,
    yyyy: String(year),
  };
  let shown = "";
  for (const [token, quoted] of (thaiDigits ? format.slice(1) : format).matchAll(TOKEN)) {
    const isCode = /^[dmby]/i.test(token);
    const text = isCode ? codes[token.toLowerCase()] : (quoted ?? token);
    if (text === undefined) return undefined;
    shown += isCode && thaiDigits ? toThaiDigits(text) : text;
  }
  return shown;
}
