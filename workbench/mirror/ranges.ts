import type { IRange } from "@univerjs/core";
import type { Area } from "../../test/host/model/area";

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** An area as far as the grid reaches; entire columns end with it. */
export function rangeOf({ top, left, bottom, right }: Area, { rows, columns }: Size): IRange {
  return {
    startRow: top,
    startColumn: left,
    endRow: Math.min(bottom, rows - 1),
    endColumn: Math.min(right, columns - 1),
  };
}

export function areaOf({ startRow, startColumn, endRow, endColumn }: IRange): Area {
  return { top: startRow, left: startColumn, bottom: endRow, right: endColumn };
}
