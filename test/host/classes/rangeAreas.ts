import { oneOf, optional } from "../protocol/checks";
import { invalidArgument } from "../protocol/errors";
import { type HostObject, hostClass, method, readOnly } from "../protocol/hostClass";
import { fullAddress } from "../model/address";
import { columnsOf, isEntireColumns, isEntireRows, rowsOf } from "../model/area";
import { clearCells } from "../model/clearCells";
import { conditionalFormatCollection } from "./conditionalFormats";
import { dataValidation } from "./dataValidation";
import { cellsOf } from "./cells";
import { rangeObject } from "./range";
import { type Formatted, formattedWritable } from "./formatted";
import { rangeFormat } from "./rangeFormat";
import { worksheetObject } from "./worksheet";

const rangeCollection = hostClass<Formatted>({
  name: "RangeCollection",
  items: ({ ranges }) => ranges.map(rangeObject),
});

/** Several blocks of cells of one sheet. */
export const rangeAreasObject: (areas: Formatted) => HostObject = hostClass<Formatted>({
  name: "RangeAreas",
  remembered: true,
  writable: formattedWritable,
  scalars: {
    Address: readOnly(({ ranges }) =>
      ranges.map((range) => fullAddress(range.sheet.name, cellsOf(range).area)).join(","),
    ),
    AreaCount: readOnly(({ ranges }) => ranges.length),
    CellCount: readOnly(({ ranges }) =>
      ranges.map(cellsOf).reduce((sum, { area }) => sum + rowsOf(area) * columnsOf(area), 0),
    ),
    IsEntireRow: readOnly(({ ranges }) => ranges.every((range) => isEntireRows(cellsOf(range).area))),
    IsEntireColumn: readOnly(({ ranges }) => ranges.every((range) => isEntireColumns(cellsOf(range).area))),
  },
  objects: {
    Areas: rangeCollection,
    Format: (areas) => rangeFormat(areas),
    ConditionalFormats: (areas) => conditionalFormatCollection(areas),
    DataValidation: (areas) => dataValidation(areas),
    Worksheet: ({ ranges: [first] }) => {
      if (first === undefined) throw invalidArgument();
      return worksheetObject(first.sheet);
    },
  },
  writes: {
    Clear: method([optional(oneOf("All", "Formats", "Contents"))], ({ ranges }, [what], world) => {
      for (const range of ranges) {
        const { sheet, area } = cellsOf(range);
        clearCells(world.workbook, sheet, area, what ?? "All");
        world.changed(sheet, area, "RangeEdited");
      }
    }),
  },
});
