import { valueOf } from "../../tables/cells";
import { keyOfHeader } from "./headers";
import type { ReturnedLine, ReturnedSheet, ReturnedTable, ReturnedWorkbook } from "./returnedWorkbook";

/** Rows under one line of headers, wherever they stand. */
export interface Block {
  readonly sheet: string;
  /** By column, the header as it stands. */
  readonly headers: ReadonlyMap<number, string>;
  /** By column, the key of every header that names one exactly. */
  readonly keys: ReadonlyMap<number, string>;
  readonly lines: readonly ReturnedLine[];
}

export interface Blocks {
  /** Rows a unit filled in. */
  readonly tasks: readonly Block[];
  /** The same as they were sent; null where nothing of it is left. */
  readonly sent: Block | null;
}

/** Tables of rows; a copied sheet gets a number behind the name. */
const ROW_TABLES = /^tbl(?:Tasks|Plan|Sent)[_\d]*$/i;
/** Headers may be repeated on every page of a sheet. */
const MOST_BLOCKS = 50;
/** Known headers side by side that make a line of headers. */
const FEWEST_KEYS = 3;
const FEWEST_WITHOUT_ID = 6;
/** Of the columns of the best block, those another one has to have. */
const SHARE_OF_BEST = 0.6;

/** What a cell shows, as one line. */
export function shown(line: ReturnedLine, column: number): string {
  const content = line.cells.find((cell) => cell.column === column)?.content ?? null;
  return String(valueOf(content) ?? "").trim();
}

/** Headers of a line by column, and which of them are ours; the first of two alike counts. */
function headerKeys(line: ReturnedLine) {
  const headers = new Map<number, string>();
  const keys = new Map<number, string>();
  const seen = new Set<string>();
  for (const { column, content } of line.cells) {
    const value = valueOf(content);
    const text = String(value ?? "").trim();
    headers.set(column, text);
    const key = typeof value === "string" ? keyOfHeader(text) : undefined;
    if (key === undefined || seen.has(key)) continue;
    seen.add(key);
    keys.set(column, key);
  }
  return { headers, keys, seen };
}

/** A line of headers says what a row is about and more, or so much that those two were renamed. */
function isHeader(seen: ReadonlySet<string>): boolean {
  return seen.size >= (seen.has("id") || seen.has("item") ? FEWEST_KEYS : FEWEST_WITHOUT_ID);
}

/** Every block of a sheet: from one line of headers to the next, whatever stands above, between and below. */
function blocksOf(sheet: ReturnedSheet): readonly Block[] {
  const found: Block[] = [];
  let open: (Block & { readonly lines: ReturnedLine[] }) | undefined;
  for (const line of sheet.lines) {
    const { headers, keys, seen } = headerKeys(line);
    if (found.length < MOST_BLOCKS && (isHeader(seen) || headsTable(sheet, line))) {
      open = { sheet: sheet.name, headers, keys, lines: [] };
      found.push(open);
    } else open?.lines.push(line);
  }
  return found.map((block) => withoutTotals(block, sheet.tables));
}

/** The table says which line its headers are in, however damaged they are. */
function headsTable({ tables }: ReturnedSheet, { row }: ReturnedLine): boolean {
  return tables.some(({ name, firstRow }) => row === firstRow && ROW_TABLES.test(name));
}

/** A row of totals says nothing of the plan. */
function withoutTotals(block: Block, tables: readonly ReturnedTable[]): Block {
  const isTotal = ({ row }: ReturnedLine) =>
    tables.some(({ lastRow, totals }) => row > lastRow - totals && row <= lastRow);
  return { ...block, lines: block.lines.filter((line) => !isTotal(line)) };
}

/** Headers with nothing under them say nothing, unless there is nothing else. */
function withoutRepeatedHeaders(blocks: readonly Block[]): readonly Block[] {
  const filled = blocks.filter(({ lines }) => lines.length > 0);
  return filled.length > 0 ? filled : blocks.slice(0, 1);
}

const isSent = ({ keys }: Block): boolean => [...keys.values()].includes("checksum");

/**
 * Where the rows of a plan stand: in any sheet, under headers in either language. Tables are not needed, as
 * many programs drop them, and rows people typed below one belong to it all the same.
 */
export function blocksIn({ sheets }: ReturnedWorkbook): Blocks {
  const all = sheets.flatMap(blocksOf);
  const candidates = withoutRepeatedHeaders(all.filter((block) => !isSent(block)));
  const best = Math.max(0, ...candidates.map(({ keys }) => keys.size));
  return {
    tasks: candidates.filter(({ keys }) => keys.size >= best * SHARE_OF_BEST),
    sent: all.find(isSent) ?? null,
  };
}
