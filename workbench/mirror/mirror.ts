/**
 * Shows the simulated Excel's workbook in the spreadsheet. The simulated Excel is the truth: what differs
 * from what was shown last, and only that, is shown anew.
 */
import { BooleanNumber, type IWorksheetData, LocaleType } from "@univerjs/core";
import { usedArea } from "../../test/host/model/cells";
import { WHOLE_SHEET } from "../../test/host/model/area";
import type { Sheet, Workbook } from "../../test/host/model/workbook";
import type { Grid } from "../grid/grid";
import { changedCells, cleared, type SeenCells, see, written } from "./cells";
import type { Size } from "./ranges";
import { rangeOf } from "./ranges";
import { SHEET_ASPECTS } from "./sheetAspects";
import { mirrorNames } from "./names";

interface SeenSheet {
  readonly cells: SeenCells;
  readonly aspects: Map<string, string>;
  size: Size;
}

const SMALLEST: Size = { rows: 200, columns: 40 };
const SPARE: Size = { rows: 60, columns: 8 };

function sizeOf(sheet: Sheet): Size {
  const used = usedArea(sheet, WHOLE_SHEET, false);
  return {
    rows: Math.max(SMALLEST.rows, (used?.bottom ?? 0) + SPARE.rows),
    columns: Math.max(SMALLEST.columns, (used?.right ?? 0) + SPARE.columns),
  };
}

function emptySheet({ id, name }: Sheet, { rows, columns }: Size): Partial<IWorksheetData> {
  return {
    id,
    name,
    tabColor: "",
    hidden: BooleanNumber.FALSE,
    freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
    rowCount: rows,
    columnCount: columns,
    defaultColumnWidth: 64,
    defaultRowHeight: 20,
    mergeData: [],
    cellData: {},
    rowData: {},
    columnData: {},
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
    showGridlines: BooleanNumber.TRUE,
    rightToLeft: BooleanNumber.FALSE,
  };
}

export class Mirror {
  private readonly seen = new Map<string, SeenSheet>();
  private names = "";
  private selection = "";
  /** Cells written since the last reset, for whoever wants to know how much a change costs. */
  cellsWritten = 0;

  constructor(
    private readonly grid: Grid,
    private readonly workbook: () => Workbook,
  ) {}

  /** Forgets what is shown and shows all of the workbook. */
  reset(): void {
    const { sheets, name } = this.workbook();
    this.seen.clear();
    this.names = "";
    this.selection = "";
    for (const sheet of sheets) this.seen.set(sheet.id, { cells: new Map(), aspects: new Map(), size: sizeOf(sheet) });
    this.grid.show({
      name,
      locale: LocaleType.EN_US,
      sheetOrder: sheets.map(({ id }) => id),
      sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, emptySheet(sheet, sizeOf(sheet))])),
    });
    this.sync();
  }

  /** Brings the spreadsheet up to date. */
  sync(): void {
    const workbook = this.workbook();
    this.removeSheets(workbook);
    for (const [index, sheet] of workbook.sheets.entries()) this.placeSheet(sheet, index);
    // Tables first: formulas name them.
    for (const sheet of workbook.sheets) this.syncAspects(sheet);
    this.syncNames(workbook);
    let changed = 0;
    for (const sheet of workbook.sheets) changed += this.syncCells(sheet);
    this.cellsWritten += changed;
    if (changed > 0) this.grid.calculationIsDue();
    this.syncSelection(workbook);
  }

  /** A cell is shown as the simulated Excel has it, whatever the spreadsheet shows now. */
  forget(sheet: Sheet, row: number, column: number): void {
    const cells = this.seen.get(sheet.id)?.cells;
    if (cells !== undefined) see(cells, row, column, { ...NOTHING });
  }

  /** The spreadsheet already shows the value a formula was given. */
  knows(sheetId: string, row: number, column: number): void {
    const sheet = this.workbook().sheets.find(({ id }) => id === sheetId);
    const cell = sheet?.rows.get(row)?.cells.get(column);
    const cells = this.seen.get(sheetId)?.cells;
    if (cell !== undefined && cells !== undefined) see(cells, row, column, cell);
  }

  private removeSheets({ sheets }: Workbook): void {
    for (const id of [...this.seen.keys()]) {
      if (sheets.some((sheet) => sheet.id === id)) continue;
      this.seen.delete(id);
      this.grid.run("sheet.mutation.remove-sheet", { subUnitId: id });
    }
  }

  private placeSheet(sheet: Sheet, index: number): void {
    const seen = this.seen.get(sheet.id);
    const size = sizeOf(sheet);
    if (seen === undefined) {
      this.seen.set(sheet.id, { cells: new Map(), aspects: new Map(), size });
      this.grid.run("sheet.mutation.insert-sheet", { index, sheet: emptySheet(sheet, size) });
      return;
    }
    const shownAt = this.grid.workbook()?.getSheetOrders().indexOf(sheet.id);
    if (shownAt !== undefined && shownAt !== index) {
      this.grid.run("sheet.mutation.set-worksheet-order", { subUnitId: sheet.id, fromOrder: shownAt, toOrder: index });
    }
    if (size.rows > seen.size.rows) {
      this.grid.run("sheet.mutation.set-worksheet-row-count", { subUnitId: sheet.id, rowCount: size.rows });
    }
    if (size.columns > seen.size.columns) {
      this.grid.run("sheet.mutation.set-worksheet-column-count", { subUnitId: sheet.id, columnCount: size.columns });
    }
    seen.size = { rows: Math.max(size.rows, seen.size.rows), columns: Math.max(size.columns, seen.size.columns) };
  }

  private syncAspects(sheet: Sheet): void {
    const seen = this.seen.get(sheet.id);
    if (seen === undefined) return;
    for (const { name, of, show } of SHEET_ASPECTS) {
      const now = JSON.stringify(of(sheet));
      const before = seen.aspects.get(name);
      if (before === now) continue;
      seen.aspects.set(name, now);
      show(this.grid, sheet, seen.size, before === undefined ? undefined : (JSON.parse(before) as unknown));
    }
  }

  private syncNames({ names }: Workbook): void {
    const now = JSON.stringify(names.map(({ name, formula, sheet }) => [name, formula, sheet?.id ?? null]));
    if (now === this.names) return;
    mirrorNames(this.grid, names, this.names);
    this.names = now;
  }

  private syncCells(sheet: Sheet): number {
    const seen = this.seen.get(sheet.id);
    if (seen === undefined) return 0;
    const changes = changedCells(sheet, seen.cells);
    if (changes.length === 0) return 0;
    const subUnitId = sheet.id;
    // Emptied first: looks would otherwise be added to those that are there.
    this.grid.run("sheet.mutation.set-range-values", { subUnitId, cellValue: cleared(changes) }, true);
    this.grid.run("sheet.mutation.set-range-values", { subUnitId, cellValue: written(changes, sheet) });
    return changes.length;
  }

  private syncSelection({ active, selected }: Workbook): void {
    const now = JSON.stringify([active.id, selected]);
    const before = this.selection;
    this.selection = now;
    const size = this.seen.get(active.id)?.size;
    if (now === before || size === undefined) return;
    this.grid.select(
      active.id,
      selected.map((area) => rangeOf(area, size)),
    );
  }

  /** The person has selected this, so it is shown already. */
  knowsSelection({ active, selected }: Workbook): void {
    this.selection = JSON.stringify([active.id, selected]);
  }
}

/** Like no cell there is. */
const NOTHING = { value: "", formula: null, quoted: false, numberFormat: "", format: {} } as const;
