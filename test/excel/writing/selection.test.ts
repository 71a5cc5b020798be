import { openWorkbook, type SelectionReading } from "../../../src/excel";
import { loadSelection, MOST_SELECTED_CELLS, recognise, type SourceDocument } from "../../../src/intake";
import { openExcel } from "../../host/node";

const SHEET = "Sheet1";

function opened() {
  const { host } = openExcel();
  host.userEdits(SHEET, "A1:C4", [
    ["ข้อ", "ประเด็น", "คะแนน"],
    ["O1", "โครงสร้าง", 100],
    ["O2", "ข้อมูลผู้บริหาร", 33.333333333],
    ["O3", "อำนาจหน้าที่", 0],
  ]);
  return host;
}

function selected(reading: SelectionReading) {
  if (!reading.ok) throw new Error(reading.code);
  return reading.selection;
}

async function documentOf(reading: SelectionReading): Promise<SourceDocument> {
  const loading = await loadSelection("ที่เลือก", selected(reading));
  if (!loading.ok || loading.documents[0] === undefined) throw new Error("Refused");
  return loading.documents[0];
}

const read = () => openWorkbook().selection(MOST_SELECTED_CELLS);

describe("selected cells", () => {
  it("are read as a result, with numbers in full", async () => {
    const host = opened();
    host.userSelects(SHEET, "A1:C4");
    const document = await documentOf(await read());
    expect(document.lines.filter(({ kind }) => kind === "row")).toHaveLength(4);
    const result = recognise([document]);
    if (!result.ok) throw new Error(result.refusal.code);
    const [first] = result.reading.assessments;
    expect(first?.assessment.items.O2?.score).toBeCloseTo(33.333333333, 9);
    host.failOnViolation();
  });

  it("are cut to the used part of the sheet where entire columns are selected", async () => {
    const host = opened();
    host.userSelects(SHEET, "A:C");
    const { areas } = selected(await read());
    expect(areas.map(({ rows }) => rows.length)).toEqual([4]);
  });

  it("may be several rectangles, each a table of its own", async () => {
    const host = opened();
    host.userSelects(SHEET, "A1:B4", "B1:C4");
    const document = await documentOf(await read());
    expect(new Set(document.lines.flatMap((line) => (line.kind === "row" ? [line.table] : []))).size).toBe(2);
  });

  it("show dates and percentages as they are seen", async () => {
    const { host, Excel } = openExcel();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(SHEET).getRange("A1:D1");
      range.numberFormat = [["[$-107041E]d mmm yyyy", "0%", "0.0", "General"]];
      range.values = [[44242, 0.85, 1.23456, true]];
      await context.sync();
    });
    host.userSelects(SHEET, "A1:D1");
    const document = await documentOf(await read());
    expect(document.lines[0]).toMatchObject({ cells: ["15/02/2564", "85 %", "1.23456", "TRUE"] });
  });

  it("are read in hidden rows too, which is noticed", async () => {
    const host = opened();
    const rows = host.sheet(SHEET).rows;
    const third = rows.get(2);
    if (third !== undefined) third.hidden = true;
    host.userSelects(SHEET, "A1:C4");
    const document = await documentOf(await read());
    expect(document.notices).toEqual([{ code: "rows-hidden", at: { sheet: SHEET }, data: { rows: 1, columns: 0 } }]);
    expect(document.lines.filter(({ kind }) => kind === "row")).toHaveLength(4);
  });

  it("are refused where there is nothing, or too much", async () => {
    const host = opened();
    host.userSelects(SHEET, "F1:G9");
    expect(await read()).toEqual({ ok: false, code: "empty" });
    host.userSelects(SHEET, "A1:C4");
    expect(await openWorkbook().selection(11)).toEqual({ ok: false, code: "too-many-cells" });
  });
});
