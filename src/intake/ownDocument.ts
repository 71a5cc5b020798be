import { isOwnTable, ownLines, type FoundCell, type FoundTable } from "./ownLines";
import { OWN_CELLS } from "./ownTables";
import type { SourceDocument } from "./source";

export interface OwnContents {
  readonly tables: readonly (Omit<FoundTable, "name"> & { readonly name: string })[];
  readonly cells: readonly FoundCell[];
}

/**
 * A workbook of ours that is open, as a document: what the open workbook says is recognised by the same
 * code as what a file says. Undefined if the tables are not those of a workbook of ours.
 */
export function ownDocument(file: string, { tables, cells }: OwnContents): SourceDocument | undefined {
  const own = tables.flatMap(({ name, sheet, rows }): FoundTable[] => {
    const filled = rows.filter(({ cells: row }, index) => index === 0 || row.some((cell) => cell.trim() !== ""));
    return isOwnTable(name) ? [{ name, sheet, rows: filled }] : [];
  });
  const named: readonly string[] = Object.values(OWN_CELLS);
  const lines = ownLines(
    own,
    cells.filter(({ name }) => named.includes(name)),
  );
  return lines === undefined
    ? undefined
    : { file, format: "xlsx", size: 0, hash: "", damaged: false, lines, broken: [] };
}
