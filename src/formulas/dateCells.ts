import { BUDDHIST_ERA_OFFSET, FIRST_BUDDHIST_YEAR, fromSerial, parseThaiDate, type CalendarDate } from "../thai";
import type { CellValue } from "./cells";

/** 1 January 1910. A smaller number is rather a year than a date. */
export const EARLIEST_SERIAL = 3654;
/** The day after 31 December 9999, the last a worksheet knows. */
export const END_OF_SERIALS = 2_958_466;

/**
 * The date in a cell: a serial number or a text. A date whose year was typed in the Buddhist era, which
 * a worksheet takes for a year of the Common Era, is the day that was meant. Undefined for no date.
 */
export function dateInCell(cell: CellValue): CalendarDate | undefined {
  if (typeof cell === "string") return parseThaiDate(cell);
  if (typeof cell !== "number" || cell < EARLIEST_SERIAL || cell >= END_OF_SERIALS) return undefined;
  const [year = 0, month = 0, day = 0] = fromSerial(cell).split("-").map(Number);
  return { year: year < FIRST_BUDDHIST_YEAR ? year : year - BUDDHIST_ERA_OFFSET, month, day };
}
