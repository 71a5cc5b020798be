import { parseStructRef, stringifyStructRef, stringifyTokens, tokenize } from "@borgar/fx";

/**
 * A canonical formula with its columns called otherwise. `rename` gives the name of a column now,
 * null where there is no such column or table any more; the whole formula is then undefined, because
 * a worksheet would not take it.
 */
export function renameColumns(
  formula: string,
  rename: (table: string, column: string) => string | null,
): string | undefined {
  if (!formula.includes("[")) return formula;
  let broken = false;
  const tokens = tokenize(formula).map((token) => {
    if (token.type !== "structured") return token;
    const reference = parseStructRef(token.value);
    if (reference?.table === undefined) return token;
    const { table, columns = [] } = reference;
    const renamed = columns.map((column) => rename(table, column));
    if (renamed.includes(null)) broken = true;
    if (renamed.every((column, index) => column === columns[index])) return token;
    const value = stringifyStructRef(
      { ...reference, columns: renamed.map((column) => column ?? "") },
      { thisRow: true },
    );
    return { ...token, value };
  });
  return broken ? undefined : stringifyTokens(tokens);
}
