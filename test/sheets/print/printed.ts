import { printOf } from "../../../src/workbook";
import type { OfficeFacts, PrintOptions, SheetSpec, WorkbookSpec } from "../../../src/sheets";
import { NO_EDITS, type PlanEdits } from "../../../src/plan";
import { readingOf, sampleFile } from "../../sampleFiles";

export const SAMPLE = readingOf([sampleFile("ita-2563.txt")]);
export const TODAY = "2021-04-10";

export const OFFICE: OfficeFacts = {
  fields: {
    letterNo: "ตย 51001/53",
    letterDate: "22 กุมภาพันธ์ 2564",
    order: "ที่ 12/2564",
    owner: "นางสาวสมหญิง ใจดี",
    ownerPosition: "นักจัดการงานทั่วไปชำนาญการ",
  },
  people: ["สมชาย มั่นคง"],
};

/** The sample's documents. */
export function printed(
  options: Partial<PrintOptions> = {},
  {
    planEdits = NO_EDITS,
    office = OFFICE,
    language = "th",
  }: { planEdits?: PlanEdits; office?: OfficeFacts; language?: "th" | "en" } = {},
): WorkbookSpec {
  return printOf(
    SAMPLE,
    { language, today: TODAY, planEdits },
    { layouts: ["items", "topics", "measures", "results"], digits: "arabic", isPublic: false, ...options },
    office,
  );
}

export function sheetOf(workbook: WorkbookSpec, key: string): SheetSpec {
  const found = workbook.sheets.find((sheet) => sheet.key === key);
  if (found === undefined) throw new Error(`There is no ${key}`);
  return found;
}

/** The texts of a sheet by row, in the order of columns; a blank cell is an empty text. */
export function rowsOf(sheet: SheetSpec): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const { row, column, content } of sheet.blocks) {
    const cells = (rows[row] ??= []);
    cells[column] = typeof content === "string" ? content : "";
  }
  return Array.from(rows, (row?: readonly string[]) => Array.from(row ?? [], (text?: string) => text ?? ""));
}

/** Every text of a workbook. */
export function textsOf(workbook: WorkbookSpec): readonly string[] {
  return workbook.sheets.flatMap((sheet) =>
    sheet.blocks.flatMap(({ content }) => (typeof content === "string" ? [content] : [])),
  );
}

/** Rows that carry on are joined to those they carry on. */
export function joined(rows: readonly (readonly string[])[], mark = "(ต่อ) "): readonly (readonly string[])[] {
  const whole: string[][] = [];
  for (const row of rows) {
    const last = whole.at(-1);
    if (last === undefined || row[0]?.startsWith(mark) !== true) whole.push([...row]);
    else {
      for (const [index, text] of row.entries()) {
        const rest = text.startsWith(mark) ? text.slice(mark.length) : text;
        if (rest !== "" && !(index === 0 && last[0]?.startsWith(rest))) last[index] = `${last[index] ?? ""}${rest}`;
      }
    }
  }
  return whole;
}
