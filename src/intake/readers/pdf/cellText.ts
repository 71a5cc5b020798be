import { displayWidth } from "../../../thai";
import { textOf, type TextLine } from "./lines";

const ONE_WORD = /^\S*[0-9๐-๙][.,]?$/;
const DIGITS = /^[0-9๐-๙][0-9๐-๙.,%]*$/;
const ENDS_IN_THAI = /[ก-ฺเ-๎]$/;
const BEGINS_WITH_THAI = /^[ก-ฮเ-ไ]/;
/** White between a cell's text and its border (times the font's size). */
const PADDING = 0.6;

/** What is known of the cell besides its lines. */
export interface CellFrame {
  /** Where the cell ends. */
  readonly right: number;
  /** Lines broken at a space still have it. */
  readonly keepsSpaces: boolean;
}

/**
 * The lines of one cell as one text. A break is a space, but for figures that a narrow cell cut, and for
 * Thai words, which stand side by side without one: there a break is a space only where it was painted,
 * or where the next word would have had room.
 */
export function cellText(lines: readonly TextLine[], frame: CellFrame): string {
  let text = "";
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const here = textOf(line);
    const joins =
      before !== undefined &&
      (isCutFigure(text, here, before, line, frame) || isThaiBreak(text, here, before, line, frame));
    text += `${index === 0 || joins ? "" : " "}${here}`;
  }
  return text;
}

function isCutFigure(text: string, here: string, before: TextLine, line: TextLine, { right }: CellFrame): boolean {
  return ONE_WORD.test(text) && DIGITS.test(here) && !hasRoom(before, line, 1, right);
}

function isThaiBreak(
  text: string,
  here: string,
  before: TextLine,
  line: TextLine,
  { right, keepsSpaces }: CellFrame,
): boolean {
  if (!keepsSpaces || before.endsInSpace || !ENDS_IN_THAI.test(text) || !BEGINS_WITH_THAI.test(here)) return false;
  return !hasRoom(before, line, displayWidth(firstWord(here)), right);
}

/** Thai is broken between words, which nothing but a dictionary tells apart. */
function firstWord(text: string): string {
  const [first] = new Intl.Segmenter("th", { granularity: "word" }).segment(text);
  return first?.segment ?? text;
}

/** Whether so many letters of the line below would have stood on the line above. */
function hasRoom(above: TextLine, below: TextLine, letters: number, right: number): boolean {
  const end = above.segments.at(-1)?.right ?? right;
  const [first] = below.segments;
  const letter = first === undefined ? 0 : (first.right - first.left) / Math.max(1, displayWidth(first.text));
  return end + letters * letter <= right - PADDING * below.size;
}
