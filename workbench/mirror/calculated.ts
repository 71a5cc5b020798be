/** What the spreadsheet calculated goes back into the simulated Excel, as the values of its formulas. */
import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import type { CellValue, Workbook } from "../../test/host/model/workbook";
import type { Grid } from "../grid/grid";

/** Undefined where nothing has been calculated yet. */
function valueOf(cell: Nullable<ICellData>): CellValue | undefined {
  const value = cell?.v;
  if (value == null) return undefined;
  return cell?.t === CellValueType.BOOLEAN ? value === 1 || value === true : value;
}

/** Calls back for every formula whose value became another, after it has. */
export function takeCalculatedValues(
  grid: Grid,
  workbook: Workbook,
  taken: (sheetId: string, row: number, column: number) => void,
): void {
  const shown = grid.workbook();
  for (const sheet of workbook.sheets) {
    const cells = shown?.getSheetBySheetId(sheet.id)?.getCellMatrix();
    if (cells === undefined) continue;
    for (const [row, { cells: ours }] of sheet.rows) {
      for (const [column, cell] of ours) {
        if (cell.formula === null) continue;
        const value = valueOf(cells.getValue(row, column));
        if (value === undefined || value === cell.value) continue;
        ours.set(column, { ...cell, value });
        taken(sheet.id, row, column);
      }
    }
  }
}
