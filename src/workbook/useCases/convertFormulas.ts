import type { FormulaStyle } from "../../formulas";
import { address, formulaDefaults } from "../../sheets";
import type { WorkbookChange } from "../change";
import type { WorkbookContent } from "../content";
import { Places } from "../conversion/places";
import { toNative, wantsNative, type FormulaPlace } from "../conversion/toNative";
import { Remembered } from "../conversion/remembered";
import { toResilient, wantsResilient } from "../conversion/toResilient";
import { WorkbookError, type FormulaPort } from "../port";
import type { WorkbookState } from "../state/state";
import { formatState } from "../state/stateText";
import { isNothing } from "../update/changeFor";
import { writableState } from "./opening";

/** What became of the formulas of a workbook. */
export interface ConversionReport {
  readonly outcome: "converted" | "unchanged";
  /** Cells whose formula is in the other style now, or that have a formula again. */
  readonly cells: number;
  /** Functions without a native form, of which the values remain. */
  readonly values: readonly FormulaPlace[];
  /** Formulas that still need the add-in: they have no native form, and no value that could take their place. */
  readonly left: readonly FormulaPlace[];
  /** What a person changed since the workbook was made native: it stays. */
  readonly changed: readonly FormulaPlace[];
}

/** A change that does nothing but to remember. */
export function changeOfState(state: WorkbookState): WorkbookChange {
  return {
    newSheets: [],
    footer: { left: "", right: "" },
    newNames: [],
    insertions: [],
    looks: [],
    writes: [],
    heights: [],
    namedCells: [],
    deletions: [],
    state: formatState(state),
    ...(state.style === null ? {} : { style: state.style }),
  };
}

type Converted = Omit<ConversionReport, "outcome"> & {
  readonly change: WorkbookChange;
};

/**
 * Writes every formula with ITAS functions in a style, a person's own ones included. What is made native
 * comes back exactly, as long as nobody changes it. Throws WorkbookError.
 */
export async function convertFormulas(port: FormulaPort, style: FormulaStyle): Promise<ConversionReport> {
  const content = await port.read();
  const state = writableState(content);
  if (state === undefined) throw new WorkbookError("not-ours");
  const { change, ...report } = await (style === "native" ? native : resilient)(port, content, state);
  const isDone = !isNothing(change, content);
  if (isDone) await port.apply(change);
  return { ...report, outcome: isDone ? "converted" : "unchanged" };
}

async function native(port: FormulaPort, content: WorkbookContent, state: WorkbookState): Promise<Converted> {
  const places = new Places(content);
  const defaults = formulaDefaults(state.language);
  const { formulas } = await port.readFormulas({ wants: (cell) => wantsNative(cell, places, defaults), areas: [] });
  const { writes, cells, values, left, conversions } = toNative(formulas, places, defaults);
  const replaced = new Set(conversions.map(({ sheet, place: { row, column } }) => `${sheet} ${address(row, column)}`));
  const kept = state.conversions.filter(
    ({ sheet, by, place: { row, column } }) => by === "formula" || !replaced.has(`${sheet} ${address(row, column)}`),
  );
  const next: WorkbookState = { ...state, style: "native", conversions: [...kept, ...conversions] };
  return { change: { ...changeOfState(next), sheetWrites: writes }, cells, values, left, changed: [] };
}

async function resilient(port: FormulaPort, content: WorkbookContent, state: WorkbookState): Promise<Converted> {
  const places = new Places(content);
  const remembered = new Remembered(state.conversions);
  const sheets = new Set(content.sheets.map(({ name }) => name));
  // What stood on a sheet that is gone is gone with it.
  const conversions = state.conversions.filter(({ sheet, by }) => by === "formula" || sheets.has(sheet));
  const answer = await port.readFormulas({
    wants: (cell) => wantsResilient(cell, places, remembered),
    areas: conversions.filter(({ by }) => by === "values").map(({ sheet, place }) => ({ sheet, ...place })),
  });
  const defaults = formulaDefaults(state.language);
  const { writes, cells, changed } = toResilient(answer, conversions, places, defaults);
  const next: WorkbookState = { ...state, style: "resilient", conversions: [] };
  return { change: { ...changeOfState(next), sheetWrites: writes }, cells, values: [], left: [], changed };
}
