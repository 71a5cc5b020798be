import { LANGUAGES, sheetTexts } from "../../i18n";
import type { Calendar, CalendarPeriod } from "../../ita";
import { officeYearFor, typedDate, type OfficeYear } from "../../plan";
import { NAMES, type CellContent } from "../../sheets";
import { fromSerial, textKey, type IsoDate } from "../../thai";
import type { WorkbookContent } from "../content";
import { figureIn } from "../state/rebuild";
import { saying, valueOf } from "../tables/cells";
import { viewOf } from "../tables/tableView";

/** More than a year's working days is no time for approval but a slip. */
const MOST_APPROVAL_DAYS = 250;

const textOf = (content: CellContent): string => (saying(valueOf(content)) ?? "").trim();

/** The day in a cell, as a date or as a text; one whose year was typed in the wrong era is the day that was meant. */
function dayIn(content: CellContent, fiscalYear: number): IsoDate | undefined {
  const value = valueOf(content);
  if (typeof value === "number" && !(value >= 1 && value < 2_958_466)) return undefined;
  const read = typedDate(typeof value === "number" ? fromSerial(value) : textOf(content), fiscalYear);
  if (read.kind === "day") return read.day;
  return read.kind === "unreadable" ? undefined : read.meant;
}

/** A step as the sheet has it, found by its code or by its name; dates in no order are no period. */
function periodIn(content: WorkbookContent, known: CalendarPeriod, fiscalYear: number): CalendarPeriod {
  const rows = viewOf(content, "tblCalendar")?.rows ?? [];
  const row =
    rows.find((cell) => textKey(textOf(cell("code"))) === known.step) ??
    rows.find((cell) => textKey(textOf(cell("step"))) === textKey(known.name));
  const from = row && dayIn(row("from"), fiscalYear);
  const to = row && dayIn(row("to"), fiscalYear);
  return from === undefined || to === undefined || from > to ? known : { ...known, from, to };
}

function approvalDaysIn(content: WorkbookContent): number | undefined {
  const named = content.cells.find(({ name }) => name === NAMES.approvalDays)?.content;
  const labels = LANGUAGES.map((language) => textKey(sheetTexts(language).scheme.approvalDays));
  const row = viewOf(content, "tblSettings")?.rows.find((cell) => labels.includes(textKey(textOf(cell("setting")))));
  const days = figureIn(named ?? row?.("value") ?? null);
  return days !== null && Number.isInteger(days) && days >= 0 && days <= MOST_APPROVAL_DAYS ? days : undefined;
}

/**
 * The office's year as the workbook has it. A step, list or figure that is not there or cannot be read is
 * as it is known.
 */
export function officeYearIn(content: WorkbookContent, fiscalYear: number): OfficeYear {
  const known = officeYearFor(fiscalYear);
  const periods = known.calendar.periods.map((period) => periodIn(content, period, fiscalYear));
  const calendar: Calendar = { ...known.calendar, periods };
  const holidays = viewOf(content, "tblHolidays")?.rows.flatMap((cell) => dayIn(cell("date"), fiscalYear) ?? []);
  return {
    calendar,
    holidays: holidays === undefined ? known.holidays : new Set(holidays),
    approvalDays: approvalDaysIn(content) ?? known.approvalDays,
  };
}
