import { LANGUAGES, texts } from "../../i18n";
import { PART_TABLES, type CellContent } from "../../sheets";
import type { TableContent, WorkbookContent } from "../content";
import { matchColumns, type ColumnMatch } from "./columns";

/** A table of ours as rows of cells by column key. */
export interface TableView {
  readonly rows: readonly ((key: string) => CellContent)[];
  /** Nobody deleted the column. */
  readonly has: (key: string) => boolean;
}

/** Keys of a table's columns, in no particular order. */
function keysOf(table: string): readonly string[] {
  const headers: Readonly<Partial<Record<string, Readonly<Record<string, string>>>>> = texts(LANGUAGES[0] ?? "th")
    .sheets.headers;
  return Object.keys(headers[table] ?? {});
}

/** Where the columns of a table of ours stand now; undefined if it is somebody else's. */
export function columnsIn({ name, headers }: TableContent): ColumnMatch | undefined {
  return matchColumns(name, keysOf(name), headers);
}

function columnsOf(table: TableContent): ReadonlyMap<string, number> | undefined {
  return columnsIn(table)?.at;
}

/** A table of ours as it stands; undefined if there is none or it is somebody else's. */
export function viewOf({ tables }: WorkbookContent, name: string): TableView | undefined {
  const table = tables.find((other) => other.name === name);
  const at = table === undefined ? undefined : columnsOf(table);
  if (table === undefined || at === undefined) return undefined;
  return {
    rows: table.rows.map((row) => (key) => row[at.get(key) ?? -1] ?? null),
    has: (key) => at.has(key),
  };
}

const isOfPart = ({ name }: TableContent): boolean => PART_TABLES.some((other) => other === name);

function isOurs(table: TableContent): boolean {
  return keysOf(table.name).length > 0 && columnsOf(table) !== undefined;
}

/** Any table of ours stands in the workbook; those of a unit's workbook do not make it the office's own. */
export function hasOwnTables({ tables }: WorkbookContent): boolean {
  return tables.some((table) => !isOfPart(table) && isOurs(table));
}

/** The workbook is one that was sent to a unit. */
export function isPart(content: WorkbookContent): boolean {
  return !hasOwnTables(content) && content.tables.some((table) => isOfPart(table) && isOurs(table));
}
