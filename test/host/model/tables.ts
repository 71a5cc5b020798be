/** Tables as we read the documentation: which refusal has which code is unproven until somebody tries it in Excel. */
import { HostError, invalidArgument, itemAlreadyExists } from "../protocol/errors";
import { type Area, overlap, rowsOf } from "./area";
import { cellAt, mergesIn, putCell } from "./cells";
import { headersOf } from "./formulas";
import { renameColumn, renameTable } from "./moveCells";
import { type Sheet, type Table, type Workbook, newId, nextNumber } from "./workbook";

export function findTable(workbook: Workbook, nameOrId: string): { sheet: Sheet; table: Table } | undefined {
  const wanted = nameOrId.toUpperCase();
  for (const sheet of workbook.sheets) {
    const table = sheet.tables.find((each) => each.id === nameOrId || each.name.toUpperCase() === wanted);
    if (table !== undefined) return { sheet, table };
  }
  return undefined;
}

/** Letters of any script, digits, points and underscores; nothing that reads as a cell. */
export function isValidName(name: string): boolean {
  return (
    /^[\p{L}_\\][\p{L}\p{M}\p{N}._\\]{0,254}$/u.test(name) &&
    !/^[a-z]{1,3}\d+$/i.test(name) &&
    !/^(r|c|r\d*c\d*)$/i.test(name)
  );
}

/** Names of cells and names of tables are of one kind, but a sheet may have names of its own besides. */
export function mustBeFreeName(workbook: Workbook, name: string, sheet: Sheet | null, except?: object): void {
  if (!isValidName(name)) throw invalidArgument();
  const found = sheet === null ? findTable(workbook, name)?.table : undefined;
  const taken = workbook.names.find((each) => each.sheet === sheet && each.name.toUpperCase() === name.toUpperCase());
  if ((found !== undefined && found !== except) || (taken !== undefined && taken !== except)) throw itemAlreadyExists();
}

export function nameTable(workbook: Workbook, table: Table, name: string): void {
  mustBeFreeName(workbook, name, null, table);
  renameTable(workbook, table.name, name);
  table.name = name;
}

function mustBeFree(sheet: Sheet, area: Area, except?: Table): void {
  if (sheet.tables.some((table) => table !== except && overlap(table.area, area) !== undefined)) {
    throw new HostError("InvalidArgument", "A table can't overlap another table.");
  }
  if (mergesIn(sheet, area).length > 0) throw invalidArgument();
}

export function addTable(workbook: Workbook, sheet: Sheet, wanted: Area): Table {
  // A header alone gets an empty row below it.
  const area = rowsOf(wanted) === 1 ? { ...wanted, bottom: wanted.bottom + 1 } : wanted;
  mustBeFree(sheet, area);
  const id = newId(workbook);
  let name: string;
  do name = `Table${String(nextNumber(workbook))}`;
  while (findTable(workbook, name) !== undefined);
  const table: Table = {
    id,
    name,
    area,
    style: "TableStyleMedium2",
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  };
  settleHeaders(sheet, area);
  sheet.tables.push(table);
  return table;
}

/** The header stays in its row, and the new range lies over some of the old. */
export function resizeTable(sheet: Sheet, table: Table, area: Area): void {
  if (area.top !== table.area.top || overlap(area, table.area) === undefined || rowsOf(area) < 2)
    throw invalidArgument();
  mustBeFree(sheet, area, table);
  table.area = area;
  settleHeaders(sheet, area);
}

/** Headers are texts, none is blank, and no two are the same. */
export function settleHeaders(sheet: Sheet, area: Area): void {
  const taken = new Set<string>();
  for (const [index, header] of headersOf(sheet, area).entries()) {
    const column = area.left + index;
    const wanted = header === "" ? `Column${String(index + 1)}` : header;
    let settled = wanted;
    for (let copy = 2; taken.has(settled.toUpperCase()); copy++) settled = `${wanted}${String(copy)}`;
    taken.add(settled.toUpperCase());
    const cell = cellAt(sheet, area.top, column);
    if (cell.value !== settled) putCell(sheet, area.top, column, { ...cell, formula: null, value: settled });
  }
}

/** Does something to cells, after which headers are headers and references follow the renamed ones. */
export function keepHeaders(workbook: Workbook, sheet: Sheet, tables: readonly Table[], change: () => void): void {
  const before = tables.map((table) => ({ table, headers: headersOf(sheet, table.area) }));
  change();
  for (const { table, headers } of before) {
    settleHeaders(sheet, table.area);
    for (const [index, header] of headersOf(sheet, table.area).entries()) {
      const was = headers[index];
      if (was !== undefined && was !== header) renameColumn(workbook, table.name, was, header);
    }
  }
}
