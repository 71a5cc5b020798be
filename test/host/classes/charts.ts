/** Charts as far as ours need them: series over cells, titles, axes, and where they lie. */
import {
  anything,
  boolean,
  type Check,
  colour,
  either,
  integer,
  number,
  oneOf,
  optional,
  text,
} from "../protocol/checks";
import { invalidArgument } from "../protocol/errors";
import { type HostObject, hostClass, method, property, readOnly, type Scalar } from "../protocol/hostClass";
import type { World } from "../world";
import { absoluteAddress } from "../model/address";
import { boundingArea } from "../model/area";
import { type Chart, type ChartSeries, newId, type Sheet } from "../model/workbook";
import { cellsOfArgument } from "./range";

interface ChartOfSheet {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

/** Anything that keeps looks by path: a chart or one of its series. */
interface Looking {
  readonly looks: Record<string, unknown>;
}

function look<T extends Looking>(path: string, accepts: Check<unknown>, plain: unknown): Scalar<T> {
  return property(
    accepts,
    ({ looks }) => looks[path] ?? plain,
    ({ looks }, value) => {
      looks[path] = value;
    },
  );
}

const fontOf = (path: string) =>
  hostClass<Looking>({
    name: "ChartFont",
    scalars: {
      Bold: look(`${path}.bold`, boolean, false),
      Italic: look(`${path}.italic`, boolean, false),
      Color: look(`${path}.color`, colour, "#000000"),
      Name: look(`${path}.name`, text, "Calibri"),
      Size: look(`${path}.size`, number, 10),
    },
  });

const lineOf = (path: string) =>
  hostClass<Looking>({
    name: "ChartLineFormat",
    scalars: {
      Color: look(`${path}.color`, colour, "#000000"),
      LineStyle: look(`${path}.lineStyle`, text, "Automatic"),
      Weight: look(`${path}.weight`, number, 1),
    },
    writes: {
      Clear: method([], ({ looks }) => {
        looks[`${path}.lineStyle`] = "None";
      }),
    },
  });

const fillOf = (path: string) =>
  hostClass<Looking>({
    name: "ChartFill",
    writes: {
      SetSolidColor: method([colour], ({ looks }, [value]) => {
        looks[`${path}.color`] = value;
      }),
      Clear: method([], ({ looks }) => {
        looks[`${path}.color`] = "none";
      }),
    },
  });

const titleOf = (name: string, formatName: string, path: string, visible: boolean) =>
  hostClass<Looking>({
    name,
    scalars: {
      Text: look(`${path}.text`, text, ""),
      Visible: look(`${path}.visible`, boolean, visible),
      ...(name === "ChartTitle" ? { Overlay: look(`${path}.overlay`, boolean, false) } : {}),
    },
    objects: { Format: hostClass<Looking>({ name: formatName, objects: { Font: fontOf(`${path}.font`) } }) },
  });

const gridlinesOf = (path: string) =>
  hostClass<Looking>({
    name: "ChartGridlines",
    scalars: { Visible: look(`${path}.visible`, boolean, true) },
    objects: {
      Format: hostClass<Looking>({ name: "ChartGridlinesFormat", objects: { Line: lineOf(`${path}.line`) } }),
    },
  });

const axisOf = (path: string) =>
  hostClass<Looking>({
    name: "ChartAxis",
    scalars: {
      Minimum: look(`${path}.minimum`, either(number, text), 0),
      Maximum: look(`${path}.maximum`, either(number, text), 0),
      MajorUnit: look(`${path}.majorUnit`, either(number, text), 0),
      NumberFormat: look(`${path}.numberFormat`, text, "General"),
      Visible: look(`${path}.visible`, boolean, true),
      ReversePlotOrder: look(`${path}.reversePlotOrder`, boolean, false),
      MajorTickMark: look(`${path}.majorTickMark`, oneOf("None", "Cross", "Inside", "Outside"), "Outside"),
      MinorTickMark: look(`${path}.minorTickMark`, oneOf("None", "Cross", "Inside", "Outside"), "None"),
      TickLabelPosition: look(`${path}.tickLabelPosition`, text, "NextToAxis"),
    },
    objects: {
      Title: titleOf("ChartAxisTitle", "ChartAxisTitleFormat", `${path}.title`, false),
      MajorGridlines: gridlinesOf(`${path}.majorGridlines`),
      MinorGridlines: gridlinesOf(`${path}.minorGridlines`),
      Format: hostClass<Looking>({
        name: "ChartAxisFormat",
        objects: { Font: fontOf(`${path}.font`), Line: lineOf(`${path}.line`) },
      }),
    },
  });

const axes = hostClass<Looking>({
  name: "ChartAxes",
  objects: { ValueAxis: axisOf("valueAxis"), CategoryAxis: axisOf("categoryAxis") },
});

const legend = hostClass<Looking>({
  name: "ChartLegend",
  scalars: {
    Visible: look("legend.visible", boolean, true),
    Position: look("legend.position", oneOf("Top", "Bottom", "Left", "Right", "Corner", "Custom"), "Right"),
    Overlay: look("legend.overlay", boolean, false),
  },
  objects: { Format: hostClass<Looking>({ name: "ChartLegendFormat", objects: { Font: fontOf("legend.font") } }) },
});

const dataLabels = hostClass<Looking>({
  name: "ChartDataLabels",
  scalars: {
    ShowValue: look("dataLabels.showValue", boolean, true),
    ShowSeriesName: look("dataLabels.showSeriesName", boolean, false),
    ShowCategoryName: look("dataLabels.showCategoryName", boolean, false),
    NumberFormat: look("dataLabels.numberFormat", text, "General"),
    Position: look("dataLabels.position", text, "OutsideEnd"),
  },
  objects: {
    Format: hostClass<Looking>({ name: "ChartDataLabelFormat", objects: { Font: fontOf("dataLabels.font") } }),
  },
});

const reference = (world: World, argument: unknown): string => {
  const { sheet, area } = cellsOfArgument(world, world.workbook.active, argument);
  return `=${absoluteAddress(sheet.name, area)}`;
};

const seriesFormat = hostClass<ChartSeries>({
  name: "ChartSeriesFormat",
  objects: { Fill: fillOf("fill"), Line: lineOf("line") },
});

const seriesObject: (series: ChartSeries) => HostObject = hostClass<ChartSeries>({
  name: "ChartSeries",
  scalars: {
    Name: property(
      text,
      ({ name }) => name,
      (series, name) => {
        series.name = name;
      },
    ),
    ChartType: property(
      text,
      ({ chartType }) => chartType,
      (series, type) => {
        series.chartType = type;
      },
    ),
    GapWidth: look("gapWidth", number, 150),
    Overlap: look("overlap", number, 0),
    HasDataLabels: look("hasDataLabels", boolean, false),
    MarkerStyle: look("markerStyle", text, "Automatic"),
    MarkerSize: look("markerSize", number, 5),
    MarkerBackgroundColor: look("markerBackgroundColor", colour, ""),
    MarkerForegroundColor: look("markerForegroundColor", colour, ""),
    Smooth: look("smooth", boolean, false),
    AxisGroup: look("axisGroup", oneOf("Primary", "Secondary"), "Primary"),
  },
  objects: { Format: seriesFormat, DataLabels: dataLabels },
  writes: {
    SetValues: method([anything], (series, [range], world) => {
      series.values = reference(world, range);
    }),
    SetXAxisValues: method([anything], (series, [range], world) => {
      series.categories = reference(world, range);
    }),
  },
});

const seriesCollection = hostClass<Chart>({
  name: "ChartSeriesCollection",
  scalars: { Count: readOnly(({ series }) => series.length) },
  items: ({ series }) => series.map(seriesObject),
  reads: {
    GetItemAt: method([integer], ({ series }, [index]) => {
      const found = series[index];
      if (found === undefined) throw invalidArgument();
      return seriesObject(found);
    }),
  },
  writes: {
    Add: method([optional(text), optional(integer)], (chart, [name]) => {
      const { chartType } = chart;
      const made: ChartSeries = { name: name ?? "", chartType, values: "", categories: "", looks: {} };
      chart.series.push(made);
      return seriesObject(made);
    }),
  },
});

const chartFormat = hostClass<Looking>({
  name: "ChartAreaFormat",
  objects: { Fill: fillOf("area.fill"), Font: fontOf("area.font") },
});

const chartObject: (of: ChartOfSheet) => HostObject = hostClass<ChartOfSheet>({
  name: "Chart",
  identity: ({ chart }) => ({ Id: chart.id }),
  scalars: {
    Id: readOnly(({ chart }) => chart.id),
    Name: property(
      text,
      ({ chart }) => chart.name,
      ({ chart }, name) => {
        chart.name = name;
      },
    ),
    ChartType: property(
      text,
      ({ chart }) => chart.chartType,
      ({ chart }, type) => {
        chart.chartType = type;
      },
    ),
  },
  objects: {
    Title: ({ chart }) => titleOf("ChartTitle", "ChartTitleFormat", "title", true)(chart),
    Axes: ({ chart }) => axes(chart),
    Legend: ({ chart }) => legend(chart),
    Series: ({ chart }) => seriesCollection(chart),
    Format: ({ chart }) => chartFormat(chart),
  },
  writes: {
    SetPosition: method([anything, optional(anything)], ({ sheet, chart }, [start, end], world) => {
      const first = cellsOfArgument(world, sheet, start).area;
      chart.anchor = end === undefined ? first : boundingArea(first, cellsOfArgument(world, sheet, end).area);
    }),
    Delete: method([], ({ sheet, chart }) => {
      sheet.charts = sheet.charts.filter((each) => each !== chart);
    }),
  },
});

export const chartCollection = hostClass<Sheet>({
  name: "ChartCollection",
  scalars: { Count: readOnly(({ charts }) => charts.length) },
  items: (sheet) => sheet.charts.map((chart) => chartObject({ sheet, chart })),
  item: (sheet, key) => {
    const chart = sheet.charts.find(({ id, name }) => id === key || name === key);
    return chart === undefined ? null : chartObject({ sheet, chart });
  },
  writes: {
    Add: method([text, anything, optional(oneOf("Auto", "Columns", "Rows"))], (sheet, [chartType, source], world) => {
      const cells = cellsOfArgument(world, sheet, source);
      const chart: Chart = {
        id: newId(world.workbook),
        name: `Chart ${String(sheet.charts.length + 1)}`,
        chartType,
        anchor: { top: 0, left: 0, bottom: 14, right: 7 },
        series: firstSeries(cells.sheet, chartType, cells.area),
        looks: {},
      };
      sheet.charts.push(chart);
      return chartObject({ sheet, chart });
    }),
  },
});

/** One series per column; Excel looks closer (headers, categories), which is its own matter. */
function firstSeries(
  sheet: Sheet,
  chartType: string,
  area: { top: number; left: number; bottom: number; right: number },
): ChartSeries[] {
  return Array.from({ length: area.right - area.left + 1 }, (_, index) => {
    const column = { ...area, left: area.left + index, right: area.left + index };
    const values = `=${absoluteAddress(sheet.name, column)}`;
    return { name: `Series${String(index + 1)}`, chartType, values, categories: "", looks: {} };
  });
}
