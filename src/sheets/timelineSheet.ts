import { isFinished, isOverdue, type Action } from "../plan";
import { BUDDHIST_ERA_OFFSET, toSerial, type IsoDate } from "../thai";
import { address, cell, columnRange, FIRST_TABLE_ROW, firstCell, formula, heading, table } from "./layout";
import type { SheetModel } from "./model";
import { subjectLabel } from "./planFigures";
import { NAMES, quoted } from "./references";
import type { BlockCell, CellContent, NameSpec, SheetSpec, TableSpec } from "./spec";

/** Columns of the months, from the first of the fiscal year. */
const MONTHS = ["oct", "nov", "dec", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep"] as const;
/** What stands in a month, so that it is seen without colour and on paper. */
const MARKS = { finished: "✓", overdue: "!", started: "●", planned: "○" } as const;
const TODAY = "▼";

const YEAR_ROW = FIRST_TABLE_ROW;
const TODAY_ROW = FIRST_TABLE_ROW + 2;
const TABLE_ROW = FIRST_TABLE_ROW + 3;

/** First day of the plan's year, or of the year of the day it is made where the plan has none. */
function yearStart({ plan, today }: SheetModel): IsoDate {
  const year = plan.fiscalYear === null ? Number(today.slice(0, 4)) + 1 : plan.fiscalYear - BUDDHIST_ERA_OFFSET;
  return `${String(year - 1)}-10-01`;
}

/** First day of the month `months` after the start, as `yyyy-mm-dd`. */
function monthAfter(start: IsoDate, months: number): IsoDate {
  const month = 9 + months;
  const year = Number(start.slice(0, 4)) + Math.floor(month / 12);
  return `${String(year)}-${String((month % 12) + 1).padStart(2, "0")}-01`;
}

const monthFormula = (months: number) => `DATE(YEAR(${NAMES.yearStart}),MONTH(${NAMES.yearStart})+${String(months)},1)`;

function markOf(action: Action, today: IsoDate): string {
  if (isFinished(action)) return MARKS.finished;
  if (isOverdue(action, today)) return MARKS.overdue;
  return action.status === "in-progress" ? MARKS.started : MARKS.planned;
}

/** The mark of an action, from its row of the plan. */
function markFormula({ ref, texts }: SheetModel): string {
  const { self } = ref.of("tblTimeline");
  const { statuses } = texts;
  const is = (status: keyof typeof statuses) => `${self("status")}=${quoted(statuses[status])}`;
  return (
    `IF(OR(${is("done")},${is("verified")}),${quoted(MARKS.finished)},` +
    `IF(AND(ISNUMBER(${self("publishBy")}),N(${self("publishBy")})<${NAMES.asOf}),${quoted(MARKS.overdue)},` +
    `IF(${is("in-progress")},${quoted(MARKS.started)},${quoted(MARKS.planned)})))`
  );
}

function timelineTable(model: SheetModel): TableSpec {
  const { ref, texts, plan, today } = model;
  const { self } = ref.of("tblTimeline");
  const { all } = ref.of("tblPlan");
  const start = yearStart(model);
  const looked = (key: "item" | "lead" | "status" | "start" | "publishBy") =>
    `INDEX(${all(key)},MATCH(${self("id")},${all("id")},0))`;
  const text = (key: "item" | "lead" | "status", value: string) => formula(`IFERROR(${looked(key)}&"","")`, value);
  const date = (key: "start" | "publishBy", value: IsoDate | null) =>
    formula(`IFERROR(IF(ISNUMBER(${looked(key)}),${looked(key)},""),"")`, value === null ? undefined : toSerial(value));
  const month = (action: Action, months: number) => {
    const [from, to] = [monthAfter(start, months), monthAfter(start, months + 1)];
    const isIn = action.start !== null && action.publishBy !== null && action.start < to && action.publishBy >= from;
    return formula(
      `IF(AND(ISNUMBER(${self("start")}),ISNUMBER(${self("publishBy")})),IF(AND(${self("start")}<${monthFormula(months + 1)},${self("publishBy")}>=${monthFormula(months)}),${self("mark")},""),"")`,
      isIn ? markOf(action, today) : undefined,
    );
  };
  const rows = plan.actions.map((action): readonly CellContent[] => [
    text("item", subjectLabel(model, action.subject)),
    text("lead", action.lead ?? ""),
    text("status", texts.statuses[action.status]),
    date("start", action.start),
    date("publishBy", action.publishBy),
    formula(markFormula(model), markOf(action, today)),
    ...MONTHS.map((_, months) => month(action, months)),
    action.id,
  ]);
  return table(
    model,
    "tblTimeline",
    { row: TABLE_ROW, column: 0 },
    [
      { key: "item", style: "code" },
      { key: "lead", style: "wrapped" },
      { key: "status", style: "small" },
      { key: "start", style: "date" },
      { key: "publishBy", style: "date" },
      { key: "mark", style: "code" },
      ...MONTHS.map((key) => ({ key, style: "code" as const })),
      { key: "id", style: "small" },
    ],
    rows,
  );
}

/** The day of the year's start, which an office may correct, and over every month whether today is in it. */
function headCells(model: SheetModel, spec: TableSpec): readonly BlockCell[] {
  const { texts, today } = model;
  const start = yearStart(model);
  const first = columnRange(spec, "oct").column;
  const marks = MONTHS.map((_, months) => {
    const isNow = today >= monthAfter(start, months) && today < monthAfter(start, months + 1);
    const content = `IF(AND(${NAMES.asOf}>=${monthFormula(months)},${NAMES.asOf}<${monthFormula(months + 1)}),${quoted(TODAY)},"")`;
    return cell(TODAY_ROW, first + months, formula(content, isNow ? TODAY : undefined), "fact");
  });
  return [
    cell(YEAR_ROW, 0, texts.timeline.yearStart, "label", 3),
    cell(YEAR_ROW, 3, toSerial(start), "inputDate"),
    cell(YEAR_ROW + 1, 0, texts.timeline.marks(MARKS), "note", 18),
    cell(TODAY_ROW, 0, texts.timeline.today(TODAY), "label", 5),
    ...marks,
  ];
}

/** Sheet แผนรายเดือน: the plan over the months of its year. */
export function timelineSheet(model: SheetModel): { readonly sheet: SheetSpec; readonly names: readonly NameSpec[] } {
  const { texts, plan } = model;
  const spec = timelineTable(model);
  const first = columnRange(spec, "oct");
  const months = { ...first, columns: MONTHS.length };
  const at = address(first.row, first.column);
  const isToday = `${address(TODAY_ROW, first.column).replace(/\d+$/, "")}$${String(TODAY_ROW + 1)}=${quoted(TODAY)}`;
  const marked = (mark: string) => `${at}=${quoted(mark)}`;
  const status = columnRange(spec, "mark");
  const ownMark = (mark: string) => `${firstCell(spec, "mark")}=${quoted(mark)}`;
  const tones = [
    [MARKS.finished, "good"],
    [MARKS.overdue, "poor"],
    [MARKS.started, "fair"],
    [MARKS.planned, "planned"],
  ] as const;
  return {
    names: [
      {
        name: NAMES.yearStart,
        sheet: texts.names.timeline,
        range: { row: YEAR_ROW, column: 3, rows: 1, columns: 1 },
      },
    ],
    sheet: {
      key: "timeline",
      name: texts.names.timeline,
      blocks: [
        ...heading(
          model,
          texts.timeline.title(plan.fiscalYear === null ? "–" : String(plan.fiscalYear)),
          texts.timeline.note,
          18,
        ),
        ...headCells(model, spec),
      ],
      tables: [spec],
      columnWidths: [9, 28, 17, 13, 13, 8, ...MONTHS.map(() => 6), 20],
      conditionalFormats: [
        ...tones.map(([mark, tone]) => ({ range: months, formula: marked(mark), tone })),
        { range: months, formula: isToday, tone: "today" as const },
        ...tones.map(([mark, tone]) => ({ range: status, formula: ownMark(mark), tone })),
      ],
      validations: [],
      charts: [],
      freeze: { rows: TABLE_ROW + 1, columns: 1 },
      print: {
        orientation: "landscape",
        fitWidth: true,
        titleRows: [TODAY_ROW, TABLE_ROW],
        lastColumn: first.column + MONTHS.length - 1,
      },
    },
  };
}
