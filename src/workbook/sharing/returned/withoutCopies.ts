import { TRAVELLING, type ReturnedRow, type SentRow } from "../../../plan";

/**
 * The rows of several blocks, each once. A sheet that was copied has every row twice: of two rows with one id, the
 * one nobody touched is a copy, and so is one of which the other says everything and more. Where both were filled
 * in differently both stay, and a person sees it.
 */
export function withoutCopies(
  blocks: readonly (readonly ReturnedRow[])[],
  sent: ReadonlyMap<string, SentRow> | null,
): readonly ReturnedRow[] {
  const [first = [], ...others] = blocks;
  const rows: ReturnedRow[] = [...first];
  const places = new Map<string, number>();
  for (const [at, { id }] of rows.entries()) if (id !== null && !places.has(id)) places.set(id, at);
  for (const row of others.flat()) {
    const at = places.get(row.id ?? "") ?? -1;
    const standing = rows[at];
    const isOtherSheet = standing !== undefined && standing.place.sheet !== row.place.sheet;
    if (isOtherSheet && isSaidBy(row, standing, sent)) continue;
    if (isOtherSheet && isSaidBy(standing, row, sent)) rows[at] = row;
    else {
      if (row.id !== null && standing === undefined) places.set(row.id, rows.length);
      rows.push(row);
    }
  }
  return rows;
}

/** The other row says everything this one says: what is as it was sent says nothing. */
function isSaidBy(row: ReturnedRow, other: ReturnedRow, sent: ReadonlyMap<string, SentRow> | null): boolean {
  const known = sent?.get(row.id ?? "")?.entries;
  const besideOf = ({ remarks, touched }: ReturnedRow) => [...remarks, ...touched].map((each) => JSON.stringify(each));
  const beside = new Set(besideOf(other));
  return (
    TRAVELLING.every((field) => {
      const doubt = row.doubts[field];
      if (doubt !== undefined) return doubt.typed === other.doubts[field]?.typed;
      const text = row.entries[field];
      return text === undefined || text === (known?.[field] ?? "") || text === other.entries[field];
    }) && besideOf(row).every((said) => beside.has(said))
  );
}
