import { textOf, type TextLine } from "./lines";

const ONE_WORD = /^\S*[0-9๐-๙]$/;
const DIGITS = /^[0-9๐-๙][0-9๐-๙.,%]*$/;
/** White between a cell's text and its border (times the font's size). */
const PADDING = 0.6;

/**
 * The lines of one cell as one text: a break is a space. Only figures that a narrow cell cut are put
 * together again, where the next digit had no room left.
 *
 * @param right where the cell ends
 */
export function cellText(lines: readonly TextLine[], right: number): string {
  let text = "";
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const here = textOf(line);
    const cut = before !== undefined && ONE_WORD.test(text) && DIGITS.test(here) && hasNoRoom(before, line, right);
    text += `${index === 0 || cut ? "" : " "}${here}`;
  }
  return text;
}

function hasNoRoom(above: TextLine, below: TextLine, right: number): boolean {
  const end = above.segments.at(-1)?.right ?? right;
  const [first] = below.segments;
  const digit = first === undefined ? 0 : (first.right - first.left) / first.text.length;
  return end + digit > right - PADDING * below.size;
}
