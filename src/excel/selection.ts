import { readAreas, type CellArea, type CellGrid } from "./cells";
import { connect } from "./connect";

/** One filled cell; columns count from 0, from the left of its area. */
export interface SelectedCell {
  readonly column: number;
  readonly kind: "text" | "number" | "boolean" | "error";
  /** A number in full, whatever its format shows of it. */
  readonly text: string;
  /** Format code of a number; undefined is General. */
  readonly format?: string;
}

/** One selected rectangle; rows count from 1, as the sheet shows them. */
export interface SelectedArea {
  readonly rows: readonly {
    readonly row: number;
    readonly hidden: boolean;
    readonly cells: readonly SelectedCell[];
  }[];
}

/** What is selected in Excel, cut to the part of the sheet that is used. */
export interface Selection {
  readonly sheet: string;
  readonly areas: readonly SelectedArea[];
}

/** What is selected, or why it is not read. */
export type SelectionReading =
  | { readonly ok: true; readonly selection: Selection }
  | { readonly ok: false; readonly code: "empty" | "too-many-cells" };

const ERROR_TEXTS = /^#(?:NAME\?|VALUE!|REF!|DIV\/0!|N\/A|NUM!|NULL!|SPILL!|CALC!|BUSY!|FIELD!|BLOCKED!|CONNECT!)$/;

/** Reads the selected cells, at most `mostCells` of them. */
export async function readSelection(mostCells: number): Promise<SelectionReading> {
  const context = await connect();
  const areas = await selectedAreas(context);
  const cells = areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  const [first] = areas;
  if (first === undefined) return { ok: false, code: "empty" };
  if (cells > mostCells) return { ok: false, code: "too-many-cells" };
  let hidden: readonly Excel.Range[] = [];
  const grids = await readAreas(context, areas, "values and formats", () => {
    hidden = areas.map((area) => rowsOf(context.workbook, area, area.row, area.rows).load("rowHidden"));
  });
  const hiddenRows: ReadonlySet<number>[] = [];
  for (const [index, area] of areas.entries()) {
    hiddenRows.push(await hiddenRowsOf(context, area, hidden[index]?.rowHidden ?? null));
  }
  return {
    ok: true,
    selection: {
      sheet: first.sheet,
      areas: areas.map((area, index) => ({ rows: selectedRows(area, grids[index], hiddenRows[index]) })),
    },
  };
}

/** Entire columns end where the sheet does. */
async function selectedAreas(context: Excel.RequestContext): Promise<readonly CellArea[]> {
  const selected = context.workbook.getSelectedRanges();
  const areas = selected.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  const sheet = selected.worksheet.load("name");
  const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  if (used.isNullObject) return [];
  return areas.items.flatMap((area): CellArea[] => {
    const [row, rows] = overlap(area.rowIndex, area.rowCount, used.rowIndex, used.rowCount);
    const [column, columns] = overlap(area.columnIndex, area.columnCount, used.columnIndex, used.columnCount);
    return rows > 0 && columns > 0 ? [{ sheet: sheet.name, row, column, rows, columns }] : [];
  });
}

function overlap(first: number, count: number, otherFirst: number, otherCount: number): readonly [number, number] {
  const start = Math.max(first, otherFirst);
  return [start, Math.min(first + count, otherFirst + otherCount) - start];
}

function rowsOf(workbook: Excel.Workbook, { sheet, column }: CellArea, row: number, rows: number): Excel.Range {
  return workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, 1);
}

/** Rows asked about at once, each with an answer of its own. */
const ROWS_AT_ONCE = 4_000;
/** A stretch of rows is cut in so many parts while some of it is hidden and some is not. */
const PARTS = 16;

/** `rowHidden` of many rows is null where they differ; the stretches that do are cut smaller and asked again. */
async function hiddenRowsOf(
  context: Excel.RequestContext,
  area: CellArea,
  all: boolean | null,
): Promise<ReadonlySet<number>> {
  const hidden = new Set<number>();
  let open = [{ row: area.row, rows: area.rows, isHidden: all }];
  while (open.length > 0) {
    for (const { row, rows, isHidden } of open) {
      if (isHidden === true) for (let at = row; at < row + rows; at += 1) hidden.add(at);
    }
    const mixed = open.filter(({ isHidden }) => isHidden === null).flatMap(parts);
    open = [];
    for (let first = 0; first < mixed.length; first += ROWS_AT_ONCE) {
      const asked = mixed
        .slice(first, first + ROWS_AT_ONCE)
        .map(({ row, rows }) => ({ row, rows, range: rowsOf(context.workbook, area, row, rows).load("rowHidden") }));
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- their number follows from the size alone
      await context.sync();
      open.push(...asked.map(({ row, rows, range }) => ({ row, rows, isHidden: range.rowHidden })));
    }
  }
  return hidden;
}

function parts({ row, rows }: { readonly row: number; readonly rows: number }) {
  const size = Math.max(1, Math.ceil(rows / PARTS));
  return Array.from({ length: Math.ceil(rows / size) }, (_, index) => ({
    row: row + index * size,
    rows: Math.min(size, rows - index * size),
  }));
}

function selectedRows({ row: top }: CellArea, grid: CellGrid | undefined, hidden: ReadonlySet<number> | undefined) {
  return (grid?.values ?? []).map((values, index) => ({
    row: top + index + 1,
    hidden: hidden?.has(top + index) === true,
    cells: values.flatMap((value, column) => selectedCell(value, column, grid?.numberFormats[index]?.[column])),
  }));
}

function selectedCell(value: unknown, column: number, format: unknown): readonly SelectedCell[] {
  if (typeof value === "number") {
    const known = typeof format === "string" && format !== "General" && format !== "" ? { format } : {};
    return [{ column, kind: "number", text: String(value), ...known }];
  }
  if (typeof value === "boolean") return [{ column, kind: "boolean", text: value ? "TRUE" : "FALSE" }];
  if (typeof value !== "string" || value === "") return [];
  return [{ column, kind: ERROR_TEXTS.test(value) ? "error" : "text", text: value }];
}
