import type { RowDeletion, RowInsertion, WorkbookChange } from "../workbook";
import type { TablePlace } from "./readWorkbook";

/** Rows put in, as rows of the sheet before any insertion. */
export interface PlacedInsertion extends RowInsertion {
  readonly sheet: string;
  readonly row: number;
  readonly place: TablePlace;
}

/** Rows taken out, as rows of the sheet after all insertions. */
export interface PlacedDeletion extends RowDeletion {
  readonly sheet: string;
  readonly row: number;
  readonly place: TablePlace;
}

/** Where the tables of a change stand before and after its insertions. */
export class Placement {
  readonly insertions: readonly PlacedInsertion[];
  readonly deletions: readonly PlacedDeletion[];
  private readonly standing = new Map<string, readonly (number | null)[]>();

  constructor(
    readonly places: ReadonlyMap<string, TablePlace>,
    change: Pick<WorkbookChange, "insertions" | "deletions">,
  ) {
    // From the bottom up, so that no insertion moves the place of another.
    this.insertions = change.insertions
      .filter(({ count }) => count > 0)
      .map((insertion) => {
        const place = this.place(insertion.table);
        return { ...insertion, place, sheet: place.area.sheet, row: place.area.row + 1 + insertion.before };
      })
      .sort((a, b) => b.row - a.row);
    for (const [name, place] of places) this.standing.set(name, this.rowsAfter(place));
    this.deletions = change.deletions
      .filter(({ count }) => count > 0)
      .map((deletion) => {
        const place = this.place(deletion.table);
        return { ...deletion, place, sheet: place.area.sheet, row: this.rowAfter(deletion.table, deletion.first) };
      })
      .sort((a, b) => b.row - a.row);
  }

  place(table: string): TablePlace {
    const place = this.places.get(table);
    if (place === undefined) throw new RangeError(`No table ${table}`);
    return place;
  }

  /** Row of the sheet of a data row, after all insertions. */
  rowAfter(table: string, row: number): number {
    const { area } = this.place(table);
    const last = area.column + area.columns - 1;
    const above = this.insertions.filter(
      ({ sheet, row: at, columns, table: other }) =>
        other !== table &&
        sheet === area.sheet &&
        at <= area.row &&
        (columns === null || (columns[0] <= area.column && columns[1] >= last)),
    );
    return area.row + 1 + row + above.reduce((sum, { count }) => sum + count, 0);
  }

  /** Data rows after all insertions: their places before, null for new ones. */
  rows(table: string): readonly (number | null)[] {
    return this.standing.get(table) ?? [];
  }

  private rowsAfter(place: TablePlace): readonly (number | null)[] {
    const rows: (number | null)[] = [];
    const own = this.insertions.filter(({ table }) => table === place.name).reverse();
    let next = 0;
    for (const { before, count } of own) {
      while (next < before) rows.push(next++);
      for (let added = 0; added < count; added += 1) rows.push(null);
    }
    while (next < place.dataRows) rows.push(next++);
    return rows;
  }
}

/** Runs of rows that stand and follow one another, of some rows after all insertions. */
export function standingRuns(
  rows: readonly (number | null)[],
  first: number,
  count: number,
): readonly { readonly offset: number; readonly row: number; readonly count: number }[] {
  const runs: { offset: number; row: number; count: number }[] = [];
  for (let offset = 0; offset < count; offset += 1) {
    const row = rows[first + offset] ?? null;
    const last = runs.at(-1);
    if (row === null) continue;
    if (last !== undefined && last.offset + last.count === offset && last.row + last.count === row) last.count += 1;
    else runs.push({ offset, row, count: 1 });
  }
  return runs;
}
