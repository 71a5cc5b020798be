import { containsCalls, converted, toCanonical, type ArgumentDefaults } from "../../formulas";
import type { ExactContent, SheetWrite } from "../change";
import type { FormulaAnswer, ReadFormula, StandingFormula } from "../content";
import type { Conversion } from "../state/state";
import { hashOfValues } from "./left";
import type { Places } from "./places";
import { Remembered } from "./remembered";
import { sheetWrites, type CellWrite } from "./sheetWrites";
import type { FormulaPlace } from "./toNative";

/** What it takes to make formulas resilient again. */
export interface ResilientConversion {
  readonly writes: readonly SheetWrite[];
  /** Cells with a formula in the other style, or with a formula instead of its value. */
  readonly cells: number;
  /** What a person changed meanwhile: it stays. */
  readonly changed: readonly FormulaPlace[];
}

/** A twin on a sheet of ours. What calls a function by name is a person's, or as it should be. */
function isOurNative(cell: StandingFormula, places: Places): boolean {
  if (!places.isOurSheet(cell.sheet) || containsCalls(cell.formula)) return false;
  return containsCalls(toCanonical(cell.formula, places.tableAt(cell)));
}

/** Which formulas may be made resilient: natives of ours, and those that were remembered. */
export function wantsResilient(cell: StandingFormula, places: Places, remembered: Remembered): "nothing" | "formula" {
  if (!cell.formula.includes("(")) return "nothing";
  if (isOurNative(cell, places)) return "formula";
  return remembered.knows(cell) ? "formula" : "nothing";
}

/** Gives every formula that is as we left it its own text back, and makes ours resilient. */
export function toResilient(
  { formulas, areas }: FormulaAnswer,
  conversions: readonly Conversion[],
  places: Places,
  defaults: ArgumentDefaults,
): ResilientConversion {
  const { originals, copies, missing } = new Remembered(conversions).recall(formulas);
  const cells: CellWrite[] = [];
  for (const read of formulas) {
    const formula = originals.get(read) ?? resilient(read, places, defaults) ?? copies.get(read);
    if (formula === undefined || formula === read.formula) continue;
    const { sheet, row, column } = read;
    cells.push({
      sheet,
      row,
      column,
      table: places.tableAt(read),
      content: { exactly: formula },
      standing: { exactly: read.formula },
    });
  }
  const values = conversions
    .filter(({ by }) => by === "values")
    .map((conversion, index) => ({ conversion, standing: areas[index] ?? [] }));
  const untouched = values.filter(({ conversion, standing }) => isUntouched(conversion, standing));
  const touched = values.filter((value) => !untouched.includes(value)).map(({ conversion }) => conversion);
  return {
    writes: [...sheetWrites(cells), ...untouched.map(({ conversion, standing }) => formulaAgain(conversion, standing))],
    cells: cells.length + untouched.length,
    changed: [...missing, ...touched].map(({ sheet, place, formula }) => ({ sheet, place, formula })),
  };
}

function resilient(read: ReadFormula, places: Places, defaults: ArgumentDefaults): string | undefined {
  if (!isOurNative(read, places)) return undefined;
  const table = places.tableAt(read);
  const conversion = converted(read.formula, "resilient", table === undefined ? { defaults } : { defaults, table });
  return conversion.kind === "formula" ? conversion.formula : undefined;
}

function isUntouched({ left }: Conversion, standing: readonly (readonly ExactContent[])[]): boolean {
  const values = standing.map((row) => row.filter(isValue));
  return values.every((row, index) => row.length === standing[index]?.length) && hashOfValues(values) === left;
}

const isValue = (cell: ExactContent): cell is Exclude<ExactContent, { readonly exactly: string }> =>
  cell === null || typeof cell !== "object";

function formulaAgain({ sheet, place, formula }: Conversion, standing: SheetWrite["standing"]): SheetWrite {
  return {
    sheet,
    row: place.row,
    column: place.column,
    cells: standing.map((row, down) => row.map((_, across) => (down + across === 0 ? { exactly: formula } : null))),
    standing,
    ...(place.rows * place.columns > 1 ? { spread: "written" as const } : {}),
  };
}
