import type { PersonsWord } from "../../plan";
import { STYLES, type CellContent } from "../../sheets";
import { isPersons, plainHash } from "../state/personsWord";
import type { CellsWrite, RowHeightWrite, RowsLook } from "../change";
import type { WrittenTable } from "../state/state";
import { formulaOf, hashOf, isBlank, saying, saysTheSame, valueOf } from "../tables/cells";
import { asBlocks } from "./blocks";
import type { Layout } from "./layout";
import { heightOf, looksOf } from "./looks";
import { rowHash, rowKey, type MatchedRow, type RowMatches } from "./matchRows";
import type { PlacedTable } from "./placement";
import type { ReportDraft } from "./report";
import { isBroken, verdictOn } from "./verdict";
import type { Wording } from "./wording";
import { rememberedHash, WrittenRows } from "./written";

/** By data row and column, contents that are written as they are: they stand in the content already. */
export type LaidCells = ReadonlyMap<number, ReadonlyMap<number, CellContent>>;

/** What else is known of the rows and columns of a table. */
export interface TableOptions {
  /** Columns (keys) the new contents were read from: what is filled there is the source, not a copy. */
  readonly sources: ReadonlySet<string>;
  /** By row, cells of rows that are not in the spec but stand in the table. */
  readonly marks: ReadonlyMap<string, ReadonlyMap<string, CellContent>>;
  /** By row and column, cells of the spec that are a person's word. */
  readonly words: ReadonlyMap<string, ReadonlyMap<string, PersonsWord>>;
  readonly laid: LaidCells;
}

export interface TableChange {
  readonly writes: readonly CellsWrite[];
  readonly heights: readonly RowHeightWrite[];
  readonly looks: readonly RowsLook[];
  /** Undefined where nothing is remembered. */
  readonly written: WrittenTable | undefined;
}

/** Characters a cell shows. */
function shownLength(content: CellContent): number {
  return String(valueOf(content) ?? "").length;
}

/** The change to one table that stands. */
class Refreshing {
  private readonly writes = new Map<number, Map<number, CellContent>>();
  private readonly heights: RowHeightWrite[] = [];
  private readonly looks: RowsLook[] = [];
  private readonly written: WrittenRows;
  private readonly inserted = new Map<number, number>();

  constructor(
    private readonly table: PlacedTable,
    private readonly matches: RowMatches,
    private readonly before: WrittenTable | undefined,
    private readonly wording: Wording,
    private readonly layout: Layout,
    private readonly options: TableOptions,
    private readonly report: ReportDraft,
  ) {
    this.written = new WrittenRows(table.spec, before);
  }

  run(): TableChange {
    const { table, layout } = this;
    const { matching, name } = table.spec;
    for (const row of this.matches.rows) {
      if ("before" in row.at) this.insert(row, row.at.before);
      else this.refresh(row, row.at.row);
    }
    for (const insertion of layout.insertions.filter((other) => other.table === name)) {
      this.looks.push(looksOf(table, insertion, layout));
    }
    if (matching.by === "key") this.others(matching.column);
    this.layOver();
    if (matching.by === "place") this.written.keepRows(table.content.rows.map((_, index) => String(index)));
    return {
      writes: asBlocks(name, this.writes),
      heights: this.heights,
      looks: this.looks,
      written: this.remembered(),
    };
  }

  /** What was laid over the content is not in the workbook yet. */
  private layOver(): void {
    const { table, layout } = this;
    const { columns, content, spec } = table;
    for (const [standing, cells] of this.options.laid) {
      const row = layout.row(spec.name, standing);
      for (const [at, laid] of cells) this.write(row, at, laid);
      const own = spec.columns.map(({ key }) => content.rows[standing]?.[columns.at.get(key) ?? -1] ?? null);
      const answers = spec.columns.map(({ key }) => cells.get(columns.at.get(key) ?? -1) ?? null);
      const [height, needed] = [heightOf(table, row, own), heightOf(table, row, answers)];
      // A row is made taller for what came into it, not for what stood there.
      if (height !== undefined && height.points === needed?.points) this.heights.push(height);
    }
  }

  private remembered(): WrittenTable | undefined {
    switch (this.table.spec.matching.by) {
      case "office":
      case "log":
        return undefined;
      case "replacing": {
        const rows = new Map(this.matches.rows.map(({ cells }) => [rowHash(cells), []] as const));
        return { columns: new Map(), literals: [], rows };
      }
      default:
        return this.written.done();
    }
  }

  private write(row: number, column: number, content: CellContent): void {
    const cells = this.writes.get(row) ?? new Map<number, CellContent>();
    cells.set(column, content);
    this.writes.set(row, cells);
  }

  /** A row that stands becomes taller only if it has to be taller than what is in it now. */
  private height(row: number, cells: readonly CellContent[], standing?: readonly CellContent[]): void {
    const { spec, columns } = this.table;
    const height = heightOf(this.table, row, cells);
    const before = standing && spec.columns.map(({ key }) => standing[columns.at.get(key) ?? -1] ?? null);
    const known = before && heightOf(this.table, row, before);
    if (height !== undefined && height.points > (known?.points ?? 0)) this.heights.push(height);
  }

  /** A row that is not there yet. */
  private insert({ key, cells }: MatchedRow, before: number): void {
    const { spec, columns } = this.table;
    const offset = this.inserted.get(before) ?? 0;
    this.inserted.set(before, offset + 1);
    const row = this.layout.inserted(spec.name, before) + offset;
    const hashes = new Map<string, string | null>();
    for (const [index, column] of spec.columns.entries()) {
      const at = columns.at.get(column.key);
      const wanted = cells[index] ?? null;
      if (at === undefined) continue;
      this.write(row, at, this.wording.inWorkbook(wanted) ?? valueOf(wanted));
      hashes.set(column.key, rememberedHash(wanted, this.options.words.get(key)?.get(column.key)));
    }
    this.written.remember(key, hashes);
    this.height(row, cells);
    if (spec.matching.by !== "replacing" && spec.matching.by !== "log") {
      this.report.inserted.push({ table: spec.name, row: this.nameOf(cells, key) });
    }
  }

  /** What a person knows a row by. */
  private nameOf(cells: readonly CellContent[], key: string): string {
    const { matching, columns } = this.table.spec;
    if (matching.by !== "key") return String(Number(key) + 1);
    const index = columns.findIndex((column) => column.key === matching.column);
    return saying(cells[index] ?? null) ?? key;
  }

  /** A row that stands. */
  private refresh(matched: MatchedRow, standing: number): void {
    const { spec, columns, content } = this.table;
    const { key, cells } = matched;
    const row = this.layout.row(spec.name, standing);
    const hashes = new Map<string, string | null>();
    let isLonger = false;
    for (const [index, column] of spec.columns.entries()) {
      const at = columns.at.get(column.key);
      if (at === undefined) continue;
      const now = this.wording.inSpec(content.rows[standing]?.[at] ?? null);
      const wanted = cells[index] ?? null;
      const isFree = matched.fills === true && isBlank(now);
      const last = isFree ? null : this.written.last(key, column.key);
      const word = this.options.words.get(key)?.get(column.key);
      const wrote = this.settle({ matched, now, wanted, last, row, at, column: column.key, word });
      hashes.set(column.key, wrote ? rememberedHash(wanted, word) : last);
      const isNew = wrote && !saysTheSame(now, wanted);
      isLonger ||= isNew && STYLES[column.style].wrap === true && shownLength(wanted) > shownLength(now);
      if (wrote && isBlank(now)) this.styleAlone(spec.rows.indexOf(cells), index, row, at);
    }
    this.written.remember(key, hashes);
    if (isLonger) this.height(row, cells, content.rows[standing]);
  }

  /** Whether the cell holds what we want from now on. */
  private settle(cell: {
    readonly matched: Pick<MatchedRow, "key" | "cells" | "replaces" | "isNamed">;
    readonly now: CellContent;
    readonly wanted: CellContent;
    readonly last: string | null;
    readonly row: number;
    readonly at: number;
    readonly column: string;
    readonly word?: PersonsWord | undefined;
  }): boolean {
    const { matched, now, wanted, row, at, column } = cell;
    const { spec } = this.table;
    const last = isBlank(now) && !this.written.knows(matched.key) ? null : plainHash(cell.last);
    // What a person decided on stays, until a person decides anew.
    const isDecided = cell.word === "decided";
    const isSaid = isDecided || cell.word === "given";
    const isSettled = isPersons(cell.last) && !isSaid;
    if (isSettled && hashOf(now) === last) return false;
    const judged = verdictOn(now, last, wanted);
    const isItsName = matched.isNamed === true && spec.matching.by === "key" && spec.matching.column === column;
    const verdict = isItsName || (isDecided && judged !== "same") ? "write" : judged;
    // What was read from here says the same as it does; that does not make it ours.
    if (this.options.sources.has(column) && !isBlank(now) && !isSaid) return false;
    if (verdict === "same") return !isSettled;
    if (verdict === "emptied") return false;
    const place = { table: spec.name, row: this.nameOf(matched.cells, matched.key), column: this.headerOf(column) };
    if (verdict === "kept" && matched.replaces !== true) {
      const isNew = hashOf(wanted) !== last;
      this.report.kept.push({ ...place, kept: valueOf(now), offered: valueOf(wanted), isNew });
      return false;
    }
    const content = this.wording.inWorkbook(wanted);
    if (content === undefined) return false;
    this.write(row, at, content);
    if (formulaOf(content) !== undefined) this.report.formulas += 1;
    else if (matched.replaces !== true && spec.matching.by !== "log") {
      this.report.refreshed.push({ ...place, from: valueOf(now), to: valueOf(wanted) });
    }
    return true;
  }

  private headerOf(column: string): string {
    const { columns, content, spec } = this.table;
    const at = columns.at.get(column);
    const header = at === undefined ? undefined : content.headers[at];
    return header ?? spec.columns.find(({ key }) => key === column)?.header ?? column;
  }

  /** A cell that looks different from its column, as a figure among texts does. */
  private styleAlone(specRow: number, specColumn: number, row: number, column: number): void {
    const { spec, sheet } = this.table;
    const style = sheet.cellStyles?.find(
      (cell) => cell.row === spec.row + 1 + specRow && cell.column === spec.column + specColumn,
    )?.style;
    if (style === undefined) return;
    const look = { table: spec.name, first: row, count: 1, columns: [{ column, style }] };
    this.looks.push({ ...look, conditionalFormats: [], validations: [] });
  }

  /** Rows that stand but are not in the spec: their formulas are brought up to date, and they are marked. */
  private others(keyColumn: string): void {
    const { content, columns } = this.table;
    const keyAt = columns.at.get(keyColumn) ?? -1;
    const matched = new Set(this.matches.rows.flatMap(({ at }) => ("row" in at ? [at.row] : [])));
    const keys: string[] = [];
    const marked = new Set<string>();
    for (const [standing, cells] of content.rows.entries()) {
      if (matched.has(standing)) continue;
      const given = this.matches.newKeys?.get(standing);
      const key = rowKey(given ?? cells[keyAt] ?? null);
      this.updateFormulas(standing, cells);
      if (given !== undefined) this.write(this.layout.row(this.table.spec.name, standing), keyAt, given);
      if (key === undefined) continue;
      keys.push(key);
      const marks = this.options.marks.get(key);
      if (marks === undefined || marked.has(key)) continue;
      marked.add(key);
      this.mark(key, standing, marks);
    }
    this.written.keepRows(keys);
  }

  private updateFormulas(standing: number, cells: readonly CellContent[]): void {
    const { spec, columns } = this.table;
    for (const [index, { key }] of spec.columns.entries()) {
      const [last, hash] = [this.before?.columns.get(key), this.written.columns.get(key)];
      const at = columns.at.get(key);
      const wanted = spec.rows[0]?.[index] ?? null;
      if (hash === undefined || at === undefined) continue;
      const now = this.wording.inSpec(cells[at] ?? null);
      const isOutOfDate = last !== undefined && last !== hash && hashOf(now) === last;
      if (!isOutOfDate && !isBroken(now, wanted)) continue;
      const content = this.wording.inWorkbook(wanted);
      if (content === undefined) continue;
      this.write(this.layout.row(spec.name, standing), at, content);
      this.report.formulas += 1;
    }
  }

  private mark(key: string, standing: number, marks: ReadonlyMap<string, CellContent>): void {
    const { spec, columns, content } = this.table;
    const hashes = new Map(this.written.literals.map((column) => [column, this.written.last(key, column)]));
    for (const [column, wanted] of marks) {
      const at = columns.at.get(column);
      if (at === undefined) continue;
      const now = content.rows[standing]?.[at] ?? null;
      const row = this.layout.row(spec.name, standing);
      const last = hashes.get(column) ?? null;
      const matched = { key, cells: content.rows[standing] ?? [] };
      const wrote = this.settle({ matched: this.inSpecOrder(matched), now, wanted, last, row, at, column });
      hashes.set(column, wrote ? hashOf(wanted) : last);
    }
    this.written.remember(key, hashes);
  }

  private inSpecOrder({ key, cells }: Pick<MatchedRow, "key" | "cells">): Pick<MatchedRow, "key" | "cells"> {
    const { spec, columns } = this.table;
    return { key, cells: spec.columns.map((column) => cells[columns.at.get(column.key) ?? -1] ?? null) };
  }
}

/** The change to one table that stands, its rows matched and all insertions known. */
export function refreshTable(
  table: PlacedTable,
  matches: RowMatches,
  before: WrittenTable | undefined,
  wording: Wording,
  layout: Layout,
  options: TableOptions,
  report: ReportDraft,
): TableChange {
  return new Refreshing(table, matches, before, wording, layout, options, report).run();
}
