import { boolean, colour, oneOf, text, type Check } from "../protocol/checks";
import { invalidArgument } from "../protocol/errors";
import { type HostObject, hostClass, method, property, readOnly, type Scalar } from "../protocol/hostClass";
import { overlap } from "../model/area";
import { without } from "../model/clearCells";
import { type ConditionalFormat, newId, type Sheet } from "../model/workbook";
import { cellsOf } from "./cells";
import { rangeObject } from "./range";
import { rangeAreasObject } from "./rangeAreas";
import { type Formatted, formattedWritable, settledColour } from "./formatted";

interface Rule {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

function look(name: string, accepts: Check<unknown>): Scalar<Rule> {
  return property(
    accepts,
    ({ format }) => format.format[name] ?? null,
    ({ format }, value) => {
      format.format[name] = accepts === colour ? settledColour(String(value)) : (value as string);
    },
  );
}

const font = hostClass<Rule>({
  name: "ConditionalRangeFont",
  scalars: {
    Bold: look("font.bold", boolean),
    Italic: look("font.italic", boolean),
    Color: look("font.color", colour),
    Strikethrough: look("font.strikethrough", boolean),
  },
});

const fill = hostClass<Rule>({ name: "ConditionalRangeFill", scalars: { Color: look("fill.color", colour) } });

const rangeFormat = hostClass<Rule>({
  name: "ConditionalRangeFormat",
  scalars: { NumberFormat: look("numberFormat", text) },
  objects: { Font: font, Fill: fill },
});

const rule = hostClass<Rule>({
  name: "ConditionalFormatRule",
  scalars: {
    Formula: property(
      text,
      ({ format }) => format.formula,
      ({ format }, formula, world) => {
        if (!formula.startsWith("=")) world.violation("The formula of a conditional format begins with =.");
        if (formula.includes("[")) throw invalidArgument();
        format.formula = formula;
      },
    ),
  },
});

const custom = hostClass<Rule>({
  name: "CustomConditionalFormat",
  objects: { Rule: rule, Format: rangeFormat },
});

const conditionalFormat: (of: Rule) => HostObject = hostClass<Rule>({
  name: "ConditionalFormat",
  identity: ({ format }) => ({ Id: format.id }),
  scalars: {
    Id: readOnly(({ format }) => format.id),
    Type: readOnly(({ format }) => format.type),
    StopIfTrue: property(
      boolean,
      ({ format }) => format.stopIfTrue,
      ({ format }, value) => {
        format.stopIfTrue = value;
      },
    ),
    Priority: readOnly(({ sheet, format }) => sheet.conditionalFormats.indexOf(format)),
  },
  objects: { Custom: custom, CustomOrNullObject: custom },
  reads: {
    GetRange: method([], ({ sheet, format }, _none, world) => {
      const [area, ...others] = format.areas;
      if (area === undefined || others.length > 0) throw invalidArgument();
      return rangeObject(world.range(sheet, area));
    }),
    GetRanges: method([], ({ sheet, format }, _none, world) =>
      rangeAreasObject({ ranges: format.areas.map((area) => world.range(sheet, area)) }),
    ),
  },
  writes: {
    Delete: method([], ({ sheet, format }) => {
      sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each !== format);
    }),
  },
});

function formatsOn({ ranges }: Formatted): Rule[] {
  return ranges
    .slice(0, 1)
    .flatMap(({ sheet }) =>
      sheet.conditionalFormats
        .filter(({ areas }) =>
          areas.some((area) => ranges.some((range) => overlap(area, cellsOf(range).area) !== undefined)),
        )
        .map((format) => ({ sheet, format })),
    );
}

export const conditionalFormatCollection = hostClass<Formatted>({
  name: "ConditionalFormatCollection",
  writable: formattedWritable,
  items: (on) => formatsOn(on).map(conditionalFormat),
  item: (on, key) => {
    const found = formatsOn(on).find(({ format }) => format.id === key);
    return found === undefined ? null : conditionalFormat(found);
  },
  writes: {
    Add: method([oneOf("Custom")], ({ ranges }, [type], { workbook }) => {
      const [first] = ranges;
      if (first === undefined) throw invalidArgument();
      const areas = ranges.map((range) => cellsOf(range).area);
      const format: ConditionalFormat = {
        id: newId(workbook),
        type,
        areas,
        formula: "",
        stopIfTrue: false,
        format: {},
      };
      // The newest is looked at first.
      first.sheet.conditionalFormats.unshift(format);
      return conditionalFormat({ sheet: first.sheet, format });
    }),
    ClearAll: method([], (on) => {
      for (const { sheet, format } of formatsOn(on)) {
        for (const range of on.ranges) format.areas = without(format.areas, cellsOf(range).area);
        sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
      }
    }),
  },
});
