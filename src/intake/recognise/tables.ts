import { parseNumber } from "../../ita";
import type { RowCounts } from "../result";
import { WIDEST, type SourceDocument } from "../source";
import { cellCleaner, isDecoration, onlyText } from "./cells";
import { columnMeaning, headerMapping, isTextColumn, type ColumnMapping } from "./columns";
import { newContext, type Context, type TableRow } from "./context";
import { enterBlock, rowsAfterText } from "./continuation";
import type { Draft, Fate } from "./draft";
import { readFigures } from "./figureRows";
import { continueItem, leadingCode, readItems } from "./itemRows";
import { isGroupHeading, isSubindicatorHeading } from "./names";
import { placeOf } from "./place";

/** No result table is wider or has longer texts; such a row is quoted as unread without a look inside. */
const LONGEST_CELL = 200_000;

/** Reads every table row of a document into the draft; each row is counted under exactly one fate. */
export function recogniseTables(document: SourceDocument, draft: Draft): RowCounts {
  const rows = document.lines.filter((line) => line.kind === "row");
  const separated = rowsAfterText(document.lines);
  const clean = cellCleaner();
  const cleaned = rows.map(({ cells }) =>
    cells.length > WIDEST || cells.some((cell) => cell.length > LONGEST_CELL) ? [] : cells.map(clean),
  );
  const context = newContext();
  const counts = { record: 0, heading: 0, repeat: 0, unread: 0 };
  for (const [index, row] of rows.entries()) {
    const cells = cleaned[index] ?? [];
    if (row.table !== rows[index - 1]?.table) enterBlock(context, cells, separated.has(row));
    const place = placeOf(document.file, row);
    const inTable = context.mapping !== undefined;
    const fate: Fate = row.hidden ? "unread" : recogniseRow({ cells, place }, cleaned[index + 1], context, draft);
    counts[fate] += 1;
    context.afterUnread = fate === "unread";
    if (fate !== "unread") continue;
    const looksOurs = inTable || leadingCode(cells, undefined) !== undefined;
    draft.note("unread-row", place, { text: place.text ?? "" }, looksOurs ? "warning" : "info");
  }
  return {
    rowsIn: rows.length,
    records: counts.record,
    headings: counts.heading,
    repeats: counts.repeat,
    unread: counts.unread,
  };
}

function recogniseRow(row: TableRow, next: readonly string[] | undefined, context: Context, draft: Draft): Fate {
  const { cells, place } = row;
  const { afterHeader } = context;
  context.afterHeader = false;
  if (cells.length === 0) return "unread";
  if (isDecoration(cells)) return "heading";
  const mapping = headerMapping(cells);
  if (mapping !== undefined && leadingCode(cells, undefined) === undefined) {
    return startTable(cells, mapping, context, afterHeader);
  }
  for (const cell of cells) draft.addRespondents(cell, place);
  const heading = onlyText(cells);
  const named = heading !== undefined && (isSubindicatorHeading(heading) || isGroupHeading(heading));
  return (
    readItems(row, context, draft) ??
    (named ? "heading" : undefined) ??
    continueItem(row, context, draft) ??
    readFigures(row, context, draft) ??
    (heading !== undefined && standsAboveTable(heading, cells.indexOf(heading), next, context)
      ? "heading"
      : undefined) ??
    (isHeaderPart(cells, next) ? "heading" : "unread")
  );
}

function startTable(cells: readonly string[], own: ColumnMapping, context: Context, lowerHalf: boolean): Fate {
  const upper = lowerHalf ? context.mapping : undefined;
  const mapping = withComments(upper === undefined ? own : joinHeaders(upper, own, cells, context.headerTexts));
  // Trailing blanks come and go from page to page.
  const signature = mapping.join().replace(/,+$/, "");
  context.headerTexts = cells.map((cell, column) =>
    cell === "" && upper !== undefined ? (context.headerTexts[column] ?? "") : cell,
  );
  context.mapping = mapping;
  context.afterHeader = true;
  if (context.lastHeader !== signature) context.lastItem = undefined;
  context.lastHeader = signature;
  if (context.headers.has(signature)) return "repeat";
  context.headers.add(signature);
  return "heading";
}

/** In a table of items without a column for comments, the remarks are the comments. */
function withComments(mapping: ColumnMapping): ColumnMapping {
  if (!mapping.includes("code") || mapping.includes("comment")) return mapping;
  return mapping.map((meaning) => (meaning === "remark" ? "comment" : meaning));
}

/** A header in two rows: the lower one decides, the upper one fills in, and its scores spread to the right. */
function joinHeaders(
  upper: ColumnMapping,
  lower: ColumnMapping,
  cells: readonly string[],
  upperTexts: readonly string[],
): ColumnMapping {
  return lower.map((meaning, column) => {
    if (meaning !== undefined || upper[column] !== undefined) return meaning ?? upper[column];
    const underSpan = (cells[column] ?? "") !== "" && (upperTexts[column] ?? "") === "";
    return underSpan && upper[column - 1] === "score" && lower[column - 1] === undefined ? "score" : undefined;
  });
}

/**
 * A header or an item follows, so a row with one text is a heading of some kind; a lone figure is
 * none, nor is a text in a column for texts.
 */
function standsAboveTable(
  text: string,
  column: number,
  next: readonly string[] | undefined,
  context: Context,
): boolean {
  if (isTextColumn(context.mapping, column)) return false;
  if (next === undefined || parseNumber(text).kind === "number") return false;
  return (
    headerMapping(next) !== undefined ||
    (context.mapping !== undefined && leadingCode(next, context.mapping) !== undefined)
  );
}

/** The upper row of a header in two rows: it has a known heading, no figure, and a header follows. */
function isHeaderPart(cells: readonly string[], next: readonly string[] | undefined): boolean {
  return (
    next !== undefined &&
    headerMapping(next) !== undefined &&
    cells.some((cell) => columnMeaning(cell) !== undefined) &&
    cells.every((cell) => cell === "" || parseNumber(cell).kind === "unreadable")
  );
}
