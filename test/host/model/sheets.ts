import { rewriteFormulas } from "./formulas";
import { forgetTable } from "./moveCells";
import { withReferences, withSheetRenamed } from "./references";
import type { Sheet, Workbook } from "./workbook";

export function renameSheet(workbook: Workbook, sheet: Sheet, name: string): void {
  const before = sheet.name;
  sheet.name = name;
  rewriteFormulas(workbook, (formula) => withSheetRenamed(formula, before, name));
}

/** Takes a sheet out; references to it and to its tables become `#REF!`. */
export function deleteSheet(workbook: Workbook, sheet: Sheet): void {
  const position = workbook.sheets.indexOf(sheet);
  workbook.sheets = workbook.sheets.filter((each) => each !== sheet);
  workbook.names = workbook.names.filter((name) => name.sheet !== sheet);
  const gone = sheet.name.toUpperCase();
  rewriteFormulas(workbook, (formula) =>
    withReferences(formula, (named, area) => (named?.toUpperCase() === gone ? null : area)),
  );
  for (const { name } of sheet.tables) forgetTable(workbook, name);
  if (workbook.active !== sheet) return;
  const next = workbook.sheets[Math.min(position, workbook.sheets.length - 1)];
  if (next !== undefined) workbook.active = next;
  workbook.selected = [{ top: 0, left: 0, bottom: 0, right: 0 }];
}
