import { SCORE_TOLERANCE, scoresAgree } from "../ita";
import { MATCHING } from "./matching";
import type { SheetModel } from "./model";
import { quoted, type ColumnKey, type TableName } from "./references";
import type { BlockCell, CellContent, FormulaCell, RangeSpec, SpecValue, StyleName, TableSpec } from "./spec";

/** A formula with its value at the time of writing; undefined is an empty text, as the formulas give it. */
export function formula(text: string, value: SpecValue | undefined): FormulaCell {
  return { formula: text, value: value ?? "" };
}

export function cell(row: number, column: number, content: CellContent, style: StyleName, across?: number): BlockCell {
  return { row, column, content, style, ...(across === undefined ? {} : { across }) };
}

/** The heading of a sheet: its title, a line about the agency and one about how to use the sheet. */
export function heading(model: SheetModel, title: string, note: CellContent, across: number): readonly BlockCell[] {
  return [
    cell(0, 0, title, "title", across),
    cell(1, 0, model.assessment.agency ?? model.texts.summary.unknownAgency, "subtitle", across),
    cell(2, 0, note, "note", across),
  ];
}

/** Differences above this are more than rounding, as formula text. */
export const DIFFERENCE = (SCORE_TOLERANCE + 1e-6).toFixed(6);

/**
 * A note that warns instead once item scores no longer agree with the reported indicators: figures
 * after fixing count on from the reported total, which editing an item never moves.
 */
export function whenEdited(model: SheetModel, usual: FormulaCell): FormulaCell {
  const { ref, assessment, figures, texts } = model;
  const difference = ref.column("tblIndicators", "difference");
  const disagree = `COUNTIF(${difference},">${DIFFERENCE}")+COUNTIF(${difference},"<-${DIFFERENCE}")>0`;
  const disagrees = Object.entries(figures.fromItems).some(([no, computed]) => {
    const reported = assessment.indicators[no]?.score;
    return reported !== undefined && computed !== undefined && !scoresAgree(reported, computed);
  });
  const warning = texts.summary.edited;
  return formula(`IF(${disagree},${quoted(warning)},${usual.formula})`, disagrees ? warning : usual.value);
}

/** Row of the first table under `heading`. */
export const FIRST_TABLE_ROW = 4;

export interface Column<T extends TableName> {
  readonly key: ColumnKey<T>;
  readonly style: StyleName;
}

/** A table with its headers in the workbook's language. A table needs a row, so an empty one gets a blank one. */
export function table<T extends TableName>(
  { ref }: Pick<SheetModel, "ref">,
  name: T,
  at: { readonly row: number; readonly column: number },
  columns: readonly Column<T>[],
  rows: readonly (readonly CellContent[])[],
): TableSpec {
  return {
    name,
    matching: MATCHING[name],
    ...at,
    columns: columns.map(({ key, style }) => ({ key, header: ref.header(name, key), style })),
    rows: rows.length === 0 ? [columns.map(() => null)] : rows,
  };
}

/** The cells of one column of a table, without its header. */
export function columnRange(spec: TableSpec, key: string): RangeSpec {
  const index = spec.columns.findIndex((column) => column.key === key);
  if (index < 0) throw new RangeError(`${spec.name} has no column ${key}`);
  return { row: spec.row + 1, column: spec.column + index, rows: spec.rows.length, columns: 1 };
}

/** The first data cell of a column with its column fixed, as conditional formats refer to their row: `$K6`. */
export function firstCell(spec: TableSpec, key: string): string {
  const { row, column } = columnRange(spec, key);
  return address(row, column, true);
}

/** All data cells of a table. */
export function bodyRange(spec: TableSpec): RangeSpec {
  return { row: spec.row + 1, column: spec.column, rows: spec.rows.length, columns: spec.columns.length };
}

/** First row below a table, with `gap` rows between. */
export function below(spec: TableSpec, gap = 1): number {
  return spec.row + spec.rows.length + 1 + gap;
}

/** `A1` of a cell; `$A1` with the column fixed. */
export function address(row: number, column: number, fixedColumn = false): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${fixedColumn ? "$" : ""}${letters}${String(row + 1)}`;
}

/** `A1:B2` of a range. */
export function rangeAddress({ row, column, rows, columns }: RangeSpec): string {
  const first = address(row, column);
  const last = address(row + rows - 1, column + columns - 1);
  return first === last ? first : `${first}:${last}`;
}
