import { boolean, type Check, colour, either, integer, number, oneOf, text } from "../protocol/checks";
import { invalidArgument } from "../protocol/errors";
import { type HostObject, hostClass, method, property, type Scalar } from "../protocol/hostClass";
import type { RangeTarget, World } from "../world";
import { sameArea, WHOLE_SHEET } from "../model/area";
import { columnAt, rowAt } from "../model/cells";
import {
  isTooLarge,
  lookOf,
  PLAIN_HEIGHT,
  PLAIN_WIDTH,
  plainLook,
  positions,
  setLook,
  setLookOfSheet,
} from "../model/looks";
import { cellsOf } from "./cells";
import { standardHeight } from "./standardHeight";
import { type Formatted, formattedWritable, settledColour } from "./formatted";
import { borderCollection } from "./rangeBorders";

/** One value where all agree, null where they do not. */
function common<T>(values: Iterable<T>): T | null {
  const all = new Set(values);
  const [only = null] = all;
  return all.size === 1 ? only : null;
}

function* looks(world: World, { ranges }: Formatted, name: string) {
  for (const range of ranges) {
    const { sheet, area } = cellsOf(range);
    if (isTooLarge(area)) world.violation("Looks of that many cells are not simulated.");
    for (const [row, column] of positions(area)) yield lookOf(sheet, row, column, name);
  }
}

function look(name: string, accepts: Check<unknown>): Scalar<Formatted> {
  return property(
    accepts,
    (formatted, world) => common(looks(world, formatted, name)),
    ({ ranges }, value, world) => {
      const settled = typeof value === "string" && accepts === colour ? settledColour(value) : value;
      for (const range of ranges) {
        const { sheet, area } = cellsOf(range);
        if (sameArea(area, WHOLE_SHEET)) setLookOfSheet(sheet, name, settled as string);
        else if (isTooLarge(area)) world.violation("Formatting that many cells is not simulated.");
        else for (const [row, column] of positions(area)) setLook(sheet, row, column, name, settled as string);
      }
    },
  );
}

const font = hostClass<Formatted>({
  name: "RangeFont",
  writable: formattedWritable,
  scalars: {
    Name: look("font.name", text),
    Size: look("font.size", number),
    Bold: look("font.bold", boolean),
    Italic: look("font.italic", boolean),
    Color: look("font.color", colour),
    Underline: look("font.underline", oneOf("None", "Single", "Double", "SingleAccountant", "DoubleAccountant")),
    Strikethrough: look("font.strikethrough", boolean),
  },
});

const fill = hostClass<Formatted>({
  name: "RangeFill",
  writable: formattedWritable,
  scalars: { Color: look("fill.color", colour) },
  writes: {
    Clear: method([], ({ ranges }) => {
      for (const range of ranges) {
        const { sheet, area } = cellsOf(range);
        for (const [row, column] of positions(area)) {
          setLook(sheet, row, column, "fill.color", plainLook("fill.color") ?? "");
        }
      }
    }),
  },
});

const protection = hostClass<Formatted>({
  name: "FormatProtection",
  writable: formattedWritable,
  scalars: { Locked: look("locked", boolean), FormulaHidden: look("formulaHidden", boolean) },
});

const HIGHEST_ROW = 409;

const size = (axis: "rows" | "columns"): Scalar<Formatted> =>
  property(
    number,
    ({ ranges }) => common(ranges.flatMap((range) => sizes(range, axis))),
    ({ ranges }, points) => {
      if (points < 0 || (axis === "rows" && points > HIGHEST_ROW)) throw invalidArgument();
      for (const range of ranges) setSizes(range, axis, points);
    },
  );

function sizes(range: RangeTarget, axis: "rows" | "columns"): number[] {
  const { sheet, area } = cellsOf(range);
  const [first, last] = axis === "rows" ? [area.top, area.bottom] : [area.left, area.right];
  return Array.from({ length: last - first + 1 }, (_, index) =>
    axis === "rows"
      ? (sheet.rows.get(first + index)?.height ?? PLAIN_HEIGHT)
      : (sheet.columns.get(first + index)?.width ?? PLAIN_WIDTH),
  );
}

function setSizes(range: RangeTarget, axis: "rows" | "columns", points: number): void {
  const { sheet, area } = cellsOf(range);
  if (axis === "rows") for (let row = area.top; row <= area.bottom; row++) rowAt(sheet, row).height = points;
  else for (let column = area.left; column <= area.right; column++) columnAt(sheet, column).width = points;
}

export const rangeFormat: (formatted: Formatted) => HostObject = hostClass<Formatted>({
  name: "RangeFormat",
  writable: formattedWritable,
  scalars: {
    ColumnWidth: size("columns"),
    RowHeight: size("rows"),
    UseStandardHeight: standardHeight,
    HorizontalAlignment: look(
      "horizontalAlignment",
      oneOf("General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"),
    ),
    VerticalAlignment: look("verticalAlignment", oneOf("Top", "Center", "Bottom", "Justify", "Distributed")),
    WrapText: look("wrapText", boolean),
    IndentLevel: look("indentLevel", integer),
    ShrinkToFit: look("shrinkToFit", boolean),
    TextOrientation: look("textOrientation", either(integer, number)),
    ReadingOrder: look("readingOrder", oneOf("Context", "LeftToRight", "RightToLeft")),
  },
  objects: { Font: font, Fill: fill, Borders: (formatted) => borderCollection(formatted), Protection: protection },
  // Excel measures the text; nobody else can.
  writes: { AutofitColumns: method([], () => undefined), AutofitRows: method([], () => undefined) },
});
