import {
  converted,
  type ArgumentDefaults,
  type Conversion,
  type ConvertedFormula,
  type FormulaStyle,
} from "../formulas";
import { rewriteFormulas, type FormulaFate, type StoredFormula } from "../ooxml";

/** Where a formula stood, and what it was. */
export interface FormulaNote {
  readonly sheet: string;
  /** Cell, column header or defined name. */
  readonly place: string;
  readonly formula: string;
}

/** A formula of which the values remain. */
export interface ValueNote extends FormulaNote {
  /** Cells it filled: more than one where they shared it. */
  readonly cells: readonly { readonly address: string; readonly value: string | undefined }[];
  /** Cells it spread over. */
  readonly spread?: string;
}

export interface ConvertedFile {
  readonly bytes: Uint8Array;
  /** Formulas now in the other style. */
  readonly converted: readonly FormulaNote[];
  /** Functions without a native form, of which the values remain. */
  readonly values: readonly ValueNote[];
  /** Cells stuck on `#NAME?` that are computed anew when the file is opened. */
  readonly repaired: readonly { readonly sheet: string; readonly address: string }[];
  /** Formulas that still need the add-in: they have no native form, and no value that could take their place. */
  readonly left: readonly FormulaNote[];
  /** What must be kept for an exact way back. */
  readonly memory: readonly ConvertedFormula[];
}

export interface ConvertOptions {
  /** The workbook's own scheme, for arguments that are left out. */
  readonly defaults?: ArgumentDefaults;
  /** What was kept when the file was made native. */
  readonly memory?: readonly ConvertedFormula[];
}

const STUCK = "#NAME?";

/**
 * A .xlsx file with its ITAS functions in another style; everything else stays as it is. Throws
 * OfficeFileError.
 */
export function convertFormulas(bytes: Uint8Array, style: FormulaStyle, options: ConvertOptions = {}): ConvertedFile {
  const notes = { converted: [], values: [], repaired: [], left: [] } as {
    converted: FormulaNote[];
    values: ValueNote[];
    repaired: { sheet: string; address: string }[];
    left: FormulaNote[];
  };
  const memory = new Map<string, ConvertedFormula>();
  const rewritten = rewriteFormulas(bytes, (stored) => {
    const { sheet, place, formula } = stored;
    const note: FormulaNote = { sheet, place, formula };
    // Excel takes no add-in's functions in conditional formats and validations.
    const conversion = converted(formula, stored.kind === "rule" ? "native" : style, options);
    const fate = fateOf(stored, conversion);
    if (fate.kind === "formula") {
      notes.converted.push(note);
      const stuck = stored.cells.filter(({ value }) => value === STUCK);
      notes.repaired.push(...stuck.map(({ address }) => ({ sheet, address })));
    } else if (fate.kind === "value") {
      if (stored.kind === "cell") notes.values.push({ ...note, ...valuesOf(stored) });
    } else if (conversion.kind === "value") notes.left.push(note);
    if (conversion.kind === "formula" && conversion.remember !== undefined)
      memory.set(conversion.remember.native, conversion.remember);
    return fate;
  });
  return { bytes: rewritten, ...notes, memory: [...memory.values()] };
}

function fateOf({ kind, cells }: StoredFormula, conversion: Conversion): FormulaFate {
  if (conversion.kind === "formula") return { kind: "formula", formula: conversion.formula, stale: STUCK };
  if (conversion.kind === "same") return conversion;
  // A column's formula is for rows to come, which have no value yet.
  if (kind === "column") return { kind: "value" };
  const hasValues = cells.length > 0 && cells.every(({ value }) => value !== undefined && value !== STUCK);
  return hasValues ? { kind: "value" } : { kind: "same" };
}

function valuesOf({ cells, spread }: StoredFormula): Omit<ValueNote, keyof FormulaNote> {
  return {
    cells: cells.map(({ address, value }) => ({ address, value })),
    ...(spread === undefined ? {} : { spread }),
  };
}
