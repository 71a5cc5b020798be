import { newWorkbook } from "../host";
import { rowAt } from "../host/model/cells";
import { BLANK } from "../host/model/cells";
import type { Chart, Workbook } from "../host/model/workbook";
import { axisEnd, categoryLines } from "../../workbench/charts/chartDrawing";
import { chartFigures } from "../../workbench/charts/chartFigures";
import { onlyInExcel } from "../../workbench/onlyInExcel";

const ROWS = [
  ["การใช้งบประมาณ", 79.95],
  ["การเปิดเผยข้อมูล", ""],
] as const;

function workbookWith(chartType: string): { readonly workbook: Workbook; readonly chart: Chart } {
  const workbook = newWorkbook();
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("A new workbook has a sheet");
  for (const [row, values] of ROWS.entries()) {
    for (const [column, value] of values.entries()) rowAt(sheet, row).cells.set(column, { ...BLANK, value });
  }
  const series = {
    name: "คะแนน",
    chartType,
    values: "=Sheet1!$B$1:$B$2",
    categories: "=Sheet1!$A$1:$A$2",
    looks: { "fill.color": "#2F6EB5" },
  };
  const anchor = { top: 4, left: 0, bottom: 10, right: 5 };
  const chart = { id: "1", name: "", chartType, anchor, series: [series], looks: { "title.text": "คะแนน" } };
  sheet.charts.push(chart);
  return { workbook, chart };
}

describe("a chart in the workbench", () => {
  it("shows the figures of its cells; a cell without a number has none", () => {
    const { workbook, chart } = workbookWith("ColumnClustered");
    expect(chartFigures(workbook, chart)).toEqual({
      title: "คะแนน",
      categories: ["การใช้งบประมาณ", "การเปิดเผยข้อมูล"],
      series: [{ name: "คะแนน", kind: "columns", color: "#2F6EB5", values: [79.95, null] }],
    });
    expect(onlyInExcel(workbook)).toContain("วาดโดยประมาณ");
  });

  it("of a kind that is not drawn is listed as seen in Excel only", () => {
    const { workbook, chart } = workbookWith("Radar");
    expect(chartFigures(workbook, chart)).toBeUndefined();
    expect(onlyInExcel(workbook)).toBe("เห็นใน Excel เท่านั้น · Shown in Excel only: กราฟ charts 1 (Sheet1)");
  });

  it("has an axis that ends at a round number", () => {
    const ending = (value: number) => axisEnd([{ name: "", kind: "columns", color: "", values: [value, null] }]);
    expect([ending(90.74), ending(100), ending(12), ending(0)]).toEqual([100, 100, 20, 1]);
  });

  it("parts a long category between words", () => {
    const lines = categoryLines("การแก้ไขปัญหาการทุจริต", 12);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join("")).toBe("การแก้ไขปัญหาการทุจริต");
  });
});
