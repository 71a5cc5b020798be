/** What a person types into the spreadsheet, as the simulated Excel is told of it. */
import { CellValueType, type ICellData, type IObjectMatrixPrimitiveType, type Nullable } from "@univerjs/core";
import type { Area } from "../../test/host/model/area";
import type { CellValue } from "../../test/host/model/workbook";

type Entered = CellValue | null;

export interface Edit {
  readonly area: Area;
  /** Null leaves a cell alone. */
  readonly values: readonly (readonly Entered[])[];
}

/** What was typed into one cell, before the spreadsheet made something of it. */
export interface Typed {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

function entered(cell: Nullable<ICellData>): Entered {
  if (cell == null) return "";
  if (typeof cell.f === "string" && cell.f !== "") return cell.f;
  if (cell.p?.body != null) return cell.p.body.dataStream.replace(/\r\n$/, "");
  if (cell.v === undefined) return "f" in cell || "p" in cell ? "" : null;
  if (cell.v === null) return "";
  if (cell.t === CellValueType.BOOLEAN) return cell.v === 1 || cell.v === true;
  return cell.v;
}

type Matrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** Undefined where only looks were changed. */
export function editOf(cellValue: Matrix, typed?: Typed): Edit | undefined {
  const cells = Object.entries(cellValue).flatMap(([row, columns]) =>
    Object.entries((columns ?? {}) as Record<string, Nullable<ICellData>>).map(([column, cell]) => {
      const isTyped = typed?.row === Number(row) && typed.column === Number(column);
      const value = isTyped && typeof cell?.f !== "string" ? typed.text : entered(cell);
      return { row: Number(row), column: Number(column), value };
    }),
  );
  const told = cells.filter(({ value }) => value !== null);
  if (told.length === 0) return undefined;
  const rows = told.map(({ row }) => row);
  const columns = told.map(({ column }) => column);
  const area = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  const values = Array.from({ length: area.bottom - area.top + 1 }, () =>
    Array.from<Entered>({ length: area.right - area.left + 1 }).fill(null),
  );
  for (const { row, column, value } of told) {
    const line = values[row - area.top];
    if (line !== undefined) line[column - area.left] = value;
  }
  return { area, values };
}
