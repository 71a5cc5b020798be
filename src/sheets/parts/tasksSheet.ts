import { shortDate } from "../../thai";
import { cell, columnRange, firstCell, table, type Column } from "../layout";
import { NAMES, quoted, type ColumnKey } from "../references";
import type { SheetSpec, StyleName, TableSpec } from "../spec";
import { yearText, type PartModel } from "./model";

type Key = ColumnKey<"tblTasks">;
/** What a unit does with a column: reads it, changes it where the plan is not what is done, or fills it in. */
type Use = "read" | "edit" | "fill";

interface TaskColumn extends Column<"tblTasks"> {
  readonly use: Use;
  /** In characters. */
  readonly width: number;
}

const column = (key: Key, use: Use, width: number, style: StyleName): TaskColumn => ({ key, use, width, style });
const read = (key: Key, width: number, style: StyleName = "readSmall") => column(key, "read", width, style);
const edit = (key: Key, width: number, style: StyleName = "small") => column(key, "edit", width, style);
const fill = (key: Key, width: number, style: StyleName = "inputSmall") => column(key, "fill", width, style);

/** What it is about, what is to be done by when, what to fill in; then what is seldom looked at. */
const COLUMNS: readonly TaskColumn[] = [
  read("item", 11, "readCode"),
  read("finding", 26),
  read("role", 10, "readCode"),
  read("comment", 34),
  edit("measure", 32),
  edit("steps", 54),
  edit("publishBy", 14, "date"),
  fill("status", 18),
  fill("completedOn", 14, "inputDate"),
  fill("progress", 24),
  fill("result", 26),
  fill("pageUrl", 26),
  fill("fileUrl", 24),
  fill("problems", 24),
  fill("suggestion", 24),
  edit("lead", 20),
  edit("support", 18),
  edit("monitor", 18),
  edit("start", 14, "date"),
  edit("approveBy", 15, "date"),
  edit("period", 18),
  edit("schedule", 18),
  edit("budget", 16),
  edit("person", 18),
  edit("alsoServes", 14),
  edit("alsoAnswers", 18),
  edit("note", 24),
  read("kind", 12, "readCode"),
  read("score", 10, "readScore"),
  read("id", 22),
];

const BANDS: Readonly<Record<Use, StyleName>> = { read: "bandRead", edit: "bandEdit", fill: "bandFill" };
const BAND_ROW = 1;
const HEADER_ROW = 2;
/** Columns after this one are not printed: there is no room on the page. */
const LAST_PRINTED: Key = "result";

/** A row a unit only supports looks like what is to be read. */
function supportStyles(model: PartModel, spec: TableSpec): NonNullable<SheetSpec["cellStyles"]> {
  return model.rows.flatMap(({ role }, index) =>
    role !== "support"
      ? []
      : COLUMNS.flatMap(({ use, style }, at) =>
          use === "read"
            ? []
            : {
                row: spec.row + 1 + index,
                column: spec.column + at,
                style: style === "date" || style === "inputDate" ? ("readDate" as const) : ("readSmall" as const),
              },
        ),
  );
}

/** Sheet ใบงาน: the actions of a unit, with what to fill in. */
export function tasksSheet(model: PartModel): SheetSpec {
  const { texts, words, rows, language } = model;
  const body = rows.map(({ cells }) => COLUMNS.map(({ key }) => cells[key]));
  const spec = table(model, "tblTasks", { row: HEADER_ROW, column: 0 }, COLUMNS, body);
  const [status, completedOn] = [firstCell(spec, "status"), firstCell(spec, "completedOn")];
  const { done, verified } = texts.statuses;
  const finished = `OR(${status}=${quoted(done)},${status}=${quoted(verified)})`;
  const { statusTitle, statusMessage } = texts.plan;
  const title = words.tasksTitle({
    year: yearText(model.planYear),
    unit: model.unit,
    returnBy: shortDate(model.returnBy, language),
  });
  return {
    key: "tasks",
    name: texts.names.tasks,
    blocks: [
      cell(0, 0, title, "subtitle"),
      ...COLUMNS.map(({ use }, at) => cell(BAND_ROW, at, words.bands[use], BANDS[use])),
    ],
    tables: [spec],
    cellStyles: supportStyles(model, spec),
    columnWidths: COLUMNS.map(({ width }) => width),
    conditionalFormats: [
      { range: columnRange(spec, "status"), formula: finished, tone: "good" },
      { range: columnRange(spec, "completedOn"), formula: `AND(${completedOn}="",${finished})`, tone: "poor" },
    ],
    validations: [
      {
        range: columnRange(spec, "status"),
        source: NAMES.taskStatuses,
        refusal: { title: statusTitle, message: statusMessage },
      },
    ],
    charts: [],
    freeze: { rows: HEADER_ROW + 1, columns: 1 },
    print: {
      orientation: "landscape",
      fitWidth: true,
      titleRows: [BAND_ROW, HEADER_ROW],
      lastColumn: COLUMNS.findIndex(({ key }) => key === LAST_PRINTED),
    },
  };
}
