import { toSerial, type IsoDate } from "../thai";
import { FIRST_TABLE_ROW, heading, table } from "./layout";
import type { SheetModel } from "./model";
import type { CellContent, SheetSpec, SpecValue, WorkbookSpec } from "./spec";

/** Rows the log grows to. The oldest stay: who promised what first is what is asked for. */
export const MOST_CHANGES = 5_000;

/** A line of the log. */
export interface LoggedChange {
  /** Running number. */
  readonly n: number;
  readonly on: IsoDate;
  /** Of the action; null where the line is about the log itself. */
  readonly id: string | null;
  readonly item: string | null;
  /** Header of the column. */
  readonly field: string | null;
  readonly before: SpecValue;
  readonly after: SpecValue;
  readonly source: string;
}

function cellsOf({ n, on, id, item, field, before, after, source }: LoggedChange): readonly CellContent[] {
  return [n, toSerial(on), id, item, field, before, after, source];
}

/** Sheet บันทึกการเปลี่ยนแปลง: what became of the plan, when and through whom. Every write adds to it. */
export function changesSheet(model: SheetModel): SheetSpec {
  const { texts } = model;
  const most = MOST_CHANGES.toLocaleString("en-US");
  const spec = table(
    model,
    "tblChanges",
    { row: FIRST_TABLE_ROW, column: 0 },
    [
      { key: "n", style: "integer" },
      { key: "changedOn", style: "date" },
      { key: "id", style: "small" },
      { key: "item", style: "code" },
      { key: "field", style: "small" },
      { key: "before", style: "small" },
      { key: "after", style: "small" },
      { key: "source", style: "small" },
    ],
    [],
  );
  return {
    key: "changes",
    name: texts.names.changes,
    blocks: heading(model, texts.changes.title, texts.changes.note(most), 8),
    tables: [spec],
    columnWidths: [9, 15, 20, 11, 24, 48, 48, 26],
    conditionalFormats: [],
    validations: [],
    charts: [],
    freeze: { rows: FIRST_TABLE_ROW + 1, columns: 0 },
    print: { orientation: "landscape", fitWidth: true, titleRows: [FIRST_TABLE_ROW, FIRST_TABLE_ROW] },
  };
}

/** The workbook with these lines to be added to its log. */
export function withChanges(spec: WorkbookSpec, changes: readonly LoggedChange[]): WorkbookSpec {
  // A table needs a row.
  if (changes.length === 0) return spec;
  const rows = changes.map(cellsOf);
  return {
    ...spec,
    sheets: spec.sheets.map((sheet) =>
      sheet.key !== "changes" ? sheet : { ...sheet, tables: sheet.tables.map((log) => ({ ...log, rows })) },
    ),
  };
}
