import { STATUSES } from "../../plan";
import { shortDate, toSerial } from "../../thai";
import { below, cell, formula, table } from "../layout";
import { NAMES, quoted } from "../references";
import type { BlockCell, CellContent, NameSpec, SheetSpec } from "../spec";
import { yearText, type PartModel } from "./model";
import { SENDING_FIELDS, type SendingField } from "./sendingFields";

const WIDTHS = [32, 82];
const FIRST_ROW = 5;

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

/** Sheet คำชี้แจง of a unit's workbook: what it is, how it is filled in, and the statuses it chooses from. */
export function instructionsSheet(model: PartModel): {
  readonly sheet: SheetSpec;
  readonly names: readonly NameSpec[];
} {
  const { texts, words, language } = model;
  const { instructions, tasks, sent } = texts.names;
  const sending = sendingOf(model);
  const body = SENDING_FIELDS.map((field) => [words.sending[field], sending[field]]);
  const spec = table(
    model,
    "tblSending",
    { row: FIRST_ROW, column: 0 },
    [
      { key: "field", style: "label" },
      { key: "value", style: "wrapped" },
    ],
    body,
  );
  const steps = words.steps({ tasks, returnBy: shortDate(model.returnBy, language) });
  const countRow = below(spec);
  const stepRow = countRow + 6;
  const statusRow = stepRow + steps.length + 2;
  const hiddenRow = statusRow + STATUSES.length + 2;
  const dates = ["returnBy", "sentOn"] as const;
  return {
    sheet: {
      key: "instructions",
      name: instructions,
      blocks: [
        cell(0, 0, words.title(yearText(model.planYear)), "title", 2),
        cell(1, 0, model.unit, "subtitle", 2),
        cell(2, 0, words.opening, "note", 2),
        cell(FIRST_ROW - 1, 0, words.about, "section", 2),
        ...countBlocks(model, countRow),
        cell(stepRow, 0, words.howTo, "section", 2),
        ...steps.map((step, index) => cell(stepRow + 1 + index, 0, `${String(index + 1)}. ${step}`, "wrapped", 2)),
        cell(statusRow, 0, words.statusTitle, "section", 2),
        ...STATUSES.flatMap((status, index) => [
          cell(statusRow + 1 + index, 0, texts.statuses[status], "label"),
          cell(statusRow + 1 + index, 1, words.statusMeanings[status], "wrapped"),
        ]),
        cell(hiddenRow, 0, words.hidden(sent), "note", 2),
      ],
      tables: [spec],
      cellStyles: dates.map((field) => ({
        row: spec.row + 1 + SENDING_FIELDS.indexOf(field),
        column: 1,
        style: "leftDate" as const,
      })),
      columnWidths: WIDTHS,
      conditionalFormats: [],
      validations: [],
      charts: [],
      print: { orientation: "portrait", fitWidth: true },
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
