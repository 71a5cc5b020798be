import { boolean } from "../protocol/checks";
import { property, type Scalar } from "../protocol/hostClass";
import { rowAt } from "../model/cells";
import { cellsOf } from "./cells";
import { PLAIN_HEIGHT } from "../model/looks";
import type { Formatted } from "./formatted";

/**
 * Whether rows are as tall as the sheet has them anyway; null where some are and some are not. Setting it
 * takes their own height from them. What `false` does to rows of standard height is not documented.
 */
export const standardHeight: Scalar<Formatted> = property(
  boolean,
  ({ ranges }) => {
    const found = ranges.flatMap((range) => {
      const { sheet, area } = cellsOf(range);
      return Array.from({ length: area.bottom - area.top + 1 }, (_, index) => {
        const height = sheet.rows.get(area.top + index)?.height;
        return height === undefined || height === PLAIN_HEIGHT;
      });
    });
    const [first = null] = found;
    return found.every((each) => each === first) ? first : null;
  },
  ({ ranges }, isStandard, world) => {
    if (!isStandard) world.violation("Rows without their standard height are not simulated.");
    for (const range of ranges) {
      const { sheet, area } = cellsOf(range);
      for (let row = area.top; row <= area.bottom; row++) rowAt(sheet, row).height = undefined;
    }
  },
);
