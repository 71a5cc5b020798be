/**
 * What Excel makes of something put into a cell. The finer points (which texts are dates, which formats
 * they bring along) are our reading of its documentation: unproven until somebody tries them in Excel.
 */
import { parse, tokenize } from "@borgar/fx";
import { invalidArgument } from "../protocol/errors";
import type { Cell, CellValue } from "./workbook";

const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;
const ERRORS = ["#NAME?", "#VALUE!", "#REF!", "#DIV/0!", "#N/A", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#BUSY!"];

export function isErrorValue(value: CellValue): boolean {
  return typeof value === "string" && ERRORS.includes(value);
}

interface Entered {
  readonly value: CellValue;
  /** Format a cell without one takes on. */
  readonly numberFormat?: string;
}

const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?(?:e[+-]?\d+)?$/i;

function enteredNumber(text: string): Entered | undefined {
  const percent = text.endsWith("%");
  const digits = (percent ? text.slice(0, -1) : text).trim();
  if (!/\d/.test(digits) || !NUMBER.test(digits)) return undefined;
  const number = Number(digits.replaceAll(",", ""));
  if (!Number.isFinite(number)) return undefined;
  if (percent) return { value: number / 100, numberFormat: digits.includes(".") ? "0.00%" : "0%" };
  if (/e/i.test(digits)) return { value: number, numberFormat: "0.00E+00" };
  return digits.includes(",") ? { value: number, numberFormat: "#,##0" } : { value: number };
}

/** Days since the last day of 1899, as Excel counts them. */
function serial(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900 && year <= 9999;
  return exists ? date.getTime() / 86_400_000 + 25_569 : undefined;
}

/** The year a date without one is taken to be of. */
const THIS_YEAR = 2026;

function enteredDate(text: string): Entered | undefined {
  const time = /^(\d{1,2}):(\d{2})$/.exec(text);
  if (time !== null) return { value: Number(time[1]) / 24 + Number(time[2]) / 1440, numberFormat: "h:mm" };
  const parts = /^(\d{1,4})([-/])(\d{1,2})(?:\2(\d{1,4}))?$/.exec(text);
  if (parts === null) return undefined;
  const [first, second] = [Number(parts[1]), Number(parts[3])];
  if (parts[4] === undefined) {
    const value = serial(THIS_YEAR, first, second) ?? serial(THIS_YEAR, second, first);
    return value === undefined ? undefined : { value, numberFormat: "d-mmm" };
  }
  const third = Number(parts[4]);
  const value = first > 31 ? serial(first, second, third) : serial(third < 100 ? third + 2000 : third, first, second);
  return value === undefined ? undefined : { value, numberFormat: "m/d/yyyy" };
}

function enteredText(text: string): Entered {
  const trimmed = text.trim();
  if (/^(?:true|false)$/i.test(trimmed)) return { value: trimmed.toUpperCase() === "TRUE" };
  return enteredNumber(trimmed) ?? enteredDate(trimmed) ?? { value: text };
}

const readable = new Set<string>();

/** Excel's limits on a text in a formula and on functions in one another. */
const LONGEST_LITERAL = 255;
const DEEPEST = 64;

function exceedsLimits(formula: string): boolean {
  const literals = formula.match(/"(?:[^"]|"")*"/g) ?? [];
  if (literals.some((literal) => literal.slice(1, -1).replaceAll('""', '"').length > LONGEST_LITERAL)) return true;
  let depth = 0;
  for (const character of formula.replace(/"(?:[^"]|"")*"/g, "")) {
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

function mustBeFormula(formula: string): void {
  if (readable.has(formula)) return;
  if (formula.length > LONGEST_FORMULA) throw invalidArgument();
  if (exceedsLimits(formula)) throw invalidArgument();
  try {
    parse(tokenize(formula));
  } catch {
    throw invalidArgument();
  }
  readable.add(formula);
}

/** Excel takes such text for a formula as well, so nobody may write it without an apostrophe. */
function looksLikeFormula(text: string): boolean {
  return /^[+\-@]./.test(text) && enteredNumber(text) === undefined;
}

export type CalculatedValue = (formula: string, before: CellValue) => CellValue;

/** A cell after something was put into it by `values` or `formulas`. */
export function enter(cell: Cell, input: unknown, calculate: CalculatedValue): Cell {
  if (typeof input !== "string" && typeof input !== "number" && typeof input !== "boolean") throw invalidArgument();
  const blank = { ...cell, formula: null, quoted: false };
  if (typeof input !== "string") return { ...blank, value: cell.numberFormat === "@" ? String(input) : input };
  if (input.length > LONGEST_TEXT) throw invalidArgument();
  if (input.startsWith("'")) return { ...blank, value: input.slice(1), quoted: true };
  if (cell.numberFormat === "@") return { ...blank, value: input };
  if (looksLikeFormula(input)) throw invalidArgument();
  const formula = input.startsWith("=") && input.length > 1 ? input : undefined;
  if (formula !== undefined) {
    mustBeFormula(formula);
    return { ...blank, formula, value: calculate(formula, cell.formula === null ? 0 : cell.value) };
  }
  const { value, numberFormat } = enteredText(input);
  const takesFormat = cell.numberFormat === "General" && numberFormat !== undefined;
  return { ...blank, value, numberFormat: takesFormat ? numberFormat : cell.numberFormat };
}
