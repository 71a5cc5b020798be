import { subindicatorKey } from "../formulas";
import { CAUSES, DEFAULT_GROUPS, NATIONAL_TARGET } from "../ita";
import { STATUSES } from "../plan";
import { toSerial } from "../thai";
import { below, cell, columnRange, FIRST_TABLE_ROW, heading, table } from "./layout";
import type { SheetModel } from "./model";
import { NAMES } from "./references";
import type { NameSpec, RangeSpec, SheetSpec } from "./spec";

const TOP = FIRST_TABLE_ROW + 1;
const LEFT = 0;
const RIGHT = 5;

/** Sheet หลักเกณฑ์: the scheme as editable tables; every formula of the workbook uses these. */
export function schemeSheet(model: SheetModel): { sheet: SheetSpec; names: readonly NameSpec[] } {
  const { texts, scheme, calendar, plan, target } = model;
  const { scheme: t } = texts;
  const sheet = texts.names.scheme;
  const settings = table(
    model,
    "tblSettings",
    { row: TOP, column: LEFT },
    [
      { key: "setting", style: "label" },
      { key: "value", style: "input" },
      { key: "note", style: "note" },
      { key: "source", style: "note" },
    ],
    [
      [t.target, target, t.targetNote, target === NATIONAL_TARGET ? t.nationalTarget : t.chosen],
      [t.threshold, plan.threshold, t.thresholdNote, plan.threshold === NATIONAL_TARGET ? t.nationalTarget : t.chosen],
      [t.asOf, toSerial(model.today), t.asOfNote, t.chosen],
    ],
  );
  const instruments = table(
    model,
    "tblSchemeInstruments",
    { row: below(settings, 2), column: LEFT },
    [
      { key: "instrument", style: "code" },
      { key: "weight", style: "inputScore" },
      { key: "name", style: "wrapped" },
      { key: "source", style: "note" },
    ],
    scheme.instruments.map(({ code, weight, name, weightProvenance }) => [
      code,
      weight,
      name,
      texts.provenances[weightProvenance],
    ]),
  );
  const bands = table(
    model,
    "tblSchemeBands",
    { row: below(instruments, 2), column: LEFT },
    [
      { key: "level", style: "input" },
      { key: "min", style: "inputScore" },
      { key: "instrumentMin", style: "inputScore" },
      { key: "source", style: "note" },
    ],
    (scheme.bands?.levels ?? []).map(({ level, min, instrumentMin }) => [
      level,
      min,
      instrumentMin,
      scheme.bands === null ? null : texts.provenances[scheme.bands.provenance],
    ]),
  );
  const groups = table(
    model,
    "tblSchemeGroups",
    { row: below(bands, 2), column: LEFT },
    [
      { key: "group", style: "input" },
      { key: "atLeast", style: "inputScore" },
      { key: "above", style: "inputScore" },
      { key: "source", style: "note" },
    ],
    DEFAULT_GROUPS.map(({ name, atLeast, above }) => [name, atLeast, above, t.officeGroups]),
  );
  const indicators = table(
    model,
    "tblSchemeIndicators",
    { row: below(groups, 2), column: LEFT },
    [
      { key: "no", style: "integer" },
      { key: "instrument", style: "code" },
      { key: "name", style: "text" },
      { key: "source", style: "note" },
    ],
    scheme.indicators.map(({ no, instrument, name, nameEn }) => [
      no,
      instrument,
      model.language === "th" ? name : nameEn,
      texts.provenances[scheme.confirmed ? "document" : "memory"],
    ]),
  );
  const calendarTable = table(
    model,
    "tblCalendar",
    { row: below(indicators, 2), column: LEFT },
    [
      { key: "from", style: "inputDate" },
      { key: "to", style: "inputDate" },
      { key: "step", style: "wrapped" },
      { key: "source", style: "note" },
    ],
    (calendar?.periods ?? []).map(({ name, from, to }) => [
      toSerial(from),
      toSerial(to),
      name,
      calendar?.proposed === true ? t.calendarProposed : t.calendarKnown,
    ]),
  );
  const lists = table(
    model,
    "tblLists",
    { row: below(calendarTable, 2), column: LEFT },
    [
      { key: "status", style: "wrapped" },
      { key: "cause", style: "wrapped" },
    ],
    CAUSES.map((cause, index) => {
      const status = STATUSES[index];
      return [status === undefined ? null : texts.statuses[status], texts.causes[cause]];
    }),
  );
  const items = table(
    model,
    "tblSchemeItems",
    { row: TOP, column: RIGHT },
    [
      { key: "code", style: "code" },
      { key: "subindicator", style: "code" },
      { key: "indicator", style: "integer" },
      { key: "name", style: "text" },
      { key: "source", style: "note" },
    ],
    scheme.items.map((item) => [
      item.code,
      subindicatorKey(item),
      item.indicator,
      item.name,
      texts.provenances[item.provenance],
    ]),
  );
  const single = (row: number): RangeSpec => ({ row, column: LEFT + 1, rows: 1, columns: 1 });
  const statusRange = columnRange(lists, "status");
  return {
    names: [
      { name: NAMES.target, sheet, range: single(settings.row + 1) },
      { name: NAMES.threshold, sheet, range: single(settings.row + 2) },
      { name: NAMES.asOf, sheet, range: single(settings.row + 3) },
      { name: NAMES.statuses, sheet, range: { ...statusRange, rows: STATUSES.length } },
      { name: NAMES.causes, sheet, range: columnRange(lists, "cause") },
    ],
    sheet: {
      key: "scheme",
      name: sheet,
      blocks: [
        ...heading(
          model,
          t.title(scheme.fiscalYear === null ? "–" : String(scheme.fiscalYear)),
          scheme.confirmed ? t.note : `${t.note} – ${texts.summary.unverified}`,
          10,
        ),
        cell(settings.row - 1, LEFT, t.settings, "section", 4),
        cell(instruments.row - 1, LEFT, t.instruments, "section", 4),
        cell(bands.row - 1, LEFT, t.bands, "section", 4),
        cell(groups.row - 1, LEFT, t.groups, "section", 4),
        cell(lists.row - 1, LEFT, t.lists, "section", 4),
        cell(indicators.row - 1, LEFT, t.indicators, "section", 4),
        cell(
          calendarTable.row - 1,
          LEFT,
          t.calendar(plan.fiscalYear === null ? "–" : String(plan.fiscalYear)),
          "section",
          4,
        ),
        cell(items.row - 1, RIGHT, t.items, "section", 5),
      ],
      tables: [settings, instruments, bands, groups, indicators, calendarTable, lists, items],
      // Numbers: in a cell formatted as text the next figure typed would be a text.
      cellStyles: [
        { row: settings.row + 1, column: LEFT + 1, style: "inputScore" },
        { row: settings.row + 2, column: LEFT + 1, style: "inputScore" },
        { row: settings.row + 3, column: LEFT + 1, style: "inputDate" },
      ],
      columnWidths: [26, 24, 42, 24, 3, 9, 13, 11, 58, 24],
      conditionalFormats: [],
      validations: [],
      charts: [],
      print: { orientation: "portrait", fitWidth: true },
    },
  };
}
