import type { DefinedName } from "../../test/host/model/workbook";
import type { Grid } from "../grid/grid";

type Shown = readonly (readonly [name: string, formula: string, sheet: string | null])[];

const idOf = (name: string, sheet: string | null): string => `${sheet ?? ""}!${name}`;

/** A plain reference is named without its sign of equality. */
const plain = (formula: string): string => (/^='?[^(]*![$A-Z0-9:]+$/.test(formula) ? formula.slice(1) : formula);

export function mirrorNames(grid: Grid, names: readonly DefinedName[], before: string): void {
  const shown = (before === "" ? [] : JSON.parse(before)) as Shown;
  for (const [name, formulaOrRefString, sheet] of shown) {
    grid.run("formula.mutation.remove-defined-name", { id: idOf(name, sheet), name, formulaOrRefString });
  }
  for (const { name, formula, sheet } of names) {
    grid.run("formula.mutation.set-defined-name", {
      id: idOf(name, sheet?.id ?? null),
      name,
      formulaOrRefString: plain(formula),
      localSheetId: sheet?.id ?? "AllDefaultWorkbook",
    });
  }
}
