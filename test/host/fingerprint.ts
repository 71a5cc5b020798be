import { areaAddress, cellAddress } from "./model/address";
import { type Area } from "./model/area";
import { merged } from "./model/mergedAreas";
import type {
  Cell,
  CellFormat,
  ChartSeries,
  ConditionalFormat,
  Sheet,
  Table,
  Validation,
  Workbook,
} from "./model/workbook";
import { namespaceOf } from "./model/xmlParts";

/** Everything a person would call the workbook, by where it is: `Plan/cell B7` → what it holds. */
export type Fingerprint = ReadonlyMap<string, string>;

export interface FingerprintOptions {
  /** Namespaces of custom XML parts to leave out. */
  readonly withoutXml?: readonly string[];
}

/**
 * A workbook without what nobody sees: ids, counters, selection, active sheet, and the values of formulas,
 * which are computed anew anyway.
 */
/** Sizes are whole pixels: read and written again on a usual screen, 47 points are 47.25. */
const PIXEL = 0.75;

function onScreen(points: number | undefined): number | undefined {
  return points === undefined ? undefined : Math.round(points / PIXEL) * PIXEL;
}

export function fingerprint(workbook: Workbook, { withoutXml = [] }: FingerprintOptions = {}): Fingerprint {
  const parts = workbook.xmlParts.filter(({ xml }) => !withoutXml.includes(namespaceOf(xml) ?? ""));
  const names = workbook.names.map(
    ({ name, sheet, formula, comment, visible }) =>
      [`name ${sheet === null ? "" : `${sheet.name}!`}${name}`, canonical({ formula, comment, visible })] as const,
  );
  return new Map([
    ["sheets", canonical(workbook.sheets.map(({ name }) => name))],
    ["protected", canonical(workbook.isProtected)],
    ["calculation", canonical(workbook.calculationMode)],
    ["properties", canonical(workbook.properties)],
    ["settings", canonical(Object.fromEntries(workbook.settings))],
    ["custom XML", canonical(parts.map(({ xml }) => xml).sort())],
    ...sorted(names),
    ...workbook.sheets.flatMap((sheet) => {
      return [...sheetEntries(sheet)].map(([where, what]) => [`${sheet.name}/${where}`, what] as const);
    }),
  ]);
}

/** A series as its cells are found: whether the name of their sheet is quoted says nothing. */
function named(series: ChartSeries): ChartSeries {
  const plain = (reference: string) => reference.replace(/'([^'!]+)'!/g, "$1!");
  return { ...series, values: plain(series.values), categories: plain(series.categories) };
}

function* sheetEntries(sheet: Sheet): Generator<readonly [string, string]> {
  const { visibility, tabColor, showGridlines, showHeadings, frozen, protection } = sheet;
  yield ["looks", canonical({ visibility, tabColor, showGridlines, showHeadings, frozen, protection })];
  yield ["looks of all cells", canonical(sheet.looks)];
  yield ["merges", canonical(addresses(sheet.merges))];
  yield ["page layout", canonical(sheet.pageLayout)];
  yield ["conditional formats", canonical(sheet.conditionalFormats.map(conditionalFormat))];
  yield ["validations", canonical(validations(sheet.validations))];
  yield [
    "charts",
    canonical(sheet.charts.map((chart) => ({ ...chart, id: undefined, series: chart.series.map(named) }))),
  ];
  yield* sorted(sheet.tables.map((table) => [`table ${table.name}`, canonical(withoutId(table))] as const));
  for (const [index, { width, hidden }] of inOrder(sheet.columns)) {
    if (width !== undefined || hidden)
      yield [`column ${areaAddress(column(index))}`, canonical({ width: onScreen(width), hidden })];
  }
  for (const [index, { cells, height, hidden }] of inOrder(sheet.rows)) {
    if (height !== undefined || hidden)
      yield [`row ${String(index + 1)}`, canonical({ height: onScreen(height), hidden })];
    for (const [at, cell] of inOrder(cells)) yield [`cell ${cellAddress(index, at)}`, content(cell)];
  }
}

const column = (index: number): Area => ({ top: 0, left: index, bottom: 1_048_575, right: index });

function content({ value, formula, quoted, numberFormat, format }: Cell): string {
  const said = formula ?? (quoted ? { text: value } : { value });
  return `${JSON.stringify([said, numberFormat])} ${looksOf(format)}`;
}

const written = new WeakMap<CellFormat, string>();

/** Cells that look alike share their format, so each is put in order only once. */
function looksOf(format: CellFormat): string {
  const text = written.get(format) ?? canonical(format);
  written.set(format, text);
  return text;
}

function withoutId(table: Table): unknown {
  return { ...table, id: undefined, area: areaAddress(table.area) };
}

function conditionalFormat(format: ConditionalFormat): unknown {
  return { ...format, id: undefined, areas: format.areas.map(areaAddress) };
}

/** The same rule on neighbouring cells is one, however often it was set. */
function validations(all: readonly Validation[]): unknown {
  const areasOfRule = new Map<string, Area[]>();
  for (const { areas, ...rule } of all) {
    const key = canonical(rule);
    areasOfRule.set(key, [...(areasOfRule.get(key) ?? []), ...areas]);
  }
  return sorted([...areasOfRule].map(([rule, areas]) => [addresses(merged(areas)).join(","), rule] as const));
}

const addresses = (areas: readonly Area[]): string[] => areas.map(areaAddress).sort();

function sorted<T>(entries: readonly (readonly [string, T])[]): (readonly [string, T])[] {
  return entries.toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
}

function inOrder<T>(entries: ReadonlyMap<number, T>): (readonly [number, T])[] {
  return [...entries].sort(([one], [other]) => one - other);
}

/** JSON with its keys in order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(sorted(Object.entries(inner as Record<string, unknown>)))
      : inner,
  );
}

const MOST_LINES = 40;

/** Where two workbooks differ, a line for each place; empty if they do not. */
export function difference(before: Fingerprint, after: Fingerprint): string {
  const places = [...new Set([...before.keys(), ...after.keys()])];
  const lines = places.flatMap((place) => {
    const [was, is] = [before.get(place), after.get(place)];
    return was === is ? [] : [`${place}: ${was ?? "nothing"} → ${is ?? "nothing"}`];
  });
  const more = lines.length - MOST_LINES;
  return [...lines.slice(0, MOST_LINES), ...(more > 0 ? [`… and ${String(more)} more`] : [])].join("\n");
}
