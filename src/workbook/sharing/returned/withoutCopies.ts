import type { ReturnedRow, SentRow } from "../../../plan";

/**
 * The rows of several blocks, each once. A sheet that was copied has every row twice: of two rows with one id, the
 * one nobody touched is a copy. Where both were filled in differently both stay, and a person sees it.
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
    if (isOtherSheet && (isSaidBy(row, standing) || isAsSent(row, sent))) continue;
    if (isOtherSheet && (isSaidBy(standing, row) || isAsSent(standing, sent))) rows[at] = row;
    else {
      if (row.id !== null && standing === undefined) places.set(row.id, rows.length);
      rows.push(row);
    }
  }
  return rows;
}

const isEqual = (a: object, b: object): boolean =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());

/** The other row says everything this one says. */
function isSaidBy(row: ReturnedRow, other: ReturnedRow): boolean {
  return (
    isEqual(row.entries, other.entries) && isEqual(row.doubts, other.doubts) && isEqual(row.remarks, other.remarks)
  );
}

function isAsSent(row: ReturnedRow, sent: ReadonlyMap<string, SentRow> | null): boolean {
  const entries = sent?.get(row.id ?? "")?.entries;
  if (entries === undefined || Object.keys(row.doubts).length + row.remarks.length > 0) return false;
  return Object.entries(row.entries).every(([field, text]) => text === entries[field as keyof typeof entries]);
}
