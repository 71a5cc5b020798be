import type { RowCounts } from "../result";

/** What became of a table row. */
export type Fate = "record" | "heading" | "repeat" | "unread" | "left-out";

export type FateCounts = Record<Fate, number>;

export function noFates(): FateCounts {
  return { record: 0, heading: 0, repeat: 0, unread: 0, "left-out": 0 };
}

export function rowCountsOf({ record, heading, repeat, unread, "left-out": leftOut }: FateCounts): RowCounts {
  const rowsIn = record + heading + repeat + unread + leftOut;
  return { rowsIn, records: record, headings: heading, repeats: repeat, unread, leftOut };
}
