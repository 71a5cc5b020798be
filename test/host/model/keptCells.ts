import { cellAt, columnAt, putCell, rowAt } from "./cells";
import { isEntire, type Shift, shiftedIndex } from "./shift";
import type { Cell, Row, Sheet } from "./workbook";

/** Moves the cells themselves, with the heights and widths of entire rows and columns. */
export function moveKeptCells(sheet: Sheet, shift: Shift): void {
  const lookedAt = looksBefore(sheet, shift);
  if (shift.along === "rows") moveAlongRows(sheet, shift);
  else moveAlongColumns(sheet, shift);
  if (!shift.deletes) lookLike(sheet, shift, lookedAt);
  for (const [row, { cells, height, hidden }] of sheet.rows) {
    if (cells.size === 0 && height === undefined && !hidden) sheet.rows.delete(row);
  }
}

function moveAlongRows(sheet: Sheet, shift: Shift): void {
  const moved = new Map<number, Row>();
  const inNew = (row: number): Row => {
    const made = moved.get(row) ?? { cells: new Map<number, Cell>(), height: undefined, hidden: false };
    moved.set(row, made);
    return made;
  };
  for (const [index, row] of sheet.rows) {
    const target = shiftedIndex(index, shift);
    if (isEntire(shift)) {
      if (target !== undefined) moved.set(target, row);
      continue;
    }
    const stays = inNew(index);
    stays.height = row.height;
    stays.hidden = row.hidden;
    for (const [column, cell] of row.cells) {
      if (column < shift.from || column > shift.to) stays.cells.set(column, cell);
      else if (target !== undefined) inNew(target).cells.set(column, cell);
    }
  }
  sheet.rows = moved;
}

function moveAlongColumns(sheet: Sheet, shift: Shift): void {
  for (const [index, row] of sheet.rows) {
    if (index < shift.from || index > shift.to) continue;
    const cells = new Map<number, Cell>();
    for (const [column, cell] of row.cells) {
      const target = shiftedIndex(column, shift);
      if (target !== undefined) cells.set(target, cell);
    }
    row.cells = cells;
  }
  if (!isEntire(shift)) return;
  const columns: Sheet["columns"] = new Map();
  for (const [index, column] of sheet.columns) {
    const target = shiftedIndex(index, shift);
    if (target !== undefined) columns.set(target, column);
  }
  sheet.columns = columns;
}

interface Looks {
  readonly cells: readonly (readonly [across: number, cell: Cell])[];
  readonly height: number | undefined;
  readonly width: number | undefined;
}

/** What the cells before the new ones look like. */
function looksBefore(sheet: Sheet, shift: Shift): Looks {
  const before = shift.at - 1;
  if (before < 0) return { cells: [], height: undefined, width: undefined };
  const isWithin = (across: number): boolean => across >= shift.from && across <= shift.to;
  if (shift.along === "rows") {
    const row = sheet.rows.get(before);
    return {
      cells: [...(row?.cells ?? [])].filter(([column]) => isWithin(column)),
      height: row?.height,
      width: undefined,
    };
  }
  const rows = [...sheet.rows.keys()].filter(isWithin);
  return {
    cells: rows.map((row) => [row, cellAt(sheet, row, before)] as const),
    height: undefined,
    width: sheet.columns.get(before)?.width,
  };
}

function lookLike(sheet: Sheet, shift: Shift, looks: Looks): void {
  for (let index = shift.at; index < shift.at + shift.count; index++) {
    for (const [across, { numberFormat, format }] of looks.cells) {
      const cell = { value: "", formula: null, quoted: false, numberFormat, format };
      if (shift.along === "rows") putCell(sheet, index, across, cell);
      else putCell(sheet, across, index, cell);
    }
    if (!isEntire(shift)) continue;
    if (looks.height !== undefined) rowAt(sheet, index).height = looks.height;
    if (looks.width !== undefined) columnAt(sheet, index).width = looks.width;
  }
}
