import { LONGEST_NUMBER } from "../../../ita";
import { BUDDHIST_ERA_OFFSET, fromSerial } from "../../../thai";

/** Spreadsheets compute with 15 digits; what stands further right is noise (91.85 is stored as 91.849999999999994). */
const DIGITS = 15;
/** Most figures stand in the file as people write them. */
const SHORT_DECIMAL = /^\d{1,6}(?:\.\d{0,5}[1-9])?$/;
/** Day 0 of workbooks that count from 1904. */
const DAYS_TO_1904 = 1462;
const LAST_SERIAL = 2_958_465;
const MINUTES_OF_A_DAY = 1440;

/** The first section of a format code, for positive numbers, without colours, conditions and padding. */
function firstSection(format: string): string {
  const [, section = ""] = /^((?:"[^"]*"|\\.|\[[^\]]*\]|[^;])*)/.exec(format) ?? [];
  return section.replace(/[_*]./gs, "");
}

/** A section without its literal texts and what stands in square brackets. */
function placeholders(section: string): string {
  return section.replace(/"[^"]*"|\\./gs, "").replace(/\[[^\]]*\]/g, "");
}

/** A number as people write it: no exponent, no noise, not longer than a number we read. */
function decimalText(value: number, room = LONGEST_NUMBER): string {
  const exact = Number(value.toPrecision(DIGITS));
  const text = String(exact);
  if (Math.abs(exact) >= 1e21) return BigInt(exact).toString();
  if (text.length <= room && !text.includes("e")) return text;
  const integers = String(Math.trunc(exact)).length;
  const decimals = Math.max(0, room - integers - 1);
  return exact
    .toFixed(decimals)
    .replace(/(\.\d*?)0+$/, "$1")
    .replace(/\.$/, "");
}

/** `O10` of 10 in the format `"O"0`, `010` in `000`: codes whose letter or zeros are only shown. */
function codeText(value: number, section: string): string | undefined {
  if (!Number.isInteger(value) || value < 0) return undefined;
  const bare = section.replace(/\[[^\]]*\]/g, "");
  const [, literal = "", zeros] = /^((?:"[^"]*"|\\.|[^0#?])*)(0+)$/s.exec(bare) ?? [];
  if (zeros === undefined) return undefined;
  const prefix = literal.replace(/"|\\/g, "");
  const isCode = /^(?:ข้อ(?:ที่)?\s*)?(?:[OIE](?:IT)?[\s.\-_]*)?$/i.test(prefix);
  if (!isCode || (prefix === "" && zeros.length < 2)) return undefined;
  return prefix + String(value).padStart(zeros.length, "0");
}

/** Formats show a Buddhist year with `b`, or by a calendar: `[$-107041E]`, `[$-D07041E]`. */
function showsBuddhistEra(section: string): boolean {
  if (/b{2,4}/i.test(placeholders(section))) return true;
  const locale = /\[\$[^\]-]*-([0-9A-F]{1,8})\]/i.exec(section)?.[1] ?? "";
  return locale.padStart(8, "0").slice(2, 4) === "07";
}

const two = (value: number): string => String(value).padStart(2, "0");

/** A day as dd/mm/yyyy in the era its format shows, with the time if the format shows one. */
function dateText(serial: number, section: string): string {
  const shown = placeholders(section);
  // The phantom 29 February 1900 shifts the days before it.
  const iso = fromSerial(serial < 60 ? serial + 1 : serial);
  const [year = "", month = "", day = ""] = iso.split("-");
  const shownYear = Number(year) + (showsBuddhistEra(section) ? BUDDHIST_ERA_OFFSET : 0);
  const date = `${day}/${month}/${String(shownYear)}`;
  const minutes = Math.min(Math.round((serial - Math.floor(serial)) * MINUTES_OF_A_DAY), MINUTES_OF_A_DAY - 1);
  const time = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  if (!/[dyb]/i.test(shown) && !/m{3,}/i.test(shown)) return time;
  return /h/i.test(shown) && minutes > 0 ? `${date} ${time}` : date;
}

function isDateFormat(section: string): boolean {
  return /\[(?:h+|m+|s+)\]/i.test(section) || /[dmyhsb]/i.test(placeholders(section).replace(/general/i, ""));
}

/**
 * What a number says: its value, as its format shows it where that is another value or a code. Nothing
 * is rounded to the decimals shown, and units or Thai digits of the format change nothing.
 */
export function numberText(stored: string, format: string | undefined, dates1904: boolean): string {
  const value = Number(stored);
  if (format === undefined) return SHORT_DECIMAL.test(stored) ? stored : decimalText(value);
  const section = firstSection(format);
  if (isDateFormat(section)) {
    const serial = dates1904 ? value + DAYS_TO_1904 : value;
    return serial >= 0 && serial <= LAST_SERIAL ? dateText(serial, section) : decimalText(value);
  }
  const percents = placeholders(section).match(/%/g)?.length ?? 0;
  if (percents > 0) return `${decimalText(value * 100 ** percents, LONGEST_NUMBER - 2)} %`;
  return codeText(value, section) ?? decimalText(value);
}
