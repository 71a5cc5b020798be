import { MOST_CELLS, TALLEST, WIDEST, type SourceLine } from "../../source";
import type { Attributes } from "./htmlHidden";
import { LongText } from "./longText";

/** Figures, bands, provinces: texts that stand in many cells. */
const LONGEST_SHARED = 24;
const MOST_SHARED = 50_000;
/** JavaScript engines copy shorter parts of a text anyway. */
const SHORTEST_PART = 13;
const SPACES = /[ \t\f\r\n\u00A0]/;

interface Span {
  left: number;
  readonly text: string;
}

interface Cell {
  readonly hidden: boolean;
  /** What the cell holds where its column is too narrow to show it. */
  readonly stored: string | undefined;
  readonly columns: number;
  readonly rows: number;
}

const PLAIN_CELL: Cell = Object.freeze({ hidden: false, stored: undefined, columns: 1, rows: 1 });

interface OpenTable {
  readonly number: number;
  row: number;
  /** It stands in a row or cell nobody sees. */
  readonly isUnseen: boolean;
  /** Nobody sees the row being read. */
  hidden: boolean;
  /** A row of several cells stands above, with no empty row between. */
  hasBegun: boolean;
  /** Texts still to be repeated downwards, by column. */
  readonly spans: Map<number, Span>;
  cells: string[] | null;
  cell: Cell | null;
  /** The text of the cell being read. */
  readonly text: LongText;
}

function isFilled(cell: string): boolean {
  return cell !== "";
}

function span(value: string | undefined, limit: number): number {
  const number = Number.parseInt(value ?? "1", 10);
  return Number.isFinite(number) && number > 1 ? Math.min(number, limit) : 1;
}

/**
 * Turns the tags of tables into rows, with merged cells filled in downwards. Tables may be nested; each
 * is a table of its own. A spreadsheet as a page is one table with its titles and sentences in it: as in
 * a sheet, a single filled cell above the rows, or after an empty one, is a line of text.
 */
export class HtmlTables {
  /** The first text of each row that stands too far right to be read. */
  readonly broken: { readonly table: number; readonly row: number; readonly text: string }[] = [];
  private readonly open: OpenTable[] = [];
  private readonly shared = new Map<string, string>();
  /** Scores as printed, by hundredths of a point; in Thai digits above in Arabic ones. */
  private readonly figures = new Map<number, string>();
  private count = 0;
  private cellsRead = 0;
  private cellsOpened = 0;

  constructor(private readonly emit: (line: SourceLine) => void) {}

  get hasTooManyCells(): boolean {
    return this.cellsRead > MOST_CELLS;
  }

  get isOpen(): boolean {
    return this.open.length > 0;
  }

  /** Where text goes now: a cell, a cell nobody sees, or none. The cells of a hidden row are read with it. */
  get target(): "cell" | "hidden" | "none" {
    const table = this.open.at(-1);
    if (table?.cell == null) return "none";
    return table.cell.hidden && !table.hidden ? "hidden" : "cell";
  }

  /** The row being read is hidden. */
  get isInHiddenRow(): boolean {
    return this.open.at(-1)?.hidden === true;
  }

  /** The number of the cell being read, to tell one place from the next. */
  get place(): number | undefined {
    return this.open.at(-1)?.cell == null ? undefined : this.cellsOpened;
  }

  /** Adds text to the cell being read; false if there is none. */
  addText(text: string): boolean {
    const table = this.open.at(-1);
    if (table?.cell == null) return false;
    table.text.add(text);
    return true;
  }

  openTable(): void {
    this.count += 1;
    const outer = this.open.at(-1);
    const isUnseen = outer !== undefined && (outer.hidden || outer.cell?.hidden === true);
    const number = this.count;
    this.open.push({
      number,
      row: 0,
      isUnseen,
      hidden: isUnseen,
      hasBegun: false,
      spans: new Map(),
      cells: null,
      cell: null,
      text: new LongText(),
    });
  }

  /** The number of a table that is no HTML table. */
  countTable(): number {
    this.count += 1;
    return this.count;
  }

  closeTable(): void {
    const table = this.open.pop();
    if (table !== undefined) this.finishRow(table);
    this.emit({ kind: "blank", row: table?.row ?? 0 });
  }

  /** A row outside any table, as in a copied fragment, opens one. */
  openRow(hidden = false): void {
    const table = this.current();
    this.finishRow(table);
    table.row += 1;
    table.hidden = hidden || table.isUnseen;
    table.cells = [];
  }

  closeRow(): void {
    const table = this.open.at(-1);
    if (table !== undefined) this.finishRow(table);
  }

  openCell({ colspan, rowspan, "x:num": stored }: Attributes, hidden = false): void {
    const table = this.current();
    this.finishCell(table);
    if (table.cells === null) this.openRow();
    this.cellsOpened += 1;
    const isPlain = !hidden && stored === undefined && colspan === undefined && rowspan === undefined;
    table.cell = isPlain
      ? PLAIN_CELL
      : { hidden, stored, columns: span(colspan, WIDEST), rows: span(rowspan, TALLEST) };
  }

  closeCell(): void {
    const table = this.open.at(-1);
    if (table !== undefined) this.finishCell(table);
  }

  private current(): OpenTable {
    if (this.open.length === 0) this.openTable();
    const table = this.open.at(-1);
    if (table === undefined) throw new RangeError("A table was just opened");
    return table;
  }

  private finishCell(table: OpenTable): void {
    const { cell, cells } = table;
    if (cell === null || cells === null) return;
    const { stored = "" } = cell;
    const shown = this.plain(table.text.take());
    const content = stored !== "" && /^#+$/.test(shown) ? stored : shown;
    fillSpans(table, cells);
    if (cells.length >= WIDEST) {
      this.cellsRead += 1;
      const known = this.broken.at(-1);
      const noted = known?.table === table.number && known.row === table.row;
      if (content !== "" && !noted) this.broken.push({ table: table.number, row: table.row, text: content });
    }
    for (let column = 0; column < cell.columns && cells.length < WIDEST; column += 1) {
      // A wide cell is read once; the other columns it covers stay empty.
      const own = column === 0 ? content : "";
      if (cell.rows > 1) table.spans.set(cells.length, { left: cell.rows - 1, text: own });
      cells.push(own);
    }
    table.cell = null;
  }

  /** A cell's text without line ends and double spaces; one that stands in many cells is kept once. */
  private plain(text: string): string {
    if (text.length > LONGEST_SHARED) return copyOf(spaced(text));
    const figure = hundredths(text);
    if (figure >= 0) {
      const same = this.figures.get(figure);
      if (same === undefined) this.figures.set(figure, text);
      return same ?? text;
    }
    const before = this.shared.get(text);
    if (before !== undefined) return before;
    const plain = copyOf(spaced(text));
    if (this.shared.size < MOST_SHARED) this.shared.set(copyOf(text), plain);
    return plain;
  }

  /** On a later page, a lone cell that is not the first may go on with the row above. */
  private mayBeTitle({ number }: OpenTable, [first = ""]: readonly string[]): boolean {
    return number === 1 || first !== "";
  }

  private finishRow(table: OpenTable): void {
    this.finishCell(table);
    const { cells } = table;
    if (cells === null) return;
    fillSpans(table, cells);
    table.cells = null;
    this.cellsRead += cells.length;
    this.emitRow(table, cells);
  }

  private emitRow(table: OpenTable, cells: readonly string[]): void {
    const { number, row, hidden } = table;
    const first = cells.findIndex(isFilled);
    const isLone = first === cells.findLastIndex(isFilled);
    if (first < 0) table.hasBegun = false;
    else if (isLone && !table.hasBegun && !hidden && this.mayBeTitle(table, cells)) {
      this.emit({ kind: "text", text: cells[first] ?? "", row });
    } else {
      table.hasBegun = true;
      this.emit(
        hidden ? { kind: "row", cells, table: number, row, hidden } : { kind: "row", cells, table: number, row },
      );
    }
  }
}

const [ZERO, THAI_ZERO, POINT] = [0x30, 0x0e50, 0x2e];
const MOST_HUNDREDTHS = 100_000;

/**
 * The number of `91.85` (or `๙๑.๘๕`) in hundredths, and 100,000 more in Thai digits; -1 for any other
 * text, with leading zeros too. Two texts of one number are the same text.
 */
function hundredths(text: string): number {
  const { length } = text;
  if (length < 4 || length > 6 || text.charCodeAt(length - 3) !== POINT) return -1;
  const zero = text.charCodeAt(0) >= THAI_ZERO ? THAI_ZERO : ZERO;
  let number = 0;
  for (let at = 0; at < length; at += 1) {
    if (at === length - 3) continue;
    const digit = text.charCodeAt(at) - zero;
    if (digit < 0 || digit > 9 || (digit === 0 && at === 0 && length > 4)) return -1;
    number = number * 10 + digit;
  }
  return zero === THAI_ZERO ? number + MOST_HUNDREDTHS : number;
}

function spaced(text: string): string {
  return SPACES.test(text) ? text.replace(/[ \t\f\r\n\u00A0]+/g, " ").trim() : text;
}

/** A part of a text keeps the whole text in memory; a copy of the part does not. */
function copyOf(text: string): string {
  return text.length < SHORTEST_PART ? text : ` ${text}`.slice(1);
}

/** Puts in the cells that a merged cell above covers, up to the first free column. */
function fillSpans(table: OpenTable, cells: string[]): void {
  for (let covered = table.spans.get(cells.length); covered !== undefined; covered = table.spans.get(cells.length)) {
    if (covered.left <= 1) table.spans.delete(cells.length);
    else covered.left -= 1;
    cells.push(covered.text);
  }
}
