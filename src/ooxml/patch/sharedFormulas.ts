import type { FormulaReader } from "./formulaReader";
import type { GridCell, SheetGrid } from "./sheetGrid";
import type { XmlElement } from "../xmlTree";

interface Group {
  readonly master: GridCell & { readonly formula: XmlElement };
  readonly cells: readonly (GridCell & { readonly formula: XmlElement })[];
}

function groupsOf(grid: SheetGrid): readonly Group[] {
  const groups = new Map<string, (GridCell & { readonly formula: XmlElement })[]>();
  for (const cell of grid.cells()) {
    const formula = cell.element.child("f");
    const id = formula?.get("t") === "shared" ? formula.get("si") : undefined;
    if (formula === undefined || id === undefined) continue;
    groups.set(id, [...(groups.get(id) ?? []), { ...cell, formula }]);
  }
  return [...groups.values()].flatMap((cells) => {
    const master = cells.find(({ formula }) => formula.text !== "");
    return master === undefined ? [] : [{ master, cells }];
  });
}

/** Gives cells that share a formula each its own, in the groups that are wanted. */
export function unshare(
  grid: SheetGrid,
  formulas: FormulaReader,
  isWanted: (formulas: readonly string[], cells: readonly GridCell[]) => boolean = () => true,
): void {
  for (const { master, cells } of groupsOf(grid)) {
    const from = { row: master.row - 1, column: master.column };
    const text = master.formula.text;
    const own = cells.map(({ row, column }) => formulas.copied(text, from, { row: row - 1, column }));
    if (!isWanted(own, cells)) continue;
    for (const [index, { formula }] of cells.entries()) {
      for (const attribute of ["t", "si", "ref"]) formula.set(attribute, undefined);
      formula.text = own[index] ?? text;
    }
  }
}
