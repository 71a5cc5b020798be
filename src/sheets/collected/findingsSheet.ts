import { isItemCode } from "../../ita";
import { toSerial } from "../../thai";
import { formula } from "../layout";
import { quoted } from "../references";
import type { FormulaCell, SheetSpec } from "../spec";
import { countedSheet, type RowColumn } from "./countedSheet";
import type { StackedAgency } from "./model";
import { yearCell, type FindingRow, type Stacked } from "./stacked";

type Column = RowColumn<"tblOpenFindings", FindingRow>;

/** Whether a row counts, as the row of its agency says: a person may change it there. */
export function countedLookup(
  { ref, texts: { words } }: Stacked,
  table: "tblOpenFindings" | "tblItemScores",
  { counted }: StackedAgency,
): FormulaCell {
  const { all } = ref.of("tblAgencies");
  const own = ref.of(table).self("no");
  return formula(`IFERROR(INDEX(${all("counted")},MATCH(${own},${all("no")},0)),"")`, counted ? words.yes : words.no);
}

/** What a finding is about, as its row and the roll-ups call it. */
export function subjectCell({ own }: Stacked, { subject }: Pick<FindingRow, "subject">): string {
  return isItemCode(subject) ? subject : own.plan.indicator(subject);
}

export function causeCell({ own, texts }: Stacked, { cause }: Pick<FindingRow, "cause">): string {
  return cause === null ? texts.words.unclassified : own.causes[cause];
}

function columns(model: Stacked): readonly Column[] {
  const { own, texts } = model;
  const mark = (is: boolean) => (is ? 1 : 0);
  return [
    { key: "no", style: "integer", of: ({ of }) => of.no },
    { key: "agency", style: "small", of: ({ of }) => of.agency ?? texts.words.unknownAgency },
    { key: "year", style: "year", of: ({ of }) => yearCell(model, of.fiscalYear) },
    { key: "item", style: "code", of: (row) => subjectCell(model, row) },
    { key: "finding", style: "small", of: ({ name }) => name },
    { key: "score", style: "score", of: ({ score }) => score },
    { key: "impact", style: "points", of: ({ impact }) => impact },
    { key: "cause", style: "small", of: (row) => causeCell(model, row) },
    { key: "lead", style: "small", of: ({ lead }) => lead },
    { key: "unit", style: "small", of: ({ sharedUnit }) => sharedUnit },
    { key: "status", style: "small", of: ({ status }) => (status === null ? null : own.statuses[status]) },
    { key: "publishBy", style: "date", of: ({ publishBy }) => (publishBy === null ? null : toSerial(publishBy)) },
    { key: "overdue", style: "code", of: ({ isLate }) => (isLate ? texts.words.yes : null) },
    { key: "counted", style: "code", of: ({ of }) => countedLookup(model, "tblOpenFindings", of) },
    { key: "firstOfCause", style: "general", of: ({ firstOfCause }) => mark(firstOfCause) },
    { key: "firstOfUnit", style: "general", of: ({ firstOfUnit }) => mark(firstOfUnit) },
  ];
}

const WIDTHS = [11, 32, 13, 12, 40, 9, 12, 26, 26, 18, 18, 14, 11, 9, 9, 9];

/** Sheet ประเด็นที่ยังไม่ปิด: one row for each finding of each agency. */
export function findingsSheet(model: Stacked): SheetSpec {
  const { texts, findings } = model;
  return countedSheet(model, {
    key: "collectedFindings",
    name: texts.names.findings,
    texts: texts.findings,
    table: "tblOpenFindings",
    columns: columns(model),
    rows: findings,
    columnWidths: WIDTHS,
    lastColumn: "counted",
    hidden: ["firstOfCause", "firstOfUnit"],
    isOverdue: (cell) => `${cell}=${quoted(texts.words.yes)}`,
  });
}
