import { WorkbookError } from "../../workbook";
import { Batch } from "../requests/batch";
import { refuseFiltered } from "../reading/filters";
import { connect } from "../requests/connect";
import { differencesFrom, isNone, type Differences } from "./differences";
import { readFacts, readLeftTraces, type AnchoredRows, type Facts } from "./facts";
import type { Journal, Outcome, SettledJournal } from "./journal";
import { queueNameRemoval, queueSettling, rowsRange, type Traces } from "./journalRequests";
import { withoutDeclaration } from "../requests/parts";
import { BYTES_OF_ACTION } from "../requests/requestSize";
import { wireBytes } from "../requests/wire";
import { queueCells } from "../writing/writeCells";

/** A connection may be lost for a moment; after so many tries the journal stays for the next opening. */
const TRIES = 3;

/**
 * Ends a write that was cut off at any point: takes it back, or finishes it where rows were deleted, and
 * makes sure of it. Whatever it finds it may be called again. Throws `needs-repair` where it cannot.
 */
export async function recover(journal: Journal | SettledJournal): Promise<Outcome> {
  let cause: unknown;
  for (let tried = 0; tried < TRIES; tried += 1) {
    try {
      return await ("settled" in journal ? clearUp(journal) : settle(journal));
    } catch (error) {
      // Trying again does not help against what a person has to do first.
      if (error instanceof WorkbookError) throw error;
      cause = error;
    }
  }
  throw new WorkbookError("needs-repair", {}, { cause });
}

async function clearUp({ settled }: SettledJournal): Promise<Outcome> {
  const context = await connect();
  const traces = await readLeftTraces(context);
  if (traces.parts > 0) await settleAs(context, settled, traces);
  return settled;
}

async function settle(journal: Journal): Promise<Outcome> {
  const context = await connect();
  const facts = await readFacts(context, journal);
  await refuseFiltered(context, facts.places.values());
  if (facts.journal === "none") {
    // Nothing was begun, or all of it is done: the journal comes first and goes last.
    const isBefore = isClean(facts) && isNone(await differencesFrom(context, journal, facts));
    await removeStrays(context, facts);
    return isBefore ? "before" : "complete";
  }
  if (facts.journal !== "open") {
    await settleAs(context, facts.journal, facts);
    return facts.journal;
  }
  if (facts.isPastReturn) {
    await finish(context, facts);
    return "complete";
  }
  await takeBack(context, journal, facts);
  return "before";
}

/** Whether nothing of a write shows, cells apart. */
function isClean({ sheets, names, lostNames, inserted }: Facts): boolean {
  return sheets.length + names.length + lostNames.length + inserted.length === 0;
}

async function takeBack(context: Excel.RequestContext, journal: Journal, found: Facts): Promise<void> {
  let facts = found;
  if (!isClean(facts)) {
    await removeNew(context, facts);
    facts = await readFacts(context, journal);
  }
  const differences = await differencesFrom(context, journal, facts);
  if (!isNone(differences)) {
    await restore(context, journal, facts, differences);
    facts = await readFacts(context, journal);
    if (!isNone(await differencesFrom(context, journal, facts))) throw new Error("The workbook could not be restored");
  }
  if (!isClean(facts)) throw new Error("Something new is still there");
  await settleAs(context, "before", facts);
}

const fromBottom = (rows: readonly AnchoredRows[]): readonly AnchoredRows[] =>
  [...rows].sort((a, b) => b.first - a.first);

async function deleteRows(batch: Batch, rows: AnchoredRows, first: number): Promise<void> {
  await batch.reserve(3 * BYTES_OF_ACTION);
  rowsRange(batch.context.workbook, rows, first).delete("Up");
}

async function removeNew(context: Excel.RequestContext, facts: Facts): Promise<void> {
  const batch = new Batch(context);
  for (const name of facts.sheets) {
    await batch.reserve(2 * BYTES_OF_ACTION);
    context.workbook.worksheets.getItem(name).delete();
  }
  for (const name of facts.names) await queueNameRemoval(batch, name);
  for (const { name, before } of facts.lostNames) {
    await batch.reserve(2 * BYTES_OF_ACTION);
    context.workbook.names.add(name, before);
  }
  for (const rows of fromBottom(facts.inserted)) await deleteRows(batch, rows, rows.first + 1);
  await batch.send();
}

async function restore(
  context: Excel.RequestContext,
  { state }: Journal,
  facts: Facts,
  differences: Differences,
): Promise<void> {
  const batch = new Batch(context);
  for (const { table, row, column, contents, formats } of differences.cells) {
    const width = contents[0]?.length ?? 1;
    const rowsOf = (workbook: Excel.Workbook, first: number, count: number) =>
      workbook.tables
        .getItem(table)
        .getDataBodyRange()
        .getCell(row + first, column)
        .getResizedRange(count - 1, width - 1);
    await queueCells(batch, rowsOf, { formats, contents, lasting: formats });
  }
  for (const { sheet, row, column, contents, formats } of differences.sheetCells) {
    const width = contents[0]?.length ?? 1;
    const rowsOf = (workbook: Excel.Workbook, first: number, count: number) =>
      workbook.worksheets.getItem(sheet).getRangeByIndexes(row + first, column, count, width);
    await queueCells(batch, rowsOf, { formats, contents, lasting: formats });
  }
  for (const { name, content, format } of differences.named) {
    const cells = { formats: [[format]], contents: [[content]], lasting: [[format]] };
    await queueCells(batch, (workbook) => workbook.names.getItem(name).getRange(), cells);
  }
  for (const { table, row, points, isStandard } of differences.heights) {
    await batch.reserve(5 * BYTES_OF_ACTION);
    const { format } = context.workbook.tables.getItem(table).getDataBodyRange().getRow(row);
    if (isStandard) format.useStandardHeight = true;
    else format.rowHeight = points;
  }
  if (differences.stateDiffers) await restoreState(batch, state, facts.statePart);
  await batch.send();
}

async function restoreState(batch: Batch, before: string | null, part: string | undefined): Promise<void> {
  const state = before === null ? null : withoutDeclaration(before);
  await batch.reserve(2 * BYTES_OF_ACTION + wireBytes(state));
  const parts = batch.context.workbook.customXmlParts;
  if (state === null) {
    if (part !== undefined) parts.getItem(part).delete();
  } else if (part === undefined) parts.add(state);
  else parts.getItem(part).setXml(state);
}

/** Goes on with row deletions, which come when all else is done. */
async function finish(context: Excel.RequestContext, facts: Facts): Promise<void> {
  const batch = new Batch(context);
  for (const rows of fromBottom(facts.deletable)) await deleteRows(batch, rows, rows.first);
  await queueSettling(batch, "complete", facts);
  await batch.send();
}

async function settleAs(context: Excel.RequestContext, outcome: Outcome, traces: Traces): Promise<void> {
  const batch = new Batch(context);
  await queueSettling(batch, outcome, traces);
  await batch.send();
}

/** What was cut off before the journal counted. */
async function removeStrays(context: Excel.RequestContext, { strayParts, anchors }: Facts): Promise<void> {
  const batch = new Batch(context);
  for (const anchor of anchors) await queueNameRemoval(batch, anchor);
  for (const id of strayParts) {
    await batch.reserve(2 * BYTES_OF_ACTION);
    context.workbook.customXmlParts.getItem(id).delete();
  }
  await batch.send();
}
