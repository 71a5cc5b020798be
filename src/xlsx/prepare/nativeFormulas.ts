import { containsCalls, type ArgumentDefaults } from "../../formulas";
import { rewriteFormulas, type FormulaFate, type StoredFormula } from "../../ooxml";
import { formulaDefaults, rangeAddress } from "../../sheets";
import {
  convertFormulas as convertIn,
  openingIn,
  type Conversion,
  type FormulaPlace,
  type Opening,
  type PreparedNote,
} from "../../workbook";
import { convertFormulas } from "../convertFormulas";
import { workbookFile } from "../workbookFile";
import { note } from "./note";

/** A file whose formulas need no add-in. */
export interface NativeFile {
  readonly bytes: Uint8Array;
  readonly notes: readonly PreparedNote[];
  /** For an exact way back. */
  readonly conversions: readonly Conversion[];
}

const at = (sheet: string, place: string): string => (sheet === "" ? place : `${sheet}!${place}`);
const placeOf = ({ sheet, place }: FormulaPlace): string => at(sheet, rangeAddress(place));

/** Every formula as any spreadsheet computes it; those without such a form become their values. */
export async function nativeFormulas(bytes: Uint8Array, opening: Opening): Promise<NativeFile> {
  const isOurs = opening.kind === "known" || opening.kind === "rebuilt";
  const made = isOurs ? await oursNative(bytes) : othersNative(bytes, formulaDefaults("th"));
  const blank = withoutCalls(made.bytes);
  return { ...made, bytes: blank.bytes, notes: [...made.notes, note("formulas-blank", blank.places)] };
}

async function oursNative(bytes: Uint8Array): Promise<NativeFile> {
  const file = workbookFile(bytes);
  const { cells, values } = await convertIn(file, "native");
  const opening = openingIn(await file.read());
  return {
    bytes: file.bytes,
    conversions: "state" in opening ? opening.state.conversions : [],
    notes: [note("formulas-native", [], cells), note("formulas-values", values.map(placeOf))],
  };
}

/** A workbook without anything of ours, in which somebody uses our functions. */
function othersNative(bytes: Uint8Array, defaults: ArgumentDefaults): NativeFile {
  const { bytes: native, converted, values } = convertFormulas(bytes, "native", { defaults });
  const places = values.flatMap(({ sheet, cells }) => cells.map(({ address }) => at(sheet, address)));
  return {
    bytes: native,
    conversions: [],
    notes: [note("formulas-native", [], converted.length), note("formulas-values", places)],
  };
}

/** What still calls the add-in shows nothing that could stay. */
function withoutCalls(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly places: readonly string[] } {
  const places: string[] = [];
  const decide = (stored: StoredFormula): FormulaFate => {
    if (!containsCalls(stored.formula)) return { kind: "same" };
    places.push(at(stored.sheet, stored.place));
    if (stored.kind === "cell") return { kind: "blank" };
    // A column's formula is for rows to come; a name or a rule must stay one.
    return stored.kind === "column" ? { kind: "blank" } : { kind: "formula", formula: "FALSE", stale: "" };
  };
  return { bytes: rewriteFormulas(bytes, decide), places };
}
