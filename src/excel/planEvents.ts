import { columnKeys } from "../workbook";
import { connect } from "./connect";

/** Cells of the plan that a person edited. */
export interface PlanEdit {
  /** Ids of the actions. */
  readonly ids: readonly string[];
  /** Keys of the columns. */
  readonly columns: readonly string[];
}

const PLAN = "tblPlan";

/** First and last column of an address such as `B5:C7`; null where it names entire rows. */
function columnsOf(address: string): readonly [number, number] | null {
  const ends = address.replace(/^.*!/, "").replaceAll("$", "").split(":");
  const [first, last] = [ends[0] ?? "", ends.at(-1) ?? ""].map((end) => /^[A-Z]+/.exec(end)?.[0]);
  return first === undefined || last === undefined ? null : [columnIndex(first), columnIndex(last)];
}

function columnIndex(letters: string): number {
  let index = 0;
  for (let at = 0; at < letters.length; at += 1) index = index * 26 + letters.charCodeAt(at) - 64;
  return index - 1;
}

function isInside(span: readonly [number, number] | null, at: number): boolean {
  return span === null || (span[0] <= at && at <= span[1]);
}

/**
 * Calls `handler` when a person edits the plan, until the function it gives is called. What we write
 * ourselves is not told: `isOurs` says whether a write is under way.
 */
export async function listenToPlan(
  handler: (edit: PlanEdit) => void,
  isOurs: () => boolean,
): Promise<() => Promise<void>> {
  const context = await connect();
  const table = context.workbook.tables.getItemOrNullObject(PLAN).load("id");
  await context.sync();
  if (table.isNullObject) return () => Promise.resolve();
  const listening = table.onChanged.add(async ({ address, changeType }) => {
    if (isOurs() || changeType !== "RangeEdited") return;
    const edit = await readEdit(address);
    if (edit.ids.length > 0 && edit.columns.length > 0) handler(edit);
  });
  await context.sync();
  return async () => {
    listening.remove();
    await context.sync();
  };
}

async function readEdit(address: string): Promise<PlanEdit> {
  const context = await connect();
  const table = context.workbook.tables.getItem(PLAN);
  const header = table.getHeaderRowRange().load("values,columnIndex");
  const rows = table.worksheet.getRange(address).getEntireRow();
  const edited = rows.getIntersectionOrNullObject(table.getDataBodyRange()).load("values");
  await context.sync();
  const columns = columnsOf(address);
  const keys = columnKeys(PLAN, (header.values[0] ?? []).map(String));
  const id = keys.indexOf("id");
  return {
    ids: edited.isNullObject ? [] : edited.values.map((row) => String(row[id] ?? "")).filter((text) => text !== ""),
    columns: keys.filter((key, at): key is string => key !== undefined && isInside(columns, header.columnIndex + at)),
  };
}
