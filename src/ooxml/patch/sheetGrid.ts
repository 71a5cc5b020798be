import { cellAddress, cellName } from "../cellAddress";
import { OfficeFileError } from "../officeFileError";
import { XmlElement } from "../xmlTree";

/** A row of a sheet part. */
interface GridRow {
  readonly element: XmlElement;
  readonly cells: Map<number, XmlElement>;
  isChanged: boolean;
}

/** A cell of a sheet: rows count from 1, columns from 0. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly element: XmlElement;
}

/** The rows and cells of a sheet part by their places. */
export class SheetGrid {
  private rows = new Map<number, GridRow>();
  private isChanged = false;

  constructor(private readonly data: XmlElement) {
    let number = 0;
    for (const element of data.named("row")) {
      const own = element.get("r");
      number = own === undefined ? number + 1 : Number(own);
      if (own === undefined) element.set("r", String(number));
      this.rows.set(number, { element, cells: cellsOf(element, number), isChanged: false });
    }
  }

  get prefix(): string {
    return this.data.prefix;
  }

  get lastRow(): number {
    return Math.max(0, ...[...this.rows.keys()]);
  }

  *cells(): Iterable<GridCell> {
    for (const [row, { cells }] of this.rows) for (const [column, element] of cells) yield { row, column, element };
  }

  row(row: number): XmlElement | undefined {
    return this.rows.get(row)?.element;
  }

  cell(row: number, column: number): XmlElement | undefined {
    return this.rows.get(row)?.cells.get(column);
  }

  columnsOf(row: number): readonly number[] {
    return [...(this.rows.get(row)?.cells.keys() ?? [])];
  }

  /** The row, which is made where it is not there. */
  makeRow(row: number): XmlElement {
    return this.gridRow(row).element;
  }

  /** The cell, which is made where it is not there. */
  makeCell(row: number, column: number): XmlElement {
    const line = this.gridRow(row);
    const known = line.cells.get(column);
    if (known !== undefined) return known;
    const element = XmlElement.of(`${this.prefix}c`, { r: cellName(row, column) });
    line.cells.set(column, element);
    line.isChanged = true;
    return element;
  }

  /** Entire rows go where `place` says; null takes them out. */
  moveRows(place: (row: number) => number | null): void {
    const moved = new Map<number, GridRow>();
    for (const [row, line] of this.rows) {
      const to = place(row);
      if (to === null) continue;
      moved.set(to, line);
      if (to === row) continue;
      line.element.set("r", String(to));
      for (const [column, element] of line.cells) element.set("r", cellName(to, column));
    }
    this.rows = moved;
    this.isChanged = true;
  }

  /** Cells of some columns go to the rows `place` says; null takes them out. */
  moveCells([first, last]: readonly [number, number], place: (row: number) => number | null): void {
    const moved: GridCell[] = [];
    for (const [row, line] of this.rows) {
      if (place(row) === row) continue;
      for (const [column, element] of line.cells) {
        if (column < first || column > last) continue;
        moved.push({ row, column, element });
        line.cells.delete(column);
        line.isChanged = true;
      }
    }
    for (const { row, column, element } of moved) {
      const to = place(row);
      if (to === null) continue;
      element.set("r", cellName(to, column));
      const line = this.gridRow(to);
      line.cells.set(column, element);
      line.isChanged = true;
    }
  }

  /** Puts rows and cells back into the part, in their order. */
  settle(): void {
    for (const line of this.rows.values()) {
      if (!line.isChanged) continue;
      const others = line.element.elements.filter(({ name }) => name !== "c");
      line.element.children = [...byNumber(line.cells), ...others];
      line.element.set("spans", undefined);
      line.isChanged = false;
    }
    if (this.isChanged) this.data.children = byNumber(this.rows).map(({ element }) => element);
    this.isChanged = false;
  }

  /** `A1:C9`, all cells there are. */
  extent(): string {
    const rows = [...this.rows].filter(([, { cells }]) => cells.size > 0).map(([row]) => row);
    let [left, right] = [Infinity, 0];
    for (const { column } of this.cells()) [left, right] = [Math.min(left, column), Math.max(right, column)];
    if (rows.length === 0) return "A1";
    const [top, bottom] = rows.reduce(([low, high], row) => [Math.min(low, row), Math.max(high, row)], [Infinity, 0]);
    const [first, last] = [cellName(top, left), cellName(bottom, right)];
    return first === last ? first : `${first}:${last}`;
  }

  private gridRow(row: number): GridRow {
    const known = this.rows.get(row);
    if (known !== undefined) return known;
    const element = XmlElement.of(`${this.prefix}row`, { r: String(row) });
    const made: GridRow = { element, cells: new Map(), isChanged: false };
    this.rows.set(row, made);
    this.isChanged = true;
    return made;
  }
}

function cellsOf(row: XmlElement, number: number): Map<number, XmlElement> {
  const cells = new Map<number, XmlElement>();
  let column = -1;
  for (const cell of row.named("c")) {
    const own = cell.get("r");
    const place = own === undefined ? column + 1 : cellAddress(own)?.column;
    if (place === undefined) throw new OfficeFileError("damaged");
    column = place;
    if (own === undefined) cell.set("r", cellName(number, column));
    cells.set(column, cell);
  }
  return cells;
}

function byNumber<T>(items: ReadonlyMap<number, T>): readonly T[] {
  return [...items].sort(([a], [b]) => a - b).map(([, item]) => item);
}
