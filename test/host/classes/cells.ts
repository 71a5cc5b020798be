import { invalidReference } from "../protocol/errors";
import type { RangeTarget } from "../world";
import type { Area } from "../model/area";
import type { Sheet } from "../model/workbook";

/** The cells a range stands for now. */
export interface Cells {
  readonly sheet: Sheet;
  readonly area: Area;
}

export function cellsOf({ sheet, area }: RangeTarget): Cells {
  if (area === null) throw invalidReference();
  return { sheet, area };
}
