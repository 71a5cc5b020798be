import type { Workbook } from "../test/host";
import { chartFigures } from "./charts/chartFigures";

/** What the workbook has and the workbench cannot show, or only roughly. */
export function onlyInExcel(workbook: Workbook): string {
  const charts = workbook.sheets.flatMap((sheet) => sheet.charts.map((chart) => ({ sheet, chart })));
  if (charts.length === 0) return "";
  const places = [...new Set(charts.map(({ sheet }) => sheet.name))].join(", ");
  const undrawn = charts.filter(({ chart }) => chartFigures(workbook, chart) === undefined).length;
  return undrawn === 0
    ? `กราฟวาดโดยประมาณ · Charts drawn roughly: ${String(charts.length)} (${places})`
    : `เห็นใน Excel เท่านั้น · Shown in Excel only: กราฟ charts ${String(undrawn)} (${places})`;
}
