import { cellRange, cellName } from "../cellAddress";
import { CannotChange } from "./cannotChange";
import type { FormulaReader } from "./formulaReader";
import type { SheetGrid } from "./sheetGrid";
import { unshare } from "./sharedFormulas";
import type { StyleSheet } from "../styleSheet";
import { XmlElement } from "../xmlTree";

export type PatchValue = string | number | boolean | null;
/** What is written into a cell; formulas as they are stored, with the value they have now. */
export type PatchContent = PatchValue | { readonly formula: string; readonly value: PatchValue | undefined };

/** What a cell is written with. */
export interface CellContext {
  readonly sheet: string;
  readonly grid: SheetGrid;
  readonly styles: StyleSheet;
  readonly formulas: FormulaReader;
  readonly arrays: readonly string[];
}

const ERROR = /^#(?:N\/A|NAME\?|REF!|VALUE!|DIV\/0!|NUM!|NULL!)$/;
/** A person who edits such a text and leaves it as it is would make a formula of it. */
const LOOKS_LIKE_FORMULA = /^[=+\-@]/;

/** Fills a cell (row from 1, column from 0) and keeps its look. Throws CannotChange where it is part of an array. */
export function writeCell(context: CellContext, row: number, column: number, content: PatchContent): void {
  const { grid } = context;
  const cell = grid.makeCell(row, column);
  free(context, cell, row, column);
  const prefix = grid.prefix;
  const style = styleFor(context.styles, Number(cell.get("s") ?? 0), content);
  for (const attribute of ["t", "cm", "vm", "ph"]) cell.set(attribute, undefined);
  if (style !== Number(cell.get("s") ?? 0)) cell.set("s", String(style));
  const value = content !== null && typeof content === "object" ? content.value : content;
  if (content !== null && typeof content === "object") {
    const formula = XmlElement.of(`${prefix}f`);
    formula.text = content.formula;
    cell.set("t", typeOf(value));
    cell.children = [formula, ...valueOf(prefix, value)];
  } else if (typeof value === "string" && value !== "") {
    cell.set("t", "inlineStr");
    const text = XmlElement.of(`${prefix}t`, {
      "xml:space": /^\s|\s$|[\n\t]| {2}/.test(value) ? "preserve" : undefined,
    });
    text.text = value;
    cell.children = [XmlElement.of(`${prefix}is`, {}, [text])];
  } else {
    cell.set("t", typeof value === "boolean" ? "b" : undefined);
    cell.children = [...valueOf(prefix, value === "" ? null : value)];
  }
}

function typeOf(value: PatchValue | undefined): string | undefined {
  if (typeof value === "string") return ERROR.test(value) ? "e" : "str";
  return typeof value === "boolean" ? "b" : undefined;
}

function valueOf(prefix: string, value: PatchValue | undefined): readonly XmlElement[] {
  if (value === null || value === undefined) return [];
  const element = XmlElement.of(`${prefix}v`);
  element.text = typeof value === "boolean" ? (value ? "1" : "0") : String(value);
  return [element];
}

/** In a cell formatted as text a formula or a figure would become one at the next edit. */
function styleFor(styles: StyleSheet, style: number, content: PatchContent): number {
  if (typeof content === "string") {
    return LOOKS_LIKE_FORMULA.test(content) && !styles.isText(style) ? styles.asQuoted(style) : style;
  }
  return content !== null && styles.isText(style) ? styles.asGeneral(style) : style;
}

/** Other cells that depend on what stands in the cell are given their own. */
function free(context: CellContext, cell: XmlElement, row: number, column: number): void {
  const { sheet, grid, formulas } = context;
  const formula = cell.child("f");
  const type = formula?.get("t");
  if (formula === undefined || type === undefined || type === "normal") {
    refuseArrays(context, row, column);
    return;
  }
  if (type === "shared") unshare(grid, formulas, (_, cells) => cells.some(({ element }) => element === cell));
  else if (formula.get("ref") !== cellName(row, column)) throw new CannotChange(cellName(row, column), sheet);
}

/** Part of an array cannot be written alone. */
function refuseArrays({ sheet, arrays }: CellContext, row: number, column: number): void {
  for (const reference of arrays) {
    const range = cellRange(reference);
    if (range === undefined || row < range.firstRow || row > range.lastRow) continue;
    if (column >= range.firstColumn && column <= range.lastColumn) throw new CannotChange(reference, sheet);
  }
}

/** Cells that one formula fills together and a person cannot part; one that spreads by itself makes room. */
export function arraysOf(grid: SheetGrid): readonly string[] {
  return [...grid.cells()].flatMap(({ element }) => {
    const formula = element.child("f");
    const reference = formula?.get("ref");
    const isSpread = formula?.get("t") === "array" && reference !== element.get("r");
    return isSpread && reference !== undefined && element.get("cm") === undefined ? [reference] : [];
  });
}
