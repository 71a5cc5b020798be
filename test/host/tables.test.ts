import { difference, fingerprint } from "./fingerprint";
import { openExcel } from "./node";
import type { SimulatedExcel } from "./simulatedExcel";

let host: SimulatedExcel;

/** A table in B3:D6 with a formula on it from another sheet, and one of somebody else's beside it in F1:G9. */
beforeEach(async () => {
  ({ host } = openExcel());
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B3:D6").values = [
      ["code", "score", "note"],
      ["o1", 1, "a"],
      ["o2", 2, "b"],
      ["o3", 3, "c"],
    ];
    sheet.tables.add("B3:D6", true).name = "tblItems";
    sheet.getRange("F1:G1").values = [["theirs", "also"]];
    sheet.tables.add("F1:G9", true).name = "Theirs";
    sheet.getRange("B8").values = [["below"]];
    context.workbook.worksheets.add("Mine").getRange("A1").formulas = [["=COUNTA(tblItems[code])"]];
    await context.sync();
  });
});
afterEach(() => {
  host.failOnViolation();
});

async function onSheet(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<void> {
  await Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem("Sheet1"), context);
    await context.sync();
  });
}

const areaOf = (table: string): string =>
  /"area":"([^"]+)"/.exec(fingerprint(host.workbook).get(`Sheet1/table ${table}`) ?? "")?.[1] ?? "gone";

describe("rows put in", () => {
  it("among a table's rows make it grow", async () => {
    await onSheet((sheet) => sheet.getRange("5:6").insert("Down"));
    expect([areaOf("tblItems"), areaOf("Theirs")]).toEqual(["B3:D8", "F1:G11"]);
    expect(host.valueAt("Sheet1", "B7")).toBe("o2");
    expect(host.valueAt("Sheet1", "B10")).toBe("below");
  });

  it("above its header move it, and below its last row leave it alone", async () => {
    await onSheet((sheet) => sheet.getRange("3:3").insert("Down"));
    expect(areaOf("tblItems")).toBe("B4:D7");
    await onSheet((sheet) => sheet.getRange("8:8").insert("Down"));
    expect(areaOf("tblItems")).toBe("B4:D7");
    expect(host.valueAt("Sheet1", "B10")).toBe("below");
  });

  it("in its own columns only leave the table beside it alone", async () => {
    await onSheet((sheet) => sheet.getRange("B5:D5").insert("Down"));
    expect([areaOf("tblItems"), areaOf("Theirs")]).toEqual(["B3:D7", "F1:G9"]);
  });

  it("in some of its columns would tear it apart: refused, and nothing is changed", async () => {
    const before = fingerprint(host.workbook);
    const refused = onSheet((sheet) => sheet.getRange("C5:D5").insert("Down"));
    await expect(refused).rejects.toMatchObject({ code: "InsertDeleteConflict" });
    await expect(
      onSheet((sheet) => {
        sheet.getRange("B1:C1").delete("Up");
      }),
    ).rejects.toMatchObject({
      code: "InsertDeleteConflict",
    });
    expect(difference(before, fingerprint(host.workbook))).toBe("");
  });

  it("below all of it in some of its columns tear nothing", async () => {
    await onSheet((sheet) => sheet.getRange("C7:C7").insert("Down"));
    expect(areaOf("tblItems")).toBe("B3:D6");
  });
});

describe("rows taken out", () => {
  it("make a table shorter", async () => {
    await onSheet((sheet) => {
      sheet.getRange("B4:D5").delete("Up");
    });
    expect(areaOf("tblItems")).toBe("B3:D4");
    expect(host.valueAt("Sheet1", "B4")).toBe("o3");
    expect(host.valueAt("Sheet1", "B6")).toBe("below");
  });

  it("never take its header or its last row alone", async () => {
    for (const rows of ["B3:D3", "B4:D6", "B2:D4"]) {
      const refused = onSheet((sheet) => {
        sheet.getRange(rows).delete("Up");
      });
      await expect(refused).rejects.toMatchObject({ code: "InsertDeleteConflict" });
    }
  });

  it("take a table with them when they are all of it", async () => {
    await onSheet((sheet) => {
      sheet.getRange("B3:D6").delete("Up");
    });
    expect(areaOf("tblItems")).toBe("gone");
    expect(host.formulaAt("Mine", "A1")).toBe("=COUNTA(#REF!)");
  });
});

describe("a table", () => {
  it("is resized where its header stands, and nowhere else", async () => {
    await onSheet((sheet) => {
      sheet.tables.getItem("tblItems").resize("B3:D7");
    });
    expect(areaOf("tblItems")).toBe("B3:D7");
    for (const area of ["B4:D7", "B3:D3", "B3:F9"]) {
      const refused = onSheet((sheet) => {
        sheet.tables.getItem("tblItems").resize(area);
      });
      await expect(refused).rejects.toMatchObject({ code: "InvalidArgument" });
    }
  });

  it("does not overlap another", async () => {
    const refused = onSheet((sheet) => sheet.tables.add("D6:E8", true));
    await expect(refused).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("has a name of its own, which references follow", async () => {
    await onSheet((sheet) => (sheet.tables.getItem("tblItems").name = "tblNew"));
    expect(host.formulaAt("Mine", "A1")).toBe("=COUNTA(tblNew[code])");
    for (const [name, code] of [
      ["theirs", "ItemAlreadyExists"],
      ["two words", "InvalidArgument"],
      ["AB12", "InvalidArgument"],
    ] as const) {
      const refused = onSheet((sheet) => (sheet.tables.getItem("tblNew").name = name));
      await expect(refused).rejects.toMatchObject({ code });
    }
  });

  it("has headers that are texts, never blank, and never the same twice; references follow them", () => {
    host.userEdits("Sheet1", "B3:D3", [[12, "NOTE", ""]]);
    expect(["B3", "C3", "D3"].map((address) => host.valueAt("Sheet1", address))).toEqual(["12", "NOTE", "Column3"]);
    expect(host.formulaAt("Mine", "A1")).toBe("=COUNTA(tblItems[12])");
    host.userEdits("Sheet1", "D3", [["note"]]);
    expect(host.valueAt("Sheet1", "D3")).toBe("note2");
  });

  it("takes rows at its end and in between, moving what is below it in its columns", async () => {
    await onSheet((sheet) => {
      sheet.tables.getItem("tblItems").rows.add(undefined, [["o4", 4, "d"]]);
      sheet.tables.getItem("tblItems").rows.add(0, [["o0", 0, ""]]);
    });
    expect(areaOf("tblItems")).toBe("B3:D8");
    expect(["B4", "B5", "B8", "B10"].map((address) => host.valueAt("Sheet1", address))).toEqual([
      "o0",
      "o1",
      "o4",
      "below",
    ]);
  });

  it("is read by its parts", async () => {
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("tblItems");
      const header = table.getHeaderRowRange().load("values");
      const body = table.getDataBodyRange().load("values,address");
      const score = table.columns.getItem("score").getDataBodyRange().load("values");
      const rows = table.rows.load("count");
      table.load("name,showTotals,style");
      await context.sync();
      expect(header.values).toEqual([["code", "score", "note"]]);
      expect(body.address).toBe("Sheet1!B4:D6");
      expect(score.values).toEqual([[1], [2], [3]]);
      expect([rows.count, table.style, table.showTotals]).toEqual([3, "TableStyleMedium2", false]);
    });
  });

  it("that is deleted leaves #REF! behind", async () => {
    await onSheet((sheet) => {
      sheet.tables.getItem("tblItems").delete();
    });
    expect(host.formulaAt("Mine", "A1")).toBe("=COUNTA(#REF!)");
    expect(host.valueAt("Sheet1", "B4")).toBe("");
  });
});
