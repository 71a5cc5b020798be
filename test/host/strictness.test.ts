import { openExcel } from "./node";

/** Runs something against an Excel of a version; gives the error's code and what was recorded. */
async function tried(
  act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
  version = "1.14",
): Promise<{ readonly code: unknown; readonly violations: readonly string[] }> {
  const { host } = openExcel({ version });
  const code = await Excel.run(async (context) => {
    act(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
  }).then(
    () => "nothing",
    (error: unknown) => (error instanceof OfficeExtension.Error ? error.code : error),
  );
  return { code, violations: host.violations };
}

describe("the simulated Excel refuses, and records by name", () => {
  it("a block of the wrong size", async () => {
    const { code, violations } = await tried((sheet) => {
      sheet.getRange("A1:B2").values = [[1, 2, 3]];
    });
    expect(code).toBe("InvalidArgument");
    expect(violations).toEqual([expect.stringContaining("doesn't match the size or dimensions")]);
  });

  it("a text of more than 255 characters in a formula, and functions more than 64 deep", async () => {
    for (const formula of [`="${"ก".repeat(256)}"`, `=${"ABS(".repeat(65)}1${")".repeat(65)}`]) {
      const { violations } = await tried((sheet) => {
        sheet.getRange("A1").formulas = [[formula]];
      });
      expect(violations).toHaveLength(1);
    }
    const fine = await tried((sheet) => {
      sheet.getRange("A1").formulas = [[`="${"ก".repeat(255)}"`]];
    });
    expect(fine).toEqual({ code: "nothing", violations: [] });
  });

  it("a footer of more than 255 characters", async () => {
    const { violations } = await tried((sheet) => {
      sheet.pageLayout.headersFooters.defaultForAllPages.leftFooter = "ก".repeat(256);
    });
    expect(violations).toHaveLength(1);
  });

  it("a validation of cells that differ in theirs, unless it is cleared first", async () => {
    const rule = { list: { inCellDropDown: true, source: "a,b" } };
    const mixed = await tried((sheet) => {
      sheet.getRange("A2").dataValidation.rule = rule;
      sheet.getRange("A1:A3").dataValidation.rule = rule;
    });
    expect(mixed.code).toBe("InvalidArgument");
    const cleared = await tried((sheet) => {
      sheet.getRange("A2").dataValidation.rule = rule;
      sheet.getRange("A1:A3").dataValidation.clear();
      sheet.getRange("A1:A3").dataValidation.rule = rule;
    });
    expect(cleared.code).toBe("nothing");
  });

  it("a validation whose refusal is too long to be shown", async () => {
    const { code } = await tried((sheet) => {
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
      dataValidation.errorAlert = { title: "ก".repeat(33), message: "", showAlert: true, style: "Stop" };
    });
    expect(code).toBe("InvalidArgument");
  });

  it("a large block of the wrong size, which the client cuts up", async () => {
    const { violations } = await tried((sheet) => {
      sheet.getRange("A1:B2000").values = Array.from({ length: 1999 }, () => [1, 2]);
    });
    expect(violations).toHaveLength(1);
  });

  it("a value of the wrong type", async () => {
    const { violations } = await tried((sheet) => {
      sheet.getRange("A1").format.font.bold = "yes" as unknown as boolean;
    });
    expect(violations).toEqual([
      'RangeFont.bold expects boolean, not "yes". (Worksheets.GetActiveWorksheet.GetRange.Format.Font.Bold)',
    ]);
  });

  it("a word that is none of Excel's", async () => {
    const { violations } = await tried((sheet) => {
      sheet.getRange("A1").format.horizontalAlignment = "Middle" as "Center";
    });
    expect(violations[0]).toContain("RangeFormat.horizontalAlignment");
  });

  it("an object as a cell's value", async () => {
    const { violations } = await tried((sheet) => {
      sheet.getRange("A1").values = [[{ text: "x" }]];
    });
    expect(violations).toHaveLength(1);
  });

  it("a property that does not exist", async () => {
    const { code, violations } = await tried((sheet) => {
      sheet.getRange("A1").load("valuez");
    });
    expect(code).toBe("ApiNotFound");
    expect(violations).toEqual([expect.stringContaining("Range.valuez is no member")]);
  });

  it("a member it does not simulate", async () => {
    const { violations } = await tried((sheet) => {
      sheet.shapes.addTextBox("x");
    });
    expect(violations).toEqual([expect.stringContaining("Worksheet.shapes is not simulated")]);
  });

  it("a formula nobody can read", async () => {
    const { violations } = await tried((sheet) => {
      sheet.getRange("A1").formulas = [["=SUM((1,2"]];
    });
    expect(violations).toEqual([expect.stringContaining("A cell cannot hold")]);
  });

  it("text longer than a cell holds", async () => {
    const { violations } = await tried((sheet) => {
      sheet.getRange("A1").values = [["ก".repeat(32_768)]];
    });
    expect(violations).toHaveLength(1);
  });
});

describe("an older Excel", () => {
  it("has no members of later requirement sets, whether the client looks or not", async () => {
    const { host } = openExcel({ version: "1.12" });
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.13")).toBe(false);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.12")).toBe(true);
    const resize = (): Promise<void> =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().tables.add("A1:B2", true).resize("A1:B3");
        await context.sync();
      });
    await expect(resize()).rejects.toMatchObject({ code: "ApiNotFound" });
    expect(host.violations).toEqual([
      expect.stringContaining("Table.resize needs ExcelApi 1.13; this Excel has 1.12."),
    ]);
    const { CommonUtility } = OfficeExtension as unknown as { CommonUtility: { _doApiNotSupportedCheck: boolean } };
    CommonUtility._doApiNotSupportedCheck = true;
    await expect(resize()).rejects.toMatchObject({ code: "ApiNotFound" });
    expect(host.counted).toHaveLength(1);
  });

  it("may only lack the right to assign", async () => {
    const assign = (sheet: Excel.Worksheet): void => {
      sheet.getRange("A1").rowHidden = true;
    };
    expect((await tried(assign, "1.2")).violations).toEqual([]);
    expect((await tried(assign, "1.1")).code).toBe("ApiNotFound");
  });
});

it("a test with a violation fails by name", async () => {
  const { host } = openExcel();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().load("shade" as "name");
    await context.sync();
  }).catch(() => undefined);
  expect(() => {
    host.failOnViolation();
  }).toThrow("Worksheet.shade is no member");
  expect(host.violations).toEqual([]);
});
