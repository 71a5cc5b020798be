import type { Workbook } from "../test/host";

/** What the workbook has and the spreadsheet cannot show. */
export function onlyInExcel({ sheets }: Workbook): string {
  const charts = sheets.flatMap(({ name, charts: all }) => all.map(() => name));
  if (charts.length === 0) return "";
  const places = [...new Set(charts)].join(", ");
  return `เห็นใน Excel เท่านั้น · Shown in Excel only: กราฟ charts ${String(charts.length)} (${places})`;
}
