import type { SheetTexts } from "../i18n";

type Headers = SheetTexts["headers"];
export type TableName = keyof Headers;
export type ColumnKey<T extends TableName> = keyof Headers[T] & string;

/** Defined names of single cells and lists; the same in every language. */
export const NAMES = {
  /** The sheet that has no table is known by the name of its first cell. */
  summary: "ITAS_Summary",
  total: "ITAS_Total",
  totalFromItems: "ITAS_TotalFromItems",
  reportedTotal: "ITAS_ReportedTotal",
  reportedBand: "ITAS_ReportedBand",
  band: "ITAS_Band",
  target: "ITAS_Target",
  threshold: "ITAS_Threshold",
  asOf: "ITAS_AsOf",
  /** First day of the plan's fiscal year. */
  yearStart: "ITAS_YearStart",
  approvalDays: "ITAS_ApprovalDays",
  /** The part of the agency's site that all its pages share. */
  site: "ITAS_Site",
  statuses: "ITAS_Statuses",
  causes: "ITAS_Causes",
  owners: "ITAS_Owners",
  /** The four statuses on the first sheet of a unit's workbook. */
  taskStatuses: "ITAS_TaskStatuses",
} as const;

/** Tables of a workbook that went to a unit: they are never those of the office's own. */
export const PART_TABLES = ["tblTasks", "tblSent", "tblSending"] as const satisfies readonly TableName[];

/** Structured references in the form every reader understands; headers follow the workbook's language. */
export class References {
  constructor(private readonly headers: Headers) {}

  header<T extends TableName>(table: T, key: ColumnKey<T>): string {
    return String(this.headers[table][key]);
  }

  /** `tblItems[คะแนน]` */
  column<T extends TableName>(table: T, key: ColumnKey<T>): string {
    return `${table}[${this.header(table, key)}]`;
  }

  /** `tblSchemeItems[[ข้อ]:[ตัวชี้วัด]]` */
  columns<T extends TableName>(table: T, first: ColumnKey<T>, last: ColumnKey<T>): string {
    return `${table}[[${this.header(table, first)}]:[${this.header(table, last)}]]`;
  }

  /** `tblItems[[#Headers],[คะแนน]]`, one cell */
  headerCell<T extends TableName>(table: T, key: ColumnKey<T>): string {
    return `${table}[[#Headers],[${this.header(table, key)}]]`;
  }

  /** `tblItems[[#This Row],[คะแนน]]`, inside that table only. */
  thisRow<T extends TableName>(table: T, key: ColumnKey<T>): string {
    return `${table}[[#This Row],[${this.header(table, key)}]]`;
  }

  /** One table's columns: `all` of a column, or its cell in the formula's own row. */
  of<T extends TableName>(table: T) {
    return {
      all: (key: ColumnKey<T>) => this.column(table, key),
      self: (key: ColumnKey<T>) => this.thisRow(table, key),
    };
  }
}

/** A text as a formula literal. */
export function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
