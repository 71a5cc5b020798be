import { grouped } from "../../../lists";
import type { Box, Rule } from "./page";

/** The cells that ruling lines make, row by row; a merged cell covers several. */
export interface Grid {
  /** Edges of the columns, from left to right. */
  readonly xs: readonly number[];
  /** Edges of the rows, from top to bottom. */
  readonly ys: readonly number[];
  /** For each row and column the number of the cell that covers it; `OUTSIDE` beside a narrower table. */
  readonly cells: readonly (readonly number[])[];
}

export const OUTSIDE = -1;

export type Point = readonly [x: number, y: number];

/** Rules this near (points) are one: borders are drawn cell by cell, often with a sliver between. */
const NEAR = 3.5;
/** So much of a cell's side must be ruled for it to be a border. */
const RULED = 0.5;
/** More rules on a page are a drawing. */
const MOST_RULES = 4_000;
const MOST_CELLS = 20_000;

/**
 * The ruled tables of a page: every group of rules that touch and make at least two cells side by side.
 *
 * @param letters where letters stand: an open cell is one only if something stands in it
 */
export function gridsOf(rules: readonly Rule[], letters: readonly Point[]): readonly Grid[] {
  const across = joined(rules.filter(({ direction }) => direction === "across"));
  const down = joined(rules.filter(({ direction }) => direction === "down"));
  if (across.length > MOST_RULES || down.length > MOST_RULES) return [];
  return touching(across, down).flatMap((group) => {
    const grid = gridOf(group.across, group.down);
    return grid === undefined ? [] : bandsOf(withoutOutside(grid, group, letters));
  });
}

export function boxOf({ xs, ys }: Grid): Box {
  return { left: xs[0] ?? 0, top: ys[0] ?? 0, right: xs.at(-1) ?? 0, bottom: ys.at(-1) ?? 0 };
}

/** The strip that holds a position; -1 outside. */
export function stripAt(edges: readonly number[], position: number): number {
  const next = edges.findIndex((edge) => edge > position);
  return next < 0 ? -1 : next - 1;
}

/** Pieces of one rule, put end to end. */
function joined(rules: readonly Rule[]): readonly Rule[] {
  const edges = clustered(rules.map(({ at }) => at));
  const byEdge = grouped(rules, (rule) => nearest(edges, rule.at));
  return [...byEdge].flatMap(([at, pieces]) => {
    const whole: { direction: Rule["direction"]; at: number; from: number; to: number }[] = [];
    for (const { direction, from, to } of [...pieces].sort((a, b) => a.from - b.from)) {
      const last = whole.at(-1);
      if (last !== undefined && from <= last.to + NEAR) last.to = Math.max(last.to, to);
      else whole.push({ direction, at, from, to });
    }
    return whole;
  });
}

/** Positions that lie together, as one each: their middle. */
function clustered(positions: readonly number[]): readonly number[] {
  const groups: number[][] = [];
  for (const position of [...positions].sort((a, b) => a - b)) {
    const group = groups.at(-1);
    if (group !== undefined && position - (group.at(-1) ?? position) <= NEAR) group.push(position);
    else groups.push([position]);
  }
  return groups.map((group) => ((group[0] ?? 0) + (group.at(-1) ?? 0)) / 2);
}

function nearest(edges: readonly number[], position: number): number {
  let low = 0;
  let high = edges.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  const above = edges[low] ?? position;
  const below = edges[low - 1] ?? above;
  return Math.abs(below - position) < Math.abs(above - position) ? below : above;
}

interface Group {
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
}

/** Groups of rules that cross or touch. */
function touching(across: readonly Rule[], down: readonly Rule[]): readonly Group[] {
  const parents = [...across, ...down].map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) {
      parents[root] = parents[parents[root] ?? root] ?? root;
      root = parents[root] ?? root;
    }
    return root;
  };
  for (const [index, rule] of across.entries()) {
    for (const [number, other] of down.entries()) {
      if (touches(rule, other)) parents[rootOf(index)] = rootOf(across.length + number);
    }
  }
  const groups = new Map<number, { across: Rule[]; down: Rule[] }>();
  for (const [index, rule] of [...across, ...down].entries()) {
    const root = rootOf(index);
    const group = groups.get(root) ?? { across: [], down: [] };
    groups.set(root, group);
    group[rule.direction].push(rule);
  }
  return [...groups.values()];
}

function touches(across: Rule, down: Rule): boolean {
  return (
    down.at >= across.from - NEAR &&
    down.at <= across.to + NEAR &&
    across.at >= down.from - NEAR &&
    across.at <= down.to + NEAR
  );
}

function gridOf(across: readonly Rule[], down: readonly Rule[]): Grid | undefined {
  if (across.length === 0 || down.length === 0) return undefined;
  const xs = clustered([...down.map(({ at }) => at), ...ends(across)]);
  const ys = clustered([...across.map(({ at }) => at), ...ends(down)]);
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  if (columns < 2 || rows < 1 || rows * columns > MOST_CELLS) return undefined;
  const walls = coverage(down, xs, ys);
  const floors = coverage(across, ys, xs);
  const cells = numbered(
    rows,
    columns,
    (row, column) => walls(column, row),
    (row, column) => floors(row, column),
  );
  return new Set(cells.flat()).size < 2 ? undefined : { xs, ys, cells };
}

/** Empty cells at a side where no rule closes them are the white beside a table. */
function withoutOutside(grid: Grid, { across, down }: Group, letters: readonly Point[]): Grid {
  const { xs, ys, cells } = grid;
  const rows = cells.length;
  const columns = xs.length - 1;
  const walls = coverage(down, xs, ys);
  const floors = coverage(across, ys, xs);
  const open = new Set<number | undefined>();
  for (let row = 0; row < rows; row += 1) {
    if (!walls(0, row)) open.add(cells[row]?.[0]);
    if (!walls(columns, row)) open.add(cells[row]?.[columns - 1]);
  }
  for (let column = 0; column < columns; column += 1) {
    if (!floors(0, column)) open.add(cells[0]?.[column]);
    if (!floors(rows, column)) open.add(cells[rows - 1]?.[column]);
  }
  for (const [x, y] of letters) open.delete(cells[stripAt(ys, y)]?.[stripAt(xs, x)]);
  return { xs, ys, cells: cells.map((line) => line.map((cell) => (open.has(cell) ? OUTSIDE : cell))) };
}

/**
 * Tables that stand one right under the other share a rule, but not their columns: parted where a row has
 * a border the rows above lack, and lacks one they have.
 */
function bandsOf(grid: Grid): readonly Grid[] {
  const { xs, ys, cells } = grid;
  const bands: { from: number; to: number; borders: ReadonlySet<number> }[] = [];
  for (const [row, line] of cells.entries()) {
    const borders = new Set(
      xs.flatMap((_, edge) => ((line[edge - 1] ?? OUTSIDE) !== (line[edge] ?? OUTSIDE) ? [edge] : [])),
    );
    const band = bands.at(-1);
    const mergedAbove = line.some((cell, column) => cell !== OUTSIDE && cells[row - 1]?.[column] === cell);
    if (band !== undefined && (mergedAbove || isWithin(borders, band.borders) || isWithin(band.borders, borders))) {
      band.to = row + 1;
      band.borders = new Set([...band.borders, ...borders]);
    } else bands.push({ from: row, to: row + 1, borders });
  }
  return bands.flatMap(({ from, to, borders }) => {
    const edges = [...borders].sort((a, b) => a - b);
    if (edges.length < 2) return [];
    return [
      {
        xs: edges.map((edge) => xs[edge] ?? 0),
        ys: ys.slice(from, to + 1),
        cells: cells.slice(from, to).map((line) => edges.slice(0, -1).map((edge) => line[edge] ?? OUTSIDE)),
      },
    ];
  });
}

function isWithin(some: ReadonlySet<number>, all: ReadonlySet<number>): boolean {
  return [...some].every((each) => all.has(each));
}

/** Where the outermost rules end; a frame may be open at the sides. */
function ends(rules: readonly Rule[]): readonly number[] {
  return [Math.min(...rules.map(({ from }) => from)), Math.max(...rules.map(({ to }) => to))];
}

/** Whether the side on edge number `edge`, along strip number `strip`, is ruled. */
function coverage(
  rules: readonly Rule[],
  edges: readonly number[],
  strips: readonly number[],
): (edge: number, strip: number) => boolean {
  const byEdge = grouped(rules, (rule) => edges.indexOf(nearest(edges, rule.at)));
  return (edge, strip) => {
    const from = strips[strip] ?? 0;
    const to = strips[strip + 1] ?? 0;
    const ruled = (byEdge.get(edge) ?? []).reduce(
      (sum, rule) => sum + Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from)),
      0,
    );
    return ruled >= RULED * (to - from);
  };
}

/** Numbers the cells: neighbours without a border between them are one. */
function numbered(
  rows: number,
  columns: number,
  hasLeftBorder: (row: number, column: number) => boolean,
  hasUpperBorder: (row: number, column: number) => boolean,
): readonly (readonly number[])[] {
  const cells: number[][] = Array.from({ length: rows }, () => Array.from({ length: columns }, () => -1));
  let number = 0;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (cells[row]?.[column] !== -1) continue;
      const open: [number, number][] = [[row, column]];
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const [r, c] = next;
        const line = cells[r];
        if (line?.[c] !== -1) continue;
        line[c] = number;
        if (c > 0 && !hasLeftBorder(r, c)) open.push([r, c - 1]);
        if (c + 1 < columns && !hasLeftBorder(r, c + 1)) open.push([r, c + 1]);
        if (r > 0 && !hasUpperBorder(r, c)) open.push([r - 1, c]);
        if (r + 1 < rows && !hasUpperBorder(r + 1, c)) open.push([r + 1, c]);
      }
      number += 1;
    }
  }
  return cells;
}
