/** Conditional formats and validations of the simulated Excel as the spreadsheet wants them. */
import {
  BooleanNumber,
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type ISheetDataValidationRule,
  type IStyleBase,
} from "@univerjs/core";
import {
  CFRuleType,
  CFSubRuleType,
  type IConditionFormattingRule,
} from "@univerjs/preset-sheets-conditional-formatting";
import type { ConditionalFormat, Validation } from "../../test/host/model/workbook";
import { rangeOf, type Size } from "./ranges";

function ruleStyle(format: ConditionalFormat["format"]): IStyleBase {
  const { "fill.color": fill, "font.color": color, "font.bold": bold, "font.italic": italic } = format;
  return {
    ...(fill === undefined ? {} : { bg: { rgb: String(fill) } }),
    ...(color === undefined ? {} : { cl: { rgb: String(color) } }),
    ...(bold === true ? { bl: BooleanNumber.TRUE } : {}),
    ...(italic === true ? { it: BooleanNumber.TRUE } : {}),
    ...(format["font.strikethrough"] === true ? { st: { s: BooleanNumber.TRUE } } : {}),
  };
}

export function conditionalRule(format: ConditionalFormat, size: Size): IConditionFormattingRule {
  return {
    cfId: format.id,
    ranges: format.areas.map((area) => rangeOf(area, size)),
    stopIfTrue: format.stopIfTrue,
    rule: {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: format.formula,
      style: ruleStyle(format.format),
    },
  };
}

const TYPES: Readonly<Record<string, DataValidationType>> = {
  list: DataValidationType.LIST,
  wholeNumber: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  date: DataValidationType.DATE,
  textLength: DataValidationType.TEXT_LENGTH,
  custom: DataValidationType.CUSTOM,
};

const OPERATORS: Readonly<Record<string, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThan: DataValidationOperator.LESS_THAN,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

interface RuleDetail {
  readonly source?: string;
  readonly formula?: string;
  readonly formula1?: string | number;
  readonly formula2?: string | number;
  readonly operator?: string;
}

/** What a validation says to a person. */
interface Saying {
  readonly title?: string;
  readonly message?: string;
}

const text = (value: string | number | undefined): string | undefined =>
  value === undefined ? undefined : String(value);

function defined<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}

/** Undefined for a rule that says nothing. */
export function validationRule(validation: Validation, uid: string, size: Size): ISheetDataValidationRule | undefined {
  const [kind, detail] = Object.entries(validation.rule)[0] ?? [];
  const type = TYPES[kind ?? ""];
  if (type === undefined) return undefined;
  const { source, formula, formula1, formula2, operator = "" } = detail as RuleDetail;
  const errorAlert = validation.errorAlert as Saying & { readonly style?: string; readonly showAlert?: boolean };
  const prompt = validation.prompt as Saying & { readonly showPrompt?: boolean };
  const stops = errorAlert.style === undefined || errorAlert.style === "Stop";
  return {
    uid,
    type,
    ranges: validation.areas.map((area) => rangeOf(area, size)),
    renderMode: DataValidationRenderMode.ARROW,
    allowBlank: validation.ignoreBlanks,
    showErrorMessage: errorAlert.showAlert !== false,
    errorStyle: stops ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.WARNING,
    ...defined({
      formula1: text(source ?? formula ?? formula1),
      formula2: text(formula2),
      operator: OPERATORS[operator],
      error: text(errorAlert.message),
      errorTitle: text(errorAlert.title),
      prompt: text(prompt.message),
      promptTitle: text(prompt.title),
    }),
    showInputMessage: prompt.showPrompt === true,
  };
}
