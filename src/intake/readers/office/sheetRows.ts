import { OfficeFileError, type CellRange, type Worksheet, type WorksheetCell } from "../../../ooxml";
import { MOST_CELLS, TALLEST, WIDEST, type BrokenPlace } from "../../source";
import type { GridRow } from "../gridLines";
import { numberText } from "./numberText";

/** What a cell says, as text. */
export function cellText(cell: WorksheetCell, dates1904: boolean): string {
  if (cell.kind === "number") return numberText(cell.text, cell.format, dates1904);
  if (cell.kind === "date") return isoDateText(cell.text);
  return cell.text;
}

function isoDateText(text: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(text) ?? [];
  return year === undefined ? text : `${day ?? ""}/${month ?? ""}/${year}`;
}

/** Merged cells that reach over several rows, as a table is read from the top. */
class TallCells {
  private readonly waiting: readonly CellRange[];
  private next = 0;
  private readonly open = new Map<number, { readonly lastRow: number; readonly text: string }>();

  constructor(merges: readonly CellRange[]) {
    this.waiting = merges
      .filter(({ firstRow, lastRow, firstColumn }) => lastRow > firstRow && firstColumn < WIDEST)
      .sort((a, b) => a.firstRow - b.firstRow);
  }

  /** Repeats what stands above in a row that has something of its own, and remembers what begins in it. */
  fillIn(row: number, texts: string[]): void {
    for (const [column, { lastRow, text }] of this.open) {
      if (lastRow < row) this.open.delete(column);
      else if ((texts[column] ?? "") === "") {
        while (texts.length <= column) texts.push("");
        texts[column] = text;
      }
    }
    for (let merge = this.waiting[this.next]; merge !== undefined; merge = this.waiting[this.next]) {
      const { firstRow, lastRow, firstColumn } = merge;
      if (firstRow > row) break;
      this.next += 1;
      const text = firstRow === row ? (texts[firstColumn] ?? "") : "";
      if (text !== "") this.open.set(firstColumn, { lastRow: Math.min(lastRow, row + TALLEST - 1), text });
    }
  }
}

export interface SheetRows {
  readonly rows: readonly GridRow[];
  readonly broken: readonly BrokenPlace[];
}

/**
 * The rows of a sheet with merged cells filled in: a wide cell is read once, a tall one is repeated in
 * every row below that has something of its own. Throws OfficeFileError for a grid too large to hold.
 */
export function sheetRows({ name, rows, merges }: Worksheet, dates1904: boolean): SheetRows {
  const tall = new TallCells(merges);
  const broken: BrokenPlace[] = [];
  let held = 0;
  const filled = rows.flatMap(({ row, cells }): GridRow[] => {
    const texts: string[] = [];
    for (const cell of cells) {
      const text = cellText(cell, dates1904);
      if (cell.column >= WIDEST) {
        broken.push({ sheet: name, row, text });
        break;
      }
      while (texts.length < cell.column) texts.push("");
      texts.push(text);
    }
    if (texts.every((text) => text.trim() === "")) return [];
    tall.fillIn(row, texts);
    held += texts.length;
    if (held > MOST_CELLS) throw new OfficeFileError("too-many-cells");
    return [{ row, cells: texts }];
  });
  return { rows: filled, broken };
}
