import { CellError, firstError, flat, type CellValue, type Matrix } from "./cells";
import type { Answer, FunctionDefinition, Parameter, Ranges } from "./definition";

const ONE_BLANK: Matrix = [[null]];

/**
 * Calls a function as a worksheet would. Ranges given for cells are answered cell by cell, in one
 * call; a single cell or row goes with every row. An error belongs to its place.
 */
export function evaluateRange(definition: FunctionDefinition, ranges: Ranges): Matrix {
  const { parameters } = definition;
  const missing = parameters.find(({ optional }, index) => optional !== true && ranges[index] === undefined);
  if (missing !== undefined) return [[new CellError("#VALUE!", `${missing.name}?`)]];
  const rangeError = firstRangeError(parameters, ranges);
  const answer: Answer = rangeError === undefined ? definition.compute(ranges) : () => rangeError;
  const each = parameters.flatMap((parameter, index) =>
    parameter.each === true ? [{ parameter, range: ranges[index] ?? ONE_BLANK }] : [],
  );
  if (each.length === 0) {
    const result = answer([], 0);
    return isMatrix(result) ? result : [[result]];
  }
  return answerEach(
    each.map(({ range }) => range),
    inPlace(
      each.map(({ parameter }) => parameter),
      answer,
    ),
  );
}

/** The same for a call whose answer is one cell. */
export function evaluate(definition: FunctionDefinition, ranges: Ranges): CellValue {
  return evaluateRange(definition, ranges)[0]?.[0] ?? null;
}

function isMatrix(result: CellValue | Matrix): result is Matrix {
  return Array.isArray(result);
}

/** The first error of the arguments that are looked at as a whole. */
function firstRangeError(parameters: readonly Parameter[], ranges: Ranges): CellError | undefined {
  for (const [index, { each, byRow, errorsAreAbsent }] of parameters.entries()) {
    const range = ranges[index];
    if (range === undefined || each === true || byRow === true || errorsAreAbsent === true) continue;
    const error = firstError(flat(range));
    if (error !== undefined) return error;
  }
  return undefined;
}

/** What a place answers with before the function is asked: a score decides first, as in the twins. */
function inPlace(parameters: readonly Parameter[], answer: Answer): Answer {
  const score = parameters.findIndex((parameter) => parameter.score === true);
  return (cells, row) => {
    if (score >= 0) {
      const value = cells[score];
      if (value instanceof CellError) return value;
      if (typeof value !== "number") return "";
    }
    for (const cell of cells) if (cell instanceof CellError) return cell;
    return answer(cells, row);
  };
}

/** One answer per place. Like a worksheet, a range of one row or one column goes with all. */
function answerEach(ranges: readonly Matrix[], answer: Answer): Matrix {
  const height = Math.max(...ranges.map((range) => range.length));
  const width = Math.max(...ranges.map(widthOf));
  const cells: CellValue[] = ranges.map(() => null);
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => {
      for (let index = 0; index < ranges.length; index += 1) {
        const cell = cellAt(ranges[index] ?? ONE_BLANK, row, column);
        if (cell === undefined) return new CellError("#N/A");
        cells[index] = cell;
      }
      const result = answer(cells, row);
      return isMatrix(result) ? (result[0]?.[0] ?? null) : result;
    }),
  );
}

function widthOf(range: Matrix): number {
  return range[0]?.length ?? 0;
}

/** Undefined where the range has no such row or column and does not go with all. */
function cellAt(range: Matrix, row: number, column: number): CellValue | undefined {
  return range[range.length === 1 ? 0 : row]?.[widthOf(range) === 1 ? 0 : column];
}
