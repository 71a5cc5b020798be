import { type Area, columnsOf, isEntireColumns, isEntireRows, rowsOf } from "./area";
import { cellAt, putCell } from "./cells";
import type { CellFormat, Sheet } from "./workbook";

type Look = CellFormat[string];

/** What a cell of a new workbook looks like. */
export const PLAIN: CellFormat = {
  "font.name": "Calibri",
  "font.size": 11,
  "font.bold": false,
  "font.italic": false,
  "font.underline": "None",
  "font.strikethrough": false,
  "font.color": "#000000",
  "fill.color": "#FFFFFF",
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  indentLevel: 0,
  shrinkToFit: false,
  textOrientation: 0,
  readingOrder: "Context",
  locked: true,
  formulaHidden: false,
  "border.style": "None",
  "border.color": "#000000",
  "border.weight": "Thin",
};

export const PLAIN_WIDTH = 48;
export const PLAIN_HEIGHT = 15;

/** Plain looks of `border.top.style` are those of `border.style`. */
export function plainLook(name: string): Look | undefined {
  return PLAIN[name.replace(/^border\.\w+\./, "border.")];
}

export function lookOf(sheet: Sheet, row: number, column: number, name: string): Look | undefined {
  return cellAt(sheet, row, column).format[name] ?? plainLook(name);
}

/** Cells that look the same share what says so; thousands of them are formatted at once. */
const shared = new WeakMap<CellFormat, Map<string, CellFormat>>();

function withLook(format: CellFormat, name: string, look: Look): CellFormat {
  const known = shared.get(format) ?? new Map<string, CellFormat>();
  shared.set(format, known);
  const key = `${name}=${typeof look}${String(look)}`;
  const already = known.get(key);
  if (already !== undefined) return already;
  const others = Object.fromEntries(Object.entries(format).filter(([each]) => each !== name));
  const changed = look === plainLook(name) ? others : { ...others, [name]: look };
  known.set(key, changed);
  return changed;
}

export function setLook(sheet: Sheet, row: number, column: number, name: string, look: Look): void {
  const cell = cellAt(sheet, row, column);
  putCell(sheet, row, column, { ...cell, format: withLook(cell.format, name, look) });
}

/** Excel keeps looks of entire rows and columns apart from those of their cells; the simulation does not. */
const MOST_FORMATTED = 2_000_000;

export function isTooLarge(area: Area): boolean {
  return isEntireRows(area) || isEntireColumns(area) || rowsOf(area) * columnsOf(area) > MOST_FORMATTED;
}

export function* positions({ top, left, bottom, right }: Area): Generator<readonly [row: number, column: number]> {
  for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) yield [row, column];
}
