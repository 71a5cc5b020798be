import { anything, boolean, grid, integer, optional, text } from "../protocol/checks";
import { invalidArgument, itemNotFound } from "../protocol/errors";
import { type HostObject, hostClass, method, property, readOnly, type Scalar } from "../protocol/hostClass";
import type { World } from "../world";
import { type Area, rowsOf } from "../model/area";
import { readAddress } from "../model/address";
import { cellAt, putCell } from "../model/cells";
import { clearCells } from "../model/clearCells";
import { headersOf } from "../model/formulas";
import { mustNotBeFiltered } from "../model/filters";
import { forgetTable } from "../model/moveCells";
import { mustBeUnprotected } from "../model/protection";
import { addTable, findTable, keepHeaders, nameTable, resizeTable } from "../model/tables";
import { findSheet, type Sheet, type Table, type Workbook } from "../model/workbook";
import { autoFilter } from "./autoFilter";
import type { Cells } from "./cells";
import { cellsOfArgument, rangeObject } from "./range";
import { insertedTableRows, deletedTableRows } from "./tableRows";
import { worksheetObject } from "./worksheet";

export interface TableOfSheet {
  readonly sheet: Sheet;
  readonly table: Table;
}

interface Scope {
  readonly workbook: Workbook;
  readonly sheet: Sheet | null;
}

/** Data rows: without header and totals. */
export function bodyOf({ area, showTotals }: Table): Area {
  return { ...area, top: area.top + 1, bottom: area.bottom - (showTotals ? 1 : 0) };
}

function flag(
  name: "showBandedRows" | "showBandedColumns" | "showFilterButton" | "highlightFirstColumn" | "highlightLastColumn",
): Scalar<TableOfSheet> {
  return property(
    boolean,
    ({ table }) => table[name],
    ({ table }, value) => {
      table[name] = value;
    },
  );
}

const range = (pick: (table: Table) => Area) =>
  method<TableOfSheet, []>([], ({ sheet, table }, _none, world) => rangeObject(world.range(sheet, pick(table))));

interface Column extends TableOfSheet {
  readonly index: number;
}

const columnArea = ({ table, index }: Column, rows: Area): Area => ({
  ...rows,
  left: table.area.left + index,
  right: table.area.left + index,
});

const tableColumn = hostClass<Column>({
  name: "TableColumn",
  scalars: {
    Name: property(
      text,
      ({ sheet, table, index }) => headersOf(sheet, table.area)[index],
      ({ sheet, table, index }, name, { workbook }) => {
        const column = table.area.left + index;
        keepHeaders(workbook, sheet, [table], () => {
          putCell(sheet, table.area.top, column, { ...cellAt(sheet, table.area.top, column), value: name });
        });
      },
    ),
    Index: readOnly(({ index }) => index),
  },
  reads: {
    GetRange: method([], (column, _none, world) =>
      rangeObject(world.range(column.sheet, columnArea(column, column.table.area))),
    ),
    GetDataBodyRange: method([], (column, _none, world) =>
      rangeObject(world.range(column.sheet, columnArea(column, bodyOf(column.table)))),
    ),
    GetHeaderRowRange: method([], (column, _none, world) => {
      const { top } = column.table.area;
      return rangeObject(world.range(column.sheet, columnArea(column, { ...column.table.area, bottom: top })));
    }),
  },
});

const columnCollection = hostClass<TableOfSheet>({
  name: "TableColumnCollection",
  scalars: { Count: readOnly(({ sheet, table }) => headersOf(sheet, table.area).length) },
  items: (of) => headersOf(of.sheet, of.table.area).map((_, index) => tableColumn({ ...of, index })),
  item: (of, key) => {
    const headers = headersOf(of.sheet, of.table.area);
    const index = headers.findIndex((header) => header.toUpperCase() === String(key).toUpperCase());
    return index < 0 ? null : tableColumn({ ...of, index });
  },
  reads: {
    GetItemAt: method([integer], (of, [index]) => {
      if (index < 0 || index >= headersOf(of.sheet, of.table.area).length) throw invalidArgument();
      return tableColumn({ ...of, index });
    }),
  },
});

interface TableRow extends TableOfSheet {
  readonly index: number;
}

const rowArea = ({ table, index }: TableRow): Area => {
  const body = bodyOf(table);
  return { ...body, top: body.top + index, bottom: body.top + index };
};

const tableRow = hostClass<TableRow>({
  name: "TableRow",
  writable: ({ sheet }) => {
    mustBeUnprotected(sheet);
  },
  scalars: { Index: readOnly(({ index }) => index) },
  reads: { GetRange: method([], (row, _none, world) => rangeObject(world.range(row.sheet, rowArea(row)))) },
  writes: {
    Delete: method([], (row, _none, world) => {
      deletedTableRows(world, row, row.index, 1);
    }),
  },
});

const rowCollection = hostClass<TableOfSheet>({
  name: "TableRowCollection",
  writable: ({ sheet }) => {
    mustBeUnprotected(sheet);
  },
  scalars: { Count: readOnly(({ table }) => rowsOf(bodyOf(table))) },
  items: (of) => Array.from({ length: rowsOf(bodyOf(of.table)) }, (_, index) => tableRow({ ...of, index })),
  reads: {
    GetItemAt: method([integer], (of, [index]) => {
      if (index < 0 || index >= rowsOf(bodyOf(of.table))) throw invalidArgument();
      return tableRow({ ...of, index });
    }),
  },
  writes: {
    Add: method([optional(integer), optional(grid), optional(boolean)], (of, [index, values], world) =>
      tableRow({ ...of, index: insertedTableRows(world, of, index, values) }),
    ),
  },
});

const tableObject: (table: TableOfSheet) => HostObject = hostClass<TableOfSheet>({
  name: "Table",
  identity: ({ table }) => ({ Id: table.id }),
  writable: ({ sheet }) => {
    mustBeUnprotected(sheet);
  },
  scalars: {
    Id: readOnly(({ table }) => table.id),
    Name: property(
      text,
      ({ table }) => table.name,
      ({ table }, name, { workbook }) => {
        nameTable(workbook, table, name);
      },
    ),
    Style: property(
      text,
      ({ table }) => table.style,
      ({ table }, style) => {
        table.style = style;
      },
    ),
    ShowHeaders: readOnly(({ table }) => table.showHeaders),
    ShowTotals: readOnly(({ table }) => table.showTotals),
    ShowBandedRows: flag("showBandedRows"),
    ShowBandedColumns: flag("showBandedColumns"),
    ShowFilterButton: flag("showFilterButton"),
    HighlightFirstColumn: flag("highlightFirstColumn"),
    HighlightLastColumn: flag("highlightLastColumn"),
  },
  objects: {
    Worksheet: ({ sheet }) => worksheetObject(sheet),
    AutoFilter: ({ table }) => {
      if (!table.showFilterButton) throw itemNotFound();
      return autoFilter(table);
    },
    Columns: columnCollection,
    Rows: rowCollection,
  },
  reads: {
    GetRange: range(({ area }) => area),
    GetHeaderRowRange: range(({ area }) => ({ ...area, bottom: area.top })),
    GetDataBodyRange: range(bodyOf),
    _RegisterDataChangedEvent: method([], ({ table }, _none, world) => {
      world.listen("changed", table.id, true);
    }),
    _UnregisterDataChangedEvent: method([], ({ table }, _none, world) => {
      world.listen("changed", table.id, false);
    }),
  },
  writes: {
    Resize: method([anything], ({ sheet, table }, [wanted], world) => {
      const cells = cellsOfArgument(world, sheet, wanted);
      if (cells.sheet !== sheet) throw invalidArgument();
      mustNotBeFiltered(sheet, table.area);
      resizeTable(sheet, table, cells.area);
    }),
    Delete: method([], ({ sheet, table }, _none, { workbook }) => {
      sheet.tables = sheet.tables.filter((each) => each !== table);
      clearCells(workbook, sheet, table.area, "All");
      forgetTable(workbook, table.name);
    }),
  },
});

/** `tables.add` takes a range, or an address with or without its sheet. */
function cellsToAdd(world: World, sheet: Sheet | null, wanted: unknown): Cells {
  const named = typeof wanted === "string" ? readAddress(wanted)?.sheet : undefined;
  const home = named === undefined ? (sheet ?? world.workbook.active) : findSheet(world.workbook, named);
  if (home === undefined) throw itemNotFound();
  return cellsOfArgument(world, home, wanted);
}

export const tableCollection = hostClass<Scope>({
  name: "TableCollection",
  scalars: { Count: readOnly(({ workbook, sheet }) => tablesOf(workbook, sheet).length) },
  items: ({ workbook, sheet }) => tablesOf(workbook, sheet).map(tableObject),
  item: ({ workbook, sheet }, key) => {
    const found = findTable(workbook, String(key));
    return found === undefined || (sheet !== null && found.sheet !== sheet) ? null : tableObject(found);
  },
  reads: {
    GetItemAt: method([integer], ({ workbook, sheet }, [index]) => {
      const found = tablesOf(workbook, sheet)[index];
      if (found === undefined) throw invalidArgument();
      return tableObject(found);
    }),
  },
  writes: {
    Add: method([anything, boolean], ({ workbook, sheet }, [wanted, hasHeaders], world) => {
      if (!hasHeaders) world.violation("A table without headers is not simulated.");
      const cells = cellsToAdd(world, sheet, wanted);
      if (sheet !== null && cells.sheet !== sheet) throw invalidArgument();
      mustBeUnprotected(cells.sheet);
      return tableObject({ sheet: cells.sheet, table: addTable(workbook, cells.sheet, cells.area) });
    }),
  },
});

function tablesOf(workbook: Workbook, sheet: Sheet | null): TableOfSheet[] {
  const sheets = sheet === null ? workbook.sheets : [sheet];
  return sheets.flatMap((each) => each.tables.map((table) => ({ sheet: each, table })));
}
