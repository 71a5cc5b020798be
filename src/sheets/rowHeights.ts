import { displayWidth } from "../thai";
import type { CellContent, SheetSpec, StyleName } from "./spec";
import { BODY_FONT, STYLES } from "./styles";

/** Tallest row a worksheet can have, in points. */
export const TALLEST = 409;
/** Line height over font size; Thai marks above and below the line need the room. */
const LINE = 1.6;
const PADDING = 2;
/**
 * Characters of running text per character of column width: Thai letters are narrower than the digit
 * a column is measured in, but wrapping at word boundaries leaves lines unfilled.
 */
const FILL = 0.87;

export interface RowHeight {
  readonly points: number;
  /**
   * A hint: the row adjusts when its text changes. Rows with merged cells cannot; rows of several
   * lines must not, because a scaled print wraps them differently and would cut the last line.
   */
  readonly automatic: boolean;
}

/** Characters one step of indentation takes. */
const INDENT_WIDTH = 1.5;

/** Height of an empty row. */
export const DEFAULT_ROW_HEIGHT = Math.ceil(BODY_FONT.size * LINE + PADDING);

function textOf(content: CellContent): string {
  const value = content !== null && typeof content === "object" ? content.value : content;
  return value === null ? "" : String(value);
}

/** Points a cell needs in a column of `width` characters of the body font. */
function heightOf(content: CellContent, style: StyleName, width: number): number {
  const { size = BODY_FONT.size, wrap, indent = 0 } = STYLES[style];
  const perLine = Math.max(1, ((width - INDENT_WIDTH * indent) * FILL * BODY_FONT.size) / size);
  const lines =
    wrap === true
      ? textOf(content)
          .split("\n")
          .reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / perLine)), 0)
      : 1;
  return lines * size * LINE + PADDING;
}

/** Estimated heights of all rows with content. */
export function rowHeights(sheet: SheetSpec): ReadonlyMap<number, RowHeight> {
  const heights = new Map<number, RowHeight>();
  const raise = (row: number, points: number, automatic: boolean) => {
    const known = heights.get(row);
    heights.set(row, {
      points: Math.min(TALLEST, Math.ceil(Math.max(points, known?.points ?? 0))),
      automatic: automatic && (known?.automatic ?? true),
    });
  };
  const widthOf = (column: number, across = 1) =>
    sheet.columnWidths.slice(column, column + across).reduce((sum, width) => sum + width, 0);
  for (const { row, column, content, style, across } of sheet.blocks) {
    raise(row, heightOf(content, style, widthOf(column, across)), across === undefined);
  }
  for (const table of sheet.tables) {
    for (const [index, column] of table.columns.entries()) {
      const width = widthOf(table.column + index);
      // Room for the filter button.
      raise(table.row, heightOf(column.header, "header", Math.max(3, width - 3)), true);
      for (const [offset, row] of table.rows.entries()) {
        raise(table.row + 1 + offset, heightOf(row[index] ?? null, column.style, width), true);
      }
    }
  }
  for (const [row, points] of sheet.rowHeights ?? []) heights.set(row, { points, automatic: false });
  return new Map(
    [...heights].map(([row, height]) => [
      row,
      { ...height, automatic: height.automatic && height.points <= DEFAULT_ROW_HEIGHT },
    ]),
  );
}
