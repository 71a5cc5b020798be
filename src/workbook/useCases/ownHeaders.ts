import { texts } from "../../i18n";
import type { TableName } from "../../sheets";
import { columnKeys } from "../tables/columnKeys";

type Headers = Readonly<Partial<Record<string, Readonly<Partial<Record<string, string>>>>>>;

/** The headers a table of ours is made with, where a person gave its columns others. */
export function ownHeaders(table: string, headers: readonly string[]): readonly string[] {
  const own = (texts("th").sheets.headers as Headers)[table];
  if (own === undefined) return headers;
  const keys = columnKeys(table as TableName, headers);
  return headers.map((header, index) => own[keys[index] ?? ""] ?? header);
}
