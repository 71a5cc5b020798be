import type { Place } from "../../diagnostics";
import type { Leaf, SourceDocument, SourceLine } from "../../source";
import { cleanCell, isDecoration } from "../cells";
import { isGroupHeading, isSubindicatorHeading } from "../names";

/** A line without tabs, cleaned, and where it stands; blank lines have an empty text. */
export interface TextLine {
  readonly text: string;
  /** As it stands in the document, with its wide spaces. */
  readonly raw: string;
  /** Its position among the lines of the document. */
  readonly at: number;
  readonly row: number;
  readonly leaf: Leaf;
}

/** Longer lines are no rows of a table. */
const LONGEST = 20_000;
const NOT_LOOKED_AT = "…";
/** Longest quotation of lines in a diagnostic. */
const QUOTE = 160;

/** The stretches of text and blank lines between table rows. */
export function textStretches(lines: readonly SourceLine[]): readonly (readonly TextLine[])[] {
  const stretches: TextLine[][] = [];
  let open: TextLine[] | undefined;
  for (const [at, line] of lines.entries()) {
    if (line.kind === "row") {
      open = undefined;
      continue;
    }
    if (open === undefined) stretches.push((open = []));
    const looked = line.kind === "blank" ? "" : line.text.length > LONGEST ? NOT_LOOKED_AT : cleanCell(line.text);
    const text = line.kind === "text" && looked === "" ? NOT_LOOKED_AT : looked;
    open.push({ text, raw: line.kind === "text" ? line.text : "", at, row: line.row, leaf: leafOf(line) });
  }
  return stretches;
}

function leafOf({ sheet, page }: Leaf): Leaf {
  return { ...(sheet === undefined ? {} : { sheet }), ...(page === undefined ? {} : { page }) };
}

/** The place of lines, quoted together. */
export function placeOfLines({ file }: SourceDocument, lines: readonly TextLine[]): Place {
  const [first] = lines;
  const text = lines.map((line) => line.text).join(" ");
  return {
    file,
    ...first?.leaf,
    ...(first === undefined ? {} : { row: first.row }),
    text: text.length > QUOTE ? `${text.slice(0, QUOTE)}…` : text,
  };
}

/** The first words of the next page at the foot of this one, a page number with a sign, a dotted line. */
export function isPageMark(text: string): boolean {
  return (
    /^\/\s?\S/.test(text) ||
    /^(?:หน้า|page)\s*(?:ที่\s*)?[0-9๐-๙]{1,3}(?:\s*(?:\/|จาก|of)\s*[0-9๐-๙]{1,3})?$/i.test(text) ||
    (text !== "" && !/^[-–—]$/.test(text) && isDecoration([text]))
  );
}

/**
 * A whole number on a line of its own that is neither score nor code by its looks: a page number, or the
 * end of a wrapped comment.
 */
export function isBareNumber(text: string): boolean {
  return /^(?:[1-9][0-9]{0,2}|[๑-๙][๐-๙]{0,2})$/.test(text) && !/^(?:100|๑๐๐)$/.test(text);
}

/** A heading inside a result table: of a sub-indicator or a small group. */
export function isTableHeading(text: string): boolean {
  return isSubindicatorHeading(text) || isGroupHeading(text);
}
