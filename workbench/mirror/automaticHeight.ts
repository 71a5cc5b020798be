/** Height of a row nobody gave one, roughly: Excel makes it as tall as its tallest cell. */
import { lookOf, PLAIN_HEIGHT, PLAIN_WIDTH } from "../../test/host/model/looks";
import type { Cell, Row, Sheet } from "../../test/host/model/workbook";

/** Height of a line, in sizes of its font; Thai needs room above and below. */
const LINE = 1.6;
/** Average width of a letter, in sizes of its font; marks above and below have none. */
const LETTER = 0.42;
const MARKS = /\p{M}/gu;

function linesOf(cell: Cell, size: number, width: number): number {
  const parts = String(cell.value).split("\n");
  const lettersPerLine = Math.max(1, Math.floor(width / (size * LETTER)));
  return parts.reduce((sum, part) => sum + Math.max(1, Math.ceil(part.replace(MARKS, "").length / lettersPerLine)), 0);
}

/** In points. */
export function automaticHeight(sheet: Sheet, index: number, row: Row): number {
  let tallest = PLAIN_HEIGHT;
  for (const [column, cell] of row.cells) {
    const size = Number(lookOf(sheet, index, column, "font.size"));
    const wraps = typeof cell.value === "string" && lookOf(sheet, index, column, "wrapText") === true;
    const lines = wraps ? linesOf(cell, size, sheet.columns.get(column)?.width ?? PLAIN_WIDTH) : 1;
    tallest = Math.max(tallest, Math.round(lines * size * LINE));
  }
  return tallest;
}
