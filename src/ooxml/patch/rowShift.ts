import type { CellRange } from "../worksheet";
import type { ReferredArea } from "./formulaReader";

/** Rows put into a sheet or taken out of it, or cells of some of its columns. */
export interface RowShift {
  readonly sheet: string;
  readonly deletes: boolean;
  /** First row that is put in or taken out, from 1. */
  readonly at: number;
  readonly count: number;
  /** First and last column whose cells move; null moves entire rows. */
  readonly columns: readonly [number, number] | null;
  /** Rules that end in the row above go on in the rows put in, as in Excel. */
  readonly takesOver: boolean;
}

export const LAST_ROW = 1_048_576;

/** Whether all of an area lies in the columns that move. */
export function isCovered(shift: RowShift, { firstColumn, lastColumn }: Pick<CellRange, "firstColumn" | "lastColumn">) {
  return shift.columns === null || (shift.columns[0] <= firstColumn && lastColumn <= shift.columns[1]);
}

/** Whether an area lies in the columns that move and beside them, so that moving would tear it. */
export function isTorn(shift: RowShift, range: CellRange): boolean {
  if (shift.columns === null || isCovered(shift, range) || range.lastRow < shift.at) return false;
  return range.firstColumn <= shift.columns[1] && range.lastColumn >= shift.columns[0];
}

/** Where a row goes; null if it is taken out. */
export function shiftedRow({ at, count, deletes }: RowShift, row: number): number | null {
  if (row < at) return row;
  if (!deletes) return row + count;
  return row < at + count ? null : row - count;
}

function shiftedRows(shift: RowShift, first: number, last: number): readonly [number, number] | null {
  if (first === 1 && last === LAST_ROW) return [first, last];
  const { at, count, deletes } = shift;
  if (!deletes) {
    const top = first >= at ? first + count : first;
    return top > LAST_ROW ? null : [top, Math.min(last >= at ? last + count : last, LAST_ROW)];
  }
  const top = first < at ? first : Math.max(first, at + count) - count;
  const bottom = last < at ? last : Math.max(last - count, at - 1);
  return top > bottom ? null : [top, bottom];
}

/** A range after a shift, null if nothing of it is left. One that lies only partly in the way stays. */
export function shiftedRange(shift: RowShift, range: CellRange): CellRange | null {
  if (!isCovered(shift, range)) return range;
  const rows = shiftedRows(shift, range.firstRow, range.lastRow);
  return rows && { ...range, firstRow: rows[0], lastRow: rows[1] };
}

/** The same of an area a formula refers to, whose rows count from 0. */
export function shiftedArea(shift: RowShift, area: ReferredArea): ReferredArea | null {
  const { top, bottom, left: firstColumn, right: lastColumn } = area;
  const range = shiftedRange(shift, { firstRow: top + 1, lastRow: bottom + 1, firstColumn, lastColumn });
  return range && { ...area, top: range.firstRow - 1, bottom: range.lastRow - 1 };
}
