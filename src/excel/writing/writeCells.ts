import { inStyle, readsTheSameEverywhere, type FormulaStyle } from "../../formulas";
import { TEXT_FORMAT, worksheetText, type CellContent, type SpecValue } from "../../sheets";
import type { ExactContent } from "../../workbook";
import type { Batch } from "../requests/batch";
import { asText } from "../requests/cellText";
import { BYTES_OF_ACTION } from "../requests/requestSize";
import { wireBytes } from "../requests/wire";

export const GENERAL = "General";

/** The client cuts an assignment into parts of so many cells. */
const CLIENT_CELLS = 1500;
/** Largest part of a block that travels in one assignment. */
const LARGEST_BLOCK = 500_000;

/** Rows of contents on their way into cells. A null format or content leaves the cell's alone. */
export interface SentCells {
  /** Formats to set before the contents arrive, so that they are taken for what they are. */
  readonly formats: readonly (readonly (string | null)[])[];
  readonly contents: readonly (readonly SpecValue[])[];
  /** Formats to set again, where a formula may have taken on that of the cells it refers to. */
  readonly lasting: readonly (readonly (string | null)[])[];
}

/** The cells of some rows of a block, as they can be found when the request is carried out. */
export type RowsOfBlock = (workbook: Excel.Workbook, first: number, count: number) => Excel.Range;

/** Queues a block, in parts where it is large. */
export async function queueCells(batch: Batch, rowsOf: RowsOfBlock, cells: SentCells): Promise<void> {
  const { contents } = cells;
  const columns = contents[0]?.length ?? 0;
  if (columns === 0) return;
  const uniform = uniformOf(cells);
  if (uniform !== undefined) {
    await queueUniform(batch, rowsOf, uniform, contents.length);
    return;
  }
  let first = 0;
  while (first < contents.length) {
    let count = 0;
    let bytes = 0;
    while (first + count < contents.length && (count === 0 || bytes < LARGEST_BLOCK)) {
      bytes += wireBytes([contents[first + count], cells.formats[first + count], cells.lasting[first + count]]);
      count += 1;
    }
    const calls = 12 + Math.ceil((count * columns) / CLIENT_CELLS) * 9;
    await batch.reserve(calls * BYTES_OF_ACTION + bytes);
    queuePart(batch.context.workbook, rowsOf, cells, first, count);
    first += count;
  }
}

function queuePart(
  workbook: Excel.Workbook,
  rowsOf: RowsOfBlock,
  cells: SentCells,
  first: number,
  count: number,
): void {
  const part = <T>(rows: readonly (readonly T[])[]): T[][] => rows.slice(first, first + count).map((row) => [...row]);
  const [formats, lasting] = [part(cells.formats), part(cells.lasting)];
  const range = rowsOf(workbook, first, count);
  // Null leaves a cell alone; the declaration does not say so.
  if (isAnything(formats)) range.numberFormat = formats as string[][];
  range.formulas = part(cells.contents);
  if (isAnything(lasting)) range.numberFormat = lasting as string[][];
}

interface Uniform {
  readonly format: string | null;
  readonly formula: string;
  readonly lasting: string | null;
}

/** The one formula of a block that reads the same in all its cells. */
function uniformOf({ formats, contents, lasting }: SentCells): Uniform | undefined {
  const [formula, format = null, last = null] = [contents[0]?.[0], formats[0]?.[0], lasting[0]?.[0]];
  if (contents.length < 2 || typeof formula !== "string" || !formula.startsWith("=")) return undefined;
  const all = <T>(rows: readonly (readonly T[])[], wanted: T) => rows.every((row) => row.every((it) => it === wanted));
  if (!all(contents, formula) || !all(formats, format) || !all(lasting, last)) return undefined;
  return readsTheSameEverywhere(formula.slice(1)) ? { format, formula, lasting: last } : undefined;
}

/** One value is set in every cell of a range; the declaration knows of arrays only. */
async function queueUniform(batch: Batch, rowsOf: RowsOfBlock, uniform: Uniform, rows: number): Promise<void> {
  const { format, formula, lasting } = uniform;
  await batch.reserve(12 * BYTES_OF_ACTION + wireBytes(formula));
  const range = rowsOf(batch.context.workbook, 0, rows);
  if (format !== null) range.set({ numberFormat: format as unknown as string[][] });
  range.set({ formulas: formula as unknown as string[][] });
  if (lasting !== null) range.set({ numberFormat: lasting as unknown as string[][] });
}

const isAnything = (rows: readonly (readonly unknown[])[]): boolean =>
  rows.some((row) => row.some((value) => value !== null));

function sentFormula(formula: string, format: string | undefined) {
  // In a cell formatted as text it would be one.
  const isText = format === undefined || format === TEXT_FORMAT;
  return {
    format: isText ? GENERAL : null,
    content: formula,
    lasting: isText || format === GENERAL ? GENERAL : null,
  };
}

/** A content in a cell whose number format is known (undefined: it is not). */
export function sentCell(
  content: CellContent,
  format: string | undefined,
  style: FormulaStyle,
): { readonly format: string | null; readonly content: SpecValue; readonly lasting: string | null } {
  if (content !== null && typeof content === "object") {
    return sentFormula(`=${inStyle(content.formula, style)}`, format);
  }
  if (content === null) return { format: null, content: "", lasting: null };
  if (typeof content === "string") {
    return { format: null, content: asText(worksheetText(content), format), lasting: null };
  }
  return { format: format === TEXT_FORMAT ? GENERAL : null, content, lasting: null };
}

/** A content that is written word by word. */
export function sentExactly(content: ExactContent, format: string | undefined): ReturnType<typeof sentCell> {
  if (content === null || typeof content !== "object") return sentCell(content, format, "native");
  return sentFormula(`=${content.exactly}`, format);
}

/** Many cells as they are sent, by what is sent. */
export function sentBlock(sent: readonly (readonly ReturnType<typeof sentCell>[])[]): SentCells {
  return {
    formats: sent.map((row) => row.map(({ format }) => format)),
    contents: sent.map((row) => row.map(({ content }) => content)),
    lasting: sent.map((row) => row.map(({ lasting }) => lasting)),
  };
}

/** A block of contents in cells whose formats `formatAt` tells. */
export function sentCells(
  cells: readonly (readonly CellContent[])[],
  formatAt: (row: number, column: number) => string | undefined,
  style: FormulaStyle,
): SentCells {
  return sentBlock(
    cells.map((row, at) => row.map((content, column) => sentCell(content, formatAt(at, column), style))),
  );
}
