/** A chart as a drawing: columns and lines over categories, roughly as Excel draws them. */
import type { ChartFigures, FigureSeries } from "./chartFigures";

const SVG = "http://www.w3.org/2000/svg";
/** In units of the drawing, which is stretched to the chart's place. */
const WIDTH = 900;
const HEIGHT = 320;
const PLOT = { left: 44, right: 12, top: 64, bottom: 58 } as const;
const STEPS = 5;

type Attributes = Readonly<Record<string, string | number>>;

function shape(name: string, attributes: Attributes, content = ""): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.textContent = content;
  return made;
}

/** The highest value of the axis: 100 for scores, else the next round number. */
export function axisEnd(series: readonly FigureSeries[]): number {
  const highest = Math.max(1, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const unit = 10 ** Math.floor(Math.log10(highest));
  return Math.ceil(highest / unit) * unit;
}

/** Words of a category on as few lines as fit under its column. */
export function categoryLines(text: string, letters: number): readonly string[] {
  const words = [...new Intl.Segmenter("th", { granularity: "word" }).segment(text)].map(({ segment }) => segment);
  const lines = [""];
  for (const word of words) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && (line + word).replace(/\p{M}/gu, "").length > letters) lines.push(word.trimStart());
    else lines[lines.length - 1] = line + word;
  }
  return lines;
}

export function chartDrawing({ title, categories, series }: ChartFigures): SVGElement {
  const end = axisEnd(series);
  const plotWidth = WIDTH - PLOT.left - PLOT.right;
  const plotHeight = HEIGHT - PLOT.top - PLOT.bottom;
  const step = plotWidth / Math.max(1, categories.length);
  const x = (index: number) => PLOT.left + step * (index + 0.5);
  const y = (value: number) => PLOT.top + plotHeight * (1 - value / end);
  const columns = series.filter(({ kind }) => kind === "columns");
  const width = (step * 0.6) / Math.max(1, columns.length);

  const drawing = shape("svg", { viewBox: `0 0 ${String(WIDTH)} ${String(HEIGHT)}`, role: "img", "aria-label": title });
  drawing.append(shape("text", { x: WIDTH / 2, y: 24, class: "chart-title" }, title));
  for (let at = 0; at <= STEPS; at += 1) {
    const value = (end * at) / STEPS;
    drawing.append(
      shape("line", { x1: PLOT.left, x2: WIDTH - PLOT.right, y1: y(value), y2: y(value), class: "chart-grid" }),
      shape("text", { x: PLOT.left - 6, y: y(value) + 4, class: "chart-axis" }, String(Number(value.toFixed(2)))),
    );
  }
  for (const [index, category] of categories.entries()) {
    for (const [line, words] of categoryLines(category, Math.max(6, Math.floor(step / 7))).entries()) {
      const place = { x: x(index), y: HEIGHT - PLOT.bottom + 16 + line * 15, class: "chart-category" };
      drawing.append(shape("text", place, words));
    }
  }
  for (const [place, { color, values }] of columns.entries()) {
    for (const [index, value] of values.entries()) {
      if (value === null) continue;
      const left = x(index) - (width * columns.length) / 2 + width * place;
      drawing.append(
        shape("rect", { x: left, y: y(value), width, height: y(0) - y(value), fill: color }),
        shape("text", { x: left + width / 2, y: y(0) - 8, class: "chart-label" }, value.toFixed(2)),
      );
    }
  }
  for (const { color, values } of series.filter(({ kind }) => kind === "line")) {
    const points = values.flatMap((value, index) =>
      value === null ? [] : [`${String(x(index))},${String(y(value))}`],
    );
    drawing.append(shape("polyline", { points: points.join(" "), stroke: color, class: "chart-line" }));
  }
  for (const [index, { name, color }] of series.entries()) {
    const left = WIDTH / 2 + (index - series.length / 2) * 120;
    drawing.append(
      shape("rect", { x: left, y: 36, width: 12, height: 12, fill: color }),
      shape("text", { x: left + 18, y: 47, class: "chart-name" }, name),
    );
  }
  return drawing;
}
