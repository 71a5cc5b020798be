import { boolean, record } from "../protocol/checks";
import { invalidArgument } from "../protocol/errors";
import { hostClass, method, property, readOnly } from "../protocol/hostClass";
import type { World } from "../world";
import { contains, overlap } from "../model/area";
import { without } from "../model/clearCells";
import type { Validation } from "../model/workbook";
import { cellsOf } from "./cells";
import { type Formatted, formattedWritable } from "./formatted";

const NONE: Validation = { areas: [], rule: {}, errorAlert: {}, prompt: {}, ignoreBlanks: true };

function validationOn({ ranges }: Formatted): Validation {
  const [first] = ranges;
  if (first === undefined) return NONE;
  const { sheet, area } = cellsOf(first);
  return sheet.validations.find(({ areas }) => areas.some((each) => contains(each, area))) ?? NONE;
}

function clear({ ranges }: Formatted): void {
  for (const range of ranges) {
    const { sheet, area } = cellsOf(range);
    for (const validation of sheet.validations) validation.areas = without(validation.areas, area);
    sheet.validations = sheet.validations.filter(({ areas }) => areas.length > 0);
  }
}

/** These cells get a validation of their own, like the one they have but for `change`. */
function change(on: Formatted, changed: Partial<Validation>): void {
  const before = validationOn(on);
  clear(on);
  const [first] = on.ranges;
  if (first === undefined) throw invalidArgument();
  first.sheet.validations.push({ ...before, ...changed, areas: on.ranges.map((range) => cellsOf(range).area) });
}

/** Cells that differ in their validation have no rule to change (office-js issue 2594). */
function mustBeAlike({ ranges }: Formatted): void {
  for (const range of ranges) {
    const { sheet, area } = cellsOf(range);
    const crossed = sheet.validations.flatMap(({ areas }) => areas.filter((each) => overlap(each, area) !== undefined));
    if (crossed.some((each) => !contains(each, area))) throw invalidArgument();
  }
}

const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

function mustBeAlert({ title, message }: Readonly<Record<string, unknown>>): void {
  const isLong = (words: unknown, longest: number) => typeof words === "string" && words.length > longest;
  if (isLong(title, LONGEST_TITLE) || isLong(message, LONGEST_MESSAGE)) throw invalidArgument();
}

const LONGEST_LIST = 255;
const KINDS = ["list", "wholeNumber", "decimal", "date", "textLength", "custom"];

function mustBeRule(rule: Readonly<Record<string, unknown>>, world: World): void {
  const kinds = Object.keys(rule);
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1 || !KINDS.includes(kind)) throw invalidArgument();
  if (kind !== "list") return;
  const { source } = rule[kind] as { readonly source?: unknown };
  if (typeof source !== "string" || source === "") world.violation("A list's source is text here.");
  if (!source.startsWith("=") && source.length > LONGEST_LIST) throw invalidArgument();
  if (source.includes("[")) throw invalidArgument();
}

const TYPES: Readonly<Record<string, string>> = {
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  textLength: "TextLength",
  custom: "Custom",
};

export const dataValidation = hostClass<Formatted>({
  name: "DataValidation",
  writable: formattedWritable,
  scalars: {
    Rule: property(
      record,
      (on) => validationOn(on).rule,
      (on, rule, world) => {
        mustBeRule(rule, world);
        mustBeAlike(on);
        change(on, { rule });
      },
    ),
    ErrorAlert: property(
      record,
      (on) => validationOn(on).errorAlert,
      (on, errorAlert) => {
        mustBeAlert(errorAlert);
        change(on, { errorAlert });
      },
    ),
    Prompt: property(
      record,
      (on) => validationOn(on).prompt,
      (on, prompt) => {
        change(on, { prompt });
      },
    ),
    IgnoreBlanks: property(
      boolean,
      (on) => validationOn(on).ignoreBlanks,
      (on, ignoreBlanks) => {
        change(on, { ignoreBlanks });
      },
    ),
    Type: readOnly((on) => TYPES[Object.keys(validationOn(on).rule)[0] ?? ""] ?? "None"),
  },
  writes: {
    Clear: method([], (on) => {
      clear(on);
    }),
  },
});
