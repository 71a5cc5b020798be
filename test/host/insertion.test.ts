import fc from "fast-check";
import { difference, fingerprint } from "./fingerprint";
import { openExcel } from "./node";
import type { SimulatedExcel } from "./simulatedExcel";

/** A workbook with one of everything that has a place on a sheet. */
async function furnished(): Promise<SimulatedExcel> {
  const { host } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const other = context.workbook.worksheets.add("Other");
    sheet.getRange("A1:F1").values = [["one", "two", "three", "", "e", "f"]];
    sheet.getRange("A2:A12").values = Array.from({ length: 11 }, (_, row) => [`row ${String(row + 2)}`]);
    sheet.getRange("A5:C8").values = Array.from({ length: 4 }, (_, row) =>
      row === 0 ? ["x", "y", "z"] : [row, row, row],
    );
    sheet.tables.add("A5:C8", true).name = "tbl";
    sheet.getRange("B10:C10").merge();
    sheet.getRange("A3:C3").format.fill.color = "#112233";
    sheet.getRange("6:6").format.rowHeight = 40;
    const conditional = sheet.getRange("A6:C8").conditionalFormats.add("Custom").custom;
    conditional.rule.formula = "=$B6>2";
    conditional.format.font.color = "#FF0000";
    sheet.getRange("C6:C8").dataValidation.rule = { list: { inCellDropDown: true, source: "=Other!$A$1:$A$3" } };
    context.workbook.names.add("here", sheet.getRange("B7"));
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A6:B8"));
    chart.setPosition("E2", "F9");
    sheet.pageLayout.setPrintTitleRows("$5:$5");
    sheet.pageLayout.setPrintArea("A1:F12");
    sheet.getRange("E1:E3").formulas = [["=SUM(A2:C8)"], ["=$B$7&Other!A1"], ["=SUM(tbl[y])"]];
    other.getRange("A1:A3").formulas = [["=Sheet1!B7"], ["=SUM(Sheet1!6:8)"], ["=COUNTA(tbl[x])"]];
    await context.sync();
  });
  host.failOnViolation();
  return host;
}

async function moved(address: string, act: "insert" | "delete"): Promise<void> {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange(address);
    if (act === "insert") range.insert("Down");
    else range.delete("Up");
    await context.sync();
  });
}

describe("entire rows put in", () => {
  it("and taken out again leave the workbook as it was", async () => {
    const host = await furnished();
    const before = fingerprint(host.workbook);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 3 }), async (first, count) => {
        const rows = `${String(first)}:${String(first + count - 1)}`;
        await moved(rows, "insert");
        expect(difference(before, fingerprint(host.workbook))).not.toBe("");
        await moved(rows, "delete");
        expect(difference(before, fingerprint(host.workbook))).toBe("");
      }),
      { numRuns: 40 },
    );
  });

  it("take everything behind them along", async () => {
    const host = await furnished();
    await moved("7:8", "insert");
    expect(host.formulaAt("Sheet1", "E1")).toBe("=SUM(A2:C10)");
    expect(host.formulaAt("Sheet1", "E2")).toBe("=$B$9&Other!A1");
    expect(host.formulaAt("Sheet1", "E3")).toBe("=SUM(tbl[y])");
    expect(host.formulaAt("Other", "A1")).toBe("=Sheet1!B9");
    expect(host.formulaAt("Other", "A2")).toBe("=SUM(Sheet1!6:10)");
    const after = fingerprint(host.workbook);
    expect(after.get("name here")).toContain("=Sheet1!$B$9");
    expect(after.get("Sheet1/table tbl")).toContain('"A5:C10"');
    expect(after.get("Sheet1/merges")).toBe('["B12:C12"]');
    expect(after.get("Sheet1/conditional formats")).toContain('"A6:C10"');
    expect(after.get("Sheet1/validations")).toContain("C6:C10");
    expect(after.get("Sheet1/charts")).toContain("=Sheet1!$A$6:$A$10");
    // 40 points, in whole pixels.
    expect(after.get("Sheet1/row 6")).toContain("39.75");
  });

  it("look like the row above them and hold nothing", async () => {
    const host = await furnished();
    await moved("4:4", "insert");
    expect(fingerprint(host.workbook).get("Sheet1/cell A4")).toContain("#112233");
    expect(host.valueAt("Sheet1", "A4")).toBe("");
    expect(host.valueAt("Sheet1", "A5")).toBe("row 4");
  });

  it("make the formula of a conditional format follow its first cell when that goes", async () => {
    const host = await furnished();
    await moved("6:6", "delete");
    const format = fingerprint(host.workbook).get("Sheet1/conditional formats");
    expect(format).toContain('"A6:C7"');
    expect(format).toContain("=$B6>2");
  });
});

describe("a reference", () => {
  const MARK = "the cell";

  it("follows its cell through any rows put in and taken out, or is #REF! once that is gone", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom("insert", "delete"), fc.integer({ min: 1, max: 12 })), { maxLength: 8 }),
        async (moves) => {
          const { host } = openExcel();
          host.userEdits("Sheet1", "B6", [[MARK]]);
          host.userEdits("Sheet1", "D1", [["=B$6&$B6"]]);
          await Excel.run(async (context) => {
            context.workbook.worksheets.add("Other").getRange("A1").formulas = [["=Sheet1!$B$6"]];
            for (const [act, row] of moves) {
              const cell = context.workbook.worksheets.getItem("Sheet1").getRange(`B${String(row)}`);
              if (act === "insert") cell.insert("Down");
              else cell.delete("Up");
            }
            await context.sync();
          });
          const row = [...host.sheet("Sheet1").rows].find(([, { cells }]) => cells.get(1)?.value === MARK)?.[0];
          const at = row === undefined ? undefined : String(row + 1);
          expect(host.formulaAt("Other", "A1")).toBe(at === undefined ? "=#REF!" : `=Sheet1!$B$${at}`);
          expect(host.formulaAt("Sheet1", "D1")).toBe(at === undefined ? "=#REF!&#REF!" : `=B$${at}&$B${at}`);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("becomes #REF! when its sheet is deleted, and follows when it is renamed", async () => {
    const host = await furnished();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Other").name = "อื่น ๆ";
      await context.sync();
    });
    expect(host.formulaAt("Sheet1", "E2")).toBe("=$B$7&'อื่น ๆ'!A1");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").delete();
      await context.sync();
    });
    expect(["A1", "A2", "A3"].map((address) => host.formulaAt("อื่น ๆ", address))).toEqual([
      "=#REF!",
      "=SUM(#REF!)",
      "=COUNTA(#REF!)",
    ]);
  });
});

describe("columns", () => {
  it("put in and taken out leave the workbook as it was", async () => {
    const host = await furnished();
    const before = fingerprint(host.workbook);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("D:E").insert("Right");
      sheet.getRange("D:E").delete("Left");
      await context.sync();
    });
    expect(difference(before, fingerprint(host.workbook))).toBe("");
  });

  it("of a table that go make #REF! of what refers to them", async () => {
    const host = await furnished();
    await moved("B:B", "delete");
    expect(host.formulaAt("Sheet1", "D3")).toBe("=SUM(#REF!)");
    expect(host.formulaAt("Other", "A3")).toBe("=COUNTA(tbl[x])");
    expect(fingerprint(host.workbook).get("Sheet1/table tbl")).toContain('"A5:B8"');
  });
});
