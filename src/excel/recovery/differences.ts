import { readAreas, type CellArea } from "../reading/cells";
import { askHeights, type HeightOfRow } from "../reading/heights";
import type { Facts } from "./facts";
import type { Journal, JournalCells, JournalHeight, JournalNamedCell, JournalSheetCells } from "./journal";
import { withoutDeclaration } from "../requests/parts";
import { areaOf, assignables } from "../writing/survey";

/** What is not as a journal remembers it. */
export interface Differences {
  readonly cells: readonly JournalCells[];
  readonly sheetCells: readonly JournalSheetCells[];
  readonly named: readonly JournalNamedCell[];
  readonly heights: readonly JournalHeight[];
  readonly stateDiffers: boolean;
  /** Tables that do not have the rows they had, which is nothing a cell could mend. */
  readonly tables: readonly string[];
}

export function isNone({ cells, sheetCells, named, heights, stateDiffers, tables }: Differences): boolean {
  return cells.length + sheetCells.length + named.length + heights.length + tables.length === 0 && !stateDiffers;
}

/** Compares the workbook with a journal; all rows of the write must be out again. */
export async function differencesFrom(
  context: Excel.RequestContext,
  journal: Journal,
  { places, statePart }: Facts,
): Promise<Differences> {
  const { workbook } = context;
  const tables = journal.tables.filter(({ name, rows }) => places.get(name)?.dataRows !== rows).map(({ name }) => name);
  if (tables.length > 0) return { cells: [], sheetCells: [], named: [], heights: [], stateDiffers: false, tables };
  let state: OfficeExtension.ClientResult<string> | undefined;
  let named: readonly (readonly [JournalNamedCell, Excel.Range])[] = [];
  const tall = journal.heights.flatMap((height) => {
    const place = places.get(height.table)?.area;
    return place === undefined
      ? []
      : [{ height, place: { sheet: place.sheet, row: place.row + 1 + height.row, column: place.column } }];
  });
  let heightsOf = () => Promise.resolve<readonly HeightOfRow[]>([]);
  const known = journal.cells.flatMap((cells) => {
    const place = places.get(cells.table);
    const [first = []] = cells.contents;
    return place === undefined
      ? []
      : [{ cells, area: areaOf(place, cells.row, cells.column, cells.contents.length, first.length) }];
  });
  const grids = await readAreas(
    context,
    [...known.map(({ area }) => area), ...journal.sheetCells.map(sheetArea)],
    "contents and formats",
    () => {
      state = statePart === undefined ? undefined : workbook.customXmlParts.getItem(statePart).getXml();
      named = journal.named.map((cell) => [
        cell,
        workbook.names.getItem(cell.name).getRange().load("formulas,values,numberFormat"),
      ]);
      heightsOf = askHeights(
        context,
        tall.map(({ place }) => place),
      );
    },
  );
  const heights = await heightsOf();
  return {
    cells: known.filter(({ cells }, index) => !isSame(cells, assignables(grids[index]))).map(({ cells }) => cells),
    sheetCells: journal.sheetCells.filter(
      (cells, index) =>
        !isSame(withoutSpread(cells), withoutSpread({ ...cells, ...assignables(grids[known.length + index]) })),
    ),
    named: named
      .filter(([cell, range]) => !isSame({ contents: [[cell.content]], formats: [[cell.format]] }, gridOf(range)))
      .map(([cell]) => cell),
    heights: tall
      .filter(({ height }, index) => isOtherHeight(heights[index]?.points, height.points))
      .map(({ height }) => height),
    stateDiffers: rootOf(state?.value) !== rootOf(journal.state),
    tables,
  };
}

/** Rows are whole pixels tall: on another screen the same row measures a little more or less. */
const POINTS_OF_A_PIXEL = 1;

function isOtherHeight(now: number | undefined, before: number): boolean {
  return now === undefined || Math.abs(now - before) >= POINTS_OF_A_PIXEL;
}

function rootOf(xml: string | null | undefined): string | undefined {
  return xml == null ? undefined : withoutDeclaration(xml);
}

const sheetArea = ({ sheet, row, column, contents }: JournalSheetCells): CellArea => ({
  sheet,
  row,
  column,
  rows: contents.length,
  columns: contents[0]?.length ?? 0,
});

/** What a formula spread over other cells is nothing those hold. */
function withoutSpread({ contents, formats, spread }: JournalSheetCells): Assignable {
  return { contents: spread ? [[contents[0]?.[0] ?? ""]] : contents, formats };
}

type Assignable = Pick<JournalCells, "contents" | "formats">;

function isSame(before: Assignable, now: Assignable): boolean {
  return (
    JSON.stringify(before.contents) === JSON.stringify(now.contents) &&
    JSON.stringify(before.formats) === JSON.stringify(now.formats)
  );
}

function gridOf(range: Excel.Range): Assignable {
  return assignables({
    formulas: range.formulas as unknown[][],
    values: range.values as unknown[][],
    numberFormats: range.numberFormat as unknown[][],
  });
}
