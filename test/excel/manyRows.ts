import type { SheetSpec, WorkbookSpec } from "../../src/sheets";

/** The workbook with the rows of one table repeated until there are `count`; it must be alone on its sheet. */
export function withRows(workbook: WorkbookSpec, table: string, count: number): WorkbookSpec {
  const stretch = (sheet: SheetSpec): SheetSpec => {
    const [only, ...others] = sheet.tables;
    if (only?.name !== table) return sheet;
    if (others.length > 0) throw new Error(`${table} is not alone on its sheet`);
    const rows = Array.from({ length: count }, (_, index) => only.rows[index % only.rows.length] ?? []);
    const grown = <T extends SheetSpec["validations"][number] | SheetSpec["conditionalFormats"][number]>(
      rule: T,
    ): T => ({
      ...rule,
      range: { ...rule.range, rows: rule.range.rows + count - only.rows.length },
    });
    return {
      ...sheet,
      tables: [{ ...only, rows }],
      conditionalFormats: sheet.conditionalFormats.map(grown),
      validations: sheet.validations.map(grown),
    };
  };
  return { ...workbook, sheets: workbook.sheets.map(stretch) };
}
