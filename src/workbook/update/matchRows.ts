import type { CellContent, TableSpec } from "../../sheets";
import { textHash, textKey } from "../../thai";
import type { WrittenTable } from "../state/state";
import { formulaOf, isBlank, saying } from "../tables/cells";
import type { PlacedTable } from "./placement";
import type { Wording } from "./wording";

/** A row the table should have, and where. */
export interface MatchedRow {
  /** What it is found by in the state. */
  readonly key: string;
  /** As the spec words it. */
  readonly cells: readonly CellContent[];
  /** Data row it stands in, or the data row before which it is put in. */
  readonly at: { readonly row: number } | { readonly before: number };
  /** The row that stands is wholly ours and gives way. */
  readonly replaces?: true;
  /** It fills a free row: what that row does not hold, nobody has emptied. */
  readonly fills?: true;
  /** It is given its key now. */
  readonly isNamed?: true;
}

/** By data row, what a row is to be found by from now on. */
export type NewKeys = ReadonlyMap<number, string>;

export interface RowMatches {
  readonly rows: readonly MatchedRow[];
  /** Data rows that go. */
  readonly deletions: readonly number[];
  readonly duplicates: readonly string[];
  /** By data row, keys for rows that have none of their own yet. */
  readonly newKeys?: NewKeys;
}

const NOTHING: RowMatches = { rows: [], deletions: [], duplicates: [] };

/** What a row is found by, from the cell of its key column; undefined for a blank one. */
export function rowKey(content: CellContent): string | undefined {
  const text = saying(content);
  return text === null || textKey(text) === "" ? undefined : textKey(text);
}

/** A row of the table in the order of the spec's columns; null where the column is gone. */
function ownCells(
  { spec, columns }: PlacedTable,
  row: readonly CellContent[],
  wording: Wording,
): readonly CellContent[] {
  return spec.columns.map(({ key }) => {
    const index = columns.at.get(key);
    return index === undefined ? null : wording.inSpec(row[index] ?? null);
  });
}

/** Nobody typed anything into the columns that are not ours. */
function isUntouchedBeside({ columns }: PlacedTable, row: readonly CellContent[]): boolean {
  const own = new Set(columns.at.values());
  return row.every((content, index) => own.has(index) || isBlank(content) || formulaOf(content) !== undefined);
}

/** Rows kept free for later: nothing in them but formulas. */
function spareRows(table: PlacedTable): number[] {
  return table.content.rows.flatMap((row, index) =>
    row.every((content) => isBlank(content) || formulaOf(content) !== undefined) ? [index] : [],
  );
}

/** A named list grows only where rows are put in above its last one. */
function place(before: number, rows: number, growsInside: boolean): number {
  return growsInside && before === rows && rows > 1 ? rows - 1 : before;
}

function matchByKey(table: PlacedTable, column: string, growsInside: boolean, newKeys: NewKeys): RowMatches {
  const { spec, content, columns } = table;
  const own = spec.columns.findIndex(({ key }) => key === column);
  const keyAt = columns.at.get(column);
  if (keyAt === undefined || own < 0) return NOTHING;
  const standing = new Map<string, number>();
  const duplicates: string[] = [];
  for (const [index, row] of content.rows.entries()) {
    const key = rowKey(newKeys.get(index) ?? row[keyAt] ?? null);
    if (key === undefined) continue;
    if (standing.has(key)) duplicates.push(saying(row[keyAt] ?? null) ?? key);
    else standing.set(key, index);
  }
  // A column of a person's may have come to stand where the keys stood: it holds none of them.
  const isGuessed = columns.renamed.some(({ key }) => key === column);
  const wanted = new Set(spec.rows.map((cells) => rowKey(cells[own] ?? null)));
  if (isGuessed && !content.rows.some((row) => wanted.has(rowKey(row[keyAt] ?? null) ?? ""))) return NOTHING;
  const spare = spareRows(table);
  const rows: MatchedRow[] = [];
  const done = new Set<string>();
  let before = 0;
  for (const cells of spec.rows) {
    const key = rowKey(cells[own] ?? null);
    if (key === undefined || done.has(key)) continue;
    done.add(key);
    const row = standing.get(key);
    const free = row ?? spare.shift();
    if (free !== undefined) before = free + 1;
    const at = free === undefined ? { before: place(before, content.rows.length, growsInside) } : { row: free };
    rows.push({
      key,
      cells,
      at,
      ...(row === undefined && free !== undefined ? { fills: true } : {}),
      ...(row !== undefined && newKeys.has(row) ? { isNamed: true } : {}),
    });
  }
  return { rows, deletions: [], duplicates, newKeys };
}

function matchByPlace({ spec, content }: PlacedTable): RowMatches {
  const { length } = content.rows;
  const rows = spec.rows.map((cells, index): MatchedRow => ({
    key: String(index),
    cells,
    at: index < length ? { row: index } : { before: length },
  }));
  return { ...NOTHING, rows };
}

/** What was logged stays; what is logged already is not logged again. */
function matchLog(table: PlacedTable, same: readonly string[], wording: Wording): RowMatches {
  const { spec, content, columns } = table;
  const compared = spec.columns.flatMap(({ key }, index) => (same.includes(key) && columns.at.has(key) ? [index] : []));
  const keyOf = (cells: readonly CellContent[]) =>
    compared.map((index) => saying(cells[index] ?? null) ?? "").join("\n");
  const logged = new Set(content.rows.map((row) => keyOf(ownCells(table, row, wording))));
  const spare = spareRows(table);
  const rows = filledRows(spec)
    .filter((cells) => compared.length < same.length || !logged.has(keyOf(cells)))
    .map((cells): MatchedRow => {
      const row = spare.shift();
      return { key: keyOf(cells), cells, at: row === undefined ? { before: content.rows.length } : { row } };
    });
  return { ...NOTHING, rows };
}

function filledRows({ rows }: TableSpec): readonly (readonly CellContent[])[] {
  return rows.filter((row) => !row.every(isBlank));
}

/** The hash of a whole row, under which the state remembers rows that nothing else tells apart. */
export function rowHash(cells: readonly CellContent[]): string {
  return textHash(cells.map((content) => saying(content) ?? "").join("\u0001"));
}

/** The rows of a spec as the table can hold them: without what stood in columns somebody deleted. */
function rowsWithoutMissing({ spec, columns }: PlacedTable): readonly (readonly CellContent[])[] {
  if (columns.missing.length === 0) return filledRows(spec);
  const held = spec.columns.map(({ key }) => columns.at.has(key));
  return filledRows(spec).map((cells) => cells.map((content, index) => (held[index] === true ? content : null)));
}

/** Rows as we wrote them give way to the new ones in order; a row a person wrote in stays. */
function matchReplacing(table: PlacedTable, written: WrittenTable | undefined, wording: Wording): RowMatches {
  const { spec, content } = table;
  const slots: number[] = [];
  const kept = new Set<string>();
  for (const [index, row] of content.rows.entries()) {
    const own = ownCells(table, row, wording);
    const hash = rowHash(own);
    const isOurs = own.every(isBlank) || written?.rows.has(hash) === true;
    if (isOurs && isUntouchedBeside(table, row)) slots.push(index);
    else kept.add(hash);
  }
  const wanted = rowsWithoutMissing(table).filter((cells) => !kept.has(rowHash(cells)));
  // A table needs a row.
  const needed = wanted.length === 0 && kept.size === 0 ? [spec.columns.map(() => null)] : wanted;
  const rows = needed.map((cells, index): MatchedRow => {
    const row = slots[index];
    return {
      key: rowHash(cells),
      cells,
      at: row === undefined ? { before: content.rows.length } : { row },
      replaces: true,
    };
  });
  return { rows, deletions: slots.slice(needed.length), duplicates: [] };
}

/** Finds the rows of a table that stands again, each as its table says. */
export function matchRows(
  table: PlacedTable,
  written: WrittenTable | undefined,
  wording: Wording,
  growsInside: boolean,
  newKeys: NewKeys = new Map(),
): RowMatches {
  const { matching } = table.spec;
  switch (matching.by) {
    case "key":
      return matchByKey(table, matching.column, growsInside, newKeys);
    case "place":
      return matchByPlace(table);
    case "log":
      return matchLog(table, matching.same, wording);
    case "replacing":
      return matchReplacing(table, written, wording);
    case "office":
      return NOTHING;
  }
}
