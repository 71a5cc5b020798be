import { columnKeys } from "../../workbook";
import { connect } from "../requests/connect";

/** The tables a person is led into, and the column each row is known by. */
const KEYS = { tblPlan: "id", tblItems: "code" } as const;
export type ShownTable = keyof typeof KEYS;

/** Where in a row, and which row where several or none go by the same. */
export interface CellAt {
  /** Key of the column; the first of the table by default. */
  readonly column?: string;
  /** Data row from 0 as it was last read; null is the header. */
  readonly row?: number | null;
}

/** The row that goes by `key`: the one it was last seen in if it still is, else the first. */
function rowOf(keys: readonly string[], key: string, seen: number | null | undefined): number {
  return typeof seen === "number" && keys[seen] === key ? seen : keys.indexOf(key);
}

/** Selects a cell of a row by what the row is known by; false where there is none. */
export async function goTo(table: ShownTable, key: string, at: CellAt = {}): Promise<boolean> {
  const context = await connect();
  const found = context.workbook.tables.getItemOrNullObject(table);
  const header = found.getHeaderRowRange().load("values");
  const body = found.getDataBodyRange().load("values");
  await context.sync();
  if (found.isNullObject) return false;
  const columns = columnKeys(table, (header.values[0] ?? []).map(String));
  const keyAt = columns.indexOf(KEYS[table]);
  const column = Math.max(0, at.column === undefined ? 0 : columns.indexOf(at.column));
  const keys = body.values.map((cells) => String(cells[keyAt] ?? "").trim());
  const row = rowOf(keys, key, at.row);
  if (at.row !== null && (row < 0 || (keyAt < 0 && at.row === undefined))) return false;
  // What was read is not held on to from one request to the next.
  const again = context.workbook.tables.getItem(table);
  again.worksheet.activate();
  if (at.row === null) again.getHeaderRowRange().getCell(0, column).select();
  else again.getDataBodyRange().getCell(row, column).select();
  await context.sync();
  return true;
}
