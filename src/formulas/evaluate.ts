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

/** A range that gives a cell to each place; like in a worksheet, a single row or column goes with all. */
interface Source {
  readonly range: Matrix;
  readonly oneRow: boolean;
  readonly oneColumn: boolean;
}

/** One answer per place. Plain loops: columns are long. */
function answerEach(ranges: readonly Matrix[], answer: Answer): Matrix {
  const height = Math.max(...ranges.map((range) => range.length));
  const width = Math.max(...ranges.map(widthOf));
  const sources = ranges.map((range) => ({ range, oneRow: range.length === 1, oneColumn: widthOf(range) === 1 }));
  const cells: CellValue[] = [];
  const answers: CellValue[][] = [];
  for (let row = 0; row < height; row += 1) {
    const answered: CellValue[] = [];
    for (let column = 0; column < width; column += 1) {
      if (!fill(cells, sources, row, column)) answered.push(new CellError("#N/A"));
      else answered.push(cellOf(answer(cells, row)));
    }
    answers.push(answered);
  }
  return answers;
}

/** Takes the cells of a place; false where a range has none there. */
function fill(cells: CellValue[], sources: readonly Source[], row: number, column: number): boolean {
  let index = 0;
  for (const { range, oneRow, oneColumn } of sources) {
    const cell = range[oneRow ? 0 : row]?.[oneColumn ? 0 : column];
    if (cell === undefined) return false;
    cells[index] = cell;
    index += 1;
  }
  return true;
}

function cellOf(result: CellValue | Matrix): CellValue {
  return isMatrix(result) ? (result[0]?.[0] ?? null) : result;
}

function widthOf(range: Matrix): number {
  return range[0]?.length ?? 0;
}
