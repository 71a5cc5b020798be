import { boolean, colour, integer, oneOf, optional, text } from "../protocol/checks";
import { invalidArgument, invalidOperation, itemNotFound } from "../protocol/errors";
import { field, type HostObject, hostClass, method, property, readOnly } from "../protocol/hostClass";
import type { World } from "../world";
import { type Area, isOnSheet, WHOLE_SHEET } from "../model/area";
import { readAddress } from "../model/address";
import { usedArea } from "../model/cells";
import { areaOfName } from "../model/names";
import { deleteSheet, renameSheet } from "../model/sheets";
import type { Sheet } from "../model/workbook";
import { chartCollection } from "./charts";
import { freezePanes } from "./freezePanes";
import { nameCollection } from "./names";
import { pageLayout } from "./pageLayout";
import { worksheetProtection } from "./protection";
import { rangeObject } from "./range";
import { rangeAreasObject } from "./rangeAreas";
import { tableCollection } from "./tables";
import { mustBeSheetName } from "./worksheets";

/** An area of a sheet by its address or by a name. */
export function addressedArea(world: World, sheet: Sheet, address: string): Area {
  const read = readAddress(address);
  if (read !== undefined) {
    if (read.sheet !== undefined && read.sheet.toUpperCase() !== sheet.name.toUpperCase()) throw invalidArgument();
    return read.area;
  }
  const named = areaOfName(world.workbook, sheet, address);
  if (named?.sheet !== sheet) throw itemNotFound();
  return named.area;
}

/** office-js issue 5198: longer ones are refused without a word about the reason. */
const LONGEST_ADDRESSES = 8192;

const rangeAt = (world: World, sheet: Sheet, area: Area): HostObject => {
  if (!isOnSheet(area)) throw invalidArgument();
  return rangeObject(world.range(sheet, area));
};

const cell = (row: number, column: number): Area => ({ top: row, left: column, bottom: row, right: column });

export const worksheetObject: (sheet: Sheet) => HostObject = hostClass<Sheet>({
  name: "Worksheet",
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: readOnly(({ id }) => id),
    Name: property(
      text,
      ({ name }) => name,
      (sheet, name, { workbook }) => {
        mustBeSheetName(workbook, name, sheet);
        renameSheet(workbook, sheet, name);
      },
    ),
    Position: property(
      integer,
      (sheet, { workbook }) => workbook.sheets.indexOf(sheet),
      (sheet, position, { workbook }) => {
        const others = workbook.sheets.filter((each) => each !== sheet);
        if (position < 0 || position > others.length) throw invalidArgument();
        workbook.sheets = others.toSpliced(position, 0, sheet);
      },
    ),
    Visibility: property(
      oneOf("Visible", "Hidden", "VeryHidden"),
      ({ visibility }) => visibility,
      (sheet, visibility, { workbook }) => {
        const others = workbook.sheets.filter((each) => each !== sheet && each.visibility === "Visible");
        if (visibility !== "Visible" && others.length === 0) throw invalidOperation();
        sheet.visibility = visibility;
      },
    ),
    TabColor: field("tabColor", colour),
    ShowGridlines: field("showGridlines", boolean),
    ShowHeadings: field("showHeadings", boolean),
    StandardHeight: readOnly(() => 15),
  },
  objects: {
    Tables: (sheet, { workbook }) => tableCollection({ workbook, sheet }),
    Names: (sheet, { workbook }) => nameCollection({ workbook, sheet }),
    Charts: (sheet) => chartCollection(sheet),
    FreezePanes: (sheet) => freezePanes(sheet),
    PageLayout: (sheet) => pageLayout(sheet),
    Protection: (sheet) => worksheetProtection(sheet),
  },
  reads: {
    GetRange: method([optional(text)], (sheet, [address], world) =>
      // What a call leaves out arrives as null.
      rangeAt(world, sheet, (address ?? "") === "" ? WHOLE_SHEET : addressedArea(world, sheet, String(address))),
    ),
    GetRanges: method([optional(text)], (sheet, [addresses], world) => {
      if ((addresses ?? "").length > LONGEST_ADDRESSES) throw invalidArgument();
      const areas = (addresses ?? "").split(/[,;]/).map((address) => addressedArea(world, sheet, address.trim()));
      return rangeAreasObject({ ranges: areas.map((area) => world.range(sheet, area)) });
    }),
    GetRangeByIndexes: method([integer, integer, integer, integer], (sheet, [top, left, rows, columns], world) =>
      rangeAt(world, sheet, { top, left, bottom: top + rows - 1, right: left + columns - 1 }),
    ),
    GetCell: method([integer, integer], (sheet, [row, column], world) => rangeAt(world, sheet, cell(row, column))),
    GetUsedRange: method([optional(boolean)], (sheet, [valuesOnly], world) =>
      rangeAt(world, sheet, usedArea(sheet, WHOLE_SHEET, valuesOnly ?? false) ?? cell(0, 0)),
    ),
    GetUsedRangeOrNullObject: method([optional(boolean)], (sheet, [valuesOnly], world) => {
      const used = usedArea(sheet, WHOLE_SHEET, valuesOnly ?? false);
      return used === undefined ? null : rangeAt(world, sheet, used);
    }),
    Activate: method([], (sheet, _none, { workbook }) => {
      if (sheet.visibility !== "Visible") throw invalidOperation();
      if (workbook.active === sheet) return;
      workbook.active = sheet;
      // Every sheet has a selection of its own; here it is forgotten when another sheet is shown.
      workbook.selected = [cell(0, 0)];
    }),
    Calculate: method([optional(boolean)], (_sheet, _full, world) => {
      world.recalculated();
    }),
    _RegisterDataChangedEvent: method([], ({ id }, _none, world) => {
      world.listen("changed", id, true);
    }),
    _UnregisterDataChangedEvent: method([], ({ id }, _none, world) => {
      world.listen("changed", id, false);
    }),
    _RegisterSelectionChangedEvent: method([], ({ id }, _none, world) => {
      world.listen("selection", id, true);
    }),
    _UnregisterSelectionChangedEvent: method([], ({ id }, _none, world) => {
      world.listen("selection", id, false);
    }),
  },
  writes: {
    Delete: method([], (sheet, _none, world) => {
      const visible = world.workbook.sheets.filter((each) => each !== sheet && each.visibility === "Visible");
      if (visible.length === 0) throw invalidOperation();
      deleteSheet(world.workbook, sheet);
      for (const range of world.heldRanges) if (range.sheet === sheet) range.area = null;
    }),
  },
});
