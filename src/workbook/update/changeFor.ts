import type { PersonsWord } from "../../plan";
import type { CellContent, WorkbookSpec } from "../../sheets";
import type { RowDeletion, WorkbookChange } from "../change";
import type { WorkbookContent } from "../content";
import type { PersonsWords } from "../specOf";
import { formatState } from "../state/stateText";
import { jsonOfStateXml } from "../state/stateXml";
import type { WorkbookState } from "../state/state";
import { Layout, type Gaps } from "./layout";
import { matchRows, type NewKeys, type RowMatches } from "./matchRows";
import { namesToMake, Ranges, refreshNamedCells } from "./names";
import { placeSpec, type Placement } from "./placement";
import { refreshTable, type LaidCells, type TableChange } from "./refreshTable";
import { emptyReport, type ReportDraft, type UpdateReport } from "./report";
import { Wording } from "./wording";
import { writtenWhole } from "./written";

export interface UpdateOptions {
  /** By table, the columns (keys) the spec was read from: what is filled there is left alone. */
  readonly sources?: ReadonlyMap<string, ReadonlySet<string>>;
  /** Tables that are left as they stand. */
  readonly untouched?: ReadonlySet<string>;
  /** By table, row and column: cells of rows that are not in the spec. */
  readonly marks?: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, CellContent>>>;
  /** By table, keys for data rows that have none of their own yet. */
  readonly newKeys?: ReadonlyMap<string, NewKeys>;
  /** Cells of the spec that are a person's word. */
  readonly words?: PersonsWords;
  /** The spec was read from the workbook itself. */
  readonly isOwnReading?: boolean;
  /** By table, what was laid over the content before it was read: it is written whatever the spec says. */
  readonly laid?: ReadonlyMap<string, LaidCells>;
  /** Single cells to be written beside what the spec says. */
  readonly namedCells?: WorkbookChange["namedCells"];
}

export interface Update {
  readonly change: WorkbookChange;
  readonly report: UpdateReport;
  readonly state: WorkbookState;
}

const NO_COLUMNS: ReadonlySet<string> = new Set();
const NO_KEYS: NewKeys = new Map();
const NO_MARKS: ReadonlyMap<string, ReadonlyMap<string, CellContent>> = new Map();
const NO_LAID: LaidCells = new Map();
const NO_WORDS: ReadonlyMap<string, ReadonlyMap<string, PersonsWord>> = new Map();

/** Tables with a list by name: the list grows only where rows are put in above its last one. */
function listedTables({ names, sheets }: WorkbookSpec): ReadonlySet<string> {
  const lists = names.filter(({ range }) => range.rows > 1);
  return new Set(
    sheets.flatMap(({ name: sheet, tables }) =>
      tables
        .filter(({ row, rows, column, columns }) =>
          lists.some(
            ({ sheet: of, range }) =>
              of === sheet &&
              range.row > row &&
              range.row <= row + rows.length &&
              range.column >= column &&
              range.column < column + columns.length,
          ),
        )
        .map(({ name }) => name),
    ),
  );
}

function gapsOf({ rows }: RowMatches): Gaps {
  const gaps = new Map<number, number>();
  for (const { at } of rows) if ("before" in at) gaps.set(at.before, (gaps.get(at.before) ?? 0) + 1);
  return gaps;
}

/** Cells put in beside somebody's table leave the rows where they are, and their heights are not ours to set. */
function heightsOfOwnRows(
  content: WorkbookContent,
  insertions: WorkbookChange["insertions"],
  heights: WorkbookChange["heights"],
): WorkbookChange["heights"] {
  const sheetOf = new Map(content.tables.map(({ name, sheet }) => [name, sheet]));
  const shared = new Set(insertions.flatMap(({ table, columns }) => (columns === null ? [] : sheetOf.get(table))));
  return heights.filter(({ table }) => !shared.has(sheetOf.get(table)));
}

function tellPlacement({ tables, newSheets, missingTables }: Placement, report: ReportDraft): void {
  report.created.push(...newSheets.map(({ name }) => name));
  report.missing.push(...missingTables.map((table) => ({ kind: "table" as const, table })));
  for (const [table, { spec, columns }] of tables) {
    const headerOf = (key: string) => spec.columns.find((column) => column.key === key)?.header ?? key;
    report.renamed.push(...columns.renamed.map(({ key, header }) => ({ table, column: headerOf(key), header })));
    report.missing.push(...columns.missing.map((key) => ({ kind: "column" as const, table, column: headerOf(key) })));
  }
}

/**
 * The smallest change that makes a workbook hold what the spec says, in place: what stands stays where
 * it is, what a person typed stays as it is. `state` tells what we wrote last. Throws WorkbookError
 * "in-the-way" where something of a person's has a name of ours.
 */
export function changeFor(
  content: WorkbookContent,
  spec: WorkbookSpec,
  state: WorkbookState,
  options: UpdateOptions = {},
): Update {
  const { sources, untouched, marks, newKeys, words, isOwnReading = false, laid, namedCells = [] } = options;
  const report = emptyReport();
  const placement = placeSpec(content, spec);
  const wording = new Wording(placement);
  const ranges = new Ranges(spec, placement);
  tellPlacement(placement, report);
  const listed = listedTables(spec);
  const matched = new Map<string, RowMatches>();
  for (const [name, table] of placement.tables) {
    if (untouched?.has(name) !== true) {
      const keys = newKeys?.get(name) ?? NO_KEYS;
      matched.set(name, matchRows(table, state.written.get(name), wording, listed.has(name), keys));
    }
  }
  const layout = new Layout(content, new Map([...matched].map(([name, matches]) => [name, gapsOf(matches)])));
  const tables = spec.sheets.flatMap((sheet) => sheet.tables);
  const isTold = new Set(tables.map(({ name }) => name));
  // What a spec says nothing of stays as it is, and is remembered as it was.
  const written = new Map([...state.written].filter(([name]) => !isTold.has(name)));
  const changes: TableChange[] = [];
  const deletions: RowDeletion[] = [];
  for (const table of tables) {
    const { name } = table;
    const placed = placement.tables.get(name);
    const matches = matched.get(name);
    const before = state.written.get(name);
    if (placed === undefined || matches === undefined) {
      const isMade = placed === undefined && !placement.missingTables.includes(name);
      const kept = isMade ? writtenWhole(table, words?.get(name)) : before;
      if (kept !== undefined) written.set(name, kept);
      continue;
    }
    const known = {
      sources: sources?.get(name) ?? NO_COLUMNS,
      marks: marks?.get(name) ?? NO_MARKS,
      words: words?.get(name) ?? NO_WORDS,
      laid: laid?.get(name) ?? NO_LAID,
    };
    const change = refreshTable(placed, matches, before, wording, layout, known, report);
    changes.push(change);
    if (change.written !== undefined) written.set(name, change.written);
    report.duplicates.push(...matches.duplicates.map((row) => ({ table: name, row })));
    if (matches.deletions.length > 0) report.deleted.push({ table: name, count: matches.deletions.length });
    deletions.push(...layout.deletions(placed.content, matches.deletions));
  }
  const cells = refreshNamedCells(content, spec, state.cells, wording, isOwnReading, report);
  const after: WorkbookState = { ...state, written, cells: cells.written };
  const summary = placement.newSheets[0]?.name;
  return {
    report,
    state: after,
    change: {
      newSheets: placement.newSheets.map((sheet) => wording.sheet(ranges.withCharts(sheet))),
      footer: spec.footer,
      newNames: namesToMake(content, spec, ranges, placement, report),
      insertions: layout.insertions,
      looks: changes.flatMap(({ looks }) => looks),
      writes: changes.flatMap(({ writes }) => writes),
      heights: heightsOfOwnRows(
        content,
        layout.insertions,
        changes.flatMap(({ heights }) => heights),
      ),
      namedCells: [...cells.writes, ...namedCells],
      deletions,
      state: formatState(after),
      ...(state.style === null ? {} : { style: state.style }),
      ...(summary === undefined ? {} : { activate: summary }),
    },
  };
}

/** The change does nothing a person could see, and nothing new is to be remembered. */
export function isNothing(change: WorkbookChange, content: WorkbookContent): boolean {
  const { newSheets, newNames, insertions, looks, writes, sheetWrites = [], heights, namedCells, deletions } = change;
  const parts = [newSheets, newNames, insertions, looks, writes, sheetWrites, heights, namedCells, deletions];
  if (parts.some(({ length }) => length > 0) || content.state === null) return false;
  // Another program may have written its XML anew.
  return jsonOfStateXml(change.state) === jsonOfStateXml(content.state);
}
