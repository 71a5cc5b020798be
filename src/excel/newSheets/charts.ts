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

function drawColumns(series: Excel.ChartSeries): void {
  series.format.fill.setSolidColor(`#${COLORS.accent}`);
  series.format.line.color = `#${COLORS.accent}`;
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

function drawLine(series: Excel.ChartSeries): void {
  series.chartType = "Line";
  series.format.line.color = `#${COLORS.target}`;
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
  const { valueAxis } = chart.axes;
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

/** A chart of columns with a second series drawn as a line, on a scale from 0 to 100. */
async function queueChart(where: Place, spec: ChartSpec): Promise<void> {
  await reserve(where, 40, 60, wireBytes(spec));
  const figures = where.sheet.context.workbook.worksheets.getItem(spec.sheet);
  const categories = rangeAt(figures, rangeAddress(spec.categories));
  const values = rangeAt(figures, rangeAddress(spec.columnSeries.values));
  const chart = where.sheet.charts.add("ColumnClustered", values, "Columns");
  place(chart, spec.anchor);
  const columns = chart.series.getItemAt(0);
  columns.name = spec.columnSeries.name;
  columns.setXAxisValues(categories);
  const line = chart.series.add(spec.lineSeries.name);
  line.setValues(rangeAt(figures, rangeAddress(spec.lineSeries.values)));
  line.setXAxisValues(categories);
  // The frame's font is that of everything in it: what differs comes after.
  drawFrame(chart, spec.title);
  drawColumns(columns);
  drawLine(line);
}

export async function queueCharts(where: Place, charts: readonly ChartSpec[]): Promise<void> {
  for (const chart of charts) await queueChart(where, chart);
}
