import type { SourceLine } from "../../source";
import type { Span } from "./columns";
import type { Block } from "./layout";

/** Columns whose edges differ by less (points) are the same. */
const SAME_EDGE = 6;
/** Lines further apart than this (times the size) do not belong to one paragraph. */
const PARAGRAPH = 2.2;

type Table = Extract<Block, { kind: "table" }>;

/**
 * Puts the pages of a document one after another. A table goes on over a page break if only the foot of
 * one page and the head of the next stand between, and its columns are where they were.
 */
export class Pages {
  readonly lines: SourceLine[] = [];
  private tables = 0;
  private row = 0;
  /** The table before. */
  private last: Table | undefined;
  /** Nothing but the page's foot stands between it and the next page. */
  private open = false;

  /** @param furniture texts at the head or foot that other pages have as well. */
  constructor(private readonly furniture: ReadonlySet<string>) {}

  add(page: number, blocks: readonly Block[]): void {
    let before: Block | undefined;
    let onlyFurniture = true;
    let last: Block | undefined;
    if (this.lines.length > 0) this.lines.push({ kind: "blank", page, row: this.row });
    for (const block of blocks) {
      if (before !== undefined && isApart(before, block)) this.lines.push({ kind: "blank", page, row: this.row });
      const cut = onlyFurniture && this.open ? this.cutCell(block) : undefined;
      if (cut !== undefined) {
        this.row += 1;
        this.lines.push({ kind: "row", cells: cut, table: this.tables, page, row: this.row });
      } else if (block.kind === "text") {
        this.row += 1;
        this.lines.push({ kind: "text", text: block.text, page, row: this.row });
        if (!this.isFurniture(block)) {
          onlyFurniture = false;
          last = undefined;
        }
      } else {
        const columns = this.last === undefined ? undefined : columnsOf(block, this.last);
        if (!(onlyFurniture && this.open && columns !== undefined)) this.tables += 1;
        for (const cells of block.rows) {
          this.row += 1;
          this.lines.push({ kind: "row", cells: moved(cells, columns), table: this.tables, page, row: this.row });
        }
        onlyFurniture = false;
        this.last = columns === undefined ? block : this.last;
        last = block;
      }
      before = block;
    }
    // A page of furniture alone, such as an empty last one, ends no table.
    if (!onlyFurniture) this.open = last !== undefined;
  }

  /** A text in one of the inner columns of the table before: a cell that the page break cut. */
  private cutCell(block: Block): readonly string[] | undefined {
    if (block.kind !== "text" || this.last === undefined || this.last.ruled) return undefined;
    const { left, right } = block.span;
    const over = this.last.columns.map((column) => column.left < right && left < column.right);
    if (over[0] !== false || over.filter(Boolean).length !== 1) return undefined;
    return over.map((here) => (here ? block.text : ""));
  }

  private isFurniture({ text }: { readonly text: string }): boolean {
    return this.furniture.has(furnitureKey(text));
  }
}

/** How many lines of a page's head and foot are compared with other pages'. */
const OUTERMOST = 3;

/** The outermost lines of pages that come again on others: heads, feet, page numbers. */
export function furnitureOf(pages: readonly (readonly Block[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const blocks of pages) {
    const outermost = [...blocks.slice(0, OUTERMOST), ...blocks.slice(-OUTERMOST)];
    const keys = outermost.flatMap((block) => (block.kind === "text" ? [furnitureKey(block.text)] : []));
    for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([key]) => key));
}

/** Texts that differ only in their numbers are the same head or foot. */
function furnitureKey(text: string): string {
  return text.replace(/[0-9๐-๙]+/g, "#").replace(/\s+/g, "");
}

function isApart(above: Block, below: Block): boolean {
  if (above.kind !== "text" || below.kind !== "text") return true;
  return below.bottom - above.bottom > PARAGRAPH * Math.max(above.size, below.size);
}

/**
 * Which columns of the table above those of a table are; undefined if they are others. Between rules the
 * columns are the same or not; a column that only gaps divide is missing where none of its cells is filled.
 */
function columnsOf(table: Table, above: Table): readonly number[] | undefined {
  if (table.ruled !== above.ruled) return undefined;
  if (table.ruled) return sameEdges(table.columns, above.columns) ? table.columns.map((_, index) => index) : undefined;
  const over = table.columns.map(({ left, right }) =>
    above.columns.flatMap((column, index) => (column.left < right && left < column.right ? [index] : [])),
  );
  const places = over.map(([only]) => only ?? -1);
  const distinct = over.every(({ length }) => length === 1) && new Set(places).size === places.length;
  return distinct ? places : undefined;
}

function sameEdges(some: readonly Span[], others: readonly Span[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ left, right }, index) => {
      const other = others[index];
      return (
        other !== undefined && Math.abs(left - other.left) <= SAME_EDGE && Math.abs(right - other.right) <= SAME_EDGE
      );
    })
  );
}

function moved(cells: readonly string[], columns: readonly number[] | undefined): readonly string[] {
  if (columns === undefined) return cells;
  const places = Array.from({ length: Math.max(...columns) + 1 }, () => "");
  for (const [index, cell] of cells.entries()) places[columns[index] ?? index] = cell;
  return places;
}
