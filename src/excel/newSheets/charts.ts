import { address, BODY_FONT, COLORS, rangeAddress, type ChartSpec, type RangeSpec } from "../../sheets";
import { rangeAt, reserve, wireBytes, type Place } from "../requests/wire";

const TITLE_SIZE = 14;
const TEXT_SIZE = 12;
const LINE_POINTS = 2.25;
const GRID_POINTS = 0.5;
const GRID_COLOR = "E5E7EB";

function place(chart: Excel.Chart, { row, column, rows, columns }: RangeSpec): void {
  chart.setPosition(address(row, column), address(row + rows - 1, column + columns - 1));
}

function drawColumns(series: Excel.ChartSeries, color: string): void {
  series.format.fill.setSolidColor(`#${color}`);
  series.format.line.color = `#${color}`;
  series.hasDataLabels = true;
  const { dataLabels } = series;
  // White figures inside the columns, where the line cannot strike them through.
  dataLabels.showValue = true;
  dataLabels.position = "InsideBase";
  dataLabels.numberFormat = "0.00";
  dataLabels.format.font.color = `#${COLORS.white}`;
  dataLabels.format.font.bold = true;
  dataLabels.format.font.size = TEXT_SIZE;
}

function drawLine(series: Excel.ChartSeries, color: string): void {
  series.chartType = "Line";
  series.format.line.color = `#${color}`;
  series.format.line.weight = LINE_POINTS;
  series.markerStyle = "None";
  series.smooth = false;
}

function drawFrame(chart: Excel.Chart, title: string): void {
  chart.format.font.name = BODY_FONT.name;
  chart.format.font.size = TEXT_SIZE;
  chart.title.text = title;
  chart.title.format.font.size = TITLE_SIZE;
  chart.title.format.font.bold = false;
  chart.legend.visible = true;
  chart.legend.position = "Bottom";
}

function drawScale({ axes: { valueAxis } }: Excel.Chart): void {
  valueAxis.minimum = 0;
  valueAxis.maximum = 100;
  valueAxis.numberFormat = "0";
  valueAxis.majorTickMark = "None";
  valueAxis.minorTickMark = "None";
  valueAxis.tickLabelPosition = "NextToAxis";
  valueAxis.majorGridlines.visible = true;
  valueAxis.majorGridlines.format.line.color = `#${GRID_COLOR}`;
  valueAxis.majorGridlines.format.line.weight = GRID_POINTS;
}

async function figuresFor(where: Place, spec: ChartSpec) {
  await reserve(where, 40, 60, wireBytes(spec));
  const figures = where.sheet.context.workbook.worksheets.getItem(spec.sheet);
  return {
    categories: rangeAt(figures, rangeAddress(spec.categories)),
    values: spec.series.map(({ values }) => rangeAt(figures, rangeAddress(values))),
  };
}

/** Excel makes a chart with one series; the others are added. */
async function chartWith(where: Place, spec: ChartSpec, type: "ColumnClustered" | "BarStacked") {
  const { categories, values } = await figuresFor(where, spec);
  const [first] = values;
  if (first === undefined) return undefined;
  const chart = where.sheet.charts.add(type, first, "Columns");
  place(chart, spec.anchor);
  const series = spec.series.map(({ name }, index) => {
    const range = values[index];
    const each = index === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    if (index === 0) each.name = name;
    else if (range !== undefined) each.setValues(range);
    each.setXAxisValues(categories);
    return each;
  });
  return { chart, series };
}

/** Columns with the second series drawn as a line, on a scale from 0 to 100. */
async function queueScores(where: Place, spec: ChartSpec): Promise<void> {
  const made = await chartWith(where, spec, "ColumnClustered");
  if (made === undefined) return;
  // The frame's font is that of everything in it: what differs comes after.
  drawFrame(made.chart, spec.title);
  drawScale(made.chart);
  const [columns, line] = made.series;
  if (columns !== undefined) drawColumns(columns, spec.series[0]?.color ?? COLORS.accent);
  if (line !== undefined) drawLine(line, spec.series[1]?.color ?? COLORS.target);
}

/** A bar per category that adds its series up, the first category on top. */
async function queueStacked(where: Place, spec: ChartSpec): Promise<void> {
  const made = await chartWith(where, spec, "BarStacked");
  if (made === undefined) return;
  drawFrame(made.chart, spec.title);
  made.chart.axes.valueAxis.minimum = 0;
  made.chart.axes.categoryAxis.reversePlotOrder = true;
  for (const [index, { color }] of spec.series.entries()) made.series[index]?.format.fill.setSolidColor(`#${color}`);
}

export async function queueCharts(where: Place, charts: readonly ChartSpec[]): Promise<void> {
  for (const chart of charts) await (chart.kind === "stacked" ? queueStacked : queueScores)(where, chart);
}
