import { readWorkbookFile, type Cell, type Sheet } from "../../../src/ooxml";
import { address, BODY_FONT, rangeAddress } from "../../../src/sheets";
import {
  looksPlain,
  reference,
  type SeenCell,
  type SeenChart,
  type SeenSheet,
  type SeenWorkbook,
} from "./seenWorkbook";

type Style = NonNullable<Cell["style"]>;
type Side = NonNullable<Style["border"]>["top"];

const capitals = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function colorOf(color: { readonly rgb?: string } | undefined, otherwise: string): string {
  return color?.rgb?.slice(-6) ?? otherwise;
}

function fontOf({ name, size, bold, italic, color }: NonNullable<Style["font"]>): string {
  const weight = [bold === true ? "bold" : [], italic === true ? "italic" : []].flat();
  return [name ?? BODY_FONT.name, size ?? BODY_FONT.size, ...weight, colorOf(color, "000000")].join(" ");
}

function fillOf(fill: Style["fill"]): string {
  return fill?.type === "pattern" && fill.pattern === "solid" ? colorOf(fill.fgColor, "none") : "none";
}

function lineOf(side: Side): string {
  return side?.style === undefined ? "none" : `${side.style} ${colorOf(side.color, "automatic")}`;
}

function alignmentOf({
  horizontal = "general",
  vertical = "bottom",
  wrapText,
  indent = 0,
}: NonNullable<Style["alignment"]>) {
  return [horizontal, vertical, wrapText === true ? "wrap" : [], indent > 0 ? `indent ${String(indent)}` : []]
    .flat()
    .join(" ");
}

/** The reader makes dates of figures that are formatted as such. */
function valueOf({ value }: Cell): SeenCell["value"] {
  if (value instanceof Date) return Math.round(value.getTime() / 86_400_000) + 25_569;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : "";
}

function seenCell(cell: Cell): SeenCell {
  const { font = {}, fill, border = {}, alignment = {}, numFmt = "General" } = cell.style ?? {};
  return {
    value: valueOf(cell),
    formula: cell.formula ?? null,
    numberFormat: numFmt,
    font: fontOf(font),
    fill: fillOf(fill),
    alignment: alignmentOf(alignment),
    borders: [lineOf(border.top), lineOf(border.right), lineOf(border.bottom), lineOf(border.left)],
  };
}

function ruleLook(style: Style = {}): string {
  const { font = {}, fill } = style;
  const weight = [font.bold === true ? "bold" : [], font.italic === true ? "italic" : []].flat();
  return [colorOf(font.color, "none"), ...weight, `on ${fillOf(fill)}`].join(" ");
}

const letters = (column: number) => address(0, column).replace(/\d+$/, "");

function indexed<T, V>(entries: Iterable<readonly [T, V]>, name: (key: T) => string): Record<string, V> {
  return Object.fromEntries([...entries].map(([key, value]) => [name(key), value]));
}

function footerPart(footer: string, part: "L" | "R"): string {
  return new RegExp(`&${part}(.*?)(?=&[LCR]|$)`, "s").exec(footer)?.[1] ?? "";
}

function pageOf(sheet: Sheet): SeenSheet["page"] {
  const {
    paperSize,
    orientation,
    fitToWidth,
    fitToHeight = 0,
    margins = {},
    horizontalCentered,
  } = sheet.pageSetup ?? {};
  const { printTitlesRow, printArea } = sheet.pageSetup ?? {};
  const footer = sheet.headerFooter?.oddFooter ?? "";
  return {
    paper: paperSize,
    orientation,
    across: fitToWidth,
    down: fitToHeight,
    margins: indexed(Object.entries(margins), (side) => side),
    centered: horizontalCentered,
    left: footerPart(footer, "L"),
    right: footerPart(footer, "R"),
    titleRows: printTitlesRow?.replaceAll("$", "") ?? null,
    area: printArea?.replaceAll("$", "") ?? null,
  };
}

type FileChart = NonNullable<Sheet["charts"]>[number];
type FileSeries = NonNullable<FileChart["series"]>[number];

/** The reader tells bars that are stacked from those side by side, not lying ones from standing ones; ours lie. */
function kindOf({ kind }: FileSeries, { barGrouping }: FileChart): string {
  if (kind === "bar") return barGrouping === "stacked" ? "BarStacked" : "ColumnClustered";
  return kind === "line" ? "Line" : kind;
}

function labelsOf({ dataLabels }: FileSeries): string | null {
  if (dataLabels?.showValue !== true) return null;
  const { position, numberFormat, fontSize, fontColor, bold } = dataLabels;
  // The file's word for the inner end of a column near the axis.
  const place = position === "inBase" ? "insideBase" : position;
  const color = typeof fontColor === "string" ? fontColor : "automatic";
  return [place, numberFormat?.formatCode, fontSize, bold === true ? "bold" : [], color].flat().join(" ");
}

function seenChart(chart: FileChart): SeenChart {
  const { title, titleFontSize, series = [], axes, legend, anchor } = chart;
  const { from = { row: 0, col: 0 }, to = from } = anchor ?? {};
  const { scale, numberFormat, majorTickMark, gridlines } = axes?.y ?? {};
  return {
    title: `${title ?? ""} ${String(titleFontSize)}`,
    legend: String(legend),
    scale: `${String(scale?.min)} to ${String(scale?.max)} as ${String(numberFormat?.formatCode)}`,
    ticks: String(majorTickMark),
    gridlines: gridlines?.major === true,
    anchor: rangeAddress({ row: from.row, column: from.col, rows: to.row - from.row, columns: to.col - from.col }),
    series: series.map((each) => ({
      kind: kindOf(each, chart),
      name: each.name ?? "",
      values: reference(each.valuesRef ?? ""),
      categories: reference(each.categoriesRef ?? ""),
      fill: typeof each.color === "string" ? each.color : "none",
      width: each.stroke?.width ?? null,
      marker: each.marker?.symbol ?? "automatic",
      labels: labelsOf(each),
    })),
  };
}

function seenSheet(sheet: Sheet): SeenSheet {
  const columns = sheet.columns ?? [];
  const rows = [...(sheet.rowDefs ?? [])];
  const cells = [...(sheet.cells ?? [])].map(([key, cell]) => {
    const [row = 0, column = 0] = key.split(",").map(Number);
    return [address(row, column), seenCell(cell)] as const;
  });
  return {
    name: sheet.name,
    cells: Object.fromEntries(cells.filter(([, cell]) => !looksPlain(cell))),
    merges: (sheet.merges ?? [])
      .map(({ startRow, endRow, startCol, endCol }) =>
        rangeAddress({ row: startRow, column: startCol, rows: endRow - startRow + 1, columns: endCol - startCol + 1 }),
      )
      .toSorted(),
    widths: indexed(
      columns.flatMap(({ width }, column) => (width === undefined ? [] : [[column, width] as const])),
      letters,
    ),
    heights: indexed(
      rows.flatMap(([row, { height }]) => (height === undefined ? [] : [[row, height] as const])),
      (row) => String(row + 1),
    ),
    hiddenColumns: columns.flatMap(({ hidden }, column) => (hidden === true ? [letters(column)] : [])),
    hiddenRows: rows.flatMap(([row, { hidden }]) => (hidden === true ? [String(row + 1)] : [])),
    tables: Object.fromEntries(
      (sheet.tables ?? []).map((table) => [
        table.name,
        {
          range: table.range ?? "",
          headers: table.columns.map(({ name }) => name),
          style: table.style ?? "",
          banded: table.showRowStripes === true,
          filter: table.showAutoFilter === true,
        },
      ]),
    ),
    conditionalFormats: (sheet.conditionalRules ?? [])
      .toSorted((a, b) => a.priority - b.priority)
      .map(({ range, formula, style, stopIfTrue }) => ({
        range,
        formula: String(formula),
        look: ruleLook(style),
        stopIfTrue: stopIfTrue === true,
      })),
    validations: Object.fromEntries(
      (sheet.dataValidations ?? []).map(
        ({ range, formula1, allowBlank, showErrorMessage, errorStyle, errorTitle, errorMessage }) => [
          range,
          {
            source: formula1 ?? "",
            ignoreBlanks: allowBlank === true,
            refusal:
              showErrorMessage === true ? [capitals(errorStyle ?? ""), errorTitle, errorMessage].join("|") : null,
          },
        ],
      ),
    ),
    frozen:
      sheet.freezePane === undefined
        ? null
        : `${String(sheet.freezePane.rows ?? 0)} rows ${String(sheet.freezePane.columns ?? 0)} columns`,
    gridlines: sheet.view?.showGridLines !== false,
    page: pageOf(sheet),
    charts: (sheet.charts ?? []).map(seenChart),
  };
}

/** What a file shows. */
export async function seenInFile(bytes: Uint8Array): Promise<SeenWorkbook> {
  const workbook = await readWorkbookFile(bytes);
  return {
    sheets: workbook.sheets.map(seenSheet),
    names: Object.fromEntries((workbook.namedRanges ?? []).map(({ name, range }) => [name, reference(range)])),
  };
}
