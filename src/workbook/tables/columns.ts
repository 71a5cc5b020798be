import { LANGUAGES, texts } from "../../i18n";
import { textKey } from "../../thai";

/** Where the columns of a table of ours stand among its headers now. */
export interface ColumnMatch {
  /** By key. */
  readonly at: ReadonlyMap<string, number>;
  /** Columns a person gave another header. */
  readonly renamed: readonly { readonly key: string; readonly header: string }[];
  /** Keys of the columns that are gone. */
  readonly missing: readonly string[];
}

type Headers = Readonly<Partial<Record<string, Readonly<Partial<Record<string, string>>>>>>;

/** Headers of a column in every language a workbook is made in, as they compare. */
function headersOf(table: string, key: string): readonly string[] {
  return LANGUAGES.flatMap((language) => {
    const header = (texts(language).sheets.headers as Headers)[table]?.[key];
    return header === undefined ? [] : [textKey(header)];
  });
}

/**
 * Finds the columns (`keys`, in the order they are made in) by their headers in any language, then those
 * a person renamed by their place between neighbours that are known. Undefined if less than half are
 * known: the table is somebody else's.
 */
export function matchColumns(
  table: string,
  keys: readonly string[],
  headers: readonly string[],
): ColumnMatch | undefined {
  const seen = headers.map(textKey);
  const at = new Map<string, number>();
  for (const key of keys) {
    const known = headersOf(table, key);
    const index = seen.findIndex((header) => known.includes(header));
    if (index >= 0) at.set(key, index);
  }
  if (at.size * 2 < keys.length) return undefined;
  const renamed = renamedColumns(keys, headers, at);
  for (const { key, index } of renamed) at.set(key, index);
  return {
    at,
    renamed: renamed.map(({ key, index }) => ({ key, header: headers[index] ?? "" })),
    missing: keys.filter((key) => !at.has(key)),
  };
}

/** Between two known neighbours there must stand exactly as many unknown headers as columns are missing there. */
function renamedColumns(keys: readonly string[], headers: readonly string[], at: ReadonlyMap<string, number>) {
  const taken = new Set(at.values());
  const found: { readonly key: string; readonly index: number }[] = [];
  for (let first = 0; first < keys.length; first += 1) {
    if (at.has(keys[first] ?? "")) continue;
    let end = first;
    while (end < keys.length && !at.has(keys[end] ?? "")) end += 1;
    const from = first === 0 ? 0 : (at.get(keys[first - 1] ?? "") ?? -1) + 1;
    const to = end === keys.length ? headers.length : (at.get(keys[end] ?? "") ?? -1);
    const free = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
    if (free.length === end - first && free.every((index) => !taken.has(index))) {
      for (const [offset, index] of free.entries()) found.push({ key: keys[first + offset] ?? "", index });
    }
    first = end;
  }
  return found;
}
