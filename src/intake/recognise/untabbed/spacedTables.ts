import type { ItemCode } from "../../../ita";
import { displayWidth } from "../../../thai";
import type { SourceDocument } from "../../source";
import { cleanCell } from "../cells";
import { columnOf, headerMapping, type ColumnMapping } from "../tables/columns";
import { figuresIn } from "./figures";
import { codeAtStart } from "./itemBlocks";
import { itemNameEnd } from "./knownNames";
import type { Doubt, Findings, MadeRow } from "./madeRows";
import { isPageMark, isTableHeading, placeOfLines, type TextLine } from "./textLines";

/** A piece of a line with wide spaces around it, and where it stands. */
interface Segment {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Header {
  readonly segments: readonly Segment[];
  readonly mapping: ColumnMapping;
}

const FEWEST_COLUMNS = 3;
const QUOTE = 80;

/** Positions are counted in letters as they are seen, or in characters: programs differ in which they align by. */
type Measure = (text: string) => number;
const MEASURES: readonly Measure[] = [displayWidth, (text) => text.length];

/**
 * Tables whose columns stand apart by two and more spaces under a header of the same kind, as
 * `pdftotext -layout` writes them. Every piece of every row must stand under exactly one column.
 */
export function spacedTables(lines: readonly TextLine[], document: SourceDocument): Findings {
  const tables: (readonly MadeRow[])[] = [];
  const doubts: Doubt[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || headerOf(line, displayWidth) === undefined) continue;
    const end = bodyEnd(lines, index + 1);
    const body = lines.slice(index, end);
    for (const measure of MEASURES) {
      const table = readTable(body, measure, document);
      if (table === undefined) continue;
      tables.push(table.rows);
      for (const doubt of table.doubts) doubts.push(doubt);
      break;
    }
    index = end - 1;
  }
  return { tables, doubts, unproven: [] };
}

function segmentsOf({ raw }: TextLine, measure: Measure): readonly Segment[] {
  return [...raw.replaceAll("\u00A0", " ").matchAll(/\S+(?: \S+)*/g)].map((match) => {
    const start = measure(raw.slice(0, match.index));
    return { text: cleanCell(match[0]), start, end: start + measure(match[0]) };
  });
}

function headerOf(line: TextLine, measure: Measure): Header | undefined {
  const segments = segmentsOf(line, measure);
  if (segments.length < FEWEST_COLUMNS) return undefined;
  const mapping = headerMapping(segments.map(({ text }) => text));
  const complete = mapping?.includes("code") === true && mapping.filter((meaning) => meaning === "score").length === 1;
  return mapping !== undefined && complete ? { segments, mapping } : undefined;
}

/** A table goes on over blank lines as long as codes, headings, page marks or its header follow. */
function bodyEnd(lines: readonly TextLine[], from: number): number {
  let end = from;
  let afterBlank = false;
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || line.text === "") {
      afterBlank = true;
      continue;
    }
    const known =
      codeAtStart(line.text) !== undefined ||
      isTableHeading(line.text) ||
      isPageMark(line.text) ||
      headerOf(line, displayWidth) !== undefined;
    if (afterBlank && !known) break;
    afterBlank = false;
    end = index + 1;
  }
  return end;
}

interface Extent {
  start: number;
  end: number;
}

interface Anchor {
  readonly code: ItemCode;
  readonly line: TextLine;
  readonly segments: readonly Segment[];
}

/** The first piece of a row may hold code and name with one space between. */
function anchorOf(line: TextLine, measure: Measure): Anchor | undefined {
  const [first, ...others] = segmentsOf(line, measure);
  const found = first === undefined ? undefined : codeAtStart(first.text);
  if (first === undefined || found === undefined) return undefined;
  if (found.rest === "") return { code: found.code, line, segments: [first, ...others] };
  const middle = first.start + measure(found.printed);
  const code = { text: found.printed, start: first.start, end: middle };
  return {
    code: found.code,
    line,
    segments: [code, { text: found.rest, start: middle + 1, end: first.end }, ...others],
  };
}

/** What each column takes of the line's width, by the header and the rows that fill all columns. */
function extentsOf(headers: readonly Header[], anchors: readonly Anchor[]): readonly Extent[] | undefined {
  const [first] = headers;
  if (first === undefined || first.mapping.length < FEWEST_COLUMNS) return undefined;
  const full = anchors.filter(({ segments }) => segments.length === first.segments.length);
  const extents: Extent[] = first.segments.map(({ start, end }) => ({ start, end }));
  for (const { segments } of [...headers, ...full]) {
    for (const [column, { start, end }] of segments.entries()) {
      const extent = extents[column];
      if (extent === undefined) return undefined;
      extent.start = Math.min(extent.start, start);
      extent.end = Math.max(extent.end, end);
    }
  }
  const apart = extents.every(({ end }, column) => end <= (extents[column + 1]?.start ?? Infinity));
  return apart ? extents : undefined;
}

/** The pieces of a line under their columns; undefined if one stands under none or several. */
function cellsOf(segments: readonly Segment[], extents: readonly Extent[]): readonly string[] | undefined {
  const cells = extents.map(() => "");
  for (const { text, start, end } of segments) {
    const under = extents.flatMap((extent, column) => (start < extent.end && extent.start < end ? [column] : []));
    const [column] = under;
    if (column === undefined || under.length > 1 || cells[column] !== "") return undefined;
    cells[column] = text;
  }
  return cells;
}

function readTable(
  body: readonly TextLine[],
  measure: Measure,
  document: SourceDocument,
): { readonly rows: readonly MadeRow[]; readonly doubts: readonly Doubt[] } | undefined {
  const headers = body.flatMap((line) => headerOf(line, measure) ?? []);
  const [header] = headers;
  const anchors = body.flatMap((line) => anchorOf(line, measure) ?? []);
  const extents = extentsOf(headers, anchors);
  if (header === undefined || extents === undefined || anchors.length === 0) return undefined;
  const builder = new TableBuilder(header.mapping, document);
  for (const line of body) {
    if (line.text === "" || isPageMark(line.text)) continue;
    const anchor = anchorOf(line, measure);
    const isHeader = headerOf(line, measure) !== undefined;
    const cells = isTableHeading(line.text)
      ? [line.text]
      : cellsOf(anchor?.segments ?? segmentsOf(line, measure), extents);
    if (cells === undefined) return undefined;
    if (anchor !== undefined) builder.addItem(anchor.code, cells, line);
    else if (isHeader || isTableHeading(line.text)) builder.addOther(cells, line);
    else builder.addFurther(cells, line);
  }
  return builder.sound() ? { rows: builder.finish(), doubts: builder.doubts } : undefined;
}

interface OpenRow {
  cells: string[];
  readonly lines: TextLine[];
  readonly code: ItemCode | undefined;
}

/** Puts wrapped lines to the item whose cells they go on with, where that can be told. */
class TableBuilder {
  readonly doubts: Doubt[] = [];
  private readonly rows: OpenRow[] = [];
  private waiting: { cells: readonly string[]; line: TextLine }[] = [];
  private readonly name: number;
  private readonly comment: number;
  private readonly score: number;

  constructor(
    mapping: ColumnMapping,
    private readonly document: SourceDocument,
  ) {
    this.name = columnOf(mapping, "name");
    this.comment = columnOf(mapping, "comment");
    this.score = columnOf(mapping, "score");
  }

  addItem(code: ItemCode, cells: readonly string[], line: TextLine): void {
    const row: OpenRow = { cells: [...cells], lines: [line], code };
    this.place(row);
    this.rows.push(row);
  }

  addOther(cells: readonly string[], line: TextLine): void {
    this.place(undefined);
    this.rows.push({ cells: [...cells], lines: [line], code: undefined });
  }

  addFurther(cells: readonly string[], line: TextLine): void {
    this.waiting.push({ cells, line });
  }

  finish(): readonly MadeRow[] {
    this.place(undefined);
    return this.rows.map(({ cells, lines }) => ({ cells, lines }));
  }

  /** Every figure under the score is one by its looks; another may have slipped out of a comment. */
  sound(): boolean {
    return this.rows.every(({ code, cells }) => {
      const text = cells[this.score] ?? "";
      return (
        code === undefined ||
        /^[-–—]?$/.test(text) ||
        figuresIn(text).some(({ likeScore, end }) => likeScore && end === text.length)
      );
    });
  }

  /** Decides where the waiting lines belong: to the row above, to the one below, or nobody can tell. */
  private place(below: OpenRow | undefined): void {
    const above = this.rows.at(-1)?.code === undefined ? undefined : this.rows.at(-1);
    const waiting = this.waiting;
    this.waiting = [];
    const byName = above === undefined ? 0 : this.linesEndingName(above, waiting);
    for (const { cells, line } of waiting.slice(0, byName)) if (above !== undefined) append(above, cells, line);
    const rest = waiting.slice(byName);
    if (rest.length === 0) return;
    const isDash = (row: OpenRow | undefined) => /^[-–—]$/.test(row?.cells[this.comment] ?? "");
    const commentOnly = rest.every(({ cells }) =>
      cells.every((cell, column) => cell === "" || column === this.comment),
    );
    const hasText = (row: OpenRow | undefined) =>
      row !== undefined && !isDash(row) && (row.cells[this.comment] ?? "") !== "";
    if (commentOnly && hasText(above) && isDash(below) && above !== undefined) {
      for (const { cells, line } of rest) append(above, cells, line);
    } else if (commentOnly && isDash(above) && hasText(below) && below !== undefined) {
      for (const { cells, line } of [...rest].reverse()) prepend(below, cells, line);
    } else {
      const place = placeOfLines(
        this.document,
        rest.map(({ line }) => line),
      );
      this.doubts.push({ code: "text-unattributed", place, data: { text: (place.text ?? "").slice(0, QUOTE) } });
    }
  }

  /** How many of the lines it takes to complete the name of the row above. */
  private linesEndingName({ code, cells }: OpenRow, waiting: readonly { cells: readonly string[] }[]): number {
    if (code === undefined) return 0;
    let name = cells[this.name] ?? "";
    if (itemNameEnd(code, name) === name.length) return 0;
    for (const [index, { cells: further }] of waiting.entries()) {
      if ((further[this.name] ?? "") === "") return 0;
      name += ` ${further[this.name] ?? ""}`;
      if (itemNameEnd(code, name) === name.length) return index + 1;
    }
    return 0;
  }
}

function append(row: OpenRow, cells: readonly string[], line: TextLine): void {
  row.cells = row.cells.map((cell, column) => `${cell} ${cells[column] ?? ""}`.trim());
  row.lines.push(line);
}

function prepend(row: OpenRow, cells: readonly string[], line: TextLine): void {
  row.cells = row.cells.map((cell, column) => `${cells[column] ?? ""} ${cell}`.trim());
  row.lines.push(line);
}
