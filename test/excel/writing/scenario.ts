import { openWorkbook } from "../../../src/excel";
import type { CellContent, StyleName, TableSpec, WorkbookSpec } from "../../../src/sheets";
import { createWorkbook, type RowsLook, type WorkbookChange, type WorkbookContent } from "../../../src/workbook";
import { copyWorkbook, type SimulatedExcel, type Workbook } from "../../host";
import { openExcel } from "../../host/node";
import { readingOf, sampleFile } from "../../sampleFiles";

export const sample: WorkbookSpec = createWorkbook(readingOf([sampleFile("ita-2563.txt")]), {
  language: "th",
  today: "2021-02-15",
});

export const stateXml = (text: string): string => `<state xmlns="urn:itas-excel:state">${text}</state>`;

export const NOTHING: WorkbookChange = {
  newSheets: [],
  footer: { left: "", right: "" },
  newNames: [],
  insertions: [],
  looks: [],
  writes: [],
  heights: [],
  namedCells: [],
  deletions: [],
  state: stateXml("none"),
};

/** The first import of the sample. */
export const firstImport: WorkbookChange = {
  ...NOTHING,
  newSheets: sample.sheets,
  newNames: sample.names,
  footer: sample.footer,
  state: stateXml("first"),
  activate: sample.sheets[0]?.name ?? "",
};

export function specOf(name: string): TableSpec {
  const table = sample.sheets.flatMap(({ tables }) => tables).find((other) => other.name === name);
  if (table === undefined) throw new Error(`No table ${name}`);
  return table;
}

export function tableOf(content: WorkbookContent, name: string): WorkbookContent["tables"][number] {
  const table = content.tables.find((other) => other.name === name);
  if (table === undefined) throw new Error(`No table ${name}`);
  return table;
}

/** Looks of new rows as the table has them. */
export function lookOf(name: string, first: number, count: number, more: Partial<RowsLook> = {}): RowsLook {
  const columns = specOf(name).columns.map(({ style }, column) => ({ column, style }));
  return { table: name, first, count, columns, conditionalFormats: [], validations: [], ...more };
}

/** A row of a table, in content of every kind its columns take. */
export function rowOf(name: string, text: string): readonly CellContent[] {
  const numbers: readonly StyleName[] = ["score", "exactScore", "points", "integer", "date", "weight", "inputScore"];
  const [template = []] = specOf(name).rows;
  return specOf(name).columns.map(({ style }, index) => {
    const standing = template[index] ?? null;
    if (standing !== null && typeof standing === "object") return standing;
    return numbers.includes(style) ? 42.5 : text;
  });
}

/** An Excel whose workbook `prepare` has made, to be tried again and again from there. */
export class Trials {
  readonly host: SimulatedExcel;
  private base: Workbook;

  private constructor(private readonly opened: ReturnType<typeof openExcel>) {
    this.host = opened.host;
    this.base = copyWorkbook(opened.host.workbook);
  }

  static async prepared(
    ...steps: readonly ((opened: ReturnType<typeof openExcel>) => Promise<void>)[]
  ): Promise<Trials> {
    const opened = openExcel({ customFunctions: null });
    const trials = new Trials(opened);
    for (const step of steps) await step(opened);
    opened.host.failOnViolation();
    trials.base = copyWorkbook(opened.host.workbook);
    return trials;
  }

  /** The workbook as it was prepared, opened anew. */
  again(): SimulatedExcel {
    this.host.faults.clear();
    this.host.reopen(copyWorkbook(this.base));
    this.host.requests.splice(0);
    return this.host;
  }

  get excel(): typeof Excel {
    return this.opened.Excel;
  }
}

export async function importSample(): Promise<void> {
  await openWorkbook().apply(firstImport);
}

/** What a person has in a workbook of their own: a table, formulas, a name, colours. */
export async function usersSheets({ Excel }: { readonly Excel: typeof globalThis.Excel }): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("งบประมาณ");
    sheet.getRange("A1:C4").values = [
      ["รายการ", "บาท", "ปี"],
      ["อบรม", 25000, 2564],
      ["ป้าย", 4000, 2564],
      ["รวม", "=SUM(B2:B3)", "'=ไม่ใช่สูตร"],
    ];
    sheet.tables.add("A1:C3", true).name = "tblBudget";
    sheet.getRange("A1:C1").format.fill.color = "#FFC000";
    sheet.getRange("B2:B4").numberFormat = [["#,##0"], ["#,##0"], ["#,##0"]];
    context.workbook.names.add("งบรวม", sheet.getRange("B4"));
    const notes = context.workbook.worksheets.add("บันทึก");
    notes.getRange("A1:A3").values = [["'001"], ["=งบรวม*2"], ["=SUM(tblBudget[บาท])"]];
    await context.sync();
  });
}

/** What a person does to a workbook of ours: formulas on it, a column of their own, colours, notes. */
export async function usersWork({ Excel }: { readonly Excel: typeof globalThis.Excel }): Promise<void> {
  await Excel.run(async (context) => {
    const { workbook } = context;
    const plan = workbook.tables.getItem("tblPlan");
    const range = plan.getRange().load("address,rowCount,columnCount,columnIndex,rowIndex,worksheet/name");
    const id = plan.getHeaderRowRange().load("values");
    await context.sync();
    const sheet = workbook.worksheets.getItem(range.worksheet.name);
    const next = range.columnIndex + range.columnCount;
    plan.resize(sheet.getRangeByIndexes(range.rowIndex, range.columnIndex, range.rowCount, range.columnCount + 1));
    sheet.getRangeByIndexes(range.rowIndex, next, 3, 1).values = [["หมายเหตุของฉัน"], ["ดูอีกครั้ง"], [""]];
    sheet.getRangeByIndexes(range.rowIndex + 2, range.columnIndex, 1, 3).format.fill.color = "#00FF00";
    const mine = workbook.worksheets.add("ของฉัน");
    const header = String(id.values[0]?.[0]);
    const { name } = range.worksheet;
    mine.getRange("A1:A4").formulas = [
      [`=COUNTA(tblPlan[${header}])`],
      [`=SUM(${name}!$A$6:$A$20)`],
      [`=${name}!C12`],
      ["=COUNTA(tblPlan[หมายเหตุของฉัน])"],
    ];
    await context.sync();
  });
}

/** An update that does everything: rows into the middle, at the end and at the top, cells, heights, deletions. */
export function everyKindOfUpdate(content: WorkbookContent): WorkbookChange {
  const plan = tableOf(content, "tblPlan").rows.length;
  const items = tableOf(content, "tblItems");
  const itemRows = items.rows.length;
  const insertion = { columns: null };
  const text = (name: string) => rowOf(name, "=ข้อความ");
  const atEnd = items.row + 1 + itemRows;
  const itemRange = { row: atEnd, column: items.column, rows: 2, columns: 1 };
  return {
    ...NOTHING,
    insertions: [
      { table: "tblPlan", before: 5, count: 2, ...insertion },
      { table: "tblPlan", before: 20, count: 1, ...insertion },
      { table: "tblPlan", before: plan, count: 1, ...insertion },
      { table: "tblItems", before: itemRows, count: 2, ...insertion },
      { table: "tblByUnit", before: 0, count: 1, ...insertion },
      { table: "tblDiagnostics", before: 2, count: 1, ...insertion },
    ],
    looks: [
      lookOf("tblPlan", 5, 2),
      lookOf("tblPlan", 22, 1),
      lookOf("tblPlan", plan + 3, 1),
      lookOf("tblItems", itemRows, 2, {
        conditionalFormats: [{ range: itemRange, formula: `LEN($A${String(atEnd + 1)})=0`, tone: "muted" }],
        validations: [{ range: itemRange, source: "ITAS_Owners", refusal: { title: "ชื่อ", message: "เลือกจากรายการ" } }],
      }),
      lookOf("tblByUnit", 0, 1),
      lookOf("tblDiagnostics", 2, 1),
    ],
    writes: [
      { table: "tblPlan", row: 5, column: 0, cells: [text("tblPlan"), text("tblPlan")] },
      { table: "tblPlan", row: 22, column: 0, cells: [text("tblPlan")] },
      { table: "tblPlan", row: plan + 3, column: 0, cells: [text("tblPlan")] },
      {
        table: "tblItems",
        row: itemRows - 1,
        column: 0,
        cells: [text("tblItems"), text("tblItems"), text("tblItems")],
      },
      { table: "tblByUnit", row: 0, column: 0, cells: [text("tblByUnit")] },
      { table: "tblDiagnostics", row: 2, column: 0, cells: [text("tblDiagnostics")] },
      // Cells that stand: over rows that are put in, and of every kind.
      {
        table: "tblPlan",
        row: 3,
        column: 1,
        cells: [["ใหม่"], ["'ใหม่"], ["แทรก"], ["-1"], [null], [{ formula: "1+1", value: 2 }]],
      },
      { table: "tblItems", row: 3, column: 2, cells: [[12.25], ["1/2"], [{ formula: "SUM(1,2)", value: 3 }]] },
    ],
    heights: [
      { table: "tblPlan", row: 5, points: 60 },
      { table: "tblPlan", row: 9, points: 200 },
      { table: "tblPlan", row: 10, points: 1 },
    ],
    namedCells: [{ name: "ITAS_Target", content: 90 }],
    deletions: [
      { table: "tblDiagnostics", first: 3, count: 1, columns: null },
      { table: "tblDiagnostics", first: 0, count: 2, columns: null },
      { table: "tblPlan", first: 30, count: 2, columns: null },
    ],
    state: stateXml("second"),
    activate: sample.sheets[4]?.name ?? "",
  };
}
