import type { Block } from "./blocks";
import { isNameless, likeness, ORDER } from "./headers";

/** Where the columns of a block stand, by key, and those that are nobody's. */
export interface Columns {
  readonly at: ReadonlyMap<string, number>;
  /** By column, the header somebody gave it. */
  readonly others: ReadonlyMap<number, string>;
}

/** Of more columns than these nobody looks for ours among them. */
const MOST_OTHERS = 60;
/** A header that is this much like one of ours is one of ours with a slip of the hand. */
const MUCH_ALIKE = 0.75;
/** This much is enough where it also stands in its place. */
const SOMEWHAT_ALIKE = 0.4;

/**
 * The columns of a block: by their headers, then those whose header was damaged, renamed or cleared, by
 * likeness, by what is in them (`holds`: the cells say what was sent), or by their place between neighbours.
 * A header that is like none of ours is a column somebody added.
 */
export function columnsOf(block: Block, holds: (column: number, key: string) => boolean): Columns {
  const at = new Map([...block.keys].map(([column, key]) => [key, column]));
  const free = otherColumns(block);
  const take = (key: string, column: number) => {
    at.set(key, column);
    free.delete(column);
  };
  const missing = () => ORDER.filter((key) => !at.has(key));
  for (const { key, column } of alikePairs(missing(), free)) {
    if (!at.has(key) && free.has(column)) take(key, column);
  }
  for (const key of missing()) {
    const column = [...free.keys()].find((each) => holds(each, key));
    if (column !== undefined) take(key, column);
  }
  for (const key of missing()) {
    const column = between(key, at);
    const header = column === undefined ? undefined : free.get(column);
    if (column === undefined || header === undefined) continue;
    if (isNameless(header) || likeness(header, key, SOMEWHAT_ALIKE) >= SOMEWHAT_ALIKE) take(key, column);
  }
  return { at, others: free };
}

/** Columns under no header of ours, by the header they have: none where it was cleared. */
function otherColumns({ headers, keys, lines }: Block): Map<number, string> {
  const used = new Set([...headers.keys(), ...lines.flatMap(({ cells }) => cells.map(({ column }) => column))]);
  const others = [...used].filter((column) => !keys.has(column)).sort((a, b) => a - b);
  return new Map(others.slice(0, MOST_OTHERS).map((column) => [column, headers.get(column) ?? ""]));
}

/** Columns and headers much alike, the most alike first: two headers of ours are much alike themselves. */
function alikePairs(keys: readonly string[], headers: ReadonlyMap<number, string>) {
  return keys
    .flatMap((key) =>
      [...headers].map(([column, header]) => ({ key, column, likeness: likeness(header, key, MUCH_ALIKE) })),
    )
    .filter((pair) => pair.likeness >= MUCH_ALIKE)
    .sort((a, b) => b.likeness - a.likeness);
}

/** The one column between the neighbours a column is made between. */
function between(key: string, at: ReadonlyMap<string, number>): number | undefined {
  const place = ORDER.indexOf(key);
  const before = at.get(ORDER[place - 1] ?? "");
  const after = at.get(ORDER[place + 1] ?? "");
  if (before === undefined || after === undefined) {
    // The first and the last column have one neighbour.
    if (place > 0 && place < ORDER.length - 1) return undefined;
    return before === undefined ? (after === undefined ? undefined : after - 1) : before + 1;
  }
  return after - before === 2 ? before + 1 : undefined;
}
