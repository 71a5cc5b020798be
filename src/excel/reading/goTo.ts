import { columnKeys } from "../../workbook";
import { connect } from "../requests/connect";

/** The tables a person is led into, and the column each row is known by. */
const KEYS = { tblPlan: "id", tblItems: "code" } as const;
export type ShownTable = keyof typeof KEYS;

/** Selects the first cell of a row by what the row is known by; false where there is none. */
export async function goTo(table: ShownTable, key: string): Promise<boolean> {
  const context = await connect();
  const found = context.workbook.tables.getItemOrNullObject(table);
  const header = found.getHeaderRowRange().load("values");
  const body = found.getDataBodyRange().load("values");
  await context.sync();
  if (found.isNullObject) return false;
  const at = columnKeys(table, (header.values[0] ?? []).map(String)).indexOf(KEYS[table]);
  const row = body.values.findIndex((cells) => String(cells[at] ?? "") === key);
  if (at < 0 || row < 0) return false;
  found.worksheet.activate();
  body.getCell(row, 0).select();
  await context.sync();
  return true;
}
