import { columnPoints } from "../../../src/excel/newSheets/dimensions";
import { address, rangeAddress } from "../../../src/sheets";
import { LAST_COLUMN, LAST_ROW, type Area } from "../../host/model/area";
import { PLAIN } from "../../host/model/looks";
import type {
  Cell,
  Chart,
  ChartSeries,
  ConditionalFormat,
  Sheet,
  Table,
  Validation,
  Workbook,
} from "../../host/model/workbook";
import {
  looksPlain,
  reference,
  type SeenCell,
  type SeenChart,
  type SeenSeries,
  type SeenSheet,
  type SeenTable,
  type SeenWorkbook,
} from "./seenWorkbook";

type Looks = Readonly<Record<string, unknown>>;

const POINTS_PER_INCH = 72;

const hex = (color: unknown) => String(color).replace("#", "").toUpperCase();
const lower = (text: unknown) => String(text).toLowerCase();
const letters = (column: number) => address(0, column).replace(/\d+$/, "");

function areaAddress({ top, left, bottom, right }: Area): string {
  return rangeAddress({ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 });
}

function lineOf(looks: Looks, side: string): string {
  const of = (aspect: string) => looks[`border.${side}.${aspect}`] ?? PLAIN[`border.${aspect}`];
  if (of("style") === "None") return "none";
  // Excel's "continuous" is the file's line without another name than its weight.
  return of("style") === "Continuous" ? `${lower(of("weight"))} ${hex(of("color"))}` : lower(of("style"));
}

function fontOf(looks: Looks): string {
  const weight = [looks["font.bold"] === true ? "bold" : [], looks["font.italic"] === true ? "italic" : []].flat();
  return [looks["font.name"], looks["font.size"], ...weight, hex(looks["font.color"])].join(" ");
}

/** A new cell is white where a file says nothing. */
function fillOf(color: unknown): string {
  return color === undefined || color === PLAIN["fill.color"] ? "none" : hex(color);
}

function alignmentOf({ horizontalAlignment, verticalAlignment, wrapText, indentLevel }: Looks): string {
  const indent = Number(indentLevel);
  return [
    lower(horizontalAlignment),
    lower(verticalAlignment),
    wrapText === true ? "wrap" : [],
    indent > 0 ? `indent ${String(indent)}` : [],
  ]
    .flat()
    .join(" ");
}

function seenCell(sheet: Sheet, cell: Cell): SeenCell {
  const looks = { ...PLAIN, ...sheet.looks, ...cell.format };
  return {
    value: cell.value,
    formula: cell.formula?.slice(1) ?? null,
    numberFormat: cell.numberFormat,
    font: fontOf(looks),
    fill: fillOf(looks["fill.color"]),
    alignment: alignmentOf(looks),
    borders: [lineOf(looks, "top"), lineOf(looks, "right"), lineOf(looks, "bottom"), lineOf(looks, "left")],
  };
}

function seenTable(sheet: Sheet, table: Table): SeenTable {
  const { top, left, right } = table.area;
  return {
    range: areaAddress(table.area),
    headers: Array.from({ length: right - left + 1 }, (_, index) =>
      String(sheet.rows.get(top)?.cells.get(left + index)?.value),
    ),
    style: table.style,
    banded: table.showBandedRows,
    filter: table.showFilterButton,
  };
}

function ruleLook(format: ConditionalFormat["format"]): string {
  const color = format["font.color"];
  const weight = [format["font.bold"] === true ? "bold" : [], format["font.italic"] === true ? "italic" : []].flat();
  return [color === undefined ? "none" : hex(color), ...weight, `on ${fillOf(format["fill.color"])}`].join(" ");
}

function seenValidation({ rule, errorAlert, ignoreBlanks }: Validation): SeenSheet["validations"][string] {
  const { source = "" } = (rule.list ?? rule.List ?? {}) as Looks;
  const { showAlert, style, title, message } = errorAlert;
  return {
    source: String(source).replace(/^=/, ""),
    ignoreBlanks,
    refusal: showAlert === true ? [style, title, message].join("|") : null,
  };
}

function pageOf({ pageLayout: { settings, printArea, titleRows } }: Sheet): SeenSheet["page"] {
  const inches = (name: string) => Number(settings[name]) / POINTS_PER_INCH;
  const zoom = (settings.zoom ?? {}) as Looks;
  return {
    paper: lower(settings.paperSize),
    orientation: lower(settings.orientation),
    across: zoom.horizontalFitToPages,
    down: zoom.verticalFitToPages ?? 0,
    margins: Object.fromEntries(
      ["left", "right", "top", "bottom", "header", "footer"].map((side) => [side, inches(`${side}Margin`)]),
    ),
    centered: settings.centerHorizontally,
    left: settings["all.leftFooter"],
    right: settings["all.rightFooter"],
    titleRows: titleRows === null ? null : `${String(titleRows.top + 1)}:${String(titleRows.bottom + 1)}`,
    area:
      printArea.length === 0 ? null : printArea.map(({ left, right }) => `${letters(left)}:${letters(right)}`).join(),
  };
}

const camel = (text: unknown) => String(text).replace(/^./, (first) => first.toLowerCase());

function labelsOf({ looks }: ChartSeries): string | null {
  if (looks.hasDataLabels !== true) return null;
  const of = (name: string) => looks[`dataLabels.${name}`];
  const weight = of("font.bold") === true ? "bold" : [];
  return [camel(of("position")), of("numberFormat"), of("font.size"), weight, hex(of("font.color"))].flat().join(" ");
}

function seenSeries(series: ChartSeries): SeenSeries {
  const { looks } = series;
  return {
    kind: series.chartType,
    name: series.name,
    values: reference(series.values),
    categories: reference(series.categories),
    fill: looks["fill.color"] === undefined ? "none" : hex(looks["fill.color"]),
    width: typeof looks["line.weight"] === "number" ? looks["line.weight"] : null,
    marker: camel(looks.markerStyle ?? "automatic"),
    labels: labelsOf(series),
  };
}

function seenChart({ looks, anchor, series }: Chart): SeenChart {
  const axis = (name: string) => looks[`valueAxis.${name}`];
  return {
    title: `${String(looks["title.text"])} ${String(looks["title.font.size"])}`,
    legend: looks["legend.visible"] === false ? "none" : camel(looks["legend.position"]),
    scale: `${String(axis("minimum"))} to ${String(axis("maximum"))} as ${String(axis("numberFormat"))}`,
    ticks: camel(axis("majorTickMark")),
    gridlines: axis("majorGridlines.visible") === true,
    anchor: areaAddress(anchor),
    series: series.map(seenSeries),
  };
}

/** Where only rows are frozen, Excel tells of rows as wide as the sheet. */
const frozenUpTo = (end: number, last: number): string => (end === last ? "0" : String(end + 1));

function seenSheet(sheet: Sheet): SeenSheet {
  const cells = [...sheet.rows].flatMap(([row, { cells: inRow }]) =>
    [...inRow].map(([column, cell]) => [address(row, column), seenCell(sheet, cell)] as const),
  );
  const { frozen } = sheet;
  return {
    name: sheet.name,
    cells: Object.fromEntries(cells.filter(([, cell]) => !looksPlain(cell))),
    merges: sheet.merges.map(areaAddress).toSorted(),
    widths: Object.fromEntries(
      [...sheet.columns].flatMap(([column, { width }]) =>
        width === undefined ? [] : [[letters(column), width / columnPoints(1)]],
      ),
    ),
    heights: Object.fromEntries(
      [...sheet.rows].flatMap(([row, { height }]) => (height === undefined ? [] : [[String(row + 1), height]])),
    ),
    hiddenColumns: [...sheet.columns].flatMap(([column, { hidden }]) => (hidden ? [letters(column)] : [])),
    hiddenRows: [...sheet.rows].flatMap(([row, { hidden }]) => (hidden ? [String(row + 1)] : [])),
    tables: Object.fromEntries(sheet.tables.map((table) => [table.name, seenTable(sheet, table)])),
    conditionalFormats: sheet.conditionalFormats.map(({ areas, formula, format, stopIfTrue }) => ({
      range: areas.map(areaAddress).join(" "),
      formula: formula.replace(/^=/, ""),
      look: ruleLook(format),
      stopIfTrue,
    })),
    validations: Object.fromEntries(
      sheet.validations.map((validation) => [validation.areas.map(areaAddress).join(" "), seenValidation(validation)]),
    ),
    frozen:
      frozen === null
        ? null
        : `${frozenUpTo(frozen.bottom, LAST_ROW)} rows ${frozenUpTo(frozen.right, LAST_COLUMN)} columns`,
    gridlines: sheet.showGridlines,
    page: pageOf(sheet),
    charts: sheet.charts.map(seenChart),
  };
}

/** What the simulated Excel shows of its workbook. */
export function seenInHost(workbook: Workbook): SeenWorkbook {
  return {
    sheets: workbook.sheets.map(seenSheet),
    names: Object.fromEntries(workbook.names.map(({ name, formula }) => [name, reference(formula)])),
  };
}
