import type { Cell, CellValue } from "../../src/ooxml";
import { readWorkbookFile } from "../../src/ooxml";
import { recalculated } from "./soffice";

export interface FormulaCell {
  readonly place: string;
  readonly stored: CellValue;
  readonly recalculated: CellValue;
}

/** Every formula with the value we stored and the value LibreOffice computes. */
export async function formulasOf(bytes: Uint8Array): Promise<readonly FormulaCell[]> {
  const ours = await readWorkbookFile(bytes);
  const theirs = await readWorkbookFile(recalculated(bytes));
  return ours.sheets.flatMap((sheet, index) =>
    [...(sheet.cells ?? new Map<string, Cell>())].flatMap(([key, cell]) => {
      if (cell.formula === undefined) return [];
      const [row = 0, column = 0] = key.split(",").map(Number);
      return [
        {
          place: `${sheet.name} ${key}`,
          stored: cell.formulaResult ?? sheet.rows[row]?.[column] ?? "",
          recalculated: theirs.sheets[index]?.rows[row]?.[column] ?? "",
        },
      ];
    }),
  );
}

const TOLERANCE = 1e-9;

/** Dates as the time they stand for, everything else as it is. */
function comparable(value: CellValue): Exclude<CellValue, Date> {
  return value instanceof Date ? value.getTime() : value;
}

export function differs({ stored, recalculated: value }: FormulaCell): boolean {
  const [a, b] = [comparable(stored), comparable(value)];
  return typeof a === "number" && typeof b === "number" ? Math.abs(a - b) > TOLERANCE : a !== b;
}
