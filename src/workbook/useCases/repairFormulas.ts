import { containsCalls, inStyle } from "../../formulas";
import { formulaDefaults, type WorkbookSpec } from "../../sheets";
import type { IsoDate } from "../../thai";
import type { WorkbookContent, ReadFormula } from "../content";
import { Places } from "../conversion/places";
import { sheetWrites } from "../conversion/sheetWrites";
import { WorkbookError, type FormulaPort } from "../port";
import { stuckFormula, stuckFormulas } from "../conversion/stuckFormulas";
import type { WorkbookState } from "../state/state";
import { changeOfState } from "./convertFormulas";
import { writableState } from "./opening";
import { generatedSpec } from "./regenerate";

/** How many cells have their formula again. */
export interface RepairReport {
  readonly cells: number;
}

/**
 * Writes formulas with ITAS functions again that are stuck on `#NAME?`, in the present style, wherever
 * they stand. One of ours that lost its formula gets the one the workbook's own tables call for. Throws
 * WorkbookError.
 */
export async function repairFormulas(port: FormulaPort, { today }: { readonly today: IsoDate }): Promise<RepairReport> {
  const content = await port.read();
  const state = writableState(content);
  if (state === undefined) throw new WorkbookError("not-ours");
  const { formulas } = await port.readFormulas({
    wants: ({ formula }) => (containsCalls(formula) ? "formula" : "nothing"),
    areas: [],
  });
  const places = new Places(content);
  const { writes, namedCells } = stuckFormulas(
    content,
    lostIn(content) ? specOrNone(content, state, today) : undefined,
  );
  const named = new Set(content.cells.map(({ sheet, row, column }) => `${sheet} ${String(row)},${String(column)}`));
  const isElsewhere = ({ sheet, row, column }: ReadFormula): boolean =>
    !places.isInOurTable({ sheet, row, column }) && !named.has(`${sheet} ${String(row)},${String(column)}`);
  const others = formulas.filter(isElsewhere).flatMap((read) => repaired(read, places, state));
  const cells = writes.reduce((sum, write) => sum + write.cells.length, 0) + namedCells.length + others.length;
  if (cells > 0) {
    // Cells that were never converted stand as they were made: native.
    const style = state.style ?? "native";
    await port.apply({ ...changeOfState(state), style, writes, namedCells, sheetWrites: sheetWrites(others) });
  }
  return { cells };
}

function repaired(read: ReadFormula, places: Places, state: WorkbookState) {
  const table = places.tableAt(read);
  const { sheet, row, column, formula, value } = read;
  const canonical = stuckFormula({ formula, value, ...(table === undefined ? {} : { table }) });
  if (canonical === undefined) return [];
  const exactly = inStyle(canonical, state.style ?? "native", formulaDefaults(state.language));
  return [{ sheet, row, column, table, content: { exactly }, standing: { exactly: formula } }];
}

/** Whether a cell of ours may have lost its formula: only then it matters what it was. */
function lostIn({ tables, cells }: WorkbookContent): boolean {
  const contents = [...tables.flatMap(({ rows }) => rows.flat()), ...cells.map(({ content }) => content)];
  return contents.some((cell) =>
    cell !== null && typeof cell === "object" ? cell.formula.includes("#NAME?") : cell === "#NAME?",
  );
}

/** Tables that cannot be read any more do not tell what was lost; what stands can be repaired all the same. */
function specOrNone(content: WorkbookContent, state: WorkbookState, today: IsoDate): WorkbookSpec | undefined {
  try {
    return generatedSpec(content, state, today);
  } catch (error) {
    if (error instanceof WorkbookError) return undefined;
    throw error;
  }
}
