import { texts } from "../../i18n";
import type { TableName } from "../../sheets";
import { matchColumns } from "./columns";

/** The keys of a table's columns where they stand now; undefined for a column that is not ours. */
export function columnKeys(table: TableName, headers: readonly string[]): readonly (string | undefined)[] {
  const found = matchColumns(table, Object.keys(texts("th").sheets.headers[table]), headers);
  const keys = new Map([...(found?.at ?? [])].map(([key, index]) => [index, key]));
  return headers.map((_, index) => keys.get(index));
}
