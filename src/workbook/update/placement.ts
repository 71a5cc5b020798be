import { LANGUAGES, texts } from "../../i18n";
import { NAMES, type SheetSpec, type TableSpec, type WorkbookSpec } from "../../sheets";
import type { TableContent, WorkbookContent } from "../content";
import { WorkbookError } from "../port";
import { matchColumns, type ColumnMatch } from "../tables/columns";

/** A table of the spec that stands in the workbook. */
export interface PlacedTable {
  readonly spec: TableSpec;
  readonly sheet: SheetSpec;
  readonly content: TableContent;
  readonly columns: ColumnMatch;
}

/** Where the parts of a spec stand in a workbook, and which are not there. */
export interface Placement {
  readonly tables: ReadonlyMap<string, PlacedTable>;
  readonly newSheets: readonly SheetSpec[];
  /** What every sheet of the spec is called in the workbook, by its key. */
  readonly sheetNames: ReadonlyMap<string, string>;
  /** Tables that are gone from sheets that stand. */
  readonly missingTables: readonly string[];
}

/** Longest name of a sheet. */
const LONGEST = 31;
/** Excel takes two names that differ in case only for one. */
const nameKey = (name: string): string => name.toLowerCase();

/** `สรุปผล`, or `สรุปผล (2)` where that is taken. */
function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let n = 2; taken.has(nameKey(name)); n += 1) {
    const suffix = ` (${String(n)})`;
    name = wanted.slice(0, LONGEST - suffix.length) + suffix;
  }
  return name;
}

function placedTables(content: WorkbookContent, spec: WorkbookSpec): ReadonlyMap<string, PlacedTable> {
  const standing = new Map(content.tables.map((table) => [table.name, table]));
  const placed = new Map<string, PlacedTable>();
  for (const sheet of spec.sheets) {
    for (const table of sheet.tables) {
      const found = standing.get(table.name);
      if (found === undefined) continue;
      const columns = matchColumns(
        table.name,
        table.columns.map(({ key }) => key),
        found.headers,
      );
      if (columns === undefined) throw new WorkbookError("in-the-way", { name: table.name, sheet: found.sheet });
      placed.set(table.name, { spec: table, sheet, content: found, columns });
    }
  }
  return placed;
}

/** The sheet without tables is known by a name, or in a workbook of ours without that name by how it is called. */
function anchoredSheet(content: WorkbookContent, key: string, isOurs: boolean): string | undefined {
  const anchor = content.cells.find(({ name }) => name === NAMES.summary);
  if (anchor !== undefined) return anchor.sheet;
  if (!isOurs) return undefined;
  const called = LANGUAGES.map((language) => {
    const names: Readonly<Partial<Record<string, string>>> = texts(language).sheets.names;
    return nameKey(names[key] ?? "");
  });
  return content.sheets.find(({ name }) => called.includes(nameKey(name)))?.name;
}

/** Finds what stands; a table that has a name of ours but other headers is in the way. */
export function placeSpec(content: WorkbookContent, spec: WorkbookSpec): Placement {
  const tables = placedTables(content, spec);
  const taken = new Set(content.sheets.map(({ name }) => nameKey(name)));
  const newSheets: SheetSpec[] = [];
  const sheetNames = new Map<string, string>();
  const missingTables: string[] = [];
  for (const sheet of spec.sheets) {
    const standing = sheet.tables.flatMap(({ name }) => tables.get(name)?.content.sheet ?? []);
    const found =
      standing[0] ?? (sheet.tables.length === 0 ? anchoredSheet(content, sheet.key, tables.size > 0) : undefined);
    if (found !== undefined) {
      sheetNames.set(sheet.key, found);
      missingTables.push(...sheet.tables.map(({ name }) => name).filter((name) => !tables.has(name)));
      continue;
    }
    const name = freeName(sheet.name, taken);
    taken.add(nameKey(name));
    sheetNames.set(sheet.key, name);
    newSheets.push({ ...sheet, name });
  }
  return { tables, newSheets, sheetNames, missingTables };
}
