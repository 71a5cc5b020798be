import { compareCodes, parseNumber, type ItemCode } from "../../../ita";
import type { SourceLine, SourceRow } from "../../source";
import { onlyText } from "../cells";
import { columnOf, isTextColumn, type ColumnMapping } from "./columns";
import type { Context } from "./context";
import { indicatorsIn } from "./figureRows";
import { isItemName, leadingCode } from "./itemRows";
import { isGroupHeading, isSubindicatorHeading } from "../names";

/** A page number, a dotted line or the first words of the next page, as typed at the foot of a page. */
const PAGE_MARK = /^(?:\/|[-–—]?\s?[0-9๐-๙]{1,3}\s?[-–—]?$|[.…_\s]+$|(?:หน้า|page)\s)/i;

function isTableHeading(text: string): boolean {
  return isSubindicatorHeading(text) || isGroupHeading(text);
}

/** The rows before which running text stands that is no heading of the table and no page mark. */
export function rowsAfterText(lines: readonly SourceLine[]): ReadonlySet<SourceRow> {
  const rows = new Set<SourceRow>();
  let text = false;
  for (const line of lines) {
    if (line.kind === "row" && line.columns !== undefined) {
      // Items of another table, though this one has no header to tell.
      text = true;
    } else if (line.kind === "row") {
      if (text) rows.add(line);
      text = false;
    } else if (line.kind === "text") {
      text ||= !PAGE_MARK.test(line.text.trim()) && !isTableHeading(line.text);
    }
  }
  return rows;
}

/** Decides whether a new block of rows goes on with the table before it; if not, its header is forgotten. */
export function enterBlock(context: Context, cells: readonly string[], afterText: boolean): void {
  context.afterUnread = false;
  context.afterHeader = false;
  const { mapping, lastTexts } = context;
  if (mapping === undefined) return;
  const goesOn = afterText
    ? goesOnAfterText(cells, mapping, context)
    : goesOnAfterBlank(cells, mapping) || isRestOf(cells, mapping, lastTexts);
  if (!goesOn) context.mapping = undefined;
}

/** An item beyond doubt: its code has a letter, or its name stands beside it. `08` may be a number. */
function surelyItem(cells: readonly string[], mapping: ColumnMapping): ItemCode | undefined {
  const code = leadingCode(cells, mapping)?.code;
  const named = code !== undefined && isItemName(code, cells[columnOf(mapping, "name")] ?? "");
  return named || leadingCode(cells, undefined) !== undefined ? code : undefined;
}

/** The rest of texts that the last row of the page before began: no code, no score, nothing in any other column. */
function isRestOf(cells: readonly string[], mapping: ColumnMapping, begun: ReadonlySet<number>): boolean {
  const filled = cells.flatMap((cell, column) => (cell === "" ? [] : [column]));
  return (
    cells[columnOf(mapping, "code")] === "" &&
    filled.every((column) => begun.has(column) && mapping[column] !== "score") &&
    filled.some((column) => parseNumber(cells[column] ?? "").kind === "unreadable")
  );
}

/** After a blank line: an item, an indicator, or a heading goes on. */
function goesOnAfterBlank(cells: readonly string[], mapping: ColumnMapping): boolean {
  return (
    surelyItem(cells, mapping) !== undefined ||
    onlyText(cells) !== undefined ||
    indicatorsIn(cells, undefined).length > 0
  );
}

/**
 * After running text, such as a title with "(ต่อ)", only a heading of the table goes on, or a row that
 * looks like the rows before: a later item or an indicator, as wide, with its figure under the score
 * and none among its texts.
 */
function goesOnAfterText(cells: readonly string[], mapping: ColumnMapping, { lastItem }: Context): boolean {
  const heading = onlyText(cells);
  if (heading !== undefined && isTableHeading(heading)) return true;
  const code = surelyItem(cells, mapping);
  const later = code !== undefined && (lastItem === undefined || compareCodes(lastItem, code) < 0);
  const score = columnOf(mapping, "score");
  return (
    (later || (code === undefined && indicatorsIn(cells, undefined).length > 0)) &&
    score >= 0 &&
    cells.findLastIndex((cell) => cell !== "") < mapping.length &&
    parseNumber(cells[score] ?? "").kind !== "unreadable" &&
    cells.every(
      (cell, column) => column === score || !isTextColumn(mapping, column) || parseNumber(cell).kind !== "number",
    )
  );
}
