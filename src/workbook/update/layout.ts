import type { RowDeletion, RowInsertion } from "../change";
import type { TableContent, WorkbookContent } from "../content";
import { WorkbookError } from "../port";

/** Rows put into one table, as places among its rows before anything is put in. */
export type Gaps = ReadonlyMap<number, number>;

interface Area {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly rowCount: number;
  readonly first: number;
  readonly last: number;
}

function ownArea({ name, sheet, row, column, rows, headers }: TableContent): Area {
  return { name, sheet, row, rowCount: rows.length, first: column, last: column + headers.length - 1 };
}

function areasOf({ tables, foreignTables }: WorkbookContent): readonly Area[] {
  return [
    ...tables.map(ownArea),
    ...foreignTables.map(({ name, sheet, row, column, rowCount, columnCount }) => {
      return { name, sheet, row, rowCount, first: column, last: column + columnCount - 1 };
    }),
  ];
}

/**
 * The columns in which rows from `row` on can be moved without tearing a table beside: all (null), or
 * those of the table and of everything below it.
 */
function freeColumns(
  table: Area,
  row: number,
  isTorn: (area: Area) => boolean,
  areas: readonly Area[],
): readonly [number, number] | null {
  const others = areas.filter((area) => area.sheet === table.sheet && area.name !== table.name);
  const torn = others.filter(isTorn);
  if (torn.length === 0) return null;
  let [first, last] = [table.first, table.last];
  for (let grown = true; grown;) {
    const below = others.filter((area) => area.row >= row && area.first <= last && area.last >= first);
    const next = [
      Math.min(first, ...below.map((area) => area.first)),
      Math.max(last, ...below.map((area) => area.last)),
    ];
    grown = next[0] !== first || next[1] !== last;
    [first = first, last = last] = next;
  }
  const blocking = torn.find((area) => area.first <= last && area.last >= first);
  if (blocking !== undefined) throw new WorkbookError("in-the-way", { name: blocking.name, sheet: table.sheet });
  return [first, last];
}

/** Where rows and tables stand once all rows are put in. */
export class Layout {
  readonly insertions: readonly RowInsertion[];
  private readonly areas: readonly Area[];

  constructor(
    content: WorkbookContent,
    private readonly gaps: ReadonlyMap<string, Gaps>,
  ) {
    this.areas = areasOf(content);
    this.insertions = content.tables.flatMap((table) => {
      const area = ownArea(table);
      return [...(gaps.get(table.name) ?? [])]
        .sort(([a], [b]) => a - b)
        .map(([before, count]): RowInsertion => {
          const at = table.row + 1 + before;
          const isTorn = (other: Area) => other.row < at && at <= other.row + other.rowCount;
          return { table: table.name, before, count, columns: freeColumns(area, at, isTorn, this.areas) };
        });
    });
  }

  /** Place of a data row among the rows once all are put in. */
  row(table: string, row: number): number {
    let moved = row;
    for (const [before, count] of this.gaps.get(table) ?? []) if (before <= row) moved += count;
    return moved;
  }

  /** Place of the first of the rows put in before a data row. */
  inserted(table: string, before: number): number {
    let place = before;
    for (const [other, count] of this.gaps.get(table) ?? []) if (other < before) place += count;
    return place;
  }

  /** Row of the sheet a table's header stands in once all rows are put in. */
  header({ name, sheet, row, column, headers }: TableContent): number {
    const last = column + headers.length - 1;
    let moved = row;
    for (const { table, before, count, columns } of this.insertions) {
      const from = this.areas.find((area) => area.name === table);
      if (table === name || from?.sheet !== sheet || from.row + 1 + before > row) continue;
      if (columns === null || (columns[0] <= last && columns[1] >= column)) moved += count;
    }
    return moved;
  }

  /** Data rows, as places before anything is put in, as deletions from the last to the first. */
  deletions(table: TableContent, rows: readonly number[]): readonly RowDeletion[] {
    const area = ownArea(table);
    const runs: { first: number; count: number }[] = [];
    for (const row of [...rows].sort((a, b) => b - a)) {
      const run = runs.at(-1);
      if (run?.first === row + 1) {
        run.first = row;
        run.count += 1;
      } else runs.push({ first: row, count: 1 });
    }
    return runs.map(({ first, count }) => {
      const at = table.row + 1 + first;
      const isTorn = (other: Area) => other.row < at + count && at <= other.row + other.rowCount;
      const columns = freeColumns(area, at, isTorn, this.areas);
      return { table: table.name, first: this.row(table.name, first), count, columns };
    });
  }
}
