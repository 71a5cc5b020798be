import { cell } from "../layout";
import { DEFAULT_ROW_HEIGHT } from "../rowHeights";
import type { BlockCell, SheetSpec, StyleName } from "../spec";
import { BODY_FONT, STYLES } from "../styles";
import { cutRow, mostLines, type Continued } from "./cutRow";
import type { PrintColumn, PrintDocument } from "./document";
import { linesOf } from "./lines";
import { pageHeight, placeOnPages, type Placeable } from "./pages";

/** Line height over font size, and room above and below the text of a row, in points. */
const LINE = 1.4;
const PADDING = 6;
/** Space between the edges of a cell and its text, in characters. */
const EDGES = 0.6;
/** What the width of a line may be wrong by. */
const RESERVE = 0.98;
const BOLD = 1.08;
/** Fewer lines are not worth a row of their own. */
const FEWEST_LINES = 3;
const GAP = 12;

/** A row of the table as it stands on paper. */
interface TableRow extends Placeable {
  readonly group: boolean;
  readonly cells: readonly string[];
  readonly cut?: (height: number) => readonly [TableRow, TableRow] | undefined;
}

function roomOf(style: StyleName, width: number): number {
  const { size = BODY_FONT.size, bold } = STYLES[style];
  return (((width - EDGES) * BODY_FONT.size) / size / (bold === true ? BOLD : 1)) * RESERVE;
}

const lineOf = (style: StyleName) => (STYLES[style].size ?? BODY_FONT.size) * LINE;

function heightOf(text: string, style: StyleName, width: number): number {
  return Math.max(DEFAULT_ROW_HEIGHT, Math.ceil(linesOf(text, roomOf(style, width)).length * lineOf(style) + PADDING));
}

const widthOf = (columns: readonly PrintColumn[]) => columns.reduce((sum, { width }) => sum + width, 0);

function tableRow(
  texts: readonly string[],
  label: string,
  columns: readonly PrintColumn[],
  continued: Continued,
): TableRow {
  const cells = columns.map(({ style, width }, index) => ({ text: texts[index] ?? "", room: roomOf(style, width) }));
  const line = lineOf("printText");
  const lines = mostLines(cells);
  return {
    group: false,
    cells: texts,
    height: Math.max(DEFAULT_ROW_HEIGHT, Math.ceil(lines * line + PADDING)),
    cut: (height) => {
      const most = Math.min(Math.floor((height - PADDING) / line), lines - FEWEST_LINES);
      if (most < FEWEST_LINES) return undefined;
      const [first, second] = cutRow(cells, most, label, continued);
      return [tableRow(first, label, columns, continued), tableRow(second, label, columns, continued)];
    },
  };
}

function tableRows({ rows, columns }: PrintDocument, continued: Continued, ending: number): readonly TableRow[] {
  const made = rows.map((row): TableRow =>
    row.kind === "cells"
      ? tableRow(row.cells, row.label, columns, continued)
      : { group: true, cells: [row.text], height: heightOf(row.text, "printGroup", widthOf(columns)) },
  );
  return made.map((row, index) => {
    const next = made[index + 1];
    // Where there is room for both, signatures stand on a page with something they are for.
    if (next === undefined) return { ...row, keepWithNext: ending };
    return row.group ? { ...row, keepWithNext: next.height } : row;
  });
}

/** After which column the table falls into halves. */
function middle(columns: readonly PrintColumn[]): number {
  const whole = widthOf(columns);
  const distance = (count: number) => Math.abs(widthOf(columns.slice(0, count)) - whole / 2);
  return columns
    .map((_, index) => index)
    .slice(1)
    .reduce((best, each) => (distance(each) < distance(best) ? each : best), 1);
}

/** The signers in two halves, read downwards; one alone stands on the right. */
function signatureHalves({
  signers,
  columns,
}: PrintDocument): readonly { column: number; across: number; text: string }[] {
  const left = signers.length === 1 ? 0 : Math.ceil(signers.length / 2);
  const at = middle(columns);
  return [
    { column: 0, across: at, text: signers.slice(0, left).join("\n\n") },
    { column: at, across: columns.length - at, text: signers.slice(left).join("\n\n") },
  ];
}

/** A worksheet that is being filled from the top. */
class Sheet {
  readonly blocks: BlockCell[] = [];
  readonly heights = new Map<number, number>();
  row = 0;
  used = 0;

  /** One row of cells, each `[column, text, style, across]`. */
  add(height: number, ...cells: readonly (readonly [number, string, StyleName, number?])[]): void {
    for (const [column, text, style, across] of cells)
      this.blocks.push(cell(this.row, column, text === "" ? null : text, style, across === 1 ? undefined : across));
    this.heights.set(this.row, height);
    this.used += height;
    this.row += 1;
  }
}

function addHeading(sheet: Sheet, { heading, columns, counts = [] }: PrintDocument): void {
  const width = widthOf(columns);
  for (const [index, text] of heading.entries()) {
    const style = index === 0 ? "printTitle" : "printLine";
    sheet.add(heightOf(text, style, width), [0, text, style, columns.length]);
  }
  sheet.add(GAP);
  if (counts.length === 0) return;
  const highest = (texts: readonly string[], style: StyleName) =>
    Math.max(...texts.map((text, index) => heightOf(text, style, columns[index]?.width ?? width)));
  const row = (texts: readonly string[], style: StyleName) => {
    sheet.add(highest(texts, style), ...texts.map((text, index) => [index, text, style] as const));
  };
  row(
    counts.map(({ label }) => label),
    "printHead",
  );
  row(
    counts.map(({ value }) => value),
    "printCenter",
  );
  sheet.add(GAP);
}

/** A document on pages of A4: no row is cut by a page, higher than one or than a worksheet's rows can be. */
export function laidOut(document: PrintDocument, continued: Continued): SheetSpec {
  const { columns, orientation } = document;
  const sheet = new Sheet();
  addHeading(sheet, document);
  const head = Math.max(...columns.map(({ header, width }) => heightOf(header, "printHead", width)));
  const headRow = sheet.row;
  sheet.add(head, ...columns.map(({ header }, index) => [index, header, "printHead"] as const));
  const halves = signatureHalves(document);
  const widthAcross = (column: number, across: number) => widthOf(columns.slice(column, column + across));
  const signature = Math.max(
    ...halves.map(({ text, column, across }) => heightOf(text, "printSigner", widthAcross(column, across))),
  );
  const page = { height: pageHeight(orientation), used: sheet.used, repeated: head };
  const { placed, left } = placeOnPages(
    tableRows(document, continued, GAP + signature),
    (row, height) => row.cut?.(height),
    page,
  );
  const pageStarts: number[] = [];
  for (const { row, startsPage } of placed) {
    if (startsPage) pageStarts.push(sheet.row);
    if (row.group) sheet.add(row.height, [0, row.cells[0] ?? "", "printGroup", columns.length]);
    else sheet.add(row.height, ...columns.map(({ style }, index) => [index, row.cells[index] ?? "", style] as const));
  }
  sheet.add(GAP);
  if (left < GAP + signature) pageStarts.push(sheet.row);
  // In one row, which no page cuts.
  sheet.add(signature, ...halves.map(({ column, text, across }) => [column, text, "printSigner", across] as const));
  return {
    key: document.key,
    name: document.name,
    blocks: sheet.blocks,
    tables: [],
    columnWidths: columns.map(({ width }) => width),
    rowHeights: sheet.heights,
    conditionalFormats: [],
    validations: [],
    charts: [],
    print: { orientation, fitWidth: true, titleRows: [headRow, headRow], pageStarts },
  };
}
