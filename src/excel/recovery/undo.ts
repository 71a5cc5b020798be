import { inStyle, type FormulaStyle } from "../../formulas";
import { placedCells, worksheetText, type CellContent } from "../../sheets";
import { WorkbookError, type ExactContent, type WorkbookChange } from "../../workbook";
import { Batch } from "../requests/batch";
import { refuseFiltered } from "../reading/filters";
import { contentOf, readAreas, type CellArea, type CellGrid } from "../reading/cells";
import { connect } from "../requests/connect";
import { workbookError } from "../requests/excelError";
import type { Journal } from "./journal";
import { queueAnchor, queueJournal } from "./journalRequests";
import type { Placement, PlacedInsertion } from "../writing/placement";
import { askTablePlaces, type TablePlace } from "../reading/readWorkbook";
import { recover } from "./recover";

/** A write that went well, and what is needed to take it back. */
export interface Written {
  readonly change: WorkbookChange;
  readonly journal: Journal;
  readonly placement: Placement;
  readonly style: FormulaStyle;
}

/** Deleted rows are gone with their looks, so a write with deletions is not taken back. */
export function canBeUndone({ change }: Written): boolean {
  return change.deletions.length === 0;
}

/** Cells that must be as they were written; what is not named in `expected` must be blank or a formula. */
interface Expectation {
  /** Where a person finds it. */
  readonly name: string;
  readonly area: CellArea;
  /** By row and column of the area. */
  readonly expected: ReadonlyMap<string, CellContent | ExactContent>;
  readonly table?: string;
}

const at = (row: number, column: number): string => `${String(row)},${String(column)}`;

/**
 * Takes a write back as long as nobody has changed what it wrote. Throws WorkbookError: `changed` where
 * somebody did, and then nothing is touched.
 */
export async function undoWrite(written: Written): Promise<void> {
  const context = await connect();
  const places = await refuseChanges(context, written);
  // From here on it is a write that is to be taken back: anchors first, since they tell how.
  const journal: Journal = { ...written.journal, deletions: [] };
  const batch = new Batch(context);
  let cause: unknown;
  try {
    for (const [index, insertion] of written.placement.insertions.entries()) {
      const anchor = journal.insertions[index]?.anchor ?? "";
      const place = places.get(insertion.table) ?? insertion.place;
      const row = place.area.row + 1 + firstAfter(written.placement, insertion);
      await queueAnchor(batch, { anchor, sheet: place.area.sheet }, row - 1, place.area.column, insertion.count + 2);
    }
    await queueJournal(batch, journal);
    await batch.send();
  } catch (error) {
    cause = error;
  }
  if ((await recover(journal)) === "complete") throw workbookError(cause, "rolled-back");
}

/** Data row of the first row of an insertion, after all of them. */
function firstAfter({ insertions }: Placement, { table, before }: PlacedInsertion): number {
  const above = insertions.filter((other) => other.table === table && other.before < before);
  return before + above.reduce((sum, { count }) => sum + count, 0);
}

async function refuseChanges(
  context: Excel.RequestContext,
  written: Written,
): Promise<ReadonlyMap<string, TablePlace>> {
  const { change, placement } = written;
  const { workbook } = context;
  const names = [...placement.places.keys()];
  const tablePlaces = askTablePlaces(workbook, names);
  const named = change.namedCells.map(({ name, content }) => ({
    name,
    content,
    range: workbook.names.getItem(name).getRange().load("formulas,values"),
  }));
  const sheets = change.newSheets.map((spec) => {
    const sheet = workbook.worksheets.getItemOrNullObject(spec.name).load("name");
    const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount");
    return { spec, sheet, used };
  });
  await context.sync();
  const places = new Map(tablePlaces().map((place) => [place.name, place]));
  await refuseFiltered(context, places.values());
  for (const name of names) {
    if (places.get(name)?.dataRows !== placement.rows(name).length) throw new WorkbookError("changed", { name });
  }
  const expectations: Expectation[] = [...expectedInTables(written, places), ...expectedOnSheets(change)];
  for (const { spec, sheet, used } of sheets) {
    if (sheet.isNullObject || used.isNullObject) throw new WorkbookError("changed", { name: spec.name });
    const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = used;
    const expected = new Map(
      placedCells(spec).map((cell) => [at(cell.row - row, cell.column - column), cell.content] as const),
    );
    expectations.push({ name: spec.name, area: { sheet: spec.name, row, column, rows, columns }, expected });
  }
  for (const { name, content, range } of named) {
    if (!isAsWritten(content, range.formulas[0]?.[0], range.values[0]?.[0], written.style)) {
      throw new WorkbookError("changed", { name });
    }
  }
  const grids = await readAreas(
    context,
    expectations.map(({ area }) => area),
    "contents",
  );
  for (const [index, expectation] of expectations.entries()) {
    if (!isMet(expectation, grids[index], written.style))
      throw new WorkbookError("changed", { name: expectation.name });
  }
  return places;
}

function expectedInTables(
  { change, placement }: Written,
  places: ReadonlyMap<string, TablePlace>,
): readonly Expectation[] {
  const blocks = change.writes.map(({ table, row, column, cells }) => ({
    table,
    row,
    column,
    rows: cells.length,
    columns: cells[0]?.length ?? 0,
  }));
  const newRows = placement.insertions.map((insertion) => ({
    table: insertion.table,
    row: firstAfter(placement, insertion),
    column: 0,
    rows: insertion.count,
    columns: places.get(insertion.table)?.area.columns ?? 0,
  }));
  const contents = new Map<string, CellContent>();
  for (const { table, row, column, cells } of change.writes) {
    for (const [down, line] of cells.entries()) {
      for (const [across, content] of line.entries())
        contents.set(`${table} ${at(row + down, column + across)}`, content);
    }
  }
  return [...blocks, ...newRows].flatMap(({ table, row, column, rows, columns }): Expectation[] => {
    const place = places.get(table);
    if (place === undefined) return [];
    const { sheet, row: header, column: left } = place.area;
    const expected = new Map<string, CellContent>();
    for (let down = 0; down < rows; down += 1) {
      for (let across = 0; across < columns; across += 1) {
        const content = contents.get(`${table} ${at(row + down, column + across)}`);
        if (content !== undefined) expected.set(at(down, across), content);
      }
    }
    return [
      { name: table, table, area: { sheet, row: header + 1 + row, column: left + column, rows, columns }, expected },
    ];
  });
}

/** What a formula spreads over is nothing we wrote. */
function expectedOnSheets({ sheetWrites = [] }: WorkbookChange): readonly Expectation[] {
  return sheetWrites.map(({ sheet, row, column, cells, table, spread }) => {
    const own = spread === "written" ? [[cells[0]?.[0] ?? null]] : cells;
    const expected = new Map(
      own.flatMap((line, down) => line.map((content, across) => [at(down, across), content] as const)),
    );
    const area = { sheet, row, column, rows: own.length, columns: own[0]?.length ?? 0 };
    return { name: sheet, area, expected, ...(table === undefined ? {} : { table }) };
  });
}

function isMet({ area, expected, table }: Expectation, grid: CellGrid | undefined, style: FormulaStyle): boolean {
  for (let row = 0; row < area.rows; row += 1) {
    for (let column = 0; column < area.columns; column += 1) {
      const [formula, value] = [grid?.formulas[row]?.[column], grid?.values[row]?.[column]];
      const content = expected.get(at(row, column));
      const isFine =
        content === undefined
          ? isNobodys(contentOf(formula, value))
          : isAsWritten(content, formula, value, style, table);
      if (!isFine) return false;
    }
  }
  return true;
}

/** Excel fills new rows with the formulas of a person's own columns; what somebody typed is kept. */
function isNobodys(content: CellContent): boolean {
  return content === null || typeof content === "object";
}

function isAsWritten(
  content: CellContent | ExactContent,
  formula: unknown,
  value: unknown,
  style: FormulaStyle,
  table?: string,
): boolean {
  const now = contentOf(formula, value, table);
  if (content !== null && typeof content === "object") {
    const text = "exactly" in content ? content.exactly : inStyle(content.formula, style);
    const then = contentOf(`=${text}`, null, table);
    return isFormula(now) && isFormula(then) && now.formula === then.formula;
  }
  if (typeof content === "string") return (now ?? "") === worksheetText(content);
  if (typeof content === "number" && typeof now === "number") {
    return content === now || Number(content.toPrecision(15)) === Number(now.toPrecision(15));
  }
  return now === content;
}

function isFormula(content: CellContent): content is Extract<CellContent, { readonly formula: string }> {
  return content !== null && typeof content === "object";
}
