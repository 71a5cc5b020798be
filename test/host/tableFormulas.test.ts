import { openExcel } from "./node";

/** A sheet with the table `tbl` of the columns `a` and `b` and two rows, `b` empty. */
async function inTable(
  act: (sheet: Excel.Worksheet) => void,
): Promise<{ readonly b: unknown[]; violations: string[] }> {
  const { host } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B1").values = [["a", "b"]];
    sheet.getRange("A2:A3").values = [[1], [2]];
    sheet.tables.add("A1:B3", true).name = "tbl";
    await context.sync();
    act(sheet);
    await context.sync().catch(() => undefined);
  });
  const { violations } = host;
  return { b: ["B2", "B3"].map((at) => host.formulaAt("Sheet1", at) ?? host.valueAt("Sheet1", at)), violations };
}

describe("a formula in the simulated Excel", () => {
  it.each(["=SUM(nobody[a])", "=SUM(tbl[c])", "=tbl[[#This Row],[c]]", "=SUM(tbl[[a]:[c]])"])(
    "is refused where it names what is not there: %s",
    async (formula) => {
      const { violations } = await inTable((sheet) => {
        sheet.getRange("D9").formulas = [[formula]];
      });
      expect(violations).toHaveLength(1);
    },
  );

  it.each(["=SUM(tbl[A])", "=SUM(tbl[[a]:[b]])", "=ROWS(tbl[#All])", "=COUNTA(tbl[[#Headers],[b]])"])(
    "is taken where it names a table and its columns: %s",
    async (formula) => {
      const { violations } = await inTable((sheet) => {
        sheet.getRange("D9").formulas = [[formula]];
      });
      expect(violations).toEqual([]);
    },
  );
});

describe("a formula put into an empty column of a table", () => {
  it("fills it", async () => {
    const { b } = await inTable((sheet) => {
      sheet.getRange("B2").formulas = [["=A2*2"]];
    });
    expect(b).toEqual(["=A2*2", "=A3*2"]);
  });

  it("takes the place of those above it that came with it", async () => {
    const { b } = await inTable((sheet) => {
      sheet.getRange("B2:B3").formulas = [["=1"], ["=2"]];
    });
    expect(b).toEqual(["=2", "=2"]);
  });
});

describe("a formula put into a column that holds something", () => {
  it("stays where it is put", async () => {
    const { b } = await inTable((sheet) => {
      sheet.getRange("B2:B3").values = [[0], [0]];
      sheet.getRange("B2:B3").formulas = [["=1"], ["=2"]];
    });
    expect(b).toEqual(["=1", "=2"]);
  });
});
