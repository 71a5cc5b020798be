import { HostError } from "../protocol/errors";
import { type Area, overlap } from "./area";
import type { Sheet, Table } from "./workbook";

function isCrossed({ isFiltered, area: table }: Table, area: Area): boolean {
  return isFiltered && overlap({ ...table, top: table.top + 1 }, area) !== undefined;
}

/**
 * Rows a filter hides are written over in the wrong places, or not at all (office-js issues 224, 994); Excel
 * may say nothing about it, so here it is an error.
 */
export function mustNotBeFiltered({ tables }: Sheet, area: Area): void {
  if (!tables.some((table) => isCrossed(table, area))) return;
  throw new HostError("FilteredRangeConflict", "The attempted operation causes a conflict with a filtered range.");
}
