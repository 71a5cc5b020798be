import type { World } from "../world";
import { type Area, overlap } from "./area";
import { cellAt, cellsIn, isBlank, putCell } from "./cells";
import type { Sheet } from "./workbook";

const BLOCKED = "#SPILL!";

/** The cells the formula of a cell fills; undefined for one that fills its own alone. */
export function spreadFrom(world: World, sheet: Sheet, top: number, left: number): Area | undefined {
  const { formula, value } = cellAt(sheet, top, left);
  if (formula === null || value === BLOCKED) return undefined;
  const rows = world.spread(formula);
  const columns = rows?.[0]?.length ?? 0;
  if (rows === undefined || rows.length * columns < 2) return undefined;
  return { top, left, bottom: top + rows.length - 1, right: left + columns - 1 };
}

function others(spread: Area): readonly (readonly [row: number, column: number])[] {
  const cells: (readonly [number, number])[] = [];
  for (let row = spread.top; row <= spread.bottom; row++) {
    for (let column = spread.left; column <= spread.right; column++) {
      if (row > spread.top || column > spread.left) cells.push([row, column]);
    }
  }
  return cells;
}

/** What formulas filled is cleared before they are written over, and filled after they are written. */
export function withSpreading(world: World, sheet: Sheet, written: Area, write: () => void): void {
  for (const [row, column] of formulasOf(sheet)) {
    const spread = spreadFrom(world, sheet, row, column);
    if (spread === undefined || overlap(spread, written) === undefined) continue;
    if (overlap({ ...spread, bottom: row, right: column }, written) === undefined) {
      world.violation("A cell that a formula elsewhere fills is written to.");
    }
    for (const [at, across] of others(spread)) putCell(sheet, at, across, { ...cellAt(sheet, at, across), value: "" });
  }
  write();
  for (const [row, column] of formulasOf(sheet, written)) fill(world, sheet, row, column);
}

function formulasOf(sheet: Sheet, within?: Area): readonly (readonly [row: number, column: number])[] {
  const area = within ?? { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };
  return [...cellsIn(sheet, area)].filter(([, , { formula }]) => formula !== null).map(([row, at]) => [row, at]);
}

function fill(world: World, sheet: Sheet, row: number, column: number): void {
  const spread = spreadFrom(world, sheet, row, column);
  if (spread === undefined) return;
  const cell = cellAt(sheet, row, column);
  const values = world.spread(cell.formula ?? "") ?? [];
  if (others(spread).some(([at, across]) => !isBlank(cellAt(sheet, at, across)))) {
    putCell(sheet, row, column, { ...cell, value: BLOCKED });
    return;
  }
  putCell(sheet, row, column, { ...cell, value: values[0]?.[0] ?? "" });
  for (const [at, across] of others(spread)) {
    const value = values[at - row]?.[across - column] ?? "";
    putCell(sheet, at, across, { ...cellAt(sheet, at, across), value });
  }
}
