import { TRAVELLING } from "../../plan";
import { cell, table, type Column } from "../layout";
import type { SheetSpec } from "../spec";
import { GIVEN, type PartModel } from "./model";

const COLUMNS: readonly Column<"tblSent">[] = (["id", "item", ...TRAVELLING, "checksum", ...GIVEN] as const).map(
  (key) => ({
    key,
    style: "text",
  }),
);
const FIRST_ROW = 1;
const WIDTH = 16;

/** Hidden sheet ข้อมูลที่ส่ง: every row as it was sent, to tell what was changed when it comes back. */
export function sentSheet(model: PartModel): SheetSpec {
  const { texts, words, rows } = model;
  const body = rows.map(({ sent }) => COLUMNS.map(({ key }) => sent[key]));
  return {
    key: "sent",
    name: texts.names.sent,
    hidden: true,
    blocks: [cell(0, 0, words.sentNote, "label")],
    tables: [table(model, "tblSent", { row: FIRST_ROW, column: 0 }, COLUMNS, body)],
    columnWidths: COLUMNS.map(() => WIDTH),
    conditionalFormats: [],
    validations: [],
    charts: [],
    print: { orientation: "landscape", fitWidth: true },
  };
}
