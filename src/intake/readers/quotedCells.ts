/**
 * A spreadsheet puts a cell with line breaks in quotes when it is copied, and doubles the quotes inside. These
 * are the limits within which a quote that stays open on its line is taken for such a cell.
 */
const MOST_LINES = 40;
const LONGEST = 5_000;

/** The start of a cell that is still open at the end of its line: a quote, then no closing one. */
const OPEN_AT_END = /(?:^|\t)"(?:[^"\t]|"")*$/;
/** The rest of such a cell, up to the quote that closes it at the end of a cell. */
const CLOSING = /^(?:[^"\t]|"")*"(?=\t|$)/;
const INSIDE = /^(?:[^"\t]|"")*$/;

/**
 * How many lines after this one belong to the cell it leaves open; 0 if it leaves none open. Only lines
 * without a tab before the closing quote do, so that a stray quote never swallows another row.
 */
export function linesOfOpenCell(line: string, following: (offset: number) => string | undefined): number {
  if (!line.includes("\t") && !line.startsWith('"')) return 0;
  if (!OPEN_AT_END.test(line)) return 0;
  let length = 0;
  for (let offset = 1; offset <= MOST_LINES; offset += 1) {
    const next = following(offset);
    if (next === undefined || (length += next.length) > LONGEST) return 0;
    if (CLOSING.test(next)) return line.includes("\t") || next.includes("\t") ? offset : 0;
    if (!INSIDE.test(next)) return 0;
  }
  return 0;
}

/** The cells of a row, those in quotes without them where a spreadsheet must have put them there. */
export function cellsOf(row: string, most: number): string[] {
  return row.split("\t", most).map(unquoted);
}

const QUOTED = /^"((?:[^"]|"")*)"$/;

function unquoted(cell: string): string {
  const inside = QUOTED.exec(cell)?.[1];
  if (inside === undefined || !/\n|""/.test(inside)) return cell;
  return inside.replace(/""/g, '"');
}
