import type { Sheet, Workbook } from "./workbook";
import { cellAt } from "./cells";

/** Rewrites every formula of a workbook; `sheet` is the one the formula is read from. */
export function rewriteFormulas(workbook: Workbook, rewrite: (formula: string, sheet: Sheet | null) => string): void {
  for (const sheet of workbook.sheets) rewriteSheet(sheet, (formula) => rewrite(formula, sheet));
  for (const name of workbook.names) name.formula = rewrite(name.formula, name.sheet);
}

function rewriteSheet(sheet: Sheet, rewrite: (formula: string) => string): void {
  for (const row of sheet.rows.values()) {
    for (const [column, cell] of row.cells) {
      if (cell.formula === null) continue;
      const formula = rewrite(cell.formula);
      if (formula !== cell.formula) row.cells.set(column, { ...cell, formula });
    }
  }
  for (const format of sheet.conditionalFormats) format.formula = rewrite(format.formula);
  for (const validation of sheet.validations) validation.rule = withRuleRewritten(validation.rule, rewrite);
  for (const chart of sheet.charts) {
    for (const series of chart.series) {
      series.values = rewrite(series.values);
      series.categories = rewrite(series.categories);
    }
  }
}

/** The formulas of a validation rule stand one level down: `{list: {source: "=names"}}`. */
function withRuleRewritten(
  rule: Readonly<Record<string, unknown>>,
  rewrite: (formula: string) => string,
): Readonly<Record<string, unknown>> {
  const isFormula = (value: unknown): value is string => typeof value === "string" && value.startsWith("=");
  const map = (value: unknown): unknown => {
    if (isFormula(value)) return rewrite(value);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, map(inner)]));
  };
  return map(rule) as Readonly<Record<string, unknown>>;
}

/** Header texts of a table, left to right. */
export function headersOf(sheet: Sheet, area: { top: number; left: number; right: number }): string[] {
  const width = area.right - area.left + 1;
  return Array.from({ length: width }, (_, index) => String(cellAt(sheet, area.top, area.left + index).value));
}
