import { parseStructRef, stringifyStructRef, stringifyTokens, tokenize } from "@borgar/fx";
import { isReadable } from "./readable";

/** The reference with its columns renamed; undefined if one of them is gone. */
function renamedReference(text: string, rename: (table: string, column: string) => string | null): string | undefined {
  const reference = parseStructRef(text);
  const { table, columns = [] } = reference ?? {};
  if (reference === undefined || table === undefined) return text;
  const renamed = columns.flatMap((column) => rename(table, column) ?? []);
  if (renamed.length < columns.length) return undefined;
  if (renamed.every((column, index) => column === columns[index])) return text;
  return stringifyStructRef({ ...reference, columns: renamed }, { thisRow: true });
}

/**
 * A canonical formula with its columns called otherwise. `rename` gives the name of a column now,
 * null where there is no such column or table any more; the whole formula is then undefined, because
 * a worksheet would not take it.
 */
export function renameColumns(
  formula: string,
  rename: (table: string, column: string) => string | null,
): string | undefined {
  if (!formula.includes("[") || !isReadable(formula)) return formula;
  const tokens = tokenize(formula);
  for (const [index, token] of tokens.entries()) {
    if (token.type !== "structured") continue;
    const value = renamedReference(token.value, rename);
    if (value === undefined) return undefined;
    tokens[index] = { ...token, value };
  }
  return stringifyTokens(tokens);
}
