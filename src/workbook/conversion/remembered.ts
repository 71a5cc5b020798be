import { copiedFormula } from "../../formulas";
import type { StandingFormula } from "../content";
import { grouped } from "../../lists";
import type { Conversion } from "../state/state";
import { hashOfFormula } from "./left";
import type { FormulaPlace } from "./toNative";

/** A cell whose formula was made native. */
interface Slot {
  readonly conversion: Conversion;
  readonly row: number;
}

/** What formulas become again, and what of them is not there any more. */
export interface Recalled {
  /** The text each formula had. */
  readonly originals: ReadonlyMap<StandingFormula, string>;
  /** The same for copies, made after the original had its own text taken; ours by chance may look like one. */
  readonly copies: ReadonlyMap<StandingFormula, string>;
  readonly missing: readonly FormulaPlace[];
}

/** Formulas that were made native, by what took their place. */
export class Remembered {
  private readonly byHash = new Map<string, Slot[]>();

  constructor(conversions: readonly Conversion[]) {
    for (const conversion of conversions) {
      if (conversion.by !== "formula") continue;
      const { left, place } = conversion;
      const slots = this.byHash.get(left) ?? [];
      for (let index = 0; index < place.rows; index += 1) slots.push({ conversion, row: place.row + index });
      this.byHash.set(left, slots);
    }
  }

  /** Whether a formula is one of those that took another's place, wherever it stands now. */
  knows(cell: StandingFormula): boolean {
    return this.byHash.size > 0 && this.byHash.has(hashOfFormula(cell.formula, cell));
  }

  /** All formulas at once: those that moved are known by their order. */
  recall(formulas: readonly StandingFormula[]): Recalled {
    const originals = new Map<StandingFormula, string>();
    const copies = new Map<StandingFormula, string>();
    const missing: FormulaPlace[] = [];
    const standing = grouped(formulas, (cell) => hashOfFormula(cell.formula, cell));
    for (const [hash, slots] of this.byHash) {
      const alike = standing.get(hash) ?? [];
      const taken = assigned(alike, slots);
      for (const [cell, { conversion }] of taken) {
        originals.set(cell, copiedFormula(conversion.formula, conversion.place, cell));
      }
      const [slot] = slots;
      for (const cell of alike) {
        if (slot === undefined || taken.has(cell)) continue;
        copies.set(cell, copiedFormula(slot.conversion.formula, slot.conversion.place, cell));
      }
      const used = new Set(taken.values());
      missing.push(...slots.filter((slot) => !used.has(slot)).map(placeOf));
    }
    return { originals, copies, missing };
  }
}

function placeOf({ conversion: { sheet, place, formula }, row }: Slot): FormulaPlace {
  const cell = { row, column: place.column };
  return { sheet, place: { ...cell, rows: 1, columns: 1 }, formula: copiedFormula(formula, place, cell) };
}

const columnOf = (sheet: string, column: number): string => `${sheet}\n${String(column)}`;

/** Cells with the same formula to those that had it: as many in a column are the same ones, wherever they moved. */
function assigned(cells: readonly StandingFormula[], slots: readonly Slot[]): ReadonlyMap<StandingFormula, Slot> {
  const taken = new Map<StandingFormula, Slot>();
  const ordered = <T extends { readonly row: number }>(list: readonly T[]) => [...list].sort((a, b) => a.row - b.row);
  const columns = grouped(cells, ({ sheet, column }) => columnOf(sheet, column));
  for (const [key, own] of columns) {
    const standing = ordered(slots.filter(({ conversion: { sheet, place } }) => columnOf(sheet, place.column) === key));
    const isSameNumber = standing.length === own.length;
    for (const [index, cell] of ordered(own).entries()) {
      const slot = isSameNumber ? standing[index] : standing.find(({ row }) => row === cell.row);
      if (slot !== undefined) taken.set(cell, slot);
    }
  }
  const used = new Set(taken.values());
  const free = slots.filter((slot) => !used.has(slot));
  for (const cell of cells) {
    const slot = taken.has(cell) ? undefined : free.shift();
    if (slot !== undefined) taken.set(cell, slot);
  }
  return taken;
}
