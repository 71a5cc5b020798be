import { mustBeUnprotected } from "../model/protection";
import type { RangeTarget } from "../world";

/** Cells that are formatted together. */
export interface Formatted {
  readonly ranges: readonly RangeTarget[];
}

export const formattedWritable = ({ ranges }: Formatted): void => {
  for (const { sheet } of ranges) mustBeUnprotected(sheet);
};

/** Excel gives colours back in capitals. */
export function settledColour(value: string): string {
  return value.startsWith("#") ? value.toUpperCase() : value;
}
