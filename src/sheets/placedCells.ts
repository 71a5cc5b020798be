import type { CellContent, SheetSpec, StyleName } from "./spec";
import { STYLES, TEXT_FORMAT, type Style } from "./styles";

/** A cell of a sheet with its content and the look it has. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  readonly style: Style;
}

/** All cells of a sheet that have content or a look, tables after blocks, each place once. */
export function placedCells(sheet: SheetSpec): readonly PlacedCell[] {
  const cells = new Map<string, PlacedCell>();
  const put = (row: number, column: number, content: CellContent, style: StyleName) => {
    cells.set(`${String(row)},${String(column)}`, { row, column, content, style: lookOf(content, STYLES[style]) });
  };
  for (const { row, column, content, style, across = 1 } of sheet.blocks) {
    // Every cell of a merged range carries the look, or its border and fill end after the first.
    for (let offset = across - 1; offset > 0; offset -= 1) put(row, column + offset, null, style);
    put(row, column, content, style);
  }
  for (const table of sheet.tables) {
    for (const [index, column] of table.columns.entries()) {
      put(table.row, table.column + index, column.header, "header");
      for (const [offset, row] of table.rows.entries()) {
        put(table.row + 1 + offset, table.column + index, row[index] ?? null, column.style);
      }
    }
  }
  for (const { row, column, style } of sheet.cellStyles ?? []) {
    const cell = cells.get(`${String(row)},${String(column)}`);
    if (cell !== undefined) put(row, column, cell.content, style);
  }
  return [...cells.values()];
}

/** A formula in a cell formatted as text would turn into text at the next edit. */
const FORMULA_STYLES: ReadonlyMap<Style, Style> = new Map(
  Object.values(STYLES).map((style) => {
    const { numberFormat, ...rest } = style;
    return [style, numberFormat === TEXT_FORMAT ? rest : style];
  }),
);

function lookOf(content: CellContent, style: Style): Style {
  return content !== null && typeof content === "object" ? (FORMULA_STYLES.get(style) ?? style) : style;
}
