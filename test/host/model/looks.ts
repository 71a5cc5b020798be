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
  return cellAt(sheet, row, column).format[name] ?? lookOfSheet(sheet, name);
}

/** What cells look like that have no look of their own. */
export function lookOfSheet(sheet: Sheet, name: string): Look | undefined {
  return sheet.looks[name] ?? plainLook(name);
}

/** Every cell of a sheet gets a look, also those nobody has touched. */
export function setLookOfSheet(sheet: Sheet, name: string, look: Look): void {
  const others = Object.fromEntries(Object.entries(sheet.looks).filter(([each]) => each !== name));
  sheet.looks = look === plainLook(name) ? others : { ...others, [name]: look };
  for (const [row, { cells }] of [...sheet.rows]) {
    for (const column of [...cells.keys()]) setLook(sheet, row, column, name, look);
  }
}

/** Cells that came to look alike share one format: thousands of them would otherwise be copied for every look. */
const FOLLOWING = new WeakMap<CellFormat, Map<string, CellFormat>>();

/** A format with another look; without it where that is undefined. */
function withLook(format: CellFormat, name: string, look: Look | undefined): CellFormat {
  const following = FOLLOWING.get(format) ?? new Map<string, CellFormat>();
  FOLLOWING.set(format, following);
  const step = `${name} ${typeof look} ${String(look)}`;
  const known = following.get(step);
  if (known !== undefined) return known;
  const others = Object.fromEntries(Object.entries(format).filter(([each]) => each !== name));
  const made = look === undefined ? others : { ...others, [name]: look };
  following.set(step, made);
  return made;
}

export function setLook(sheet: Sheet, row: number, column: number, name: string, look: Look): void {
  const cell = cellAt(sheet, row, column);
  const format = withLook(cell.format, name, look === lookOfSheet(sheet, name) ? undefined : look);
  putCell(sheet, row, column, { ...cell, format });
}

/** Excel keeps looks of entire rows and columns apart from those of their cells; the simulation does not. */
const MOST_FORMATTED = 2_000_000;

export function isTooLarge(area: Area): boolean {
  return isEntireRows(area) || isEntireColumns(area) || rowsOf(area) * columnsOf(area) > MOST_FORMATTED;
}

export function* positions({ top, left, bottom, right }: Area): Generator<readonly [row: number, column: number]> {
  for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) yield [row, column];
}
