import type { Batch } from "./batch";
import { journalParts, settledPart, type Journal, type JournalRows, type Outcome } from "./journal";
import { journalNamespace } from "./parts";
import { BYTES_OF_ACTION } from "./requestSize";
import { wireBytes } from "./wire";

/** What a write leaves in a workbook while it is under way. */
export interface Traces {
  readonly anchors: readonly string[];
  /** Number of parts of the journal. */
  readonly parts: number;
}

/** Queues the journal; its first part comes last and makes it count. */
export async function queueJournal(batch: Batch, journal: Journal): Promise<void> {
  for (const xml of [...journalParts(journal)].reverse()) {
    await batch.reserve(wireBytes(xml) + BYTES_OF_ACTION);
    batch.context.workbook.customXmlParts.add(xml);
  }
}

/** Queues that a write is settled, then clears away its traces: nothing needs them from here on. */
export async function queueSettling(batch: Batch, outcome: Outcome, { anchors, parts }: Traces): Promise<void> {
  const xmlParts = (): Excel.CustomXmlPartCollection => batch.context.workbook.customXmlParts;
  await batch.reserve(4 * BYTES_OF_ACTION);
  xmlParts().getByNamespace(journalNamespace(0)).getOnlyItem().setXml(settledPart(outcome));
  for (const anchor of anchors) await queueNameRemoval(batch, anchor);
  // The first part goes last, so that the others are never left behind.
  for (let index = parts - 1; index >= 0; index -= 1) {
    await batch.reserve(4 * BYTES_OF_ACTION);
    xmlParts().getByNamespace(journalNamespace(index)).getOnlyItem().delete();
  }
}

/** Queues a hidden name over some cells, which follows them wherever they move. */
export async function queueAnchor(
  batch: Batch,
  { anchor, sheet }: Pick<JournalRows, "anchor" | "sheet">,
  row: number,
  column: number,
  rows: number,
): Promise<void> {
  await batch.reserve(5 * BYTES_OF_ACTION);
  const { workbook } = batch.context;
  const cells = workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, 1);
  workbook.names.add(anchor, cells).visible = false;
}

export async function queueNameRemoval(batch: Batch, name: string): Promise<void> {
  await batch.reserve(2 * BYTES_OF_ACTION);
  batch.context.workbook.names.getItem(name).delete();
}

/** Rows of a sheet, or only some columns of them. */
export function rowsRange(
  workbook: Excel.Workbook,
  { sheet, count, columns }: Pick<JournalRows, "sheet" | "count" | "columns">,
  row: number,
): Excel.Range {
  const target = workbook.worksheets.getItem(sheet);
  if (columns === null) return target.getRange(`${String(row + 1)}:${String(row + count)}`);
  return target.getRangeByIndexes(row, columns[0], count, columns[1] - columns[0] + 1);
}
