import { STATUSES } from "../../plan";
import { shortDate, toSerial } from "../../thai";
import { below, cell, formula, table } from "../layout";
import { NAMES, quoted } from "../references";
import type { BlockCell, CellContent, NameSpec, SheetSpec, StyleName, TableSpec } from "../spec";
import { yearText, type PartModel } from "./model";
import { SENDING_FIELDS, type SendingField } from "./sendingFields";

const WIDTHS = [32, 82];
const FIRST_ROW = 4;

type Sending = Readonly<Record<SendingField, CellContent>>;

function sendingOf({ words, ...model }: PartModel): Sending {
  return {
    agency: model.agency,
    assessedYear: model.assessedYear === null ? null : String(model.assessedYear),
    planYear: model.planYear === null ? null : String(model.planYear),
    unit: model.unit,
    by: words.by[model.by],
    returnBy: toSerial(model.returnBy),
    sentOn: toSerial(model.sentOn),
    key: model.key,
    version: model.version,
  };
}

/** Counts that go on while the tasks are filled in. */
function countBlocks(model: PartModel, row: number): readonly BlockCell[] {
  const { ref, texts, words, rows, by } = model;
  const { all } = ref.of("tblTasks");
  const own = quoted(words.roles[by]);
  const ofOwn = (key: "kind" | "status", word: string) => `COUNTIFS(${all("role")},${own},${all(key)},${quoted(word)})`;
  const count = (test: (row: PartModel["rows"][number]) => boolean) => rows.filter(test).length;
  const { done, verified } = texts.statuses;
  const lines: readonly (readonly [string, string, number])[] = [
    [words.counts.own[by], `COUNTIF(${all("role")},${own})`, count(({ role }) => role === by)],
    [words.counts.fix, ofOwn("kind", texts.kinds.fix), count(({ role, kind }) => role === by && kind === "fix")],
    [
      words.counts.finished,
      `${ofOwn("status", done)}+${ofOwn("status", verified)}`,
      count(({ role, isFinished }) => role === by && isFinished),
    ],
    [
      words.counts.support,
      `COUNTIF(${all("role")},${quoted(words.roles.support)})`,
      count(({ role }) => role === "support"),
    ],
  ];
  return [
    cell(row, 0, words.progress, "section", 2),
    ...lines.flatMap(([label, text, value], index) => [
      cell(row + 1 + index, 0, label, "label"),
      cell(row + 1 + index, 1, formula(text, value), "fact"),
    ]),
  ];
}

/** A heading with lines of a label and what it means below. */
function meanings(row: number, title: string, lines: readonly (readonly [string, StyleName, string])[]) {
  return [
    cell(row, 0, title, "section", 2),
    ...lines.flatMap(([label, style, text], index) => [
      cell(row + 1 + index, 0, label, style),
      cell(row + 1 + index, 1, text, "wrapped"),
    ]),
  ];
}

function legendLines({ words }: PartModel): readonly (readonly [string, StyleName, string])[] {
  return [
    [words.bands.fill, "bandFill", words.uses.fill],
    [words.bands.edit, "bandEdit", words.uses.edit],
    [words.bands.read, "bandRead", words.uses.read],
    [words.roles.support, "bandRead", words.uses.support],
  ];
}

/** Sheet คำชี้แจง of a unit's workbook: how it is filled in, the statuses it chooses from, and what it is. */
export function instructionsSheet(model: PartModel): {
  readonly sheet: SheetSpec;
  readonly names: readonly NameSpec[];
} {
  const { texts, words, language, unit } = model;
  const { instructions, tasks, sent } = texts.names;
  const returnBy = shortDate(model.returnBy, language);
  const steps = words.steps({ tasks, returnBy });
  const legend = legendLines(model);
  const legendRow = FIRST_ROW + steps.length + 2;
  const statusRow = legendRow + legend.length + 2;
  const countRow = statusRow + STATUSES.length + 2;
  const counts = countBlocks(model, countRow);
  const aboutRow = Math.max(...counts.map(({ row }) => row)) + 2;
  const spec = sendingTable(model, aboutRow + 1);
  return {
    sheet: {
      key: "instructions",
      name: instructions,
      blocks: [
        cell(0, 0, words.title(yearText(model.planYear)), "title", 2),
        cell(1, 0, words.toUnit({ unit, returnBy }), "subtitle", 2),
        cell(2, 0, words.opening, "note", 2),
        cell(FIRST_ROW, 0, words.howTo, "section", 2),
        ...steps.map((step, index) => cell(FIRST_ROW + 1 + index, 0, `${String(index + 1)}. ${step}`, "wrapped", 2)),
        ...meanings(legendRow, words.legend, legend),
        ...meanings(
          statusRow,
          words.statusTitle,
          STATUSES.map((status) => [texts.statuses[status], "label", words.statusMeanings[status]]),
        ),
        ...counts,
        cell(aboutRow, 0, words.about, "section", 2),
        cell(below(spec), 0, words.hidden(sent), "note", 2),
      ],
      tables: [spec],
      cellStyles: (["returnBy", "sentOn"] as const).map((field) => ({
        row: spec.row + 1 + SENDING_FIELDS.indexOf(field),
        column: 1,
        style: "leftDate" as const,
      })),
      columnWidths: WIDTHS,
      conditionalFormats: [],
      validations: [],
      charts: [],
      print: { orientation: "portrait", fitWidth: true, fitHeight: true },
    },
    names: [
      {
        name: NAMES.taskStatuses,
        sheet: instructions,
        range: { row: statusRow + 1, column: 0, rows: STATUSES.length, columns: 1 },
      },
    ],
  };
}

function sendingTable(model: PartModel, row: number): TableSpec {
  const sending = sendingOf(model);
  return table(
    model,
    "tblSending",
    { row, column: 0 },
    [
      { key: "field", style: "label" },
      { key: "value", style: "wrapped" },
    ],
    SENDING_FIELDS.map((field) => [model.words.sending[field], sending[field]]),
  );
}
