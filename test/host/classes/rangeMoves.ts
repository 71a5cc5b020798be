import { invalidArgument } from "../protocol/errors";
import type { Change, RangeTarget, World } from "../world";
import { columnsOf, isEntireColumns, isEntireRows, rowsOf } from "../model/area";
import { mustNotBeFiltered } from "../model/filters";
import { moveCells } from "../model/moveCells";
import { isEntire, type Shift } from "../model/shift";
import { cellsOf } from "./cells";

function changeOf(shift: Shift): Change {
  if (!isEntire(shift)) return shift.deletes ? "CellDeleted" : "CellInserted";
  if (shift.along === "rows") return shift.deletes ? "RowDeleted" : "RowInserted";
  return shift.deletes ? "ColumnDeleted" : "ColumnInserted";
}

/** Puts cells in at a range, or takes it out. The range given back is where the new cells are. */
export function movedRange(
  world: World,
  range: RangeTarget,
  wanted: "rows" | "columns",
  deletes: boolean,
): RangeTarget {
  const { sheet, area } = cellsOf(range);
  if (isEntireRows(area) && isEntireColumns(area)) throw invalidArgument();
  // Entire rows move down, entire columns to the right, whatever is asked for.
  const along = isEntireRows(area) ? "rows" : isEntireColumns(area) ? "columns" : wanted;
  const shift: Shift =
    along === "rows"
      ? { along, deletes, at: area.top, count: rowsOf(area), from: area.left, to: area.right }
      : { along, deletes, at: area.left, count: columnsOf(area), from: area.top, to: area.bottom };
  mustNotBeFiltered(sheet, area);
  moveCells(world.workbook, sheet, shift, world.heldRanges);
  world.changed(sheet, area, changeOf(shift));
  return world.range(sheet, area);
}
