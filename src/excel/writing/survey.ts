import type { SheetSpec, SpecValue } from "../../sheets";
import {
  STATE_NAMESPACE,
  WorkbookError,
  type ExactContent,
  type SheetWrite,
  type WorkbookChange,
  type WorkbookContent,
} from "../../workbook";
import { askFilters } from "../reading/filters";
import { contentOf, readAreas, type CellArea, type CellGrid } from "../reading/cells";
import { askHeights, type HeightOfRow } from "../reading/heights";
import { assignable } from "../requests/cellText";
import {
  deletionAnchor,
  insertionAnchor,
  isAnchor,
  type Journal,
  type JournalCells,
  type JournalHeight,
  type JournalNamedCell,
  type JournalRows,
  type JournalSheetCells,
  type JournalSheet,
} from "../recovery/journal";
import { isJournalNamespace, journalNamespace } from "../requests/parts";
import { Placement, standingRuns } from "./placement";
import { askTablePlaces, type TablePlace } from "../reading/readWorkbook";

/** What a change will find, and how to take it back. */
export interface Survey {
  readonly placement: Placement;
  readonly journal: Journal;
  /** Id of the state part; undefined if there is none. */
  readonly statePart: string | undefined;
  /** Ids of parts of a journal that was never completed. */
  readonly strayParts: readonly string[];
  /** Number formats of single named cells. */
  readonly namedFormats: ReadonlyMap<string, string>;
  /** Nothing is calculated unless a person, or we, ask for it. */
  readonly calculatesOnDemand: boolean;
}

interface Surroundings {
  readonly sheets: ReadonlyMap<string, boolean>;
  readonly tables: ReadonlySet<string>;
  readonly names: ReadonlyMap<string, { readonly type: string; readonly formula: string }>;
  readonly parts: readonly { readonly id: string; readonly namespace: string }[];
  readonly places: ReadonlyMap<string, TablePlace>;
  readonly structureIsProtected: boolean;
  readonly calculatesOnDemand: boolean;
}

const lower = (text: string): string => text.toLowerCase();

function touchedTables(change: WorkbookChange): readonly string[] {
  const lists = [change.insertions, change.deletions, change.writes, change.looks, change.heights];
  return [...new Set(lists.flat().map(({ table }) => table))];
}

/**
 * Looks at what a change will touch, refuses what cannot be done, and takes down everything that will be
 * overwritten. Two requests, more where contents are large; none of them changes anything.
 */
export async function survey(
  context: Excel.RequestContext,
  change: WorkbookChange,
  known: WorkbookContent | undefined,
): Promise<Survey> {
  const around = await readSurroundings(context, change);
  if (around.parts.some(({ namespace }) => namespace === journalNamespace(0))) throw new WorkbookError("needs-repair");
  refuseProtected(around, change);
  refuseTaken(around, change);
  const placement = new Placement(around.places, change);
  const statePart = around.parts.find(({ namespace }) => namespace === STATE_NAMESPACE)?.id;
  const before = await readBefore(context, change, placement, statePart);
  refuseChanged(before.cells, placement, known);
  refuseChangedSheets(change, before.sheetCells);
  const journal: Journal = {
    version: 1,
    sheets: change.newSheets.map(journalSheet),
    tables: [...around.places.values()].map(({ name, dataRows }) => ({ name, rows: dataRows })),
    names: change.newNames.map(({ name }) => ({ name, before: around.names.get(lower(name))?.formula ?? null })),
    insertions: placement.insertions.map((insertion, index) => journalRows(insertion, insertionAnchor(index))),
    deletions: placement.deletions.map((deletion, index) => journalRows(deletion, deletionAnchor(index))),
    cells: before.cells,
    sheetCells: before.sheetCells,
    named: before.named,
    heights: before.heights,
    state: before.state,
  };
  const namedFormats = new Map(before.named.map(({ name, format }) => [name, format]));
  const strayParts = around.parts.filter(({ namespace }) => isJournalNamespace(namespace)).map(({ id }) => id);
  const { calculatesOnDemand } = around;
  return { placement, journal, statePart, strayParts, namedFormats, calculatesOnDemand };
}

const journalRows = (rows: Omit<JournalRows, "anchor">, anchor: string): JournalRows => ({
  anchor,
  sheet: rows.sheet,
  count: rows.count,
  columns: rows.columns,
});

/** The first text of a sheet tells it from another of the same name. */
function journalSheet({ name, blocks, tables }: SheetSpec): JournalSheet {
  const block = blocks.find(({ content }) => typeof content === "string" && content !== "");
  if (block !== undefined && typeof block.content === "string") {
    return { name, mark: { row: block.row, column: block.column, text: block.content } };
  }
  const [table] = tables;
  const header = table?.columns[0]?.header;
  if (table === undefined || header === undefined) return { name, mark: null };
  return { name, mark: { row: table.row, column: table.column, text: header } };
}

async function readSurroundings(context: Excel.RequestContext, change: WorkbookChange): Promise<Surroundings> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load("items/name,items/protection/protected");
  const tables = workbook.tables.load("items/name");
  const names = workbook.names.load("items/name,items/type,items/formula,items/scope");
  const parts = workbook.customXmlParts.load("items/id,items/namespaceUri");
  const protection = workbook.protection.load("protected");
  const application = workbook.application.load("calculationMode");
  const touched = touchedTables(change);
  const places = askTablePlaces(workbook, touched);
  await context.sync();
  const found = new Map(places().map((place) => [place.name, place]));
  const missing = touched.find((name) => !found.has(name));
  if (missing !== undefined) throw new WorkbookError("changed", { name: missing });
  const names_ = new Set(sheets.items.map(({ name }) => name));
  const gone = sheetWritesOf(change).find(({ sheet }) => !names_.has(sheet));
  if (gone !== undefined) throw new WorkbookError("changed", { name: gone.sheet });
  return {
    sheets: new Map(sheets.items.map((sheet) => [sheet.name, sheet.protection.protected])),
    tables: new Set(tables.items.map(({ name }) => lower(name))),
    names: new Map(
      names.items
        .filter(({ scope }) => scope === "Workbook")
        .map(({ name, type, formula }) => [lower(name), { type, formula: String(formula) }]),
    ),
    parts: parts.items.map(({ id, namespaceUri }) => ({ id, namespace: namespaceUri })),
    places: found,
    structureIsProtected: protection.protected,
    calculatesOnDemand: application.calculationMode !== "Automatic",
  };
}

function refuseProtected({ sheets, places, structureIsProtected }: Surroundings, change: WorkbookChange): void {
  const [first] = change.newSheets;
  if (structureIsProtected && first !== undefined) throw new WorkbookError("protected", { name: first.name });
  const written = [...[...places.values()].map(({ area }) => area), ...sheetWritesOf(change)];
  for (const { sheet } of written) {
    if (sheets.get(sheet) === true) throw new WorkbookError("protected", { name: sheet });
  }
}

function refuseTaken({ sheets, tables, names }: Surroundings, { newSheets, newNames }: WorkbookChange): void {
  const existing = new Set([...sheets.keys()].map(lower));
  const taken = [
    ...newSheets.map(({ name }) => name).filter((name) => existing.has(lower(name))),
    ...newSheets.flatMap((sheet) => sheet.tables.map(({ name }) => name)).filter((name) => tables.has(lower(name))),
    ...newNames.map(({ name }) => name).filter((name) => (names.get(lower(name))?.type ?? "Error") !== "Error"),
    ...[...names.keys()].filter((name) => isAnchor(name)),
  ];
  const [name] = taken;
  if (name !== undefined) throw new WorkbookError("in-the-way", { name });
}

interface Before {
  readonly cells: readonly JournalCells[];
  readonly sheetCells: readonly JournalSheetCells[];
  readonly named: readonly JournalNamedCell[];
  readonly heights: readonly JournalHeight[];
  readonly state: string | null;
}

async function readBefore(
  context: Excel.RequestContext,
  change: WorkbookChange,
  placement: Placement,
  statePart: string | undefined,
): Promise<Before> {
  const { workbook } = context;
  const runs = change.writes.flatMap(({ table, row, column, cells }) =>
    standingRuns(placement.rows(table), row, cells.length).map((run) => ({
      table,
      row: run.row,
      column,
      area: areaOf(placement.place(table), run.row, column, run.count, cells[0]?.length ?? 0),
    })),
  );
  const refuseFiltered = askFilters(workbook, placement.places.values());
  const blocks = sheetWritesOf(change);
  const asked: { state?: OfficeExtension.ClientResult<string> } = {};
  let named: readonly { readonly name: string; readonly range: Excel.Range }[] = [];
  const tall = change.heights.flatMap(({ table, row }) => {
    const standing = placement.rows(table)[row] ?? null;
    if (standing === null) return [];
    const { sheet, row: header, column } = placement.place(table).area;
    return [{ table, row: standing, place: { sheet, row: header + 1 + standing, column } }];
  });
  let heightsOf = () => Promise.resolve<readonly HeightOfRow[]>([]);
  const alongside = () => {
    if (statePart !== undefined) asked.state = workbook.customXmlParts.getItem(statePart).getXml();
    named = change.namedCells.map(({ name }) => ({
      name,
      range: workbook.names.getItem(name).getRange().load("formulas,values,numberFormat"),
    }));
    heightsOf = askHeights(
      context,
      tall.map(({ place }) => place),
    );
  };
  const isNothing =
    runs.length + blocks.length === 0 &&
    statePart === undefined &&
    refuseFiltered === undefined &&
    change.namedCells.length + change.heights.length === 0;
  const areas = [...runs.map(({ area }) => area), ...blocks.map(writtenArea)];
  const grids = isNothing ? [] : await readAreas(context, areas, "contents and formats", alongside);
  refuseFiltered?.();
  const heights = await heightsOf();
  return {
    cells: runs.map(({ table, row, column }, index) => ({ table, row, column, ...assignables(grids[index]) })),
    sheetCells: blocks.map(({ sheet, row, column, spread }, index) => {
      const { contents, formats } = assignables(grids[runs.length + index]);
      const isSpread = spread === "standing";
      const own = isSpread
        ? contents.map((line, down) => line.map((cell, at) => (down + at === 0 ? cell : "")))
        : contents;
      return { sheet, row, column, contents: own, formats, spread: isSpread };
    }),
    named: named.map(({ name, range }) => {
      const { contents, formats } = assignables({
        formulas: range.formulas as unknown[][],
        values: range.values as unknown[][],
        numberFormats: range.numberFormat as unknown[][],
      });
      return { name, content: contents[0]?.[0] ?? "", format: formats[0]?.[0] ?? "General" };
    }),
    heights: tall.flatMap(({ table, row }, index): JournalHeight[] => {
      const height = heights[index];
      return height === undefined ? [] : [{ table, row, ...height }];
    }),
    state: asked.state?.value ?? null,
  };
}

/** Blocks anywhere: they are addressed as the sheets stand, which no row that is put in may change. */
function sheetWritesOf({ sheetWrites = [], insertions, deletions }: WorkbookChange): readonly SheetWrite[] {
  if (sheetWrites.length > 0 && insertions.length + deletions.length > 0) {
    throw new RangeError("Blocks of sheets and rows of tables do not go together");
  }
  return sheetWrites;
}

function writtenArea({ sheet, row, column, cells }: SheetWrite): CellArea {
  return { sheet, row, column, rows: cells.length, columns: cells[0]?.length ?? 0 };
}

/** Somebody may have typed since the cells were read. */
function refuseChangedSheets(change: WorkbookChange, before: readonly JournalSheetCells[]): void {
  for (const [index, { sheet, standing, spread }] of sheetWritesOf(change).entries()) {
    const now = before[index]?.contents ?? [];
    const isSame = standing.every((line, down) =>
      line.every((then, at) => (spread === "standing" && down + at > 0) || isStanding(then, now[down]?.[at] ?? "")),
    );
    if (!isSame) throw new WorkbookError("changed", { name: sheet });
  }
}

function isStanding(then: ExactContent, now: SpecValue): boolean {
  if (then !== null && typeof then === "object") return now === `=${then.exactly}`;
  return now === (then ?? "") || (typeof then === "string" && now === `'${then}`);
}

/** Cells of a table's data, before any insertion. */
export function areaOf({ area }: TablePlace, row: number, column: number, rows: number, columns: number): CellArea {
  return { sheet: area.sheet, row: area.row + 1 + row, column: area.column + column, rows, columns };
}

/** An area as it is assigned again. */
export function assignables(grid: CellGrid | undefined): Pick<JournalCells, "contents" | "formats"> {
  const formats = (grid?.numberFormats ?? []).map((row) => row.map(String));
  const contents = (grid?.formulas ?? []).map((row, index) =>
    row.map((formula, at) => assignable(formula, grid?.values[index]?.[at], formats[index]?.[at])),
  );
  return { contents, formats };
}

/** Between reading and writing somebody may have typed; what was computed from the reading is out of date then. */
function refuseChanged(cells: readonly JournalCells[], placement: Placement, known: WorkbookContent | undefined): void {
  if (known === undefined) return;
  const tables = new Map(known.tables.map((table) => [table.name, table]));
  for (const { name, dataRows } of placement.places.values()) {
    if (tables.get(name)?.rows.length !== dataRows) throw new WorkbookError("changed", { name });
  }
  for (const { table, row, column, contents } of cells) {
    const rows = tables.get(table)?.rows ?? [];
    const isSame = contents.every((line, index) =>
      line.every((now, at) => isSameContent(now, rows[row + index]?.[column + at] ?? null, table)),
    );
    if (!isSame) throw new WorkbookError("changed", { name: table });
  }
}

function isSameContent(now: unknown, then: ReturnType<typeof contentOf>, table: string): boolean {
  if (then !== null && typeof then === "object") {
    const content = contentOf(now, null, table);
    return content !== null && typeof content === "object" && content.formula === then.formula;
  }
  const plain = typeof now === "string" && typeof then === "string" && now === `'${then}` ? then : now;
  return plain === (then ?? "");
}
