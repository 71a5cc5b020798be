import type { CellRange } from "./worksheet";

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_383;

/** Row from 1 and column from 0 of `B7`; undefined for what is no cell of a worksheet. */
export function cellAddress(reference: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/.exec(reference) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  return row >= 1 && row <= LAST_ROW && column - 1 <= LAST_COLUMN ? { row, column: column - 1 } : undefined;
}

/** `A1:B2`, or `A1` alone. */
export function cellRange(reference: string): CellRange | undefined {
  const [first = "", last = first] = reference.split(":");
  const from = cellAddress(first);
  const to = cellAddress(last);
  if (from === undefined || to === undefined || to.row < from.row || to.column < from.column) return undefined;
  return { firstRow: from.row, lastRow: to.row, firstColumn: from.column, lastColumn: to.column };
}

function columnLetters(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : columnLetters(Math.floor(column / 26) - 1) + rest;
}

/** `B7`, of a row from 1 and a column from 0. */
export const cellName = (row: number, column: number): string => `${columnLetters(column)}${String(row)}`;

export function contains(outer: CellRange, inner: CellRange): boolean {
  return (
    outer.firstRow <= inner.firstRow &&
    outer.lastRow >= inner.lastRow &&
    outer.firstColumn <= inner.firstColumn &&
    outer.lastColumn >= inner.lastColumn
  );
}

/** A cell of a workbook; rows count from 1, columns from 0. */
export interface NamedPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Where the cells begin that a defined name stands for; undefined for anything else it may stand for. */
export function placeNamed(formula: string): NamedPlace | undefined {
  const [, quoted, plain, cell = ""] = /^(?:'((?:[^']|'')*)'|([^'!]+))!([^:!]+)(?::[^:!]+)?$/.exec(formula) ?? [];
  const [sheet, place] = [quoted?.replaceAll("''", "'") ?? plain, cellAddress(cell)];
  return sheet === undefined || place === undefined ? undefined : { sheet, ...place };
}
