import { sheetTexts } from "../../i18n";
import type { Assessment } from "../../ita";
import { checkPlan, missingColumn, missingPlan, renamedColumn, type CheckedField, type PlanFinding } from "../../plan";
import { address } from "../../sheets";
import type { TableContent, WorkbookContent } from "../content";
import type { WorkbookState } from "../state/state";
import { rebuiltState, whatSheetsSay } from "../state/rebuild";
import type { ColumnMatch } from "../tables/columns";
import { columnsIn } from "../tables/tableView";
import { openingIn } from "../useCases/opening";
import { planAsTyped } from "./planAsTyped";

/** The cell a finding is about, as a person finds it. */
export interface FoundPlace {
  readonly table: "tblPlan";
  readonly sheet: string;
  /** Key of the column. */
  readonly column: string;
  /** Its header as it stands. */
  readonly header: string;
  /** Row of the sheet, counted from 1. */
  readonly row: number;
  /** Data row of the table, counted from 0; null for the header row. */
  readonly dataRow: number | null;
  /** `J12` */
  readonly cell: string;
}

/** Something the checks found in the sheets. What has no row of its own has no place. */
export interface SheetFinding extends PlanFinding {
  readonly place?: FoundPlace;
}

export interface WorkbookCheck {
  readonly agency: string | null;
  /** Of the result, in the Buddhist era. */
  readonly fiscalYear: number | null;
  /** First what has no cell, then by cell. */
  readonly findings: readonly SheetFinding[];
}

/** The column of the plan a field is typed into. */
function columnOf(field: CheckedField): string {
  return field === "subject" ? "item" : field;
}

function placeIn(table: TableContent, columns: ColumnMatch, column: string, dataRow: number): FoundPlace | undefined {
  const at = columns.at.get(column);
  if (at === undefined) return undefined;
  const row = table.row + 1 + dataRow;
  return {
    table: "tblPlan",
    sheet: table.sheet,
    column,
    header: table.headers[at] ?? "",
    row: row + 1,
    dataRow,
    cell: address(row, table.column + at),
  };
}

function headerPlace(table: TableContent, at: number, column: string): FoundPlace {
  const { sheet, row, headers } = table;
  const cell = address(row, table.column + at);
  return { table: "tblPlan", sheet, column, header: headers[at] ?? "", row: row + 1, dataRow: null, cell };
}

/** Columns that are gone or go by another name. */
function columnFindings(
  table: TableContent,
  columns: ColumnMatch,
  { language }: WorkbookState,
): readonly SheetFinding[] {
  const headers: Readonly<Record<string, string>> = sheetTexts(language).headers.tblPlan;
  return [
    ...columns.missing.map((key) => ({
      ...missingColumn(key, headers[key] ?? key),
      place: headerPlace(table, 0, key),
    })),
    ...columns.renamed.map(({ key, header }) => ({
      ...renamedColumn(headers[key] ?? key, header),
      place: headerPlace(table, columns.at.get(key) ?? 0, key),
    })),
  ];
}

/** Everything the checks find in the plan of a workbook, whose result may be known already. */
export function findingsIn(
  content: WorkbookContent,
  state: WorkbookState,
  result?: Assessment,
): readonly SheetFinding[] {
  const table = content.tables.find(({ name }) => name === "tblPlan");
  const columns = table && columnsIn(table);
  const typed = planAsTyped(content, state, result);
  if (table === undefined || columns === undefined || typed === undefined) return [missingPlan()];
  const found = checkPlan(typed.plan).flatMap((finding): readonly SheetFinding[] => {
    const dataRow = finding.at === undefined ? undefined : typed.rows[finding.at];
    if (dataRow === undefined) return [finding];
    const place = placeIn(table, columns, columnOf(finding.field), dataRow);
    // Of a column that is gone it is said once that it is.
    return place === undefined ? [] : [{ ...finding, place }];
  });
  const at = ({ place }: SheetFinding): number => place?.row ?? 0;
  return [...columnFindings(table, columns, state), ...found].sort((a, b) => at(a) - at(b));
}

/** Checks a workbook whoever wrote it last and whatever it has been called; undefined if nothing in it is ours. */
export function checkWorkbook(content: WorkbookContent): WorkbookCheck | undefined {
  const opening = openingIn(content);
  if (opening.kind === "none") return undefined;
  // What is remembered may be lost, of a later version or of a write that was cut off; what people see is there.
  const state = "state" in opening ? opening.state : rebuiltState(content);
  const sheets = whatSheetsSay(content);
  return {
    agency: sheets.agency ?? state.agency,
    fiscalYear: sheets.fiscalYear ?? state.fiscalYear,
    findings: findingsIn(content, state),
  };
}
