import { anything, boolean, optional, text } from "../protocol/checks";
import { invalidArgument } from "../protocol/errors";
import { type HostObject, hostClass, isHostObject, method, property, readOnly } from "../protocol/hostClass";
import { absoluteAddress } from "../model/address";
import { areaOf } from "../model/names";
import { mustBeFreeName } from "../model/tables";
import type { DefinedName, Sheet, Workbook } from "../model/workbook";
import { rangeObject, targetOf } from "./range";
import { worksheetObject } from "./worksheet";

interface Scope {
  readonly workbook: Workbook;
  readonly sheet: Sheet | null;
}

function typeOf(workbook: Workbook, name: DefinedName): string {
  if (areaOf(workbook, name) !== undefined) return "Range";
  return name.formula.includes("#REF!") ? "Error" : "String";
}

const namedItem: (name: DefinedName) => HostObject = hostClass<DefinedName>({
  name: "NamedItem",
  scalars: {
    Name: readOnly(({ name }) => name),
    Type: readOnly((name, { workbook }) => typeOf(workbook, name)),
    Value: readOnly(({ formula }) => formula.replace(/^=/, "").replaceAll("$", "")),
    Formula: property(
      text,
      // Unlike formulas of cells, in the language of the Excel (office-js issue 2834).
      ({ formula }, { brokenReference }) => formula.replaceAll("#REF!", brokenReference),
      (name, formula) => {
        name.formula = formula;
      },
    ),
    Comment: property(
      text,
      ({ comment }) => comment,
      (name, comment) => {
        name.comment = comment;
      },
    ),
    Visible: property(
      boolean,
      ({ visible }) => visible,
      (name, visible) => {
        name.visible = visible;
      },
    ),
    Scope: readOnly(({ sheet }) => (sheet === null ? "Workbook" : "Worksheet")),
  },
  objects: {
    Worksheet: ({ sheet }) => {
      if (sheet === null) throw invalidArgument();
      return worksheetObject(sheet);
    },
    WorksheetOrNullObject: ({ sheet }) => (sheet === null ? null : worksheetObject(sheet)),
  },
  reads: {
    GetRange: method([], (name, _none, world) => {
      const found = areaOf(world.workbook, name);
      if (found === undefined) throw invalidArgument();
      return rangeObject(world.range(found.sheet, found.area));
    }),
    GetRangeOrNullObject: method([], (name, _none, world) => {
      const found = areaOf(world.workbook, name);
      return found === undefined ? null : rangeObject(world.range(found.sheet, found.area));
    }),
  },
  writes: {
    Delete: method([], (name, _none, { workbook }) => {
      workbook.names = workbook.names.filter((each) => each !== name);
    }),
  },
});

export const nameCollection = hostClass<Scope>({
  name: "NamedItemCollection",
  items: ({ workbook, sheet }) => workbook.names.filter((name) => name.sheet === sheet).map(namedItem),
  item: ({ workbook, sheet }, key) => {
    const wanted = String(key).toUpperCase();
    const found = workbook.names.find((name) => name.sheet === sheet && name.name.toUpperCase() === wanted);
    return found === undefined ? null : namedItem(found);
  },
  writes: {
    Add: method([text, anything, optional(text)], ({ workbook, sheet }, [name, reference, comment]) => {
      mustBeFreeName(workbook, name, sheet);
      const target = isHostObject(reference) ? targetOf(reference) : undefined;
      const formula = target === undefined ? reference : `=${absoluteAddress(target.sheet.name, target.area)}`;
      if (typeof formula !== "string" || !formula.startsWith("=")) throw invalidArgument();
      const made: DefinedName = { name, sheet, formula, comment: comment ?? "", visible: true };
      workbook.names.push(made);
      return namedItem(made);
    }),
  },
});
