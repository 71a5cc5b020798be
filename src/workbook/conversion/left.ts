import { relativeLikeness, type CellPlace } from "../../formulas";
import type { SpecValue } from "../../sheets";
import { textHash } from "../../thai";
import { saying } from "../tables/cells";

/** Hash of a formula that took another's place, the same in every cell it is copied to. */
export function hashOfFormula(formula: string, cell: CellPlace): string {
  return textHash(relativeLikeness(formula, cell));
}

/** Hash of values that took a formula's place. */
export function hashOfValues(values: readonly (readonly SpecValue[])[]): string {
  return textHash(JSON.stringify(values.map((row) => row.map(saying))));
}
