import type { SourceRow } from "./source";
import type { ColumnMapping, ColumnMeaning } from "./recognise/tables/columns";
import type { Fate } from "./recognise/fates";

/** What a table holds, told by what its rows were read as. */
export const TABLE_KINDS = [
  "items",
  "owners",
  "indicators",
  "questions",
  "groups",
  "actions",
  "agencies",
  "people",
  "other",
] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/** What a person may say of a table: what it holds, or that it is not to be read. */
export type TableChoice = Exclude<TableKind, "agencies" | "people" | "other"> | "left-out";

/** How the columns under a header are to be read: said by a person, or remembered from an import before. */
export interface HeaderMapping {
  /** The header's cells as printed. */
  readonly header: readonly string[];
  /** By column, from 0; a column not named is left to the recogniser. */
  readonly columns: Readonly<Partial<Record<number, ColumnMeaning>>>;
}

/** A person's word on one table of one file; it wins over what was recognised. */
export interface TableCorrection {
  readonly file: string;
  readonly table: number;
  readonly kind?: TableChoice;
  readonly columns?: HeaderMapping["columns"];
  /** Single cells to be read as something else; `row` is the row's place, `column` counts from 0. */
  readonly values?: readonly { readonly row: number; readonly column: number; readonly text: string }[];
}

/** One table as it was understood: shown to a person before anything is written. */
export interface TableReading {
  readonly file: string;
  readonly table: number;
  readonly sheet?: string;
  readonly page?: number;
  readonly kind: TableKind;
  /** The header in force at its first row; empty where there is none. */
  readonly header: readonly string[];
  readonly mapping: ColumnMapping;
  /** Where the mapping comes from. */
  readonly basis: "header" | "table-above" | "person" | "none";
  readonly rows: readonly RowReading[];
}

export interface RowReading {
  readonly source: SourceRow;
  readonly fate: Fate;
}
