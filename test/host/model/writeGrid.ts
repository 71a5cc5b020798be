import { HostError, invalidArgument } from "../protocol/errors";
import type { World } from "../world";
import { type Area, columnsOf, overlap, rowsOf } from "./area";
import { withCalculatedColumns } from "./calculatedColumns";
import { cellAt, putCell } from "./cells";
import { enter } from "./coercion";
import { mustNameKnownTables } from "./knownTables";
import { isTooLarge } from "./looks";
import { withSpreading } from "./spreading";
import { keepHeaders } from "./tables";
import type { Cell, Sheet } from "./workbook";

/** More cells than Excel takes or gives at once. */
export const MOST_CELLS = 5_000_000;

const WRONG_SIZE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** Calls `put` with every value of a block; one value goes into every cell, null leaves a cell alone. */
export function eachValue(
  world: World,
  area: Area,
  values: unknown,
  put: (row: number, column: number, value: unknown) => void,
): void {
  if (isTooLarge(area)) world.violation("Writing entire rows or columns, or that many cells, is not simulated.");
  const rows = Array.isArray(values) ? (values as readonly (readonly unknown[])[]) : undefined;
  const single = rows?.length === 1 && rows[0]?.length === 1 ? rows[0][0] : values;
  if (rows !== undefined && single === values) mustFit(world, area, rows);
  const valueAt = (row: number, column: number): unknown =>
    rows === undefined || single !== values ? single : rows[row]?.[column];
  for (let row = 0; row < rowsOf(area); row++) {
    for (let column = 0; column < columnsOf(area); column++) {
      const value = valueAt(row, column);
      if (value !== null) put(area.top + row, area.left + column, value);
    }
  }
}

export function mustFit(world: World, area: Area, rows: readonly (readonly unknown[])[]): void {
  const fits = rows.length === rowsOf(area) && rows.every((row) => row.length === columnsOf(area));
  if (!fits) world.violation(WRONG_SIZE);
}

/** Puts values and formulas into cells as if they were typed. */
export function writeGrid(world: World, sheet: Sheet, area: Area, values: unknown): void {
  const headers = sheet.tables.filter(
    (table) => overlap({ ...table.area, bottom: table.area.top }, area) !== undefined,
  );
  keepHeaders(world.workbook, sheet, headers, () => {
    withCalculatedColumns(sheet, area, () => {
      withSpreading(world, sheet, area, () => {
        eachValue(world, area, values, (row, column, value) => {
          putCell(sheet, row, column, entered(world, sheet, row, column, value));
        });
      });
    });
  });
}

function entered(world: World, sheet: Sheet, row: number, column: number, value: unknown): Cell {
  try {
    return enter(cellAt(sheet, row, column), value, (formula, before) => {
      mustNameKnownTables(world.workbook, sheet, row, column, formula);
      return world.calculate(formula, sheet, row, column, before);
    });
  } catch (error) {
    if (!(error instanceof HostError) || error.code !== invalidArgument().code) throw error;
    const shown = typeof value === "string" ? value.slice(0, 80) : typeof value;
    return world.violation(`A cell cannot hold ${JSON.stringify(shown)}.`);
  }
}
