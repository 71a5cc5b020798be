import type { Segment, TextLine } from "./lines";
import type { Rule } from "./page";

/** A table that nothing but white gaps divides. */
export interface Columns {
  /** Extent of each column, from left to right. */
  readonly spans: readonly Span[];
  readonly lines: readonly TextLine[];
}

export interface Span {
  readonly left: number;
  readonly right: number;
}

/** Running text, or lines that stand in columns. */
export type Passage = { readonly kind: "text"; readonly line: TextLine } | ({ readonly kind: "columns" } & Columns);

/** Fewer lines in columns are a letterhead or a signature. */
const FEWEST_LINES = 2;
/** One line alone of as many segments is a row: text has no such gaps. */
const SURELY_COLUMNS = 3;
/** More lines on a page are no table. */
const MOST_LINES = 2_000;
/** Lines further apart than this (times the size) do not belong to one table. */
const FARTHEST = 4;

/**
 * Parts lines into running text and tables: lines of several segments which share the white gaps between
 * them. A line of one segment belongs to the table above if it stays inside one column, right below.
 */
export function passagesOf(all: readonly TextLine[]): readonly Passage[] {
  if (all.length > MOST_LINES) return all.map((line) => ({ kind: "text", line }));
  const lines = withoutOverlaps(all);
  const passages: Passage[] = [];
  let index = 0;
  while (index < lines.length) {
    const table = tableFrom(lines, index);
    const line = lines[index];
    if (table !== undefined) {
      const above = hangingAbove(passages, table);
      passages.splice(passages.length - above.length);
      passages.push({ kind: "columns", spans: table.spans, lines: [...above, ...table.lines] });
      index += table.lines.length;
    } else {
      if (line !== undefined) passages.push({ kind: "text", line });
      index += 1;
    }
  }
  return passages;
}

/** Lines nearer than this (times the size) overlap: cells of one row that stand in its middle. */
const OVERLAPPING = 0.9;

/** Lines that overlap, as one: what stands above one another is joined. */
function withoutOverlaps(lines: readonly TextLine[]): readonly TextLine[] {
  return split(lines, (line, before) => line.y - before.y > OVERLAPPING * line.size).map((group) => {
    const [first] = group;
    if (first === undefined || group.length === 1) return first ?? { segments: [], y: 0, size: 0, endsInSpace: false };
    const segments: { text: string; left: number; right: number }[] = [];
    for (const segment of group.flatMap((line) => line.segments)) {
      const under = segments.find((other) => overlaps(other, segment));
      if (under === undefined) segments.push({ ...segment });
      else {
        under.text += ` ${segment.text}`;
        under.left = Math.min(under.left, segment.left);
        under.right = Math.max(under.right, segment.right);
      }
    }
    return {
      segments: segments.sort((a, b) => a.left - b.left),
      y: group.at(-1)?.y ?? 0,
      size: first.size,
      endsInSpace: false,
    };
  });
}

/** Lines right above a table which stand in one of its inner columns: the cell is taller than its neighbours. */
function hangingAbove(passages: readonly Passage[], { spans, lines }: Columns): readonly TextLine[] {
  const hanging: TextLine[] = [];
  let below = lines[0];
  for (const passage of [...passages].reverse()) {
    if (passage.kind !== "text" || below === undefined || below.y - passage.line.y > 2 * below.size) break;
    if (passage.line.segments.some((segment) => columnOf(spans, segment) < 1)) break;
    hanging.unshift(passage.line);
    below = passage.line;
  }
  return hanging;
}

/** The table that begins with a line, if one does. */
function tableFrom(lines: readonly TextLine[], start: number): Columns | undefined {
  const first = lines[start];
  if (first === undefined || first.segments.length < 2) return undefined;
  let spans: readonly Span[] = first.segments.map(({ left, right }) => ({ left, right }));
  let end = start + 1;
  let lastInColumns = start;
  let inColumns = 1;
  for (; end < lines.length; end += 1) {
    const line = lines[end];
    const before = lines[end - 1];
    if (line === undefined || before === undefined) break;
    if (line.y - before.y > FARTHEST * Math.max(line.size, before.size)) break;
    const next = withLine(spans, line.segments);
    if (next === undefined) break;
    if (line.segments.length > 1) {
      inColumns += 1;
      lastInColumns = end;
    } else if (!isWrapped(line, before, spans)) break;
    spans = next;
  }
  if (inColumns < FEWEST_LINES && first.segments.length < SURELY_COLUMNS) return undefined;
  // What is left hanging below the last full line belongs to it only as far as it stands in the inner columns.
  let last = lastInColumns + 1;
  while (last < end && columnOf(spans, lines[last]?.segments[0]) > 0) last += 1;
  return { spans, lines: lines.slice(start, last) };
}

/** A line that goes on with the cell above it, or is a heading of the rows below: near, and inside one column. */
function isWrapped(line: TextLine, before: TextLine, spans: readonly Span[]): boolean {
  return line.y - before.y <= 3 * line.size && columnOf(spans, line.segments[0]) >= 0;
}

function columnOf(spans: readonly Span[], segment: Segment | undefined): number {
  if (segment === undefined) return -1;
  const over = spans.flatMap((span, index) => (overlaps(span, segment) ? [index] : []));
  return over.length === 1 ? (over[0] ?? -1) : -1;
}

function overlaps(a: Span, b: Span): boolean {
  return a.left < b.right && b.left < a.right;
}

/** The columns with one more line in them; undefined if a segment runs over two of them, or two share one. */
function withLine(spans: readonly Span[], segments: readonly Segment[]): readonly Span[] | undefined {
  const next = [...spans];
  for (const segment of segments) {
    const over = next.filter((span) => overlaps(span, segment));
    const [only] = over;
    if (over.length > 1) return undefined;
    if (only === undefined) {
      next.push({ left: segment.left, right: segment.right });
    } else {
      next[next.indexOf(only)] = {
        left: Math.min(only.left, segment.left),
        right: Math.max(only.right, segment.right),
      };
    }
  }
  next.sort((a, b) => a.left - b.left);
  if (next.some((span, index) => span.right > (next[index + 1]?.left ?? Infinity))) return undefined;
  const taken = segments.map((segment) => columnOf(next, segment));
  return new Set(taken).size === taken.length && !taken.includes(-1) ? next : undefined;
}

/** Rows of cells: lines that rules or wider gaps hold together are one row, else each line is one. */
export function rowsOf({ spans, lines }: Columns, rules: readonly Rule[]): readonly (readonly string[])[] {
  return grouped(lines, spans, rules).map((group) => {
    const cells = spans.map(() => "");
    for (const { segments } of group) {
      for (const segment of segments) {
        const column = Math.max(0, columnOf(spans, segment));
        cells[column] = cells[column] === "" ? segment.text : `${cells[column] ?? ""} ${segment.text}`;
      }
    }
    return cells;
  });
}

/** The lines of one cell are evenly spaced; a gap wider by this begins a row. */
const NEXT_ROW = 1.1;

function grouped(
  lines: readonly TextLine[],
  spans: readonly Span[],
  rules: readonly Rule[],
): readonly (readonly TextLine[])[] {
  const steps = lines.slice(1).map((line, index) => line.y - (lines[index]?.y ?? 0));
  const near = Math.min(...steps);
  const parted = split(lines, (line, before) => isRuledOff(before, line, spans, rules));
  return parted.flatMap((part) => {
    const rows = split(
      part,
      (line, before) => line.y - before.y > NEXT_ROW * near || haveFiguresInSameColumns(before, line, spans),
    );
    const evenly = rows.length === 1 && parted.length === 1;
    return rows.flatMap((row) => (isOneRow(row, spans, evenly) ? [row] : upwards(row, spans)));
  });
}

const FIGURE = /^[0-9๐-๙]+(?:[.,][0-9๐-๙]+)?%?$/;
/** One figure over another may be one that its cell cut in two. */
const FEWEST_FIGURES = 2;

/** Figures do not wrap: lines with whole ones over one another are two rows. */
function haveFiguresInSameColumns(above: TextLine, below: TextLine, spans: readonly Span[]): boolean {
  const figures = (line: TextLine) =>
    line.segments.flatMap((segment) => (FIGURE.test(segment.text) ? [columnOf(spans, segment)] : []));
  const over = new Set(figures(above));
  return figures(below).filter((column) => over.has(column)).length >= FEWEST_FIGURES;
}

/**
 * Evenly spaced lines that do not begin in the first column but end there stand at the foot of their rows,
 * as a spreadsheet puts them: lines belong to the next one with a first cell. Otherwise each is a row.
 */
function upwards(lines: readonly TextLine[], spans: readonly Span[]): readonly (readonly TextLine[])[] {
  const begins = (line: TextLine | undefined) => columnOf(spans, line?.segments[0]) === 0;
  if (begins(lines[0]) || !begins(lines.at(-1))) return lines.map((line) => [line]);
  return split(lines, (_, before) => begins(before));
}

function split<T>(items: readonly T[], parts: (item: T, before: T) => boolean): readonly (readonly T[])[] {
  const groups: T[][] = [];
  for (const [index, item] of items.entries()) {
    const before = items[index - 1];
    const group = groups.at(-1);
    if (group === undefined || before === undefined || parts(item, before)) groups.push([item]);
    else group.push(item);
  }
  return groups;
}

/** A rule runs below one line and above the next, under at least half of the table. */
function isRuledOff(above: TextLine, below: TextLine, spans: readonly Span[], rules: readonly Rule[]): boolean {
  const width = (spans.at(-1)?.right ?? 0) - (spans[0]?.left ?? 0);
  const ruled = rules
    .filter(
      ({ direction, at }) =>
        direction === "across" && at > above.y - 0.1 * above.size && at < below.y - 0.4 * below.size,
    )
    .reduce((sum, { from, to }) => sum + to - from, 0);
  return ruled >= width / 2;
}

/** A first column as wide (times the size) has texts that may wrap; a narrower one has codes. */
const WIDE = 8;

/** The lines of one row: only one of them begins in the first column, or ends in the last beside wrapped texts. */
function isOneRow(lines: readonly TextLine[], spans: readonly Span[], evenly: boolean): boolean {
  if (!standsInColumns(lines, spans)) return false;
  const filled = lines.flatMap(({ segments }) => [...new Set(segments.map((segment) => columnOf(spans, segment)))]);
  const count = (column: number) => filled.filter((each) => each === column).length;
  const [first] = spans;
  const wraps = first !== undefined && first.right - first.left > WIDE * (lines[0]?.size ?? 0);
  return count(0) <= 1 || (!evenly && (new Set(filled).size === 1 || (wraps && count(spans.length - 1) <= 1)));
}

/** The lines of a cell stand under one another; side by side they are cells of columns that were not told apart. */
function standsInColumns(lines: readonly TextLine[], spans: readonly Span[]): boolean {
  const cells = new Map<number, Span>();
  for (const segment of lines.flatMap(({ segments }) => segments)) {
    const column = columnOf(spans, segment);
    const cell = cells.get(column);
    if (cell !== undefined && !overlaps(cell, segment)) return false;
    cells.set(column, {
      left: Math.min(cell?.left ?? Infinity, segment.left),
      right: Math.max(cell?.right ?? 0, segment.right),
    });
  }
  return true;
}
