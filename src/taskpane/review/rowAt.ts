import type { Place, RowReading, TableReading } from "../../intake";
import { parseNumber } from "../../ita";

export interface FoundRow {
  readonly table: TableReading;
  readonly row: RowReading;
}

/** The table row a diagnostic speaks of; undefined where it speaks of none. */
export function rowAt(tables: readonly TableReading[], { file, table, row }: Place): FoundRow | undefined {
  const found = tables.find((each) => each.file === file && each.table === table);
  const line = found?.rows.find(({ source }) => source.row === row);
  return found === undefined || line === undefined ? undefined : { table: found, row: line };
}

/** The column of a row in which a figure stands; one that is read as a score goes first. -1 if there is none. */
export function columnWith({ table, row }: FoundRow, figure: number): number {
  const holds = (cell: string | undefined): boolean => {
    const parsed = parseNumber(cell ?? "");
    return parsed.kind === "number" && parsed.value === figure;
  };
  const score = table.mapping.findIndex((meaning, column) => meaning === "score" && holds(row.source.cells[column]));
  return score >= 0 ? score : row.source.cells.findIndex(holds);
}
