/** Everything about a sheet that is shown and is no cell, each shown anew only when it changed. */
import { BooleanNumber, type IColumnData, type IRowData } from "@univerjs/core";
import { areaAddress } from "../../test/host/model/address";
import type { Area } from "../../test/host/model/area";
import { headersOf } from "../../test/host/model/formulas";
import { PLAIN_HEIGHT } from "../../test/host/model/looks";
import type { ConditionalFormat, Sheet, Table } from "../../test/host/model/workbook";
import type { Grid } from "../grid/grid";
import { BANDED_TABLE, PLAIN_TABLE } from "../grid/tableThemes";
import { automaticHeight } from "./automaticHeight";
import { rangeOf, type Size } from "./ranges";
import { conditionalRule, validationRule } from "./rules";
import { defaultStyle } from "./styles";

interface SheetAspect {
  readonly name: string;
  /** What is compared with what was shown last. */
  readonly of: (sheet: Sheet) => unknown;
  readonly show: (grid: Grid, sheet: Sheet, size: Size, before: unknown) => void;
}

const boolean = (value: boolean): BooleanNumber => (value ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** Points to the spreadsheet's pixels. */
const pixels = (points: number): number => Math.round((points * 4) / 3);

function simple(
  name: string,
  of: (sheet: Sheet) => unknown,
  command: string,
  params: (sheet: Sheet) => object,
): SheetAspect {
  return {
    name,
    of,
    show: (grid, sheet) => {
      grid.run(command, { subUnitId: sheet.id, ...params(sheet) });
    },
  };
}

const LOOKS: readonly SheetAspect[] = [
  simple(
    "name",
    ({ name }) => name,
    "sheet.mutation.set-worksheet-name",
    ({ name }) => ({ name }),
  ),
  simple(
    "tab colour",
    ({ tabColor }) => tabColor,
    "sheet.mutation.set-tab-color",
    ({ tabColor }) => ({ color: tabColor }),
  ),
  simple(
    "visibility",
    ({ visibility }) => visibility,
    "sheet.mutation.set-worksheet-hidden",
    ({ visibility }) => ({ hidden: boolean(visibility !== "Visible") }),
  ),
  simple(
    "gridlines",
    ({ showGridlines }) => showGridlines,
    "sheet.mutation.toggle-gridlines",
    ({ showGridlines }) => ({ showGridlines: boolean(showGridlines) }),
  ),
  simple(
    "looks",
    ({ looks }) => looks,
    "sheet.mutation.set-worksheet-default-style",
    (sheet) => ({
      defaultStyle: defaultStyle(sheet),
    }),
  ),
];

const FROZEN: SheetAspect = {
  name: "frozen",
  of: ({ frozen }) => frozen,
  show: (grid, { id, frozen }) => {
    const rows = frozen === null || frozen.bottom > 10_000 ? 0 : frozen.bottom + 1;
    const columns = frozen === null || frozen.right > 10_000 ? 0 : frozen.right + 1;
    grid.run("sheet.mutation.set-frozen", {
      subUnitId: id,
      ySplit: rows,
      xSplit: columns,
      startRow: rows === 0 ? -1 : rows,
      startColumn: columns === 0 ? -1 : columns,
    });
  },
};

const COLUMNS: SheetAspect = {
  name: "columns",
  of: ({ columns }) => [...columns].filter(([, { width, hidden }]) => width !== undefined || hidden),
  show: (grid, { id, columns }, size) => {
    const columnData: Record<number, IColumnData> = {};
    for (const [index, { width, hidden }] of columns) {
      if (index >= size.columns) continue;
      columnData[index] = { w: width === undefined ? 64 : pixels(width), hd: boolean(hidden) };
    }
    grid.run("sheet.mutation.set-col-data", { subUnitId: id, columnData });
  },
};

type ShownRow = readonly [index: number, points: number, hidden: boolean];

function rowsShown(sheet: Sheet): ShownRow[] {
  return [...sheet.rows].map(([index, row]) => [index, row.height ?? automaticHeight(sheet, index, row), row.hidden]);
}

const ROWS: SheetAspect = {
  name: "rows",
  of: rowsShown,
  show: (grid, sheet, size, before) => {
    const rowData: Record<number, IRowData> = {};
    const gone = (before ?? []) as readonly ShownRow[];
    const plain: readonly ShownRow[] = gone.map(([index]) => [index, PLAIN_HEIGHT, false]);
    for (const [index, points, hidden] of [...plain, ...rowsShown(sheet)]) {
      if (index < size.rows) rowData[index] = { hd: boolean(hidden), h: pixels(points), ia: BooleanNumber.FALSE };
    }
    grid.run("sheet.mutation.set-row-data", { subUnitId: sheet.id, rowData });
  },
};

const MERGES: SheetAspect = {
  name: "merges",
  of: ({ merges }) => merges,
  show: (grid, { id, merges }, size, before) => {
    const ranges = (areas: readonly Area[]) => areas.map((area) => rangeOf(area, size));
    const gone = (before ?? []) as readonly Area[];
    if (gone.length > 0) grid.run("sheet.mutation.remove-worksheet-merge", { subUnitId: id, ranges: ranges(gone) });
    if (merges.length > 0) grid.run("sheet.mutation.add-worksheet-merge", { subUnitId: id, ranges: ranges(merges) });
  },
};

function themeOf({ style, showBandedRows }: Table): string {
  return showBandedRows && !style.startsWith("TableStyleLight") ? BANDED_TABLE.name : PLAIN_TABLE.name;
}

type ShownTable = readonly [id: string, name: string, address: string, headers: readonly string[], theme: string];

const TABLES: SheetAspect = {
  name: "tables",
  of: (sheet): readonly ShownTable[] =>
    sheet.tables.map((table) => [
      table.id,
      table.name,
      areaAddress(table.area),
      headersOf(sheet, table.area),
      themeOf(table),
    ]),
  show: (grid, sheet, size, before) => {
    const subUnitId = sheet.id;
    for (const [tableId] of (before ?? []) as readonly ShownTable[]) {
      grid.run("sheet.mutation.delete-table", { subUnitId, tableId });
    }
    for (const table of sheet.tables) {
      grid.run("sheet.mutation.add-table", {
        subUnitId,
        tableId: table.id,
        name: table.name,
        range: rangeOf(table.area, size),
        header: headersOf(sheet, table.area),
        options: { tableStyleId: themeOf(table), showHeader: true },
      });
    }
  },
};

const CONDITIONAL_FORMATS: SheetAspect = {
  name: "conditional formats",
  of: ({ conditionalFormats }) => conditionalFormats,
  show: (grid, { id, conditionalFormats }, size, before) => {
    for (const { id: cfId } of (before ?? []) as readonly ConditionalFormat[]) {
      grid.run("sheet.mutation.delete-conditional-rule", { subUnitId: id, cfId });
    }
    // The one added last is looked at first.
    for (const format of conditionalFormats.toReversed()) {
      if (format.formula === "") continue;
      grid.run("sheet.mutation.add-conditional-rule", { subUnitId: id, rule: conditionalRule(format, size) });
    }
  },
};

const VALIDATIONS: SheetAspect = {
  name: "validations",
  of: ({ validations }) => validations,
  show: (grid, { id, validations }, size, before) => {
    const uid = (index: number) => `${id}-${String(index)}`;
    for (const index of ((before ?? []) as readonly unknown[]).keys()) {
      grid.run("data-validation.mutation.removeRule", { subUnitId: id, ruleId: uid(index) });
    }
    for (const [index, validation] of validations.entries()) {
      // A rule that says nothing still has its number.
      const rule = validationRule(validation, uid(index), size);
      if (rule !== undefined) grid.run("data-validation.mutation.addRule", { subUnitId: id, rule });
    }
  },
};

export const SHEET_ASPECTS: readonly SheetAspect[] = [
  ...LOOKS,
  TABLES,
  MERGES,
  COLUMNS,
  ROWS,
  FROZEN,
  CONDITIONAL_FORMATS,
  VALIDATIONS,
];
