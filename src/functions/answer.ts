import {
  CellError,
  evaluateRange,
  FUNCTIONS,
  spills,
  takesRanges,
  type CellValue,
  type FunctionDefinition,
  type Matrix,
  type Parameter,
} from "../formulas";
import type { FunctionId } from "./functionIds";

/** An error in a cell, as runtimes of different age pass it. */
type ExcelError = { readonly code: string } | { readonly basicValue: string };

type ExcelCell = string | number | boolean | null | ExcelError;

/** An argument as Excel passes it: a cell, a range as rows, or null where an optional one was omitted. */
export type ExcelArgument = ExcelCell | undefined | readonly (readonly ExcelCell[])[];

type ExcelResult = string | number | boolean | CustomFunctions.Error;

function isRange(argument: ExcelArgument): argument is readonly (readonly ExcelCell[])[] {
  return Array.isArray(argument);
}

function fromExcelCell(cell: ExcelCell): CellValue {
  if (cell === null || typeof cell !== "object") return cell;
  const code = "code" in cell ? cell.code : cell.basicValue;
  return new CellError(code === "#N/A" || code === "#DIV/0!" ? code : "#VALUE!");
}

function toMatrix(argument: ExcelArgument, parameter: Parameter): Matrix | undefined {
  if (argument === undefined) return undefined;
  // A blank cell reaches a parameter for one cell as null; a range is null only if it was left out.
  if (argument === null) return parameter.optional === true || takesRanges(parameter) ? undefined : [[null]];
  if (!isRange(argument)) return [[fromExcelCell(argument)]];
  return argument.map((row) => (row.every(isPlain) ? row : row.map(fromExcelCell)));
}

/** What needs no conversion; almost every cell of a long column. */
function isPlain(cell: ExcelCell): cell is string | number | boolean {
  return cell !== null && typeof cell !== "object";
}

function toExcelError(error: CellError): CustomFunctions.Error {
  const codes = {
    "#VALUE!": CustomFunctions.ErrorCode.invalidValue,
    "#N/A": CustomFunctions.ErrorCode.notAvailable,
    "#DIV/0!": CustomFunctions.ErrorCode.divisionByZero,
  };
  const code = codes[error.code];
  return error.message === "" ? new CustomFunctions.Error(code) : new CustomFunctions.Error(code, error.message);
}

/** A result as a cell takes it: an error is a value, a blank is the empty text. */
function toExcelResult(value: CellValue | undefined): ExcelResult {
  if (value instanceof CellError) return toExcelError(value);
  return value ?? "";
}

/**
 * One definition as Excel calls it. Excel appends an invocation object to the arguments, so only as
 * many as there are parameters are looked at.
 */
export function excelFunction(
  definition: FunctionDefinition,
): (...args: readonly ExcelArgument[]) => ExcelResult | ExcelResult[][] {
  return (...args) => {
    const ranges = definition.parameters.map((parameter, index) => toMatrix(args[index], parameter));
    const answers = evaluateRange(definition, ranges);
    return spills(definition) ? answers.map((row) => row.map(toExcelResult)) : toExcelResult(answers[0]?.[0]);
  };
}

const BY_ID = new Map(FUNCTIONS.map((definition) => [definition.id, excelFunction(definition)]));

/** What Excel gets for a call of the function with this id. */
export function answer(id: FunctionId, args: readonly ExcelArgument[]): ReturnType<ReturnType<typeof excelFunction>> {
  const found = BY_ID.get(id);
  if (found === undefined) throw new Error(`No function has the id ${id}`);
  return found(...args);
}
