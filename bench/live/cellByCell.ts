/**
 * The same cells as an add-in would write them that takes one after the other: content, number format,
 * font, fill and alignment of each. Borders, conditional formats, drop-downs, charts, print set-up, the
 * state and the way back after a failure are left out, which is in its favour.
 */
import { inStyle } from "../../src/formulas";
import { BODY_FONT, placedCells, rangeAddress, type PlacedCell, type Style, type WorkbookSpec } from "../../src/sheets";
import type { WorkbookChange, WorkbookContent } from "../../src/workbook";

const CAPITALS = { left: "Left", center: "Center", right: "Right", top: "Top" } as const;

/** When what is queued is sent. */
export type Sending = "at the end" | "after every cell";

function look(cell: Excel.Range, { numberFormat, size, color, fill, horizontal, vertical, ...style }: Style): void {
  const { format } = cell;
  if (numberFormat !== undefined) cell.numberFormat = [[numberFormat]];
  format.font.name = BODY_FONT.name;
  format.font.size = size ?? BODY_FONT.size;
  if (color !== undefined) format.font.color = `#${color}`;
  if (style.bold === true) format.font.bold = true;
  if (style.italic === true) format.font.italic = true;
  if (fill !== undefined) format.fill.color = `#${fill}`;
  if (style.wrap === true) format.wrapText = true;
  if (horizontal !== undefined) format.horizontalAlignment = CAPITALS[horizontal];
  if (vertical !== undefined) format.verticalAlignment = CAPITALS[vertical];
}

const isFormula = ({ content }: Pick<PlacedCell, "content">): boolean =>
  content !== null && typeof content === "object";

function write(cell: Excel.Range, content: PlacedCell["content"]): void {
  if (content === null || content === "") return;
  cell.formulas = [[typeof content === "object" ? `=${inStyle(content.formula, "resilient")}` : content]];
}

/** Writes a whole workbook; gives how many cells it visited. */
export async function writeSheets(
  context: Excel.RequestContext,
  { sheets, names }: WorkbookSpec,
  sending: Sending,
  most = Infinity,
): Promise<number> {
  let visited = 0;
  const visit = async (sheet: string, cells: readonly PlacedCell[]) => {
    const target = context.workbook.worksheets.getItem(sheet);
    for (const { row, column, content, style } of cells) {
      if (visited >= most) return;
      visited += 1;
      const cell = target.getCell(row, column);
      look(cell, style);
      write(cell, content);
      if (sending === "after every cell") await context.sync();
    }
  };
  const cellsOf = new Map(sheets.map((sheet) => [sheet.name, placedCells(sheet)]));
  for (const [name] of cellsOf) context.workbook.worksheets.add(name);
  for (const [name, cells] of cellsOf)
    await visit(
      name,
      cells.filter((cell) => !isFormula(cell)),
    );
  for (const { name, tables } of visited < most ? sheets : []) {
    for (const { row, column, rows, columns, name: table } of tables) {
      const address = rangeAddress({ row, column, rows: rows.length + 1, columns: columns.length });
      context.workbook.worksheets.getItem(name).tables.add(address, true).name = table;
    }
  }
  for (const { name, sheet, range } of visited < most ? names : []) {
    context.workbook.names.add(name, context.workbook.worksheets.getItem(sheet).getRange(rangeAddress(range)));
  }
  for (const [name, cells] of cellsOf) await visit(name, cells.filter(isFormula));
  await context.sync();
  return visited;
}

/** Carries out the insertions and, cell by cell, the writes of a change. */
export async function writeChange(
  context: Excel.RequestContext,
  { tables }: WorkbookContent,
  { insertions, writes }: WorkbookChange,
  styleOf: (table: string, column: number) => Style,
): Promise<void> {
  const { workbook } = context;
  for (const table of tables) {
    const sheet = workbook.worksheets.getItem(table.sheet);
    for (const { before, count } of insertions.filter((other) => other.table === table.name)) {
      const first = table.row + 2 + before;
      sheet.getRange(`${String(first)}:${String(first + count - 1)}`).insert("Down");
      const rows = table.rows.length + count + 1;
      const { row, column, headers } = table;
      workbook.tables.getItem(table.name).resize(rangeAddress({ row, column, rows, columns: headers.length }));
    }
    for (const { row, column, cells } of writes.filter((other) => other.table === table.name)) {
      for (const [down, line] of cells.entries()) {
        for (const [across, content] of line.entries()) {
          const cell = sheet.getCell(table.row + 1 + row + down, table.column + column + across);
          if (row + down >= table.rows.length) look(cell, styleOf(table.name, column + across));
          write(cell, content);
        }
      }
    }
  }
  await context.sync();
}

/** Reads tables, asking for every cell; gives how many there were. */
export async function readCells(context: Excel.RequestContext, { tables }: WorkbookContent): Promise<number> {
  const cells = tables.flatMap(({ sheet: name, row, column, headers, rows }) => {
    const sheet = context.workbook.worksheets.getItem(name);
    return Array.from({ length: rows.length + 1 }, (_, down) =>
      headers.map((_header, across) => sheet.getCell(row + down, column + across).load("formulas,values")),
    ).flat();
  });
  await context.sync();
  return cells.filter(({ values }) => values.length === 1).length;
}
