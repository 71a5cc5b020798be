import { toCanonical } from "../../formulas";
import type { CellContent } from "../../sheets";
import { formulaIn } from "../requests/cellText";
import { MOST_OBJECTS } from "../requests/requestSize";
import { wireBytes } from "../requests/wire";

/** Cells of a sheet, counted from 0. */
export interface CellArea {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What stands in an area, by rows; number formats only where they were asked for. */
export interface CellGrid {
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly unknown[])[];
}

/** What of cells is read. */
export type Asked = "contents" | "contents and formats" | "values and formats";

const PROPERTIES: Readonly<Record<Asked, readonly ("formulas" | "values" | "numberFormat")[]>> = {
  contents: ["formulas", "values"],
  "contents and formats": ["formulas", "values", "numberFormat"],
  "values and formats": ["values", "numberFormat"],
};

export function rangeOf(workbook: Excel.Workbook, area: CellArea): Excel.Range {
  return workbook.worksheets.getItem(area.sheet).getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}

/** Cells asked for at first; how large they are is not known before. */
const FIRST_CELLS = 8_000;
const MOST_CELLS = 100_000;
/** Excel on the web answers with 5 MB at most; the size of what comes next is only expected. */
const LARGEST_ANSWER = 3_500_000;
const TOO_LARGE = "ResponsePayloadSizeLimitExceeded";

interface Slice extends CellArea {
  readonly grid: number;
}

/**
 * Reads areas in as many requests as their size demands, one if they are small. `alongside` queues what
 * else is read with the first of them. Only reads may be queued: an answer that is too large is asked
 * for again in smaller slices.
 */
export async function readAreas(
  context: Excel.RequestContext,
  areas: readonly CellArea[],
  asked: Asked,
  alongside: () => void = () => undefined,
): Promise<readonly CellGrid[]> {
  const grids = areas.map(() => ({
    formulas: [] as unknown[][],
    values: [] as unknown[][],
    numberFormats: [] as unknown[][],
  }));
  const take = (grid: number, range: Excel.Range): void => {
    const { formulas, values, numberFormats } = grids[grid] ?? {};
    const properties = PROPERTIES[asked];
    if (properties.includes("formulas")) append(formulas, range.formulas);
    append(values, range.values);
    if (properties.includes("numberFormat")) append(numberFormats, range.numberFormat);
  };
  await takeAreas(context, areas, asked, take, alongside);
  return grids;
}

/** As `readAreas`, handing over slice by slice: area, cells, and the slice's first row in its area. */
export async function takeAreas(
  context: Excel.RequestContext,
  areas: readonly CellArea[],
  asked: Asked,
  take: (area: number, range: Excel.Range, firstRow: number) => void,
  alongside: () => void = () => undefined,
): Promise<void> {
  let waiting: readonly Slice[] = areas.map((area, grid) => ({ ...area, grid })).filter(({ rows }) => rows > 0);
  let cells = FIRST_CELLS;
  let first = true;
  const properties = PROPERTIES[asked];
  while (first || waiting.length > 0) {
    const { now, later } = cut(waiting, cells);
    if (first) alongside();
    const answered = await ask(context, now, properties.join());
    if (answered === undefined) {
      if (cells === 1) throw new RangeError("A single row is too large to be read");
      cells = Math.max(1, Math.floor(cells / 4));
      continue;
    }
    first = false;
    waiting = later;
    for (const { grid, range, row } of answered) take(grid, range, row - (areas[grid]?.row ?? 0));
    const perCell = wireBytes(answered.map(({ range }) => range.toJSON())) / count(now);
    cells = Math.min(MOST_CELLS, Math.max(1, Math.floor(LARGEST_ANSWER / (perCell || 1))));
  }
}

function append(rows: unknown[][] | undefined, more: unknown[][]): void {
  // One by one: a call takes only so many arguments.
  for (const row of more) rows?.push(row);
}

const count = (slices: readonly CellArea[]): number =>
  slices.reduce((sum, { rows, columns }) => sum + rows * columns, 0) || 1;

/** The slices that fit in one answer, at least one row. */
function cut(
  slices: readonly Slice[],
  cells: number,
): { readonly now: readonly Slice[]; readonly later: readonly Slice[] } {
  const now: Slice[] = [];
  let room = cells;
  for (const [index, slice] of slices.entries()) {
    if (index === MOST_OBJECTS) return { now, later: slices.slice(index) };
    const rows = Math.max(now.length === 0 ? 1 : 0, Math.floor(room / slice.columns));
    if (rows >= slice.rows) {
      now.push(slice);
      room -= slice.rows * slice.columns;
      continue;
    }
    if (rows > 0) now.push({ ...slice, rows });
    return { now, later: [{ ...slice, row: slice.row + rows, rows: slice.rows - rows }, ...slices.slice(index + 1)] };
  }
  return { now, later: [] };
}

/** The ranges with what is in them, or undefined if that is more than an answer can hold. */
async function ask(
  context: Excel.RequestContext,
  slices: readonly Slice[],
  properties: string,
): Promise<readonly { readonly grid: number; readonly row: number; readonly range: Excel.Range }[] | undefined> {
  const answers = slices.map((slice) => ({
    grid: slice.grid,
    row: slice.row,
    range: rangeOf(context.workbook, slice).load(properties),
  }));
  try {
    await context.sync();
    return answers;
  } catch (error) {
    if (error instanceof OfficeExtension.Error && error.code === TOO_LARGE) return undefined;
    throw error;
  }
}

/** A cell's content: canonical formulas, null for a blank cell. */
export function contentOf(formula: unknown, value: unknown, table?: string): CellContent {
  const result = typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
  const own = formulaIn({ formula, value });
  if (own !== undefined) return { formula: toCanonical(own, table), value: result };
  return result === "" ? null : result;
}
