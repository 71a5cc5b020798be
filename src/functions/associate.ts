import { CellError, evaluate, FUNCTIONS, type CellValue, type FunctionDefinition, type Matrix } from "../formulas";

/** An argument as Excel passes it: a cell, a range as rows, or null where an optional one was omitted. */
type ExcelArgument = string | number | boolean | null | undefined | readonly (readonly CellValue[])[];

type ExcelResult = string | number | boolean | CustomFunctions.Error;

function toMatrix(argument: ExcelArgument): Matrix | undefined {
  if (argument === null || argument === undefined) return undefined;
  return typeof argument === "object" ? argument : [[argument]];
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
function toExcelResult(value: CellValue): ExcelResult {
  if (value instanceof CellError) return toExcelError(value);
  return value ?? "";
}

/**
 * One definition as Excel calls it. Excel appends an invocation object to the arguments, so only as
 * many as there are parameters are looked at.
 */
export function excelFunction(definition: FunctionDefinition): (...args: readonly ExcelArgument[]) => ExcelResult {
  return (...args) =>
    toExcelResult(
      evaluate(
        definition,
        definition.parameters.map((_, index) => toMatrix(args[index])),
      ),
    );
}

/** Tells Excel about every ITAS.* function. */
export function associateAll(): void {
  for (const definition of FUNCTIONS) CustomFunctions.associate(definition.id, excelFunction(definition));
}
