import { MOST_CELLS, type SourceLine } from "../source";
import { LongText } from "./longText";

/** More columns than any result table has; what stands further right is reported, not read. */
const WIDEST = 256;
const TALLEST = 500;

interface Span {
  left: number;
  readonly text: string;
}

interface Cell {
  readonly text: LongText;
  readonly columns: number;
  readonly rows: number;
}

interface OpenTable {
  readonly number: number;
  row: number;
  /** Texts still to be repeated downwards, by column. */
  readonly spans: Map<number, Span>;
  cells: string[] | null;
  cell: Cell | null;
}

function span(value: string | undefined, limit: number): number {
  const number = Number.parseInt(value ?? "1", 10);
  return Number.isFinite(number) && number > 1 ? Math.min(number, limit) : 1;
}

/**
 * Turns the tags of tables into rows, with merged cells filled in downwards. Tables may be nested; each
 * is a table of its own.
 */
export class HtmlTables {
  /** The first text of each row that stands too far right to be read. */
  readonly broken: { readonly table: number; readonly row: number; readonly text: string }[] = [];
  private readonly open: OpenTable[] = [];
  private count = 0;
  private cellsRead = 0;

  constructor(private readonly emit: (line: SourceLine) => void) {}

  get hasTooManyCells(): boolean {
    return this.cellsRead > MOST_CELLS;
  }

  get isOpen(): boolean {
    return this.open.length > 0;
  }

  /** Adds text to the cell being read; false if there is none. */
  addText(text: string): boolean {
    const cell = this.open.at(-1)?.cell;
    if (cell == null) return false;
    cell.text.add(text);
    return true;
  }

  openTable(): void {
    this.count += 1;
    this.open.push({ number: this.count, row: 0, spans: new Map(), cells: null, cell: null });
  }

  closeTable(): void {
    const table = this.open.pop();
    if (table !== undefined) this.finishRow(table);
    this.emit({ kind: "blank", row: table?.row ?? 0 });
  }

  openRow(): void {
    const table = this.open.at(-1);
    if (table === undefined) return;
    this.finishRow(table);
    table.row += 1;
    table.cells = [];
  }

  closeRow(): void {
    const table = this.open.at(-1);
    if (table !== undefined) this.finishRow(table);
  }

  openCell(colspan: string | undefined, rowspan: string | undefined): void {
    const table = this.open.at(-1);
    if (table === undefined) return;
    this.finishCell(table);
    if (table.cells === null) this.openRow();
    table.cell = { text: new LongText(), columns: span(colspan, WIDEST), rows: span(rowspan, TALLEST) };
  }

  closeCell(): void {
    const table = this.open.at(-1);
    if (table !== undefined) this.finishCell(table);
  }

  private finishCell(table: OpenTable): void {
    const { cell, cells } = table;
    if (cell === null || cells === null) return;
    const content = cell.text
      .take()
      .replace(/[ \t\f\r\n\u00A0]+/g, " ")
      .trim();
    fillSpans(table, cells);
    if (cells.length >= WIDEST) {
      this.cellsRead += 1;
      const known = this.broken.at(-1);
      const noted = known?.table === table.number && known.row === table.row;
      if (content !== "" && !noted) this.broken.push({ table: table.number, row: table.row, text: content });
    }
    for (let column = 0; column < cell.columns && cells.length < WIDEST; column += 1) {
      // A wide cell is read once; the other columns it covers stay empty.
      const text = column === 0 ? content : "";
      if (cell.rows > 1) table.spans.set(cells.length, { left: cell.rows - 1, text });
      cells.push(text);
    }
    table.cell = null;
  }

  private finishRow(table: OpenTable): void {
    this.finishCell(table);
    const { cells } = table;
    if (cells === null) return;
    fillSpans(table, cells);
    table.cells = null;
    this.cellsRead += cells.length;
    if (cells.some((cell) => cell !== "")) {
      this.emit({ kind: "row", cells, table: table.number, row: table.row });
    }
  }
}

/** Puts in the cells that a merged cell above covers, up to the first free column. */
function fillSpans(table: OpenTable, cells: string[]): void {
  for (let covered = table.spans.get(cells.length); covered !== undefined; covered = table.spans.get(cells.length)) {
    if (covered.left <= 1) table.spans.delete(cells.length);
    else covered.left -= 1;
    cells.push(covered.text);
  }
}
