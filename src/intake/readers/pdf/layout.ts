import { cellText } from "./cellText";
import { boxOf, gridsOf, OUTSIDE, stripAt, type Grid } from "./grid";
import { passagesOf, rowsOf, type Span } from "./columns";
import { lettersOf, type Letter } from "./letters";
import { linesOf, keepsSpacesAtLineEnds, paintsSpaces, textOf, type TextLine } from "./lines";
import { paintedWords, runsOver } from "./overflow";
import { area, holds, type PaintedPage, type Rule } from "./page";

/** A part of a page, from top to bottom. */
export type Block = (
  | { readonly kind: "text"; readonly text: string; readonly span: Span }
  | {
      readonly kind: "table";
      readonly rows: readonly (readonly string[])[];
      /** Where its columns stand. */
      readonly columns: readonly Span[];
      readonly ruled: boolean;
    }
) & {
  readonly top: number;
  readonly bottom: number;
  /** Size of its letters. */
  readonly size: number;
};

interface Placed {
  readonly grid: Grid;
  readonly letters: Letter[];
}

/** The text of a page in reading order: ruled tables by their cells, other tables by the gaps, and lines. */
export function blocksOf({ glyphs, rules, slanted, height }: PaintedPage): readonly Block[] {
  const letters = lettersOf(glyphs);
  const tables: readonly Placed[] = gridsOf(rules, letters.map(middleOf))
    .map((grid) => ({ grid, letters: [] }))
    .sort((a, b) => area(boxOf(a.grid)) - area(boxOf(b.grid)));
  const outside: Letter[] = [];
  for (const letter of letters) {
    const [x, y] = middleOf(letter);
    const table = tables.find(({ grid }) => holds(boxOf(grid), x, y));
    (table?.letters ?? outside).push(letter);
  }
  const spaced = paintsSpaces(letters);
  const keepsSpaces = keepsSpacesAtLineEnds(letters);
  const ruled = tables.flatMap((table) => ruledBlock(table, spaced, keepsSpaces)).sort((a, b) => a.top - b.top);
  return [
    ...inOrder(ruled, linesOf(outside, spaced), rules),
    ...slanted
      .filter((text) => text.trim() !== "")
      .map((text): Block => ({
        kind: "text",
        text,
        span: { left: 0, right: 0 },
        top: height,
        bottom: height,
        size: 0,
      })),
  ];
}

/** A point inside the letter that can be seen: text that runs on under the next cell belongs to its own. */
function middleOf({ left, right, y, size, clip }: Letter): readonly [x: number, y: number] {
  const x = (left + right) / 2;
  return [Math.min(Math.max(x, clip.left + 0.5), Math.max(clip.right - 0.5, clip.left)), y - 0.3 * size];
}

/** Lines above, between and below the ruled tables. */
function inOrder(tables: readonly Block[], lines: readonly TextLine[], rules: readonly Rule[]): readonly Block[] {
  const blocks: Block[] = [];
  let next = 0;
  for (const table of [...tables, undefined]) {
    const end = table === undefined ? lines.length : lines.findIndex(({ y }) => y > table.top);
    const between = lines.slice(next, end < 0 ? lines.length : end);
    next += between.length;
    blocks.push(...freeBlocks(between, rules));
    if (table !== undefined) blocks.push(table);
  }
  return blocks;
}

function freeBlocks(lines: readonly TextLine[], rules: readonly Rule[]): readonly Block[] {
  return passagesOf(lines).map((passage): Block => {
    if (passage.kind === "text") {
      const { line } = passage;
      const span = { left: line.segments[0]?.left ?? 0, right: line.segments.at(-1)?.right ?? 0 };
      return { kind: "text", text: textOf(line), span, top: line.y - line.size, bottom: line.y, size: line.size };
    }
    const first = passage.lines[0];
    const last = passage.lines.at(-1);
    return {
      kind: "table",
      rows: rowsOf(passage, rules),
      columns: passage.spans,
      ruled: false,
      top: (first?.y ?? 0) - (first?.size ?? 0),
      bottom: last?.y ?? 0,
      size: first?.size ?? 0,
    };
  });
}

function ruledBlock({ grid, letters }: Placed, spaced: boolean, keepsSpaces: boolean): readonly Block[] {
  const rows = rowsOfGrid(grid, letters, spaced, keepsSpaces);
  if (rows.length === 0) return [];
  const { top, bottom } = boxOf(grid);
  return [
    {
      kind: "table",
      rows,
      columns: grid.xs.slice(0, -1).map((left, index) => ({ left, right: grid.xs[index + 1] ?? left })),
      ruled: true,
      top,
      bottom,
      size: letters[0]?.size ?? 0,
    },
  ];
}

/** A merged cell's text stands in its first column, again in each row it covers. */
function rowsOfGrid(
  { xs, ys, cells }: Grid,
  letters: readonly Letter[],
  spaced: boolean,
  keepsSpaces: boolean,
): readonly (readonly string[])[] {
  const byCell = new Map<number, Letter[]>();
  const cellOf = (letter: Letter): number => {
    const [x, y] = middleOf(letter);
    return cells[stripAt(ys, y)]?.[stripAt(xs, x)] ?? OUTSIDE;
  };
  for (const word of paintedWords(letters)) {
    const places = word.map(cellOf);
    const home = runsOver(word, xs) ? mostFrequent(places) : undefined;
    for (const [index, letter] of word.entries()) {
      const cell = home ?? places[index] ?? OUTSIDE;
      if (cell === OUTSIDE) continue;
      const list = byCell.get(cell);
      if (list === undefined) byCell.set(cell, [letter]);
      else list.push(letter);
    }
  }
  const lines = new Map([...byCell].map(([cell, list]) => [cell, linesOf(list, spaced)]));
  return cells.flatMap((row, index) => {
    const parts = row.map((cell, column) => (row[column - 1] === cell ? [] : (lines.get(cell) ?? [])));
    const joined = parts.map((part, column) => {
      const right = xs[row.lastIndexOf(row[column] ?? OUTSIDE) + 1] ?? 0;
      return cellText(part, { right, keepsSpaces });
    });
    const single = row.every(
      (cell) => cells[index - 1]?.includes(cell) !== true && cells[index + 1]?.includes(cell) !== true,
    );
    return (single ? (unruledRows(parts) ?? [joined]) : [joined]).filter((texts) => texts.some((text) => text !== ""));
  });
}

/** The one that comes most often, the first of equals. */
function mostFrequent(cells: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return [...counts].reduce<readonly [number, number] | undefined>(
    (best, next) => (best === undefined || next[1] > best[1] ? next : best),
    undefined,
  )?.[0];
}

/** Fewer lines in every cell are a wrapped row. */
const FEWEST_ROWS = 3;

/** Columns with rules between them but none between the rows: every filled cell has a line for each of them. */
function unruledRows(parts: readonly (readonly TextLine[])[]): readonly (readonly string[])[] | undefined {
  const filled = parts.filter((lines) => lines.length > 0);
  const fewest = Math.min(...filled.map((lines) => lines.length));
  if (filled.length < 2 || fewest < FEWEST_ROWS) return undefined;
  const all = filled.flat().sort((a, b) => a.y - b.y);
  const levels: TextLine[] = [];
  for (const line of all) {
    const last = levels.at(-1);
    if (last === undefined || line.y - last.y > 0.4 * line.size) levels.push(line);
  }
  return levels.map(({ y, size }) =>
    parts.map((lines) =>
      lines
        .filter((line) => Math.abs(line.y - y) <= 0.4 * size)
        .map(textOf)
        .join(" "),
    ),
  );
}
