import { inStyle, type FormulaStyle } from "../../formulas";
import { grouped } from "../../lists";
import {
  LONGEST_TEXT,
  TEXT_FORMAT,
  worksheetText,
  type CellContent,
  type FormulaCell,
  type PlacedCell,
  type RangeSpec,
  type SheetSpec,
  type TableSpec,
} from "../../sheets";
import { merged, runs, single } from "./rectangles";

/** What a cell is sent: null leaves it alone, an empty text empties it. */
export type Sent = string | number | boolean | null;

/** One assignment: rows and columns of a rectangle. */
export interface ContentBlock {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly Sent[])[];
}

export const GENERAL = "General";

/** Rows between cells outside tables that are sent as nothing rather than as a block of their own. */
const WIDEST_GAP = 2;

type Send = (content: CellContent) => Sent;

function isFormula(content: CellContent): content is FormulaCell {
  return content !== null && typeof content === "object";
}

/**
 * Text goes into cells formatted as text, where nothing is read into it. Only a leading apostrophe is
 * taken for a mark, so it is sent twice, into a cell of no format: there it is sure to be taken.
 */
function sentText(text: string): string {
  const clean = worksheetText(text);
  return clean.startsWith("'") ? `'${worksheetText(clean, LONGEST_TEXT - 1)}` : clean;
}

const sendLiteral: Send = (content) => {
  if (isFormula(content)) return null;
  return typeof content === "string" ? (content === "" ? null : sentText(content)) : content;
};

function sendFormula(style: FormulaStyle): Send {
  return (content) => (isFormula(content) ? `=${inStyle(content.formula, style)}` : null);
}

/** Cells outside tables, in blocks of neighbouring rows; what lies between is sent as null. */
function looseBlocks(cells: readonly PlacedCell[], send: Send): readonly ContentBlock[] {
  const sent = cells.flatMap(({ row, column, content }) => {
    const value = send(content);
    return value === null ? [] : [{ row, column, value }];
  });
  const rows = [...new Set(sent.map(({ row }) => row))].sort((a, b) => a - b);
  const bands = rows.reduce<number[][]>((all, row) => {
    const band = all.at(-1);
    if (band === undefined || row - (band.at(-1) ?? row) > WIDEST_GAP) return [...all, [row]];
    band.push(row);
    return all;
  }, []);
  return bands.map((band) => {
    const [top, bottom] = [band[0] ?? 0, band.at(-1) ?? 0];
    const inside = sent.filter(({ row }) => row >= top && row <= bottom);
    const left = Math.min(...inside.map(({ column }) => column));
    const right = Math.max(...inside.map(({ column }) => column));
    const block = Array.from({ length: bottom - top + 1 }, () => Array<Sent>(right - left + 1).fill(null));
    for (const { row, column, value } of inside) (block[row - top] ?? []).splice(column - left, 1, value);
    return { row: top, column: left, cells: block };
  });
}

/** Something like `A1`, which means another cell in every row; the same words are then not the same formula. */
function namesCells(formula: string): boolean {
  return /\$?[A-Z]{1,3}\$?\d/i.test(formula.replace(/"(?:[^"]|"")*"/g, ""));
}

/** How the cells of a table's column come about: one formula for all rows, several, or none. */
type ColumnKind = "literals" | "severalFormulas" | { readonly formula: string };

function kindOf({ rows }: TableSpec, index: number): ColumnKind {
  const formulas = new Set(
    rows.map((row) => {
      const content = row[index] ?? null;
      return isFormula(content) ? content.formula : null;
    }),
  );
  const [formula = null] = formulas;
  if (formulas.size > 1 || (formula !== null && namesCells(formula))) return "severalFormulas";
  return formula === null ? "literals" : { formula };
}

/** Cells that belong to no table. */
function loose(sheet: SheetSpec, cells: readonly PlacedCell[]): readonly PlacedCell[] {
  return cells.filter(
    ({ row, column }) =>
      !sheet.tables.some(
        (table) =>
          row >= table.row &&
          row <= table.row + table.rows.length &&
          column >= table.column &&
          column < table.column + table.columns.length,
      ),
  );
}

/**
 * Everything but formulas; columns with formulas wait until their table stands. Excel fills an empty
 * column of a table with whatever formula comes into it. That is welcome where all rows have the same,
 * and new rows get it too; where they differ, figures hold the place of the formulas until they come.
 */
export function literalBlocks(sheet: SheetSpec, cells: readonly PlacedCell[]): readonly ContentBlock[] {
  const sendOf = (kind: ColumnKind): Send => {
    if (kind === "literals") return sendLiteral;
    return kind === "severalFormulas" ? (content) => sendLiteral(content) ?? 0 : () => null;
  };
  const tables = sheet.tables.map((table) => {
    const sends = table.columns.map((_, index) => sendOf(kindOf(table, index)));
    const headers = table.columns.map(({ header }) => sentText(header));
    const rows = table.rows.map((row) => sends.map((send, index) => send(row[index] ?? null)));
    return { row: table.row, column: table.column, cells: [headers, ...rows] };
  });
  return [...looseBlocks(loose(sheet, cells), sendLiteral), ...tables];
}

/** One formula for every cell of a range. */
export interface FilledRange {
  readonly range: RangeSpec;
  readonly formula: string;
}

/** Formulas: those all rows of a column have, and the rest. Columns are sent whole, empty cells as such. */
export function formulaBlocks(
  sheet: SheetSpec,
  cells: readonly PlacedCell[],
  style: FormulaStyle,
): { readonly blocks: readonly ContentBlock[]; readonly fills: readonly FilledRange[] } {
  const send = sendFormula(style);
  const whole: Send = (content) => send(content) ?? sendLiteral(content) ?? "";
  const fills: FilledRange[] = [];
  const tables = sheet.tables.flatMap((table) => {
    const several = [...table.columns.keys()].filter((index) => {
      const kind = kindOf(table, index);
      if (typeof kind === "string") return kind === "severalFormulas";
      const range = { row: table.row + 1, column: table.column + index, rows: table.rows.length, columns: 1 };
      fills.push({ range, formula: `=${inStyle(kind.formula, style)}` });
      return false;
    });
    return runs(several).map(([first, last]) => ({
      row: table.row + 1,
      column: table.column + first,
      cells: table.rows.map((row) =>
        Array.from({ length: last - first + 1 }, (_, offset) => whole(row[first + offset] ?? null)),
      ),
    }));
  });
  return { blocks: [...looseBlocks(loose(sheet, cells), send), ...tables], fills };
}

function lastingFormat({ style }: PlacedCell): string {
  return style.numberFormat ?? GENERAL;
}

/** The format a cell has while its content arrives. */
function formatToWrite(cell: PlacedCell): string {
  const { content } = cell;
  if (typeof content === "string") return sentText(content).startsWith("'") ? GENERAL : TEXT_FORMAT;
  // A number sent to a cell formatted as text would become text.
  const lasting = lastingFormat(cell);
  return lasting === TEXT_FORMAT && content !== null ? GENERAL : lasting;
}

/** A number format and where it is set. */
export interface FormattedCells {
  readonly numberFormat: string;
  readonly ranges: readonly RangeSpec[];
}

function formatted(cells: readonly PlacedCell[], formatOf: (cell: PlacedCell) => string | undefined) {
  return [...grouped(cells, formatOf)].map(([numberFormat, group]) => ({
    numberFormat,
    ranges: merged(group.map(single)),
  }));
}

/** Number formats to set before content arrives. */
export function formatsBefore(cells: readonly PlacedCell[]): readonly FormattedCells[] {
  return formatted(cells, (cell) => {
    const format = formatToWrite(cell);
    return format === GENERAL ? undefined : format;
  });
}

/**
 * Number formats to set afterwards: where content needed another one to arrive, and where a formula may
 * have taken on the format of the cells it refers to.
 */
export function formatsAfter(cells: readonly PlacedCell[]): readonly FormattedCells[] {
  return formatted(cells, (cell) => {
    const lasting = lastingFormat(cell);
    const takesOn = isFormula(cell.content) && lasting === GENERAL;
    return takesOn || lasting !== formatToWrite(cell) ? lasting : undefined;
  });
}
