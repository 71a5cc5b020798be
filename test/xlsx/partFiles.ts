import { TRAVELLING, type SentRow } from "../../src/plan";
import {
  createPart,
  type BlockCell,
  type CellContent,
  type CellsOf,
  type PartRow,
  type SheetSpec,
  type TableSpec,
  type WorkbookSpec,
} from "../../src/sheets";
import { entryCell } from "../../src/workbook/sharing/entries";
import { sentCells } from "../../src/workbook/sharing/split/sentRows";
import { KEY } from "../workbook/sharing/sentParts";

export interface SentTo {
  readonly unit?: string;
  readonly agency?: string;
  /** Fiscal year of the result. */
  readonly year?: number;
  readonly key?: string;
}

function partRow(row: SentRow): PartRow {
  const entries = Object.fromEntries(
    TRAVELLING.map((field) => [field, entryCell(field, row.entries[field] ?? "", "th")]),
  );
  const cells = {
    ...entries,
    item: /^\d/.test(row.subject) ? `ตัวชี้วัด ${row.subject}` : row.subject,
    finding: `ประเด็นของ ${row.subject}`,
    role: "หลัก",
    comment: null,
    kind: "แก้ไข",
    score: 0,
    id: row.id,
  } as CellsOf<"tblTasks">;
  return { role: "lead", kind: "fix", isFinished: false, cells, sent: sentCells(row, cells) };
}

/** The workbook a unit gets for these rows. */
export function partSpec(rows: readonly SentRow[], to: SentTo = {}): WorkbookSpec {
  const year = to.year ?? 2563;
  return createPart({
    language: "th",
    agency: to.agency ?? "เทศบาลตำบลทดสอบ",
    assessedYear: year,
    planYear: year + 1,
    unit: to.unit ?? "กองคลัง",
    by: "lead",
    returnBy: "2021-02-15",
    sentOn: "2021-01-15",
    key: to.key ?? KEY,
    version: "itas-excel test",
    rows: rows.map(partRow),
  });
}

const valueOf = (content: CellContent): CellContent =>
  content !== null && typeof content === "object" ? content.value : content;

/** Changes the sheets of a part, whose formulas would not outlive it: their values stay. */
export function withSheets(spec: WorkbookSpec, change: (sheet: SheetSpec) => SheetSpec | null): WorkbookSpec {
  const sheets = spec.sheets.flatMap((sheet) => {
    const blocks = sheet.blocks.map((block) => ({ ...block, content: valueOf(block.content) }));
    return change({ ...sheet, blocks }) ?? [];
  });
  const renamed = new Map(spec.sheets.map(({ key, name }) => [name, sheets.find((other) => other.key === key)?.name]));
  const names = spec.names.flatMap((name) => {
    const sheet = renamed.get(name.sheet);
    return sheet === undefined ? [] : [{ ...name, sheet }];
  });
  // A drop-down whose list is gone is gone.
  const left = new Set(names.map(({ name }) => name));
  return {
    ...spec,
    names,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      validations: sheet.validations.filter(({ source }) => left.has(source)),
    })),
  };
}

export function withTable(spec: WorkbookSpec, name: string, change: (table: TableSpec) => TableSpec): WorkbookSpec {
  return withSheets(spec, (sheet) => ({
    ...sheet,
    ...(sheet.tables.some((table) => table.name === name)
      ? { conditionalFormats: [], validations: [], cellStyles: [] }
      : {}),
    tables: sheet.tables.map((table) => (table.name === name ? change(table) : table)),
  }));
}

/** The same cells without any table, as many programs save them. */
export function withoutTables(spec: WorkbookSpec): WorkbookSpec {
  return withSheets(spec, (sheet) => {
    const cells = sheet.tables.flatMap(({ row, column, columns, rows }): readonly BlockCell[] =>
      [columns.map(({ header }): CellContent => header), ...rows].flatMap((line, down) =>
        line.map((content, across) => ({
          row: row + down,
          column: column + across,
          content: valueOf(content),
          style: down === 0 ? ("header" as const) : (columns[across]?.style ?? "text"),
        })),
      ),
    );
    return { ...sheet, tables: [], conditionalFormats: [], blocks: [...sheet.blocks, ...cells] };
  });
}
