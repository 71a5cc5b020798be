import type { ColumnMeaning, TableChoice, TableCorrection, TableReading } from "../../intake";

type TableName = Pick<TableCorrection, "file" | "table">;

/** One cell to be read as something else. */
export interface CellCorrection {
  readonly row: number;
  /** From 0. */
  readonly column: number;
  readonly text: string;
}

const isFor =
  ({ file, table }: TableName) =>
  (correction: TableCorrection): boolean =>
    correction.file === file && correction.table === table;

/** What was said of one table so far. */
export function correctionOf(corrections: readonly TableCorrection[], name: TableName): TableCorrection {
  return corrections.find(isFor(name)) ?? { file: name.file, table: name.table };
}

function replaced(corrections: readonly TableCorrection[], next: TableCorrection): readonly TableCorrection[] {
  return [...corrections.filter((each) => !isFor(next)(each)), next];
}

/** The corrections with a table's kind said anew. */
export function withKind(
  corrections: readonly TableCorrection[],
  name: TableName,
  kind: TableChoice,
): readonly TableCorrection[] {
  return replaced(corrections, { ...correctionOf(corrections, name), kind });
}

/** The corrections with the meaning of one column said anew. */
export function withColumn(
  corrections: readonly TableCorrection[],
  name: TableName,
  column: number,
  meaning: ColumnMeaning,
): readonly TableCorrection[] {
  const known = correctionOf(corrections, name);
  return replaced(corrections, { ...known, columns: { ...known.columns, [column]: meaning } });
}

/** The corrections with single cells said anew. */
export function withValues(
  corrections: readonly TableCorrection[],
  name: TableName,
  values: readonly CellCorrection[],
): readonly TableCorrection[] {
  const known = correctionOf(corrections, name);
  const others = (known.values ?? []).filter(
    (old) => !values.some(({ row, column }) => row === old.row && column === old.column),
  );
  return replaced(corrections, { ...known, values: [...others, ...values] });
}

/** The corrections without what was said of one table. */
export function withoutTable(corrections: readonly TableCorrection[], name: TableName): readonly TableCorrection[] {
  return corrections.filter((each) => !isFor(name)(each));
}

/** The cells of a row as they are read: as they stand, or as corrected. */
export function cellsRead(
  { file, table }: Pick<TableReading, "file" | "table">,
  { cells, row }: { readonly cells: readonly string[]; readonly row: number },
  corrections: readonly TableCorrection[],
): readonly string[] {
  const values = correctionOf(corrections, { file, table }).values ?? [];
  return cells.map((cell, column) => values.find((each) => each.row === row && each.column === column)?.text ?? cell);
}
