import { isIndicatorNumber, isItemCode } from "../../../ita";
import { TRAVELLING, type Entries, type SentRow, type TravellingField } from "../../../plan";
import { GIVEN, type CellContent, type CellsOf, type GivenColumn } from "../../../sheets";
import { textHash } from "../../../thai";
import { entryText } from "../entries";

const BETWEEN = "\u001F";

/** By which a row as it was sent is known to stand as it was written: somebody may have found the hidden sheet. */
export function sentChecksum({ id, subject, entries }: SentRow): string {
  return textHash([id, subject, ...TRAVELLING.map((field) => entries[field] ?? "")].join(BETWEEN));
}

/** The cells of a row of `tblSent`, by column; `given` is what the unit only reads. */
export function sentCells(
  row: SentRow,
  given: Readonly<Partial<Record<GivenColumn, CellContent>>> = {},
): CellsOf<"tblSent"> {
  const entries = Object.fromEntries(TRAVELLING.map((field) => [field, row.entries[field] ?? null])) as Record<
    TravellingField,
    CellContent
  >;
  const read = Object.fromEntries(GIVEN.map((key) => [key, entryText(given[key] ?? null)])) as Record<
    GivenColumn,
    CellContent
  >;
  return { ...entries, ...read, id: row.id, item: row.subject, checksum: sentChecksum(row) };
}

/** A row of `tblSent` as it was written; undefined where anything of it is not. */
export function sentRowIn(cell: (key: string) => CellContent): SentRow | undefined {
  const subject = entryText(cell("item"));
  if (!isItemCode(subject) && !isIndicatorNumber(subject)) return undefined;
  const entries: Entries = Object.fromEntries(TRAVELLING.map((field) => [field, entryText(cell(field))]));
  const row: SentRow = { id: entryText(cell("id")), subject, entries };
  return sentChecksum(row) === entryText(cell("checksum")) ? row : undefined;
}
