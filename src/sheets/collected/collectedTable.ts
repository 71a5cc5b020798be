import type { CollectedTexts } from "../../i18n";
import type { CellContent, StyleName, TableSpec } from "../spec";

type Headers = CollectedTexts["headers"];
export type CollectedTable = keyof Headers;
export type CollectedColumn<T extends CollectedTable> = keyof Headers[T] & string;

/** Structured references into the tables of a collected workbook. */
export class CollectedReferences {
  constructor(private readonly headers: Headers) {}

  header<T extends CollectedTable>(table: T, key: CollectedColumn<T>): string {
    return String(this.headers[table][key]);
  }

  /** One table's columns: `all` of a column, or its cell in the formula's own row. */
  of<T extends CollectedTable>(table: T) {
    return {
      all: (key: CollectedColumn<T>) => `${table}[${this.header(table, key)}]`,
      self: (key: CollectedColumn<T>) => `${table}[[#This Row],[${this.header(table, key)}]]`,
    };
  }
}

export interface StackedColumn<T extends CollectedTable> {
  readonly key: CollectedColumn<T>;
  readonly style: StyleName;
}

/** A table with its headers in the workbook's language. A table needs a row, so an empty one gets a blank one. */
export function collectedTable<T extends CollectedTable>(
  ref: CollectedReferences,
  name: T,
  row: number,
  columns: readonly StackedColumn<T>[],
  rows: readonly (readonly CellContent[])[],
): TableSpec {
  return {
    name,
    matching: { by: "office" },
    row,
    column: 0,
    columns: columns.map(({ key, style }) => ({ key, header: ref.header(name, key), style })),
    rows: rows.length === 0 ? [columns.map(() => null)] : rows,
  };
}
