import { strFromU8, unzipSync } from "fflate";
import type { TravellingField } from "../../src/plan";
import { type CellContent, type SheetSpec, type WorkbookSpec } from "../../src/sheets";
import { createWorkbook, splitWorkbook, type TableContent, type WorkbookContent } from "../../src/workbook";
import { entriesIn } from "../../src/workbook/sharing/entries";
import { sentRowIn } from "../../src/workbook/sharing/split/sentRows";
import { viewOf } from "../../src/workbook/tables/tableView";
import { readWorksheets } from "../../src/ooxml";
import { readContent, toXlsx } from "../../src/xlsx";
import { readingOf, sampleFile } from "../sampleFiles";
import { contentOf } from "../workbook/memoryWorkbook";
import { libreOfficeAvailable, recalculated } from "./soffice";

const available = libreOfficeAvailable();
if (!available) console.warn("SKIPPED: LibreOffice is not installed, no unit's workbook was opened");

const today = "2020-11-20";
const master = contentOf(createWorkbook(readingOf([sampleFile("ita-2563.txt")]), { language: "th", today }));
const { parts } = splitWorkbook(master, { by: "lead", today });

/** The workbook once its unit said of its first actions that they are done; counts are as they were before. */
function withDone(spec: WorkbookSpec, count: number): WorkbookSpec {
  const typed = (sheet: SheetSpec): SheetSpec => ({
    ...sheet,
    tables: sheet.tables.map((table) => {
      if (table.name !== "tblTasks") return table;
      const [status, completedOn] = ["status", "completedOn"].map((key) =>
        table.columns.findIndex((each) => each.key === key),
      );
      return {
        ...table,
        rows: table.rows.map((row, index) =>
          index < count ? row.with(status ?? -1, "ดำเนินการแล้วเสร็จ").with(completedOn ?? -1, 44_180) : row,
        ),
      };
    }),
  });
  return { ...spec, sheets: spec.sheets.map(typed) };
}

type Cells = (key: string) => CellContent;

const entriesOf = (cell: Cells) => entriesIn((field: TravellingField) => cell(field), 2564);

function rowsOf(content: WorkbookContent, table: TableContent["name"]): readonly Cells[] {
  return viewOf(content, table)?.rows ?? [];
}

(available ? describe : describe.skip)("a unit's workbook that LibreOffice opened, recalculated and saved", () => {
  const saved = parts.map(async ({ unit, counts, spec }) => {
    const before = await toXlsx(withDone(spec, counts.fix));
    return { unit, counts, before, after: recalculated(before) };
  });

  it.each(parts.map(({ unit }, index) => [unit, index] as const))(
    "of %s counts anew and shows no error",
    async (_, index) => {
      const { counts, after } = (await saved[index]) ?? { counts: undefined, after: new Uint8Array() };
      const [first, ...others] = readWorksheets(after, 1_000_000, { formulas: true, hiddenSheets: true }).sheets;
      const cells = [first, ...others].flatMap((sheet) => sheet?.rows.flatMap(({ cells: each }) => each) ?? []);
      expect(cells.filter(({ text }) => /^#[A-Z/0]+[!?A]?$/.test(text))).toEqual([]);
      const figures =
        first?.rows.flatMap(({ cells: each }) => each.filter(({ formula }) => formula !== undefined)) ?? [];
      expect(figures.map(({ text }) => Number(text))).toEqual([
        (counts?.fix ?? 0) + (counts?.maintain ?? 0),
        counts?.fix,
        counts?.fix,
        counts?.support,
      ]);
    },
  );

  it.each(parts.map(({ unit }, index) => [unit, index] as const))("of %s says what it said", async (_, index) => {
    const { before, after } = (await saved[index]) ?? { before: new Uint8Array(), after: new Uint8Array() };
    const [was, is] = [await readContent(before), await readContent(after)];
    expect(rowsOf(is, "tblTasks").map(entriesOf)).toEqual(rowsOf(was, "tblTasks").map(entriesOf));
    expect(rowsOf(is, "tblTasks").map((cell) => cell("id"))).toEqual(rowsOf(was, "tblTasks").map((cell) => cell("id")));
    expect(rowsOf(is, "tblSent").map(sentRowIn)).toEqual(rowsOf(was, "tblSent").map(sentRowIn));
    expect(rowsOf(is, "tblSent").map(sentRowIn)).not.toContain(undefined);
    expect(rowsOf(is, "tblSending").map((cell) => cell("value"))).toEqual(
      rowsOf(was, "tblSending").map((cell) => cell("value")),
    );
  });

  it("still offers the statuses and hides what was sent", async () => {
    const { after } = (await saved[0]) ?? { after: new Uint8Array() };
    const files = unzipSync(after);
    const text = (path: string) => strFromU8(files[path] ?? new Uint8Array());
    expect(text("xl/worksheets/sheet2.xml")).toMatch(
      /<dataValidation [^>]*type="list"[^>]*>\s*<formula1>ITAS_TaskStatuses<\/formula1>/,
    );
    expect(text("xl/workbook.xml")).toMatch(/<definedName[^>]*name="ITAS_TaskStatuses"[^>]*>[^<]*\$A\$\d+:\$A\$\d+</);
    expect(text("xl/workbook.xml")).toMatch(/<sheet name="ข้อมูลที่ส่ง"[^>]*state="hidden"/);
  });
});
