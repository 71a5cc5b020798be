import { holidaysOf, toSerial } from "../thai";
import { cell, FIRST_TABLE_ROW, heading, table } from "./layout";
import type { SheetModel } from "./model";
import type { CellContent, SheetSpec, TableSpec } from "./spec";

const TOP = FIRST_TABLE_ROW + 1;
const HOLIDAYS = 6;
/** Without the code, which is for us. */
const CALENDAR_WIDTH = 4;
const HOLIDAYS_WIDTH = 3;

function calendarTable(model: SheetModel): TableSpec {
  const { calendar: t } = model.texts;
  const calendar = model.officeYear?.calendar;
  const source = calendar?.proposed === true ? t.proposed : t.known;
  return table(
    model,
    "tblCalendar",
    { row: TOP, column: 0 },
    [
      { key: "step", style: "wrapped" },
      { key: "from", style: "inputDate" },
      { key: "to", style: "inputDate" },
      { key: "source", style: "note" },
      { key: "code", style: "small" },
    ],
    (calendar?.periods ?? []).map(({ step, name, from, to }) => [name, toSerial(from), toSerial(to), source, step]),
  );
}

/** Holidays as they are known; those that are not have a row that waits for its date. */
function holidayRows({ texts, officeYear }: SheetModel): readonly (readonly CellContent[])[] {
  if (officeYear === null) return [];
  const { holidays: names, bases, substitute, toFill } = texts.calendar;
  const { days, unknown } = holidaysOf(officeYear.calendar.fiscalYear);
  return [
    ...days.map(({ date, name, basis }) => [
      toSerial(date),
      basis === "substitute" ? substitute(names[name]) : names[name],
      bases[basis],
    ]),
    ...unknown.map((name) => [null, names[name], toFill]),
  ];
}

/** Sheet ปฏิทิน: the office's year as editable tables; dates of the plan are proposed from these. */
export function calendarSheet(model: SheetModel): SheetSpec {
  const { texts, plan } = model;
  const { calendar: t } = texts;
  const calendar = calendarTable(model);
  const holidays = table(
    model,
    "tblHolidays",
    { row: TOP, column: HOLIDAYS },
    [
      { key: "date", style: "inputDate" },
      { key: "name", style: "input" },
      { key: "source", style: "note" },
    ],
    holidayRows(model),
  );
  const year = plan.fiscalYear === null ? "–" : String(plan.fiscalYear);
  return {
    key: "calendar",
    name: texts.names.calendar,
    blocks: [
      ...heading(model, t.title(year), t.note, HOLIDAYS + HOLIDAYS_WIDTH),
      cell(TOP - 1, 0, t.steps, "section", CALENDAR_WIDTH),
      cell(TOP - 1, HOLIDAYS, t.daysOff, "section", HOLIDAYS_WIDTH),
    ],
    tables: [calendar, holidays],
    columnWidths: [42, 15, 15, 24, 14, 3, 15, 40, 28],
    conditionalFormats: [],
    validations: [],
    charts: [],
    print: { orientation: "landscape", fitWidth: true, titleRows: [TOP, TOP] },
  };
}
