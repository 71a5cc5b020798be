import { mergingTexts } from "../i18n";
import { toSerial, type IsoDate } from "../thai";
import { FIRST_TABLE_ROW, heading, table } from "./layout";
import type { SheetModel } from "./model";
import type { CellContent, SheetSpec } from "./spec";

/** Rows the log grows to. The oldest stay. */
export const MOST_MERGES = 20_000;

/** What became of one answer that came back. */
export interface LoggedMerge {
  /** Running number. */
  readonly n: number;
  readonly on: IsoDate;
  /** `14:05`; null if nobody said. */
  readonly at: string | null;
  readonly file: string;
  readonly unit: string | null;
  /** Who saved the file last and when, as it says. */
  readonly savedBy: string | null;
  readonly savedOn: string | null;
  /** Of the action; null where there is none. */
  readonly id: string | null;
  readonly item: string | null;
  /** Header of the column. */
  readonly field: string | null;
  readonly sent: string | null;
  readonly standing: string | null;
  readonly returned: string | null;
  readonly fate: string;
  readonly reason: string | null;
  /** What the cell says after the merge, where it was written. */
  readonly written: string | null;
  readonly place: string | null;
  /** Of the difference, the same in every merge. */
  readonly key: string;
  /** Of the file. */
  readonly digest: string;
}

function cellsOf(line: LoggedMerge): readonly CellContent[] {
  const { n, on, at, file, unit, savedBy, savedOn, id, item, field } = line;
  const { sent, standing, returned, fate, reason, written, place, key, digest } = line;
  return [
    ...[n, toSerial(on), at, file, unit, savedBy, savedOn, id, item, field],
    ...[sent, standing, returned, fate, reason, written, place, key, digest],
  ];
}

/** Sheet บันทึกการรวมไฟล์: what became of everything that came back different. Made by the first merge. */
export function mergesSheet(model: SheetModel, lines: readonly LoggedMerge[]): SheetSpec {
  const { texts, language } = model;
  const { log } = mergingTexts(language);
  const spec = table(
    model,
    "tblMerges",
    { row: FIRST_TABLE_ROW, column: 0 },
    [
      { key: "n", style: "integer" },
      { key: "mergedOn", style: "date" },
      { key: "mergedAt", style: "code" },
      { key: "file", style: "small" },
      { key: "unit", style: "small" },
      { key: "savedBy", style: "small" },
      { key: "savedOn", style: "small" },
      { key: "id", style: "small" },
      { key: "item", style: "code" },
      { key: "field", style: "small" },
      { key: "sent", style: "small" },
      { key: "standing", style: "small" },
      { key: "returned", style: "small" },
      { key: "fate", style: "small" },
      { key: "reason", style: "small" },
      { key: "written", style: "small" },
      { key: "place", style: "small" },
      { key: "key", style: "small" },
      { key: "digest", style: "small" },
    ],
    lines.map(cellsOf),
  );
  return {
    key: "merges",
    name: texts.names.merges,
    blocks: heading(model, log.title, log.note(MOST_MERGES.toLocaleString("en-US")), 12),
    tables: [spec],
    columnWidths: [9, 15, 9, 32, 22, 20, 20, 20, 11, 24, 36, 36, 36, 20, 30, 36, 20, 26, 20],
    conditionalFormats: [],
    validations: [],
    charts: [],
    freeze: { rows: FIRST_TABLE_ROW + 1, columns: 0 },
    print: {
      orientation: "landscape",
      fitWidth: true,
      titleRows: [FIRST_TABLE_ROW, FIRST_TABLE_ROW],
      lastColumn: spec.columns.findIndex(({ key }) => key === "place"),
    },
  };
}
