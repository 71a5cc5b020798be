import { stringifyA1Ref, translateFormulaToR1C1 } from "@borgar/fx";
import { FormulaTokens } from "./formulaTokens";
import type { CellPlace } from "./moveAddresses";
import { distantReferences } from "./movedReferences";
import { likeness } from "./pattern";

const addressOf = ({ row, column }: CellPlace): string =>
  stringifyA1Ref({ range: { top: row, left: column, bottom: row, right: column } });

/** A formula with its addresses as distances from its cell, so that it says the same in every cell it is copied to. */
function relative(formula: string, cell: CellPlace): string {
  return translateFormulaToR1C1(formula, addressOf(cell));
}

/** A formula as it would read in another cell it was copied or moved to together with what it refers to. */
export function copiedFormula(formula: string, from: CellPlace, to: CellPlace): string {
  if (from.row === to.row && from.column === to.column) return formula;
  return distantReferences(formula, to.row - from.row, to.column - from.column);
}

/** A text that equals that of every formula which says the same of the cells around its own, however it is spelled. */
export function relativeLikeness(formula: string, cell: CellPlace): string {
  return likeness(relative(formula, cell));
}

/** Whether a formula reads the same in every cell: it names no cell by its distance. */
export function readsTheSameEverywhere(formula: string): boolean {
  const tokens = FormulaTokens.read(formula);
  if (tokens === undefined) return false;
  for (let index = 0; index < tokens.whole.to; index += 1) {
    const { type } = tokens.at(index);
    if (type.startsWith("range") && type !== "range_named") return false;
  }
  return true;
}
