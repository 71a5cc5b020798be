/** The errors a function can answer with, as worksheets show them. */
export type ErrorCode = "#VALUE!" | "#N/A" | "#DIV/0!";

/** An error as a value: calculations return it, they do not throw. */
export class CellError {
  constructor(
    readonly code: ErrorCode,
    readonly message = "",
  ) {}
}

export type CellValue = string | number | boolean | null | CellError;

/** A range as it reaches a function: rows of cells; a blank cell is null or "". A single cell is 1 × 1. */
export type Matrix = readonly (readonly CellValue[])[];

/** All cells, row by row. */
export function flat(matrix: Matrix): readonly CellValue[] {
  return matrix.flat();
}

/** The first cell of an argument; null if it was omitted. */
export function scalar(matrix: Matrix | undefined): CellValue {
  return matrix?.[0]?.[0] ?? null;
}

/** A cell as text; nothing for a blank cell or an error. */
export function cellText(value: CellValue | undefined): string {
  return value === undefined || value === null || value instanceof CellError ? "" : String(value);
}

/** The text by which two cells compare, as `A&""=B&""` does: case is ignored, 9.1 equals "9.1". */
export function cellKey(value: CellValue): string {
  return cellText(value).toLowerCase();
}

export function isBlank(value: CellValue): boolean {
  return value === null || value === "";
}

/** The first error among the cells, which a formula over them would show. */
export function firstError(cells: readonly CellValue[]): CellError | undefined {
  return cells.find((cell) => cell instanceof CellError);
}

/** A cell that is known to be a number. */
export function asNumber(value: CellValue | undefined): number {
  return typeof value === "number" ? value : NaN;
}
