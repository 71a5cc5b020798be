import { STATUSES } from "../plan";
import { below, cell, columnRange, FIRST_TABLE_ROW, heading } from "./layout";
import type { SheetModel } from "./model";
import { NAMES } from "./references";
import {
  bandTable,
  groupLimitTable,
  instrumentWeightTable,
  listTable,
  schemeIndicatorTable,
  schemeItemTable,
  settingsTable,
} from "./schemeTables";
import type { NameSpec, SheetSpec, TableSpec } from "./spec";

const TOP = FIRST_TABLE_ROW + 1;
const LEFT = 0;
const RIGHT = 5;
/** All tables above one another are equally wide, so that each can grow by inserting rows. */
const LEFT_WIDTH = 4;
const RIGHT_WIDTH = 5;

/** Sheet หลักเกณฑ์: the scheme as editable tables; every formula of the workbook uses these. */
export function schemeSheet(model: SheetModel): { sheet: SheetSpec; names: readonly NameSpec[] } {
  const { texts, scheme } = model;
  const { scheme: t } = texts;
  const under = (spec: TableSpec) => ({ row: below(spec, 2), column: LEFT });
  const settings = settingsTable(model, { row: TOP, column: LEFT });
  const instruments = instrumentWeightTable(model, under(settings));
  const bands = bandTable(model, under(instruments));
  const groups = groupLimitTable(model, under(bands));
  const indicators = schemeIndicatorTable(model, under(groups));
  const lists = listTable(model, under(indicators));
  const items = schemeItemTable(model, { row: TOP, column: RIGHT });
  const section = (spec: TableSpec, title: string) =>
    cell(spec.row - 1, spec.column, title, "section", spec.column === LEFT ? LEFT_WIDTH : RIGHT_WIDTH);
  const year = (value: number | null) => (value === null ? "–" : String(value));
  const note = scheme.confirmed ? t.note : `${t.note} – ${texts.summary.unverified}`;
  const setting = (name: string, index: number): NameSpec => ({
    name,
    sheet: texts.names.scheme,
    range: { row: settings.row + 1 + index, column: LEFT + 1, rows: 1, columns: 1 },
  });
  const list = (name: string, key: string, rows?: number): NameSpec => {
    const range = columnRange(lists, key);
    return { name, sheet: texts.names.scheme, range: { ...range, rows: rows ?? range.rows } };
  };
  return {
    names: [
      setting(NAMES.target, 0),
      setting(NAMES.threshold, 1),
      setting(NAMES.asOf, 2),
      setting(NAMES.approvalDays, 3),
      list(NAMES.statuses, "status", STATUSES.length),
      list(NAMES.causes, "cause"),
    ],
    sheet: {
      key: "scheme",
      name: texts.names.scheme,
      blocks: [
        ...heading(model, t.title(year(scheme.fiscalYear)), note, RIGHT + RIGHT_WIDTH),
        section(settings, t.settings),
        section(instruments, t.instruments),
        section(bands, t.bands),
        section(groups, t.groups),
        section(indicators, t.indicators),
        section(lists, t.lists),
        section(items, t.items),
      ],
      tables: [settings, instruments, bands, groups, indicators, lists, items],
      // Numbers: in a cell formatted as text the next figure typed would be a text.
      cellStyles: (["inputScore", "inputScore", "inputDate", "inputNumber"] as const).map((style, index) => ({
        row: settings.row + 1 + index,
        column: LEFT + 1,
        style,
      })),
      columnWidths: [26, 24, 42, 24, 3, 9, 13, 11, 58, 24],
      conditionalFormats: [],
      validations: [],
      charts: [],
      print: { orientation: "landscape", fitWidth: true },
    },
  };
}
