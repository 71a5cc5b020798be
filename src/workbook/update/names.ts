import {
  NAMES,
  type CellContent,
  type NameSpec,
  type RangeSpec,
  type SheetSpec,
  type WorkbookSpec,
} from "../../sheets";
import type { WorkbookContent } from "../content";
import { WorkbookError } from "../port";
import { hashOf, valueOf } from "../tables/cells";
import type { PlacedTable, Placement } from "./placement";
import type { ReportDraft } from "./report";
import { verdictOn } from "./verdict";
import type { Wording } from "./wording";

/** Where a range of the spec's table body stands before anything is put in; undefined if its columns moved apart. */
function rangeNow({ spec, content, columns }: PlacedTable, range: RangeSpec): RangeSpec | undefined {
  const at = spec.columns
    .slice(range.column - spec.column, range.column - spec.column + range.columns)
    .map(({ key }) => columns.at.get(key));
  const [first] = at;
  if (first === undefined || at.some((column, index) => column !== first + index)) return undefined;
  const isWhole = range.rows === spec.rows.length;
  const offset = range.row - spec.row;
  const rows = isWhole ? content.rows.length : Math.min(range.rows, content.rows.length + 1 - offset);
  if (rows < 1) return undefined;
  return { row: content.row + offset, column: content.column + first, rows, columns: range.columns };
}

function contains(range: RangeSpec, { row, column }: { readonly row: number; readonly column: number }): boolean {
  return (
    row >= range.row && row < range.row + range.rows && column >= range.column && column < range.column + range.columns
  );
}

/** The table of a sheet in whose body a range lies. */
function tableAround(sheet: SheetSpec | undefined, range: RangeSpec): string | undefined {
  return sheet?.tables.find(({ row, column, rows, columns }) =>
    contains({ row: row + 1, column, rows: rows.length, columns: columns.length }, range),
  )?.name;
}

/** Ranges of the spec as they stand in a workbook. */
export class Ranges {
  constructor(
    private readonly spec: WorkbookSpec,
    private readonly placement: Placement,
  ) {}

  /** The sheet, by the name it has in the spec, and the range there; undefined if that is gone. */
  find(sheetName: string, range: RangeSpec): { readonly sheet: string; readonly range: RangeSpec } | undefined {
    const sheet = this.spec.sheets.find(({ name }) => name === sheetName);
    if (sheet === undefined) return undefined;
    const name = this.placement.sheetNames.get(sheet.key) ?? sheetName;
    if (this.isNew(sheet)) return { sheet: name, range };
    const table = this.placement.tables.get(tableAround(sheet, range) ?? "");
    const now = table === undefined ? undefined : rangeNow(table, range);
    return table === undefined || now === undefined ? undefined : { sheet: table.content.sheet, range: now };
  }

  isNew(sheet: SheetSpec): boolean {
    return this.placement.newSheets.some(({ key }) => key === sheet.key);
  }

  /** A new sheet whose charts find their figures where they stand; a chart that cannot is left out. */
  withCharts(sheet: SheetSpec): SheetSpec {
    return {
      ...sheet,
      charts: sheet.charts.flatMap((chart) => {
        const categories = this.find(chart.sheet, chart.categories);
        const series = chart.series.flatMap((each) => {
          const values = this.find(chart.sheet, each.values);
          return values === undefined ? [] : [{ ...each, values: values.range }];
        });
        if (categories === undefined || series.length < chart.series.length) return [];
        return [
          {
            ...chart,
            sheet: categories.sheet,
            categories: categories.range,
            series,
          },
        ];
      }),
    };
  }
}

/** The names a workbook lacks, where they belong now; those whose cells are gone are told. */
export function namesToMake(
  content: WorkbookContent,
  spec: WorkbookSpec,
  ranges: Ranges,
  placement: Placement,
  report: ReportDraft,
): readonly NameSpec[] {
  const standing = new Set(content.names);
  return spec.names.flatMap(({ name, sheet, range }): NameSpec[] => {
    const own = spec.sheets.find((other) => other.name === sheet);
    if (standing.has(name)) {
      if (own !== undefined && ranges.isNew(own)) throw new WorkbookError("in-the-way", { name });
      return [];
    }
    const anchored = name === NAMES.summary && own !== undefined ? placement.sheetNames.get(own.key) : undefined;
    const found = anchored === undefined ? ranges.find(sheet, range) : { sheet: anchored, range };
    if (found !== undefined) return [{ name, ...found }];
    report.missing.push({ kind: "name", name });
    return [];
  });
}

export interface NamedCellsChange {
  readonly writes: readonly { readonly name: string; readonly content: CellContent }[];
  readonly written: ReadonlyMap<string, string>;
}

/** Contents of the single cells outside tables that have a name, by name. */
function namedContents({ names, sheets }: WorkbookSpec): ReadonlyMap<string, CellContent> {
  const contents = new Map<string, CellContent>();
  for (const { name, sheet, range } of names) {
    if (name === NAMES.summary || range.rows * range.columns > 1) continue;
    const block = sheets
      .find((other) => other.name === sheet)
      ?.blocks.find(({ row, column }) => row === range.row && column === range.column);
    if (block !== undefined) contents.set(name, block.content);
  }
  return contents;
}

/** What is remembered of single cells when all of them are made. */
export function writtenCells(spec: WorkbookSpec): ReadonlyMap<string, string> {
  const written = new Map<string, string>();
  for (const [name, content] of namedContents(spec)) {
    const hash = hashOf(content);
    if (hash !== null) written.set(name, hash);
  }
  return written;
}

/** Refreshes single cells as the cells of tables are. */
export function refreshNamedCells(
  content: WorkbookContent,
  spec: WorkbookSpec,
  before: ReadonlyMap<string, string>,
  wording: Wording,
  isSource: boolean,
  report: ReportDraft,
): NamedCellsChange {
  const standing = new Map(content.cells.map((cell) => [cell.name, cell.content]));
  const writes: { name: string; content: CellContent }[] = [];
  const written = new Map<string, string>();
  for (const [name, wanted] of namedContents(spec)) {
    const now = standing.get(name);
    const last = before.get(name) ?? null;
    // A cell that is not there is made with its sheet, as wanted.
    const verdict = now === undefined ? "same" : verdictOn(wording.inSpec(now), last, wanted);
    const worded = verdict === "write" ? wording.inWorkbook(wanted) : undefined;
    // What was read from here says the same as it does; that does not make it ours.
    const isCopy = !isSource || now === undefined || now === null || typeof now === "object";
    if (worded !== undefined && isCopy) writes.push({ name, content: worded });
    if (verdict === "kept" && now !== undefined && isCopy) {
      const isNew = hashOf(wanted) !== last;
      report.kept.push({ table: "", row: name, column: "", kept: valueOf(now), offered: valueOf(wanted), isNew });
    }
    const hash = isCopy && (verdict === "same" || worded !== undefined) ? hashOf(wanted) : last;
    if (hash !== null) written.set(name, hash);
  }
  return { writes, written };
}
