import { linesOf, type Line } from "./lines";

/** Before what carries on from the row above. */
export type Continued = (text: string) => string;

/** A cell's text and the digits a line of it holds. */
export interface Cell {
  readonly text: string;
  readonly room: number;
}

/** How many lines the fullest of some cells takes. */
export function mostLines(cells: readonly Cell[]): number {
  return Math.max(1, ...cells.map(({ text, room }) => linesOf(text, room).length));
}

const textOf = (text: string, lines: readonly Line[]) =>
  text.slice(lines[0]?.start ?? 0, lines.at(-1)?.end ?? 0).replace(/\s+$/, "");

/**
 * The texts of a row in two rows, the first of at most `most` lines: cut between lines, so never inside a
 * word. The first cell of the second row always says which row it carries on.
 */
export function cutRow(
  cells: readonly Cell[],
  most: number,
  label: string,
  continued: Continued,
): readonly [readonly string[], readonly string[]] {
  const cut = cells.map(({ text, room }) => {
    const lines = linesOf(text, room);
    return [textOf(text, lines.slice(0, most)), textOf(text, lines.slice(most))] as const;
  });
  return [
    cut.map(([first]) => first),
    cut.map(([, rest], index) => (rest !== "" ? continued(rest) : index === 0 ? continued(label) : "")),
  ];
}
