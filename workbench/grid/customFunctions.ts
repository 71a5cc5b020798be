/**
 * ITAS.* in cells: the callbacks the add-in itself registered with Office.js, called as Excel calls them.
 * Nothing they do may throw here, because that would end calculation for good.
 */
import type { Nullable, Univer } from "@univerjs/core";
import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  IFunctionService,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/preset-sheets-core";
import { FUNCTIONS, takesRanges, type FunctionDefinition } from "../../src/formulas";

/** What the add-in registered for a function; undefined where it is not loaded, or Excel has no functions. */
export type Registered = (id: string) => ((...args: readonly unknown[]) => unknown) | undefined;

const ERRORS: Readonly<Record<string, ErrorType>> = {
  "#N/A": ErrorType.NA,
  "#DIV/0!": ErrorType.DIV_BY_ZERO,
  "#NAME?": ErrorType.NAME,
  "#NUM!": ErrorType.NUM,
};

const error = (code: unknown): ErrorValueObject => ErrorValueObject.create(ERRORS[String(code)] ?? ErrorType.VALUE);

/** A cell as Excel passes it: null where it is blank, an object where it is an error. */
function argumentOf(value: Nullable<BaseValueObject>): unknown {
  if (value == null || value.isNull()) return null;
  // An error's value is its text.
  return value.isError() ? { code: value.getValue() } : value.getValue();
}

function rowsOf(array: ArrayValueObject): unknown[][] {
  return Array.from({ length: array.getRowCount() }, (_row, row) =>
    Array.from({ length: array.getColumnCount() }, (_column, column) => argumentOf(array.get(row, column))),
  );
}

function passed(value: BaseValueObject, asRange: boolean): unknown {
  if (!(value instanceof ArrayValueObject)) return argumentOf(value);
  const rows = rowsOf(value);
  return asRange || rows.length > 1 || (rows[0]?.length ?? 0) > 1 ? rows : rows[0]?.[0];
}

function returned(value: unknown): BaseValueObject {
  if (typeof value === "number") return Number.isFinite(value) ? NumberValueObject.create(value) : error("#NUM!");
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (typeof value === "string") return StringValueObject.create(value);
  return error((value as { readonly code?: unknown } | null)?.code);
}

function returnedRows(rows: readonly (readonly unknown[])[]): BaseValueObject {
  const values = rows.map((row) => row.map(returned));
  const [first] = values;
  if (first?.[0] === undefined) return error("#VALUE!");
  if (values.length === 1 && first.length === 1) return first[0];
  const place = { unitId: "", sheetId: "", row: -1, column: -1 };
  return ArrayValueObject.create({
    calculateValueList: values,
    rowCount: values.length,
    columnCount: first.length,
    ...place,
  });
}

class CustomFunction extends BaseFunction {
  override minParams: number;
  override maxParams: number;

  constructor(
    private readonly definition: FunctionDefinition,
    private readonly registered: Registered,
  ) {
    super(definition.id.includes(".") ? definition.id : `ITAS.${definition.id}`);
    this.minParams = definition.parameters.filter(({ optional }) => optional !== true).length;
    this.maxParams = definition.parameters.length;
  }

  override calculate(...given: BaseValueObject[]): BaseValueObject {
    const callback = this.registered(this.definition.id);
    if (callback === undefined) return error("#NAME?");
    try {
      const args = this.definition.parameters.map((parameter, index) => {
        const value = given[index];
        return value === undefined ? null : passed(value, takesRanges(parameter));
      });
      const result = callback(...args);
      return Array.isArray(result) ? returnedRows(result as unknown[][]) : returned(result);
    } catch {
      return error("#VALUE!");
    }
  }
}

export function addCustomFunctions(univer: Univer, registered: Registered): void {
  const functions = univer.__getInjector().get(IFunctionService);
  functions.registerExecutors(...FUNCTIONS.map((definition) => new CustomFunction(definition, registered)));
}
