/** A cell of the simulated Excel as the spreadsheet wants it. */
import { BooleanNumber, CellValueType, type ICellData } from "@univerjs/core";
import type { Cell, Sheet } from "../../test/host/model/workbook";
import { styleOf } from "./styles";

function content({ value, formula, quoted, numberFormat }: Cell): ICellData {
  const shown: ICellData =
    typeof value === "number"
      ? { v: value, t: CellValueType.NUMBER }
      : typeof value === "boolean"
        ? { v: value ? BooleanNumber.TRUE : BooleanNumber.FALSE, t: CellValueType.BOOLEAN }
        : { v: value, t: quoted || numberFormat === "@" ? CellValueType.FORCE_STRING : CellValueType.STRING };
  if (formula !== null) return { ...shown, f: formula };
  return value === "" ? {} : shown;
}

/** Complete: what the cell held before is told to be gone. */
export function cellData(cell: Cell, sheet: Sheet): ICellData {
  return { v: null, f: null, si: null, p: null, ...content(cell), s: styleOf(cell, sheet) };
}
