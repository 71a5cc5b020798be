import { rangeAddress, type RangeSpec } from "../../sheets";

/** Longest list of addresses one call of `getRanges` takes. */
const LONGEST_LIST = 8192;

type Axis = "vertical" | "horizontal";

/** A rectangle as seen along an axis. */
interface Bar {
  readonly start: number;
  length: number;
  readonly across: number;
  readonly width: number;
}

function barOf({ row, column, rows, columns }: RangeSpec, axis: Axis): Bar {
  return axis === "vertical"
    ? { start: row, length: rows, across: column, width: columns }
    : { start: column, length: columns, across: row, width: rows };
}

function rangeOf({ start, length, across, width }: Bar, axis: Axis): RangeSpec {
  return axis === "vertical"
    ? { row: start, column: across, rows: length, columns: width }
    : { row: across, column: start, rows: width, columns: length };
}

/** Joins rectangles that lie end to end along an axis and are equally wide across it. */
function joined(rectangles: readonly RangeSpec[], axis: Axis): readonly RangeSpec[] {
  const bars = rectangles
    .map((rectangle) => barOf(rectangle, axis))
    .sort((a, b) => a.across - b.across || a.width - b.width || a.start - b.start);
  const result: Bar[] = [];
  for (const bar of bars) {
    const last = result.at(-1);
    const touches = last?.across === bar.across && last.width === bar.width && last.start + last.length === bar.start;
    if (touches) last.length += bar.length;
    else result.push(bar);
  }
  return result.map((bar) => rangeOf(bar, axis));
}

/** The same cells in few rectangles: a column's cells become one, equal columns side by side one. */
export function merged(rectangles: readonly RangeSpec[]): readonly RangeSpec[] {
  return joined(joined(rectangles, "vertical"), "horizontal");
}

/** A cell as a rectangle. */
export function single({ row, column }: { readonly row: number; readonly column: number }): RangeSpec {
  return { row, column, rows: 1, columns: 1 };
}

/** `A1:B2` of rectangles. */
export function addressesOf(rectangles: readonly RangeSpec[]): readonly string[] {
  return rectangles.map(rangeAddress);
}

/** Addresses as lists, each short enough for one call. */
export function addressLists(addresses: readonly string[]): readonly string[] {
  const lists: string[] = [];
  for (const address of addresses) {
    const last = lists.at(-1);
    if (last === undefined || last.length + 1 + address.length > LONGEST_LIST) lists.push(address);
    else lists[lists.length - 1] = `${last},${address}`;
  }
  return lists;
}

/** Numbers as runs without gaps, first and last. */
export function runs(numbers: Iterable<number>): readonly (readonly [number, number])[] {
  const result: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = result.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else result.push([number, number]);
  }
  return result;
}
