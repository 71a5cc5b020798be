import type { FormulaStyle } from "../../formulas";
import type { RowHeightWrite, WorkbookChange } from "../../workbook";
import type { Batch } from "../requests/batch";
import { deletionAnchor, insertionAnchor, journalParts } from "../recovery/journal";
import { queueAnchor, queueJournal, queueNameRemoval, queueSettling, rowsRange } from "../recovery/journalRequests";
import { queueNewSheets } from "../newSheets/newSheets";
import { withoutDeclaration } from "../requests/parts";
import { BYTES_OF_ACTION } from "../requests/requestSize";
import { wireBytes } from "../requests/wire";
import { NewRows } from "./newRows";
import type { Survey } from "./survey";
import { queueCells, sentBlock, sentCell, sentCells, sentExactly } from "./writeCells";

/**
 * Queues a change, to be sent to its end by the caller: the journal first, so that whatever is done after it can be taken back, and
 * its removal last. Row deletions cannot be taken back and come when all else is done.
 */
export async function carryOut(
  batch: Batch,
  change: WorkbookChange,
  survey: Survey,
  style: FormulaStyle,
  withSetUp: boolean,
): Promise<void> {
  const newRows = new NewRows(change, survey.placement);
  for (const id of survey.strayParts) {
    await batch.reserve(2 * BYTES_OF_ACTION);
    batch.context.workbook.customXmlParts.getItem(id).delete();
  }
  await queueJournal(batch, survey.journal);
  for (const { name, before } of survey.journal.names) {
    if (before !== null) await queueNameRemoval(batch, name);
  }
  const { newSheets: sheets, newNames, footer } = change;
  if (sheets.length + newNames.length > 0) await queueNewSheets(batch, { sheets, newNames, footer, withSetUp }, style);
  await queueInsertions(batch, survey);
  await newRows.queueLooks(batch);
  await queueWrites(batch, change, survey, newRows, style);
  await queueSheetWrites(batch, change, survey);
  await queueHeights(batch, change, survey);
  await queueState(batch, change.state, survey);
  await queueDeletions(batch, survey);
  const anchors = [...survey.journal.insertions, ...survey.journal.deletions].map(({ anchor }) => anchor);
  await queueSettling(batch, "complete", { anchors, parts: journalParts(survey.journal).length });
  if (change.activate !== undefined) {
    await batch.reserve(BYTES_OF_ACTION);
    batch.context.workbook.worksheets.getItem(change.activate).activate();
  }
  if (survey.calculatesOnDemand) {
    await batch.reserve(BYTES_OF_ACTION);
    // A formula was calculated when it came, before those it refers to were there.
    batch.context.workbook.application.calculate("Recalculate");
  }
}

/** An anchor lies over the row above and the row that moves down: once rows are in, it is longer. */
async function queueInsertions(batch: Batch, { placement }: Survey): Promise<void> {
  for (const [index, { sheet, row, place }] of placement.insertions.entries()) {
    await queueAnchor(batch, { anchor: insertionAnchor(index), sheet }, row - 1, place.area.column, 2);
  }
  for (const insertion of placement.insertions) {
    const { row, place, before, count } = insertion;
    await batch.reserve(6 * BYTES_OF_ACTION);
    const { workbook } = batch.context;
    rowsRange(workbook, insertion, row).insert("Down");
    // Below the last row a table does not grow by itself.
    if (before < place.dataRows || place.hasTotals) continue;
    const { sheet, row: header, column, rows, columns } = place.area;
    const grown = workbook.worksheets.getItem(sheet).getRangeByIndexes(header, column, rows + count, columns);
    workbook.tables.getItem(place.name).resize(grown);
  }
}

async function queueWrites(
  batch: Batch,
  change: WorkbookChange,
  { placement, journal, namedFormats }: Survey,
  newRows: NewRows,
  style: FormulaStyle,
): Promise<void> {
  const formats = new Map<string, string>();
  for (const { table, row, column, formats: rows } of journal.cells) {
    for (const [down, line] of rows.entries()) {
      for (const [across, format] of line.entries()) {
        formats.set(`${table} ${String(row + down)} ${String(column + across)}`, format);
      }
    }
  }
  for (const { table, row, column, cells } of change.writes) {
    const formatAt = (down: number, across: number) => {
      const standing = placement.rows(table)[row + down] ?? null;
      return standing === null
        ? newRows.formatAt(table, row + down, column + across)
        : formats.get(`${table} ${String(standing)} ${String(column + across)}`);
    };
    const { sheet, column: left } = placement.place(table).area;
    const top = placement.rowAfter(table, row);
    const width = cells[0]?.length ?? 0;
    await queueCells(
      batch,
      (workbook, first, count) =>
        workbook.worksheets.getItem(sheet).getRangeByIndexes(top + first, left + column, count, width),
      sentCells(cells, formatAt, style),
    );
  }
  for (const { name, content } of change.namedCells) {
    const cell = sentCell(content, namedFormats.get(name), style);
    const { format, content: sent, lasting } = cell;
    await queueCells(batch, (workbook) => workbook.names.getItem(name).getRange(), {
      formats: [[format]],
      contents: [[sent]],
      lasting: [[lasting]],
    });
  }
}

async function queueSheetWrites(
  batch: Batch,
  { sheetWrites = [] }: WorkbookChange,
  { journal }: Survey,
): Promise<void> {
  for (const [index, { sheet, row, column, cells }] of sheetWrites.entries()) {
    const formats = journal.sheetCells[index]?.formats ?? [];
    const width = cells[0]?.length ?? 0;
    await queueCells(
      batch,
      (workbook, first, count) =>
        workbook.worksheets.getItem(sheet).getRangeByIndexes(row + first, column, count, width),
      sentBlock(cells.map((line, down) => line.map((content, at) => sentExactly(content, formats[down]?.[at])))),
    );
  }
}

async function queueHeights(batch: Batch, change: WorkbookChange, { placement, journal }: Survey): Promise<void> {
  const before = new Map(journal.heights.map(({ table, row, points }) => [`${table} ${String(row)}`, points]));
  const lower = change.heights.filter(({ table, row, points }) => {
    const standing = placement.rows(table)[row] ?? null;
    return standing === null || (before.get(`${table} ${String(standing)}`) ?? 0) < points;
  });
  for (const [first, ...others] of alikeRows(lower)) {
    await batch.reserve(2 * BYTES_OF_ACTION);
    const { sheet, column } = placement.place(first.table).area;
    const target = batch.context.workbook.worksheets.getItem(sheet);
    const top = placement.rowAfter(first.table, first.row);
    target.getRangeByIndexes(top, column, 1 + others.length, 1).format.rowHeight = first.points;
  }
}

/** Rows one below the other that become equally tall. */
function alikeRows(heights: readonly RowHeightWrite[]): readonly (readonly [RowHeightWrite, ...RowHeightWrite[]])[] {
  const runs: [RowHeightWrite, ...RowHeightWrite[]][] = [];
  for (const height of heights) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (last?.table === height.table && last.row + 1 === height.row && last.points === height.points) run?.push(height);
    else runs.push([height]);
  }
  return runs;
}

async function queueState(batch: Batch, wanted: string, { journal, statePart }: Survey): Promise<void> {
  const state = withoutDeclaration(wanted);
  if (statePart !== undefined && state === withoutDeclaration(journal.state ?? "")) return;
  await batch.reserve(wireBytes(state) + 2 * BYTES_OF_ACTION);
  const parts = batch.context.workbook.customXmlParts;
  if (statePart === undefined) parts.add(state);
  else parts.getItem(statePart).setXml(state);
}

/** Anchors over all rows that go, then the rows: an anchor without cells tells that its rows are gone. */
async function queueDeletions(batch: Batch, { placement }: Survey): Promise<void> {
  for (const [index, { sheet, row, count, place }] of placement.deletions.entries()) {
    await queueAnchor(batch, { anchor: deletionAnchor(index), sheet }, row, place.area.column, count);
  }
  for (const deletion of placement.deletions) {
    await batch.reserve(3 * BYTES_OF_ACTION);
    rowsRange(batch.context.workbook, deletion, deletion.row).delete("Up");
  }
}
