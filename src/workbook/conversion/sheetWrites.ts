import type { ExactContent, SheetWrite } from "../change";

/** One cell that is written word by word. */
export interface CellWrite {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly table: string | undefined;
  readonly content: ExactContent;
  readonly standing: ExactContent;
}

const byPlace = (a: CellWrite, b: CellWrite): number => {
  if (a.sheet !== b.sheet) return a.sheet < b.sheet ? -1 : 1;
  return a.column - b.column || a.row - b.row;
};

/** Cells under one another are written as one block. */
export function sheetWrites(cells: readonly CellWrite[]): readonly SheetWrite[] {
  const blocks: { first: CellWrite; cells: ExactContent[][]; standing: ExactContent[][] }[] = [];
  for (const cell of [...cells].sort(byPlace)) {
    const last = blocks.at(-1);
    const isNext =
      last?.first.sheet === cell.sheet &&
      last.first.table === cell.table &&
      last.first.column === cell.column &&
      last.first.row + last.cells.length === cell.row;
    if (isNext) {
      last.cells.push([cell.content]);
      last.standing.push([cell.standing]);
    } else blocks.push({ first: cell, cells: [[cell.content]], standing: [[cell.standing]] });
  }
  return blocks.map(({ first: { sheet, row, column, table }, cells: contents, standing }) => ({
    sheet,
    row,
    column,
    ...(table === undefined ? {} : { table }),
    cells: contents,
    standing,
  }));
}
