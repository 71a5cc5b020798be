/** What a chart of the simulated Excel shows, read from its cells. */
import { readAddress } from "../../test/host/model/address";
import { cellAt } from "../../test/host/model/cells";
import { type CellValue, type Chart, type ChartSeries, findSheet, type Workbook } from "../../test/host/model/workbook";

export interface FigureSeries {
  readonly name: string;
  readonly kind: "columns" | "line";
  readonly color: string;
  /** Null where a cell holds no number. */
  readonly values: readonly (number | null)[];
}

export interface ChartFigures {
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly FigureSeries[];
}

/** Kinds that can be drawn here; Excel has many more. */
const KINDS: Readonly<Record<string, FigureSeries["kind"]>> = {
  ColumnClustered: "columns",
  Line: "line",
  LineMarkers: "line",
};

const PLAIN_COLORS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000"] as const;

function valuesAt(workbook: Workbook, reference: string): readonly CellValue[] {
  const read = readAddress(reference.replace(/^=/, ""));
  const sheet = read?.sheet === undefined ? undefined : findSheet(workbook, read.sheet);
  if (read === undefined || sheet === undefined) return [];
  const { top, left, bottom, right } = read.area;
  const values: CellValue[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) values.push(cellAt(sheet, row, column).value);
  }
  return values;
}

function colorOf({ looks }: ChartSeries, kind: FigureSeries["kind"], index: number): string {
  const own = looks[kind === "line" ? "line.color" : "fill.color"];
  return typeof own === "string" && own !== "none" ? own : (PLAIN_COLORS[index % PLAIN_COLORS.length] ?? "#4472C4");
}

/** Undefined for a chart of a kind that is not drawn here. */
export function chartFigures(workbook: Workbook, { series, looks }: Chart): ChartFigures | undefined {
  const drawn = series.map((each, index): FigureSeries | undefined => {
    const kind = KINDS[each.chartType];
    if (kind === undefined) return undefined;
    const values = valuesAt(workbook, each.values).map((value) => (typeof value === "number" ? value : null));
    return { name: each.name, kind, color: colorOf(each, kind, index), values };
  });
  const known = drawn.filter((each) => each !== undefined);
  if (known.length === 0 || known.length < drawn.length) return undefined;
  const title = looks["title.text"];
  return {
    title: typeof title === "string" ? title : "",
    categories: valuesAt(workbook, series[0]?.categories ?? "").map(String),
    series: known,
  };
}
