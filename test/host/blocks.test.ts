import { openExcel } from "./node";
import type { SimulatedExcel } from "./simulatedExcel";

let host: SimulatedExcel;
beforeEach(() => {
  ({ host } = openExcel());
});
afterEach(() => {
  host.failOnViolation();
});

const first = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("Sheet1");

/** What cells hold after something is written into them and read again in a request of its own. */
async function written(address: string, values: unknown[][], format?: string): Promise<Excel.Range> {
  return Excel.run(async (context) => {
    const range = first(context).getRange(address);
    if (format !== undefined) range.numberFormat = [[format]];
    range.values = values;
    await context.sync();
    const again = first(context).getRange(address).load("values,formulas,numberFormat,valueTypes,text,address");
    await context.sync();
    return again;
  });
}

describe("a block of cells", () => {
  it("is read as it was written", async () => {
    const { values, address } = await written("B2:C3", [
      ["ก", 1],
      [true, ""],
    ]);
    expect(values).toEqual([
      ["ก", 1],
      [true, ""],
    ]);
    expect(address).toBe("Sheet1!B2:C3");
  });

  it("of more than 1,500 cells is cut up by the client and arrives whole", async () => {
    const block = Array.from({ length: 2000 }, (_, row) => [row, `row ${String(row)}`, row % 2 === 0]);
    const { values } = await written("A1:C2000", block);
    expect(values).toEqual(block);
    expect(host.counted).toHaveLength(2);
    expect(host.counted[0]?.members.filter((member) => member === "Values=")).toHaveLength(4);
    expect(host.counted[0]?.members).toContain("_ValidateArraySize");
    expect(host.counted[0]?.bytes).toBeGreaterThan(40_000);
  });

  it("leaves the cells alone that are written as null", async () => {
    await written("A1:B1", [["stays", "goes"]]);
    expect((await written("A1:B1", [[null, "new"]])).values).toEqual([["stays", "new"]]);
  });

  it("takes one value for all its cells", async () => {
    expect((await written("A1:B2", [["x"]])).values).toEqual([
      ["x", "x"],
      ["x", "x"],
    ]);
  });

  it("says what kind of value each cell holds", async () => {
    const { valueTypes } = await written("A1:E1", [["text", 1, true, "", "#N/A"]]);
    expect(valueTypes).toEqual([["String", "Double", "Boolean", "Empty", "Error"]]);
  });
});

describe("something typed into a cell", () => {
  it.each([
    ["12.50", 12.5, "General"],
    ["1,234", 1234, "#,##0"],
    ["85%", 0.85, "0%"],
    ["true", true, "General"],
    ["2026-03-01", 46_082, "m/d/yyyy"],
    ["1-2", 46_024, "d-mmm"],
    ["10:30", 0.4375, "h:mm"],
    ["o12", "o12", "General"],
    ["ตัวชี้วัดที่ 10", "ตัวชี้วัดที่ 10", "General"],
  ])("%j becomes %j", async (typed, value, format) => {
    const { values, numberFormat } = await written("A1", [[typed]]);
    expect([values, numberFormat]).toEqual([[[value]], [[format]]]);
  });

  it("stays text in a cell formatted as text, even what looks like a formula", async () => {
    const { values, formulas } = await written("A1:C1", [["=1+1", "007", 5]], "@");
    expect(values).toEqual([["=1+1", "007", "5"]]);
    expect(formulas).toEqual(values);
    expect(host.formulaAt("Sheet1", "A1")).toBeNull();
  });

  it("stays text behind an apostrophe, which is not part of it", async () => {
    expect((await written("A1:B1", [["'=1+1", "'o7"]])).formulas).toEqual([["=1+1", "o7"]]);
    expect(host.formulaAt("Sheet1", "A1")).toBeNull();
  });

  it("becomes a formula after =, and is refused after a sign, where Excel makes a formula of it", async () => {
    await expect(written("A1:B1", [["=B1", "- งานที่ค้าง"]])).rejects.toMatchObject({ code: "InvalidArgument" });
    expect(host.formulaAt("Sheet1", "A1")).toBe("=B1");
    expect(host.violations.splice(0)).toEqual([expect.stringContaining("- งานที่ค้าง")]);
  });

  it("gets its value from the calculation", async () => {
    host.calculate = (formula) => (formula === "=A1*2" ? 14 : 0);
    expect((await written("B1", [["=A1*2"]])).values).toEqual([[14]]);
  });
});

describe("objects that may not be there", () => {
  it("are null objects, with everything reached through them", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Nowhere");
      const range = sheet.getRange("A1").load("values");
      const table = context.workbook.tables.getItemOrNullObject("tblNone").load("name");
      const used = first(context).getUsedRangeOrNullObject(true).load("address");
      await context.sync();
      expect([sheet, range, table, used].map(({ isNullObject }) => isNullObject)).toEqual([true, true, true, true]);
    });
  });

  it("are errors with Excel's codes where they are asked for outright", async () => {
    const code = (act: (context: Excel.RequestContext) => void): Promise<unknown> =>
      Excel.run(async (context) => {
        act(context);
        await context.sync();
      }).then(
        () => "nothing",
        (error: unknown) => (error instanceof OfficeExtension.Error ? error.code : error),
      );
    expect(
      await code((context) => {
        context.workbook.worksheets.getItem("Nowhere").activate();
      }),
    ).toBe("ItemNotFound");
    expect(await code((context) => context.workbook.worksheets.add("sheet1"))).toBe("ItemAlreadyExists");
    expect(await code((context) => context.workbook.worksheets.add("a/b"))).toBe("InvalidArgument");
    expect(
      await code((context) => {
        first(context).delete();
      }),
    ).toBe("InvalidOperation");
  });
});

describe("a range the client holds", () => {
  it("moves along with its cells, within a request and after it", async () => {
    await Excel.run(async (context) => {
      const sheet = first(context);
      const range = sheet.getRange("A5");
      range.values = [["here"]];
      sheet.getRange("2:3").insert("Down");
      range.load("address");
      await context.sync();
      expect(range.address).toBe("Sheet1!A7");
      sheet.getRange("1:1").delete("Up");
      range.load("address,values");
      await context.sync();
      expect([range.address, range.values]).toEqual(["Sheet1!A6", [["here"]]]);
    });
  });
});
