import { anything, boolean, either, grid, integer, oneOf, optional, text } from "../protocol/checks";
import { invalidArgument } from "../protocol/errors";
import { type HostObject, hostClass, isHostObject, method, property, readOnly } from "../protocol/hostClass";
import type { RangeTarget, World } from "../world";
import {
  type Area,
  boundingArea,
  columnsOf,
  isEntireColumns,
  isEntireRows,
  isOnSheet,
  overlap,
  rowsOf,
} from "../model/area";
import { fullAddress } from "../model/address";
import { cellAt, columnAt, putCell, rowAt, usedArea } from "../model/cells";
import { clearCells } from "../model/clearCells";
import { mustNotBeFiltered } from "../model/filters";
import { shownText, valueType } from "../model/shownText";
import type { Cell, Sheet } from "../model/workbook";
import { mustBeUnprotected } from "../model/protection";
import { spreadFrom } from "../model/spreading";
import { eachValue, MOST_CELLS, mustFit, writeGrid } from "../model/writeGrid";
import { type Cells, cellsOf } from "./cells";
import { conditionalFormatCollection } from "./conditionalFormats";
import { dataValidation } from "./dataValidation";
import { rangeFormat } from "./rangeFormat";
import { movedRange } from "./rangeMoves";
import { addressedArea, worksheetObject } from "./worksheet";

/** The cells of an argument that is a range. */
export function targetOf(object: HostObject): Cells {
  if (object.kind.name !== "Range") throw invalidArgument();
  return cellsOf(object.target as RangeTarget);
}

/** An argument that is a range or an address on a sheet. */
export function cellsOfArgument(world: World, sheet: Sheet, argument: unknown): Cells {
  if (typeof argument === "string") return { sheet, area: addressedArea(world, sheet, argument) };
  if (isHostObject(argument)) return targetOf(argument);
  throw invalidArgument();
}

export function eachCell<T>(
  world: World,
  { sheet, area }: Cells,
  take: (cell: Cell, row: number, column: number) => T,
): T[][] {
  if (rowsOf(area) * columnsOf(area) > MOST_CELLS) world.violation("More cells than Excel gives at once.");
  return Array.from({ length: rowsOf(area) }, (_r, row) =>
    Array.from({ length: columnsOf(area) }, (_c, column) =>
      take(cellAt(sheet, area.top + row, area.left + column), area.top + row, area.left + column),
    ),
  );
}

const block =
  <T>(take: (cell: Cell, world: World, sheet: Sheet, row: number, column: number) => T) =>
  (range: RangeTarget, world: World): T[][] => {
    const cells = cellsOf(range);
    return eachCell(world, cells, (cell, row, column) => take(cell, world, cells.sheet, row, column));
  };

const typed = (range: RangeTarget, values: unknown, world: World): void => {
  const { sheet, area } = cellsOf(range);
  mustNotBeFiltered(sheet, area);
  writeGrid(world, sheet, area, values);
  world.changed(sheet, area, "RangeEdited");
};

const setNumberFormat = (range: RangeTarget, formats: unknown, world: World): void => {
  const { sheet, area } = cellsOf(range);
  eachValue(world, area, formats, (row, column, format) => {
    if (typeof format !== "string") throw invalidArgument();
    putCell(sheet, row, column, { ...cellAt(sheet, row, column), numberFormat: format === "" ? "General" : format });
  });
};

const measure = (take: (area: Area) => unknown) => readOnly<RangeTarget>((range) => take(cellsOf(range).area));

function hiddenState(flags: readonly boolean[]): boolean | null {
  return flags.every((flag) => flag) ? true : flags.some((flag) => flag) ? null : false;
}

const span = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

const part =
  (change: (area: Area) => Area) =>
  (range: RangeTarget, world: World): HostObject => {
    const { sheet, area } = cellsOf(range);
    const changed = change(area);
    if (!isOnSheet(changed)) throw invalidArgument();
    return rangeObject(world.range(sheet, changed));
  };

export const rangeObject: (range: RangeTarget) => HostObject = hostClass<RangeTarget>({
  name: "Range",
  remembered: true,
  writable: (range) => {
    mustBeUnprotected(range.sheet);
  },
  scalars: {
    Address: readOnly((range) => fullAddress(range.sheet.name, cellsOf(range).area)),
    Values: property(
      grid,
      block(({ value }) => value),
      typed,
    ),
    Formulas: property(
      grid,
      block(({ formula, value }, world, sheet, row, column) =>
        formula === null ? value : world.spell(formula, sheet, row, column),
      ),
      typed,
    ),
    Text: readOnly(block(shownText)),
    ValueTypes: readOnly(block(valueType)),
    NumberFormat: property(
      grid,
      block(({ numberFormat }) => numberFormat),
      setNumberFormat,
    ),
    RowIndex: measure(({ top }) => top),
    ColumnIndex: measure(({ left }) => left),
    RowCount: measure(rowsOf),
    ColumnCount: measure(columnsOf),
    CellCount: measure((area) => rowsOf(area) * columnsOf(area)),
    IsEntireRow: measure(isEntireRows),
    IsEntireColumn: measure(isEntireColumns),
    HasSpill: readOnly(() => false),
    RowHidden: property(
      boolean,
      (range) => {
        const { sheet, area } = cellsOf(range);
        return hiddenState(span(area.top, area.bottom).map((row) => sheet.rows.get(row)?.hidden === true));
      },
      (range, hidden) => {
        const { sheet, area } = cellsOf(range);
        for (const row of span(area.top, area.bottom)) rowAt(sheet, row).hidden = hidden;
      },
    ),
    ColumnHidden: property(
      boolean,
      (range) => {
        const { sheet, area } = cellsOf(range);
        return hiddenState(span(area.left, area.right).map((column) => sheet.columns.get(column)?.hidden === true));
      },
      (range, hidden) => {
        const { sheet, area } = cellsOf(range);
        for (const column of span(area.left, area.right)) columnAt(sheet, column).hidden = hidden;
      },
    ),
  },
  objects: {
    Format: (range) => rangeFormat({ ranges: [range] }),
    Worksheet: ({ sheet }) => worksheetObject(sheet),
    ConditionalFormats: (range) => conditionalFormatCollection({ ranges: [range] }),
    DataValidation: (range) => dataValidation({ ranges: [range] }),
  },
  reads: {
    GetCell: method([integer, integer], (range, [row, column], world) =>
      part(({ top, left }) => ({ top: top + row, left: left + column, bottom: top + row, right: left + column }))(
        range,
        world,
      ),
    ),
    GetRow: method([integer], (range, [row], world) =>
      part((area) => ({ ...area, top: area.top + row, bottom: area.top + row }))(range, world),
    ),
    GetColumn: method([integer], (range, [column], world) =>
      part((area) => ({ ...area, left: area.left + column, right: area.left + column }))(range, world),
    ),
    GetEntireRow: method([], (range, _none, world) =>
      part((area) => ({ ...area, left: 0, right: 16_383 }))(range, world),
    ),
    GetEntireColumn: method([], (range, _none, world) =>
      part((area) => ({ ...area, top: 0, bottom: 1_048_575 }))(range, world),
    ),
    GetLastRow: method([], (range, _none, world) => part((area) => ({ ...area, top: area.bottom }))(range, world)),
    GetLastCell: method([], (range, _none, world) =>
      part((area) => ({ ...area, top: area.bottom, left: area.right }))(range, world),
    ),
    GetResizedRange: method([integer, integer], (range, [rows, columns], world) =>
      part((area) => ({ ...area, bottom: area.bottom + rows, right: area.right + columns }))(range, world),
    ),
    GetAbsoluteResizedRange: method([integer, integer], (range, [rows, columns], world) =>
      part((area) => ({ ...area, bottom: area.top + rows - 1, right: area.left + columns - 1 }))(range, world),
    ),
    GetOffsetRange: method([integer, integer], (range, [rows, columns], world) =>
      part(({ top, left, bottom, right }) => ({
        top: top + rows,
        left: left + columns,
        bottom: bottom + rows,
        right: right + columns,
      }))(range, world),
    ),
    GetRowsBelow: method([optional(integer)], (range, [count], world) =>
      part((area) => ({ ...area, top: area.bottom + 1, bottom: area.bottom + (count ?? 1) }))(range, world),
    ),
    GetBoundingRect: method([anything], (range, [other], world) =>
      part((area) => boundingArea(area, cellsOfArgument(world, range.sheet, other).area))(range, world),
    ),
    GetIntersectionOrNullObject: method([anything], (range, [other], world) => {
      const shared = overlap(cellsOf(range).area, cellsOfArgument(world, range.sheet, other).area);
      return shared === undefined ? null : rangeObject(world.range(range.sheet, shared));
    }),
    GetUsedRange: method([optional(boolean)], (range, [valuesOnly], world) =>
      part(
        (area) => usedArea(range.sheet, area, valuesOnly ?? false) ?? { ...area, bottom: area.top, right: area.left },
      )(range, world),
    ),
    GetUsedRangeOrNullObject: method([optional(boolean)], (range, [valuesOnly], world) => {
      const { sheet, area } = cellsOf(range);
      const used = usedArea(sheet, area, valuesOnly ?? false);
      return used === undefined ? null : rangeObject(world.range(sheet, used));
    }),
    GetSpillingToRangeOrNullObject: method([], (range, _none, world) => {
      const { sheet, area } = cellsOf(range);
      if (rowsOf(area) * columnsOf(area) > 1) throw invalidArgument();
      const spread = spreadFrom(world, sheet, area.top, area.left);
      return spread === undefined ? null : rangeObject(world.range(sheet, spread));
    }),
    Select: method([], (range, _none, world) => {
      const { sheet, area } = cellsOf(range);
      world.workbook.active = sheet;
      world.workbook.selected = [area];
      world.selectionChanged();
    }),
    _ValidateArraySize: method([integer, integer], (range, [rows, columns], world) => {
      const shape = Array.from({ length: rows }, () => new Array<unknown>(columns));
      mustFit(world, cellsOf(range).area, shape);
    }),
  },
  writes: {
    Clear: method([optional(oneOf("All", "Formats", "Contents", "Hyperlinks"))], (range, [what], world) => {
      const { sheet, area } = cellsOf(range);
      clearCells(world.workbook, sheet, area, what ?? "All");
      world.changed(sheet, area, "RangeEdited");
    }),
    Insert: method([oneOf("Down", "Right")], (range, [direction], world) =>
      rangeObject(movedRange(world, range, direction === "Down" ? "rows" : "columns", false)),
    ),
    Delete: method([oneOf("Up", "Left")], (range, [direction], world) => {
      movedRange(world, range, direction === "Up" ? "rows" : "columns", true);
    }),
    Merge: method([optional(either(boolean, text))], (range, [across], world) => {
      const { sheet, area } = cellsOf(range);
      if (across !== undefined && across !== false) world.violation("Merging row by row is not simulated.");
      if (sheet.tables.some((table) => overlap(table.area, area) !== undefined)) throw invalidArgument();
      sheet.merges = [...sheet.merges.filter((merge) => overlap(merge, area) === undefined), area];
      clearCells(world.workbook, sheet, { ...area, left: area.left + 1, bottom: area.top }, "Contents");
      clearCells(world.workbook, sheet, { ...area, top: area.top + 1 }, "Contents");
    }),
    Unmerge: method([], (range) => {
      const { sheet, area } = cellsOf(range);
      sheet.merges = sheet.merges.filter((merge) => overlap(merge, area) === undefined);
    }),
  },
});
