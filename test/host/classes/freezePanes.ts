import { anything, integer, optional } from "../protocol/checks";
import { invalidArgument } from "../protocol/errors";
import { hostClass, method } from "../protocol/hostClass";
import { LAST_COLUMN, LAST_ROW } from "../model/area";
import type { Sheet } from "../model/workbook";
import { cellsOfArgument, rangeObject } from "./range";

export const freezePanes = hostClass<Sheet>({
  name: "WorksheetFreezePanes",
  reads: {
    GetLocationOrNullObject: method([], (sheet, _none, world) =>
      sheet.frozen === null ? null : rangeObject(world.range(sheet, sheet.frozen)),
    ),
  },
  writes: {
    FreezeRows: method([optional(integer)], (sheet, [count]) => {
      if ((count ?? 1) < 1) throw invalidArgument();
      sheet.frozen = { top: 0, left: 0, bottom: (count ?? 1) - 1, right: LAST_COLUMN };
    }),
    FreezeColumns: method([optional(integer)], (sheet, [count]) => {
      if ((count ?? 1) < 1) throw invalidArgument();
      sheet.frozen = { top: 0, left: 0, bottom: LAST_ROW, right: (count ?? 1) - 1 };
    }),
    FreezeAt: method([anything], (sheet, [range], world) => {
      const { area } = cellsOfArgument(world, sheet, range);
      sheet.frozen = { ...area, top: 0, left: 0 };
    }),
    Unfreeze: method([], (sheet) => {
      sheet.frozen = null;
    }),
  },
});
