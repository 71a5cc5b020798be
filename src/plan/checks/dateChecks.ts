import { calendarPeriod } from "../../ita";
import { isWorkingDay, workingDayUntil, type IsoDate } from "../../thai";
import { earliestStart, type OfficeYear } from "../dates";
import { PLANNED_DATES, type CheckedAction, type DateField, type PlannedDate } from "./checkedPlan";
import { finding, type FindingOfAction } from "./planFinding";
import { isInYear, typedDate } from "./typedDate";

type Year = number | null;

/** What is wrong with how a date was typed; a day that is one has nothing. */
function typedWrong(
  action: CheckedAction,
  field: DateField,
  typed: string,
  fiscalYear: Year,
): readonly FindingOfAction[] {
  const read = typedDate(typed, fiscalYear, isAsText(action, field));
  switch (read.kind) {
    case "day":
      return [];
    case "wrong-era":
      return [finding("error", "date-wrong-era", field, { year: read.year }, read.meant)];
    case "two-digit-year":
      return [finding("error", "date-two-digit-year", field, { year: read.year }, read.meant)];
    case "text":
      return [finding("error", "date-is-text", field, { text: typed }, read.meant)];
    case "unreadable":
      return [finding("error", "date-unreadable", field, { text: typed })];
  }
}

function isAsText({ asText = [] }: CheckedAction, field: DateField): boolean {
  return asText.includes(field);
}

function dayIn(action: CheckedAction, field: PlannedDate, fiscalYear: Year): IsoDate | undefined {
  const typed = action[field];
  const read = typed === null || typed === "" ? undefined : typedDate(typed, fiscalYear, isAsText(action, field));
  return read?.kind === "day" ? read.day : undefined;
}

type Days = readonly (readonly [PlannedDate, IsoDate])[];

/** Each date that comes before the one it should follow. */
function outOfOrder(days: Days): readonly FindingOfAction[] {
  return days.flatMap(([field, date], index) => {
    const [before, earlier] = days[index - 1] ?? [];
    if (before === undefined || earlier === undefined || earlier <= date) return [];
    return [finding("error", "dates-out-of-order", field, { date, before, earlier })];
  });
}

/** Dates held against the office's year. An item of a questionnaire has no window it is published in. */
function againstYear(action: CheckedAction, days: Days, year: OfficeYear): readonly FindingOfAction[] {
  const { calendar, holidays } = year;
  const closes = action.subject.startsWith("O") ? calendarPeriod(calendar, "submit-oit")?.to : undefined;
  const earliest = earliestStart(action.subjectName ?? "", calendar.fiscalYear);
  return days.flatMap(([field, date]): readonly FindingOfAction[] => {
    if (!isInYear(date, calendar.fiscalYear))
      return [finding("warning", "date-outside-year", field, { date, year: calendar.fiscalYear })];
    if (date < earliest) return [finding("warning", "date-too-early", field, { date, earliest })];
    if (field === "start") return [];
    if (closes !== undefined && date > closes) return [finding("error", "date-after-window", field, { date, closes })];
    if (isWorkingDay(date, holidays)) return [];
    return [finding("info", "date-day-off", field, { date }, workingDayUntil(date, holidays))];
  });
}

/** Everything to say about the dates of one action that are there. */
export function dateFindings(
  action: CheckedAction,
  fiscalYear: Year,
  officeYear: OfficeYear | null,
): readonly FindingOfAction[] {
  const fields: readonly DateField[] = [...PLANNED_DATES, "completedOn"];
  const typed = fields.flatMap((field) => {
    const text = action[field] ?? "";
    return text === "" ? [] : typedWrong(action, field, text, fiscalYear);
  });
  const days = PLANNED_DATES.flatMap((field) => {
    const day = dayIn(action, field, fiscalYear);
    return day === undefined ? [] : [[field, day] as const];
  });
  return [...typed, ...outOfOrder(days), ...(officeYear === null ? [] : againstYear(action, days, officeYear))];
}
