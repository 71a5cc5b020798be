/**
 * Putting cells in and taking them out. That new cells look like the ones above (left of) them, and which
 * of Excel's refusals apply, is our reading of its behaviour: unproven until somebody tries it in Excel.
 */
import { invalidOperation, wouldTearTable } from "../protocol/errors";
import type { RangeTarget } from "../world";
import { headersOf, rewriteFormulas } from "./formulas";
import { rebased, withReferences, withTableReferences } from "./references";
import {
  alongSpan,
  coversAcross,
  isEntire,
  type Shift,
  shiftedArea,
  shiftedAreas,
  shiftedIndex,
  touchesAcross,
} from "./shift";
import { moveKeptCells } from "./keptCells";
import type { Area } from "./area";
import type { Sheet, Table, Workbook } from "./workbook";

/** Moves everything that has a place on a sheet, or refuses and changes nothing. */
export function moveCells(workbook: Workbook, sheet: Sheet, shift: Shift, heldRanges: Iterable<RangeTarget>): void {
  mustNotTear(sheet, shift);
  const before = sheet.tables.map((table) => ({ table, headers: headersOf(sheet, table.area) }));
  rebaseRelativeFormulas(sheet, shift);
  rewriteFormulas(workbook, (formula, home) => shiftedFormula(formula, home, sheet, shift));
  moveKeptCells(sheet, shift);
  moveAreas(sheet, shift);
  for (const range of heldRanges) {
    if (range.sheet === sheet && range.area !== null) range.area = shiftedArea(range.area, shift) ?? null;
  }
  for (const { table, headers } of before) followTable(workbook, sheet, table, headers, shift);
}

function shiftedFormula(formula: string, home: Sheet | null, sheet: Sheet, shift: Shift): string {
  return withReferences(formula, (named, area) => {
    const isHere = named === undefined ? home === sheet : named.toUpperCase() === sheet.name.toUpperCase();
    return isHere ? (shiftedArea(area, shift) ?? null) : area;
  });
}

/** Whether something that lies partly in the way would have to be torn apart. */
function isTorn(area: Area, shift: Shift): boolean {
  return touchesAcross(area, shift) && !coversAcross(area, shift) && alongSpan(area, shift).last >= shift.at;
}

function mustNotTear(sheet: Sheet, shift: Shift): void {
  for (const { area } of sheet.tables) {
    if (isTorn(area, shift) || losesHeader(area, shift)) throw wouldTearTable();
  }
  if (sheet.merges.some((merge) => isTorn(merge, shift))) {
    throw invalidOperation("To do this, all the merged cells need to be the same size.");
  }
}

/** A table keeps its header and at least one row, unless all of it is taken out. */
function losesHeader(area: Area, shift: Shift): boolean {
  if (!shift.deletes || shift.along === "columns" || !coversAcross(area, shift)) return false;
  const last = shift.at + shift.count - 1;
  if (shift.at > area.bottom || last < area.top) return false;
  const all = shift.at <= area.top && last >= area.bottom;
  const header = shift.at <= area.top;
  const body = shift.at <= area.top + 1 && last >= area.bottom;
  return !all && (header || body);
}

/** Formulas of conditional formats are written for the first cell, which may be one that goes. */
function rebaseRelativeFormulas(sheet: Sheet, shift: Shift): void {
  if (!shift.deletes) return;
  for (const format of sheet.conditionalFormats) {
    const first = format.areas[0];
    if (first === undefined || !coversAcross(first, shift)) continue;
    const behind = shift.at + shift.count;
    const { first: start, last } = alongSpan(first, shift);
    if (start < shift.at || start >= behind || last < behind) continue;
    const [row, column] = shift.along === "rows" ? [behind, first.left] : [first.top, behind];
    format.formula = rebased(format.formula, first.top, first.left, row, column);
  }
}

/** New cells look like those above (left of) them, in their conditional formats and validations as well. */
function takenOver(area: Area, shift: Shift): Area {
  if (shift.deletes || !coversAcross(area, shift) || alongSpan(area, shift).last !== shift.at - 1) return area;
  return shift.along === "rows"
    ? { ...area, bottom: area.bottom + shift.count }
    : { ...area, right: area.right + shift.count };
}

function moveAreas(sheet: Sheet, shift: Shift): void {
  sheet.merges = shiftedAreas(sheet.merges, shift).filter(
    ({ top, left, bottom, right }) => top < bottom || left < right,
  );
  for (const ruled of [...sheet.conditionalFormats, ...sheet.validations])
    ruled.areas = shiftedAreas(ruled.areas, shift).map((area) => takenOver(area, shift));
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
  sheet.validations = sheet.validations.filter(({ areas }) => areas.length > 0);
  for (const chart of sheet.charts) chart.anchor = shiftedArea(chart.anchor, shift) ?? chart.anchor;
  const layout = sheet.pageLayout;
  layout.printArea = shiftedAreas(layout.printArea, shift);
  if (isEntire(shift)) {
    layout.titleRows = layout.titleRows && (shiftedArea(layout.titleRows, shift) ?? null);
    layout.titleColumns = layout.titleColumns && (shiftedArea(layout.titleColumns, shift) ?? null);
  }
}

function followTable(workbook: Workbook, sheet: Sheet, table: Table, headers: readonly string[], shift: Shift): void {
  const area = shiftedArea(table.area, shift);
  if (area === undefined) {
    sheet.tables = sheet.tables.filter((each) => each !== table);
    forgetTable(workbook, table.name);
    return;
  }
  const first = table.area.left;
  table.area = area;
  if (shift.along !== "columns" || !shift.deletes) return;
  const gone = headers.filter((_, index) => shiftedIndex(first + index, shift) === undefined);
  if (gone.length > 0) forgetColumns(workbook, table.name, gone);
}

function isOf(reference: string | undefined, table: string): boolean {
  return reference?.toUpperCase() === table.toUpperCase();
}

/** References to a table that is gone become `#REF!`. */
export function forgetTable(workbook: Workbook, table: string): void {
  rewriteFormulas(workbook, (formula) =>
    withTableReferences(formula, (reference) => (isOf(reference.table, table) ? null : reference)),
  );
}

function forgetColumns(workbook: Workbook, table: string, columns: readonly string[]): void {
  rewriteFormulas(workbook, (formula) =>
    withTableReferences(formula, (reference) =>
      isOf(reference.table, table) && reference.columns.some((column) => columns.includes(column)) ? null : reference,
    ),
  );
}

/** References follow a table that gets another name, and a column that gets another header. */
export function renameTable(workbook: Workbook, before: string, after: string): void {
  rewriteFormulas(workbook, (formula) =>
    withTableReferences(formula, (reference) =>
      isOf(reference.table, before) ? { ...reference, table: after } : reference,
    ),
  );
}

export function renameColumn(workbook: Workbook, table: string, before: string, after: string): void {
  rewriteFormulas(workbook, (formula) =>
    withTableReferences(formula, (reference) =>
      isOf(reference.table, table) && reference.columns.includes(before)
        ? { ...reference, columns: reference.columns.map((column) => (column === before ? after : column)) }
        : reference,
    ),
  );
}
