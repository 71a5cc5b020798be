import type { SentRow } from "../../../plan";
import { GIVEN, type GivenColumn } from "../../../sheets";
import { entryText } from "../entries";
import { sentRowIn } from "../split/sentRows";
import type { Block } from "./blocks";
import { columnsOf } from "./columns";

/** A row as it was sent, with what the unit was given to read. */
export interface AsSent {
  readonly row: SentRow;
  /** Only columns that are still there. */
  readonly given: Readonly<Partial<Record<GivenColumn, string>>>;
}

/** Rows as they were sent, by id; one that somebody changed since is not among them. */
export function asSentIn(block: Block): ReadonlyMap<string, AsSent> {
  const { at } = columnsOf(block, () => false);
  const rows = new Map<string, AsSent>();
  for (const { cells } of block.lines) {
    const cell = (key: string) => cells.find(({ column }) => column === at.get(key))?.content ?? null;
    const row = sentRowIn(cell);
    if (row === undefined || rows.has(row.id)) continue;
    const given = GIVEN.flatMap((key) => (at.has(key) ? [[key, entryText(cell(key))] as const] : []));
    rows.set(row.id, { row, given: Object.fromEntries(given) });
  }
  return rows;
}
