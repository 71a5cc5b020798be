import { invalidArgument } from "../protocol/errors";
import type { World } from "../world";
import { rowsOf } from "../model/area";
import { moveCells } from "../model/moveCells";
import { writeGrid } from "../model/writeGrid";
import { bodyOf, type TableOfSheet } from "./tables";

/** Puts rows into a table, in its own columns only; gives the place of the first. */
export function insertedTableRows(world: World, of: TableOfSheet, index: number | undefined, values: unknown): number {
  const { sheet, table } = of;
  const body = bodyOf(table);
  const at = index === undefined || index === -1 ? rowsOf(body) : index;
  if (at < 0 || at > rowsOf(body)) throw invalidArgument();
  const rows = Array.isArray(values) ? (values as readonly unknown[]) : [];
  const count = Math.max(1, rows.length);
  const top = body.top + at;
  const { left, right } = table.area;
  const shift = { along: "rows", deletes: false, at: top, count, from: left, to: right } as const;
  const before = table.area;
  moveCells(world.workbook, sheet, shift, world.heldRanges);
  // Below the last row nothing of the table moves, so it does not grow by itself.
  table.area = { ...before, bottom: before.bottom + count };
  const area = { top, left, bottom: top + count - 1, right };
  if (rows.length > 0) writeGrid(world, sheet, area, rows);
  world.changed(sheet, area, "CellInserted");
  return at;
}

export function deletedTableRows(world: World, of: TableOfSheet, index: number, count: number): void {
  const { sheet, table } = of;
  const body = bodyOf(table);
  const { left, right } = body;
  const area = { top: body.top + index, left, bottom: body.top + index + count - 1, right };
  const shift = { along: "rows", deletes: true, at: area.top, count, from: left, to: right } as const;
  moveCells(world.workbook, sheet, shift, world.heldRanges);
  world.changed(sheet, area, "CellDeleted");
}
