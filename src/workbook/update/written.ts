import type { PersonsWord } from "../../plan";
import type { CellContent, TableSpec } from "../../sheets";
import { asPersons } from "../state/personsWord";
import type { WrittenTable } from "../state/state";
import { formulaOf, hashOf } from "../tables/cells";
import { rowHash, rowKey } from "./matchRows";

/** By column key, formulas that are the same in every row of a spec, as hashes. */
export function uniformColumns({ columns, rows }: TableSpec): ReadonlyMap<string, string> {
  const uniform = new Map<string, string>();
  for (const [index, { key }] of columns.entries()) {
    const formulas = new Set(rows.map((row) => formulaOf(row[index] ?? null)));
    const hash = formulas.size === 1 ? hashOf(rows[0]?.[index] ?? null) : null;
    if (hash !== null && !formulas.has(undefined)) uniform.set(key, hash);
  }
  return uniform;
}

/** Columns with names and addresses of people: not even a hash of them is kept. */
const PERSONS: Readonly<Partial<Record<string, readonly string[]>>> = { tblOwners: ["person", "email"] };

/** What is remembered of one table while it is written. */
export class WrittenRows {
  readonly columns: ReadonlyMap<string, string>;
  readonly literals: readonly string[];
  private readonly rows = new Map<string, (string | null)[]>();
  private readonly forgets: ReadonlySet<string>;

  constructor(
    spec: TableSpec,
    private readonly before: WrittenTable | undefined,
  ) {
    this.columns = uniformColumns(spec);
    this.forgets = new Set(PERSONS[spec.name]);
    this.literals = spec.columns.map(({ key }) => key).filter((key) => !this.columns.has(key));
  }

  /** The table was made or refreshed by us before, with this row in it. */
  knows(row: string): boolean {
    return this.before?.rows.has(row) === true;
  }

  /** Hash of what we wrote last into a cell; null if nothing, or if nobody knows. */
  last(row: string, column: string): string | null {
    if (this.before === undefined) return null;
    const uniform = this.before.columns.get(column);
    if (uniform !== undefined) return uniform;
    const index = this.before.literals.indexOf(column);
    return index < 0 ? null : (this.before.rows.get(row)?.[index] ?? null);
  }

  remember(row: string, hashes: ReadonlyMap<string, string | null>): void {
    this.rows.set(
      row,
      this.literals.map((key) => (this.forgets.has(key) ? null : (hashes.get(key) ?? null))),
    );
  }

  /** Keeps what is remembered of rows that stand but are not in the spec now: they may come back. */
  keepRows(keys: Iterable<string>): void {
    for (const key of keys) {
      if (this.rows.has(key) || !this.knows(key)) continue;
      this.remember(key, new Map(this.literals.map((column) => [column, this.last(key, column)])));
    }
  }

  done(): WrittenTable {
    return { columns: this.columns, literals: this.literals, rows: this.rows };
  }
}

/** What is remembered of a cell that holds what we wanted. */
export function rememberedHash(content: CellContent, word: PersonsWord | undefined): string | null {
  const hash = hashOf(content);
  return word === undefined ? hash : asPersons(hash);
}

/** What is remembered of a table that is made whole; undefined where nothing will be refreshed. */
export function writtenWhole(
  spec: TableSpec,
  words: ReadonlyMap<string, ReadonlyMap<string, PersonsWord>> = new Map(),
): WrittenTable | undefined {
  const { matching, columns, rows } = spec;
  if (matching.by === "office" || matching.by === "log") return undefined;
  if (matching.by === "replacing") {
    return { columns: new Map(), literals: [], rows: new Map(rows.map((row) => [rowHash(row), []])) };
  }
  const written = new WrittenRows(spec, undefined);
  const keyAt = matching.by === "key" ? columns.findIndex(({ key }) => key === matching.column) : -1;
  for (const [index, row] of rows.entries()) {
    const key = matching.by === "key" ? rowKey(row[keyAt] ?? null) : String(index);
    if (key === undefined) continue;
    written.remember(
      key,
      new Map(
        columns.map((column, at) => [column.key, rememberedHash(row[at] ?? null, words.get(key)?.get(column.key))]),
      ),
    );
  }
  return written.done();
}
