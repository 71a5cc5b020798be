import type { RowCounts } from "../../result";
import type { SourceRow } from "../../source";
import type { RowReading, TableKind, TableReading } from "../../tables";
import type { Context } from "./context";
import { noFates, rowCountsOf, type Fate } from "../fates";

/** A table in the making; what most of its records were decides its kind. */
interface OpenTable {
  readonly first: SourceRow;
  readonly rows: RowReading[];
  readonly votes: Map<TableKind, number>;
  header: readonly string[] | undefined;
  mapping: TableReading["mapping"];
  basis: TableReading["basis"];
}

/** Keeps, table by table, how each row was understood. */
export class TableLog {
  private readonly tables = new Map<number, OpenTable>();
  private readonly counts = noFates();

  constructor(
    private readonly file: string,
    private readonly corrected: ReadonlySet<number>,
  ) {}

  add(source: SourceRow, fate: Fate, kind: TableKind | undefined, context: Context): void {
    this.counts[fate] += 1;
    const table = this.tableOf(source, context);
    table.rows.push({ source, fate });
    if (kind !== undefined && fate !== "unread") table.votes.set(kind, (table.votes.get(kind) ?? 0) + 1);
    if (!context.afterHeader || table.header !== undefined || context.mapping === undefined) return;
    table.header = context.headerTexts;
    table.mapping = context.mapping;
    if (table.basis !== "person") table.basis = "header";
  }

  private tableOf(source: SourceRow, { mapping, headerTexts, afterHeader }: Context): OpenTable {
    const known = this.tables.get(source.table);
    if (known !== undefined) return known;
    const continued = mapping !== undefined && !afterHeader;
    const table: OpenTable = {
      first: source,
      rows: [],
      votes: new Map(),
      header: continued ? headerTexts : undefined,
      mapping: continued ? mapping : [],
      basis: this.corrected.has(source.table) ? "person" : continued ? "table-above" : "none",
    };
    this.tables.set(source.table, table);
    return table;
  }

  get rowCounts(): RowCounts {
    return rowCountsOf(this.counts);
  }

  finish(): readonly TableReading[] {
    return [...this.tables.values()].map(({ first, rows, votes, header, mapping, basis }) => ({
      file: this.file,
      table: first.table,
      ...(first.sheet === undefined ? {} : { sheet: first.sheet }),
      ...(first.page === undefined ? {} : { page: first.page }),
      kind: winner(votes),
      header: header ?? [],
      mapping,
      basis,
      rows,
    }));
  }
}

function winner(votes: ReadonlyMap<TableKind, number>): TableKind {
  let best: TableKind = "other";
  for (const [kind, count] of votes) if (count > (votes.get(best) ?? 0)) best = kind;
  return best;
}
