import { OWN_AGENCY_FIELDS, OWN_TABLES, ownColumn, type OwnTable } from "./ownTables";
import type { SourceLine } from "./source";

/** A table of a workbook of ours, wherever it was found. */
export interface FoundTable {
  readonly name: OwnTable;
  readonly sheet: string;
  /** Its header first; rows count from 1, as the sheet shows them. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

/** A named cell of a workbook of ours. */
export interface FoundCell {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly text: string;
}

export function isOwnTable(name: string): name is OwnTable {
  return Object.hasOwn(OWN_TABLES, name);
}

function isComplete(tables: readonly FoundTable[]): boolean {
  const has = (name: OwnTable, ...keys: readonly string[]) => {
    const header = tables.find((table) => table.name === name)?.rows[0]?.cells ?? [];
    return keys.every((key) => ownColumn(header, name, key) >= 0);
  };
  return (
    has("tblItems", "code", "score") && has("tblIndicators", "no", "reported") && has("tblAgency", "field", "value")
  );
}

const AGENCY_FIELDS: readonly string[] = Object.values(OWN_AGENCY_FIELDS).flat();

/** Of the agency's table only what belongs to the assessment; the rest is for letters and orders. */
function wantedRows({ name, rows }: FoundTable): FoundTable["rows"] {
  if (name !== "tblAgency") return rows;
  const field = ownColumn(rows[0]?.cells ?? [], "tblAgency", "field");
  return rows.filter(({ cells }, index) => index === 0 || AGENCY_FIELDS.includes((cells[field] ?? "").trim()));
}

/** The tables and cells as lines named for them; undefined if they are not those of a workbook of ours. */
export function ownLines(
  tables: readonly FoundTable[],
  cells: readonly FoundCell[],
): readonly SourceLine[] | undefined {
  if (!isComplete(tables)) return undefined;
  return [
    ...tables.flatMap((table, index) =>
      wantedRows(table).map((row): SourceLine => {
        const { name, sheet } = table;
        return { kind: "row", name, cells: row.cells, table: index + 1, row: row.row, sheet };
      }),
    ),
    ...cells
      .filter(({ text }) => text.trim() !== "")
      .map(({ name, sheet, row, text }): SourceLine => {
        return { kind: "row", name, cells: [text], table: tables.length + 1, row, sheet };
      }),
  ];
}
