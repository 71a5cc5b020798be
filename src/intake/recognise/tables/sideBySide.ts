import { grouped } from "../../../lists";
import { leafOf, type SourceDocument, type SourceLine, type SourceRow } from "../../source";
import { headerMapping, type ColumnMapping } from "./columns";

/** A header stands in one of the first rows. */
const ROWS_LOOKED_AT = 3;

/**
 * A document in which two tables set side by side, as on a sheet, stand one below the other: a table of
 * indicators and one of items, each with its own header and scores, and an empty column between. The
 * row of one says nothing of the row beside it.
 */
export function oneBelowTheOther(document: SourceDocument): SourceDocument {
  const tables = grouped(
    document.lines.filter((line) => line.kind === "row"),
    ({ table }) => table,
  );
  const gaps = new Map([...tables].flatMap(([table, rows]) => gapOf(rows).map((gap) => [table, gap] as const)));
  if (gaps.size === 0) return document;
  let lastTable = 0;
  for (const table of tables.keys()) lastTable = Math.max(lastTable, table);
  const lines = document.lines.flatMap((line): readonly SourceLine[] => {
    const gap = line.kind === "row" ? gaps.get(line.table) : undefined;
    if (line.kind !== "row" || gap === undefined) return [line];
    const rows = tables.get(line.table) ?? [];
    const left = part(line, 0, gap, line.table);
    if (line !== rows.at(-1)) return left;
    lastTable += 1;
    const right = rows.flatMap((row) => part(row, gap + 1, Infinity, lastTable));
    return [...left, { kind: "blank", row: line.row, ...leafOf(line) }, ...right];
  });
  return { ...document, lines };
}

/** The filled cells of a row on one side, as a row of its own. */
function part(row: SourceRow, from: number, to: number, table: number): readonly SourceRow[] {
  const cells = row.cells.slice(from, to);
  return cells.some((cell) => cell.trim() !== "") ? [{ ...row, cells, table }] : [];
}

/** The empty column that parts two tables; none if there is one table. */
function gapOf(rows: readonly SourceRow[]): readonly number[] {
  const headers = rows.slice(0, ROWS_LOOKED_AT).filter(({ cells }) => cells.length > ROWS_LOOKED_AT);
  const gap = headers
    .flatMap(({ cells }) => cells.flatMap((_, column) => (partsTables(cells, column) ? [column] : [])))
    .find((column) => rows.every(({ cells }) => (cells[column] ?? "").trim() === ""));
  return gap === undefined ? [] : [gap];
}

function partsTables(header: readonly string[], gap: number): boolean {
  if ((header[gap] ?? "").trim() !== "") return false;
  const sides = [header.slice(0, gap), header.slice(gap + 1)].map((cells) => kindOf(headerMapping(cells)));
  return sides.includes("items") && sides.includes("indicators");
}

function kindOf(mapping: ColumnMapping | undefined): "items" | "indicators" | undefined {
  if (mapping?.includes("score") !== true) return undefined;
  const [items, indicators] = [mapping.includes("code"), mapping.includes("indicator")];
  if (items === indicators) return undefined;
  return items ? "items" : "indicators";
}
