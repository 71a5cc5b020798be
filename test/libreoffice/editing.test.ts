import { computeScores, schemeFor, type Assessment, type ItemCode } from "../../src/ita";
import type { Reading } from "../../src/intake";
import { readWorkbookFile } from "../../src/ooxml";
import type { CellContent, TableSpec, WorkbookSpec } from "../../src/sheets";
import { createWorkbook } from "../../src/workbook";
import { toXlsx } from "../../src/xlsx";
import { firstAssessment, readingOf, sampleFile } from "../sampleFiles";
import { libreOfficeAvailable, recalculated } from "./soffice";

const available = libreOfficeAvailable();
if (!available) console.warn("SKIPPED: LibreOffice is not installed, no edit was tried");
const describeWithLibreOffice = available ? describe : describe.skip;

const options = { language: "th", today: "2021-02-15" } as const;
const reading = readingOf([sampleFile("ita-2563.txt")]);
const workbook = createWorkbook(reading, options);

/** The workbook with one table cell typed over, found by the value of the row's first cell. */
function typed(
  book: WorkbookSpec,
  table: string,
  row: CellContent,
  column: string,
  content: CellContent,
): WorkbookSpec {
  const edit = (spec: TableSpec): TableSpec => {
    if (spec.name !== table) return spec;
    const index = spec.columns.findIndex(({ key }) => key === column);
    return {
      ...spec,
      rows: spec.rows.map((cells) =>
        cells[0] === row ? cells.map((old, at) => (at === index ? content : old)) : cells,
      ),
    };
  };
  return { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, tables: sheet.tables.map(edit) })) };
}

/** What LibreOffice shows in a table's column. */
async function shown(book: WorkbookSpec): Promise<(table: string, column: string) => readonly unknown[]> {
  const { sheets } = await readWorkbookFile(recalculated(await toXlsx(book)));
  return (table, column) => {
    const index = book.sheets.findIndex(({ tables }) => tables.some(({ name }) => name === table));
    const spec = book.sheets[index]?.tables.find(({ name }) => name === table);
    if (spec === undefined) throw new Error(`No table ${table}`);
    const at = spec.column + spec.columns.findIndex(({ key }) => key === column);
    return spec.rows.map((_, row) => sheets[index]?.rows[spec.row + 1 + row]?.[at] ?? "");
  };
}

function storedValues(book: WorkbookSpec, table: string, column: string): readonly unknown[] {
  const spec = book.sheets.flatMap(({ tables }) => tables).find(({ name }) => name === table);
  const at = spec?.columns.findIndex(({ key }) => key === column) ?? -1;
  return (spec?.rows ?? []).map((row) => {
    const content = row[at] ?? null;
    return (content !== null && typeof content === "object" ? content.value : content) ?? "";
  });
}

function withScores(scores: Readonly<Record<string, number>>): Reading {
  const first = firstAssessment(reading);
  const { assessment } = first;
  const items = { ...assessment.items };
  for (const [code, score] of Object.entries(scores)) items[code as ItemCode] = { ...items[code as ItemCode], score };
  const edited: Assessment = { ...assessment, items };
  return {
    ...reading,
    assessments: [{ ...first, assessment: edited, computed: computeScores(edited, schemeFor(2563)) }],
  };
}

const closely = (values: readonly unknown[]) =>
  values.map((value) => (typeof value === "number" ? (expect.closeTo(value, 9) as unknown) : value));

describeWithLibreOffice("a person edits the workbook", () => {
  it("scores: every table shows what a workbook made from the edited scores would", async () => {
    const scores = { O1: 0, O42: 40, O43: 0, O2: 100 };
    let edited = workbook;
    for (const [code, score] of Object.entries(scores)) edited = typed(edited, "tblItems", code, "score", score);
    const rebuilt = createWorkbook(withScores(scores), options);
    const columns = [
      ["tblIndicators", "fromItems"],
      ["tblIndicators", "difference"],
      ["tblIndicators", "used"],
      ["tblSubindicators", "score"],
      ["tblItems", "rank"],
      ["tblItems", "impact"],
      ["tblFixFirst", "code"],
      ["tblFixFirst", "totalAfter"],
      ["tblFixFirst", "shortest"],
      ["tblPlan", "kind"],
      ["tblPlan", "missing"],
      ["tblByUnit", "fix"],
      ["tblByIndicator", "impact"],
    ] as const;
    const show = await shown(edited);
    for (const [table, column] of columns)
      expect([table, column, show(table, column)]).toEqual([
        table,
        column,
        closely(storedValues(rebuilt, table, column)),
      ]);
  });

  it("the scheme: an item moved to another sub-indicator counts there everywhere", async () => {
    const show = await shown(typed(workbook, "tblSchemeItems", "O34", "subindicator", "10.2"));
    expect(show("tblSubindicators", "scored").slice(-2)).toEqual([7, 3]);
    expect(show("tblIndicators", "fromItems")[9]).toBeCloseTo((100 / 7 + 200 / 3) / 2, 9);
  });

  it("the scheme: a blank sub-indicator does not empty the rest", async () => {
    const show = await shown(typed(workbook, "tblSchemeItems", "O43", "subindicator", null));
    expect(show("tblIndicators", "fromItems")[8]).toBeCloseTo(53.404762, 6);
    expect(show("tblItems", "impact").filter((impact) => impact === "")).toEqual([]);
  });

  it("bands: a level without a limit is no level", async () => {
    const edited = typed(typed(workbook, "tblSchemeBands", "B", "min", null), "tblSchemeBands", "C", "min", 70);
    const show = await shown(edited);
    expect(show("tblFixFirst", "bandAfter").slice(0, 3)).toEqual(["C", "C", "C"]);
  });

  it("leads: a unit nobody knew is counted under the other units", async () => {
    const show = await shown(typed(workbook, "tblPlan", "O2", "lead", "กองใหม่"));
    const fixes = show("tblByUnit", "fix").map(Number);
    expect(fixes.at(-1)).toBe(1);
    expect(fixes.reduce((sum, count) => sum + count, 0)).toBe(22);
  });

  it("dates and status: what is late and not done is overdue", async () => {
    let edited = typed(workbook, "tblPlan", "O2", "publishBy", 44000);
    edited = typed(edited, "tblPlan", "O4", "publishBy", 44000);
    edited = typed(edited, "tblPlan", "O4", "status", "ดำเนินการแล้วเสร็จ");
    const late = (await shown(edited))("tblByUnit", "overdue").map(Number);
    expect(late.reduce((sum, count) => sum + count, 0)).toBe(1);
  });
});
