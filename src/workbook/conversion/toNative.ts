import { containsCalls, converted, copiedFormula, type ArgumentDefaults } from "../../formulas";
import type { SpecValue } from "../../sheets";
import type { ReadFormula, StandingFormula } from "../content";
import type { SheetWrite } from "../change";
import type { Conversion } from "../state/state";
import { hashOfFormula, hashOfValues } from "./left";
import type { Places } from "./places";
import { sheetWrites, type CellWrite } from "./sheetWrites";

/** Where a formula stands or stood, and how it was spelled. */
export type FormulaPlace = Pick<Conversion, "sheet" | "place" | "formula">;

/** What it takes to make formulas native. */
export interface NativeConversion {
  readonly writes: readonly SheetWrite[];
  /** Cells with a formula in the other style. */
  readonly cells: number;
  /** Formulas without a native form, of which the values remain. */
  readonly values: readonly FormulaPlace[];
  /** Formulas that still need the add-in: they have no native form, and no value that could take their place. */
  readonly left: readonly FormulaPlace[];
  readonly conversions: readonly Conversion[];
}

/** Shown while nothing is known, or nothing can be: no value of a formula. */
const NO_VALUE = /^#(?:NAME\?|BUSY!|GETTING_DATA|CONNECT!|SPILL!|CALC!|UNKNOWN!|BLOCKED!)$/;

/** Which formulas are made native; those without a native form with all they spread over. */
export function wantsNative(
  cell: StandingFormula,
  places: Places,
  defaults: ArgumentDefaults,
): "nothing" | "formula" | "spread" {
  if (!containsCalls(cell.formula)) return "nothing";
  return converted(cell.formula, "native", optionsAt(cell, places, defaults)).kind === "value" ? "spread" : "formula";
}

/** Makes formulas native, and remembers what the way back could not tell from what stands there then. */
export function toNative(
  formulas: readonly ReadFormula[],
  places: Places,
  defaults: ArgumentDefaults,
): NativeConversion {
  const cells: CellWrite[] = [];
  const blocks: SheetWrite[] = [];
  const values: FormulaPlace[] = [];
  const left: FormulaPlace[] = [];
  const conversions: Conversion[] = [];
  for (const read of formulas) {
    const conversion = converted(read.formula, "native", optionsAt(read, places, defaults));
    const standing = { exactly: read.formula };
    if (conversion.kind === "formula") {
      cells.push({ ...at(read), table: places.tableAt(read), content: { exactly: conversion.formula }, standing });
      if (conversion.remember !== undefined || !places.isOurSheet(read.sheet)) {
        const hash = hashOfFormula(conversion.formula, read);
        remember(conversions, { ...placeOf(read, [[null]]), by: "formula", left: hash });
      }
    }
    if (conversion.kind !== "value") continue;
    const spread = read.spread ?? [[read.value]];
    const place = placeOf(read, spread);
    if (spread.flat().some((value) => typeof value === "string" && NO_VALUE.test(value))) {
      left.push(place);
      continue;
    }
    values.push(place);
    conversions.push({ ...place, by: "values", left: hashOfValues(spread) });
    blocks.push({
      ...at(read),
      cells: spread,
      standing: spread.map((row, down) => row.map((_, across) => (down + across === 0 ? standing : null))),
      ...(read.spread === undefined ? {} : { spread: "standing" as const }),
    });
  }
  const formulaPlaces = values.map(({ sheet, place, formula }) => ({ sheet, place, formula }));
  return { writes: [...sheetWrites(cells), ...blocks], cells: cells.length, values: formulaPlaces, left, conversions };
}

function optionsAt(cell: StandingFormula, places: Places, defaults: ArgumentDefaults) {
  const table = places.tableAt(cell);
  return table === undefined ? { defaults } : { defaults, table };
}

const at = ({ sheet, row, column }: StandingFormula) => ({ sheet, row, column });

function placeOf({ sheet, row, column, formula }: ReadFormula, cells: readonly (readonly SpecValue[])[]): FormulaPlace {
  return { sheet, place: { row, column, rows: cells.length, columns: cells[0]?.length ?? 1 }, formula };
}

/** Cells under one another with the same formula are one entry. */
function remember(conversions: Conversion[], next: Conversion): void {
  const index = conversions.findLastIndex(
    ({ sheet, place, by, left }) =>
      by === "formula" &&
      sheet === next.sheet &&
      left === next.left &&
      place.column === next.place.column &&
      place.row + place.rows === next.place.row,
  );
  const above = conversions[index];
  if (above === undefined || copiedFormula(above.formula, above.place, next.place) !== next.formula) {
    conversions.push(next);
    return;
  }
  conversions[index] = { ...above, place: { ...above.place, rows: above.place.rows + 1 } };
}
