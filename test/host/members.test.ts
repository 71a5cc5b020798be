import { fingerprint } from "./fingerprint";
import { openExcel } from "./node";
import type { SimulatedExcel } from "./simulatedExcel";

let host: SimulatedExcel;
beforeEach(() => {
  ({ host } = openExcel());
});
afterEach(() => {
  host.failOnViolation();
});

async function onSheet<T>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run(async (context) => {
    const result = await act(context.workbook.worksheets.getItem("Sheet1"), context);
    await context.sync();
    return result;
  });
}

const entry = (place: string): string => fingerprint(host.workbook).get(place) ?? "nothing";

it("worksheets have a name, a place, looks, and are found by all of them", async () => {
  await onSheet(async (sheet, context) => {
    const made = context.workbook.worksheets.add("แผน");
    made.tabColor = "#00ff00";
    made.showGridlines = false;
    made.position = 0;
    made.activate();
    sheet.visibility = "Hidden";
    const all = context.workbook.worksheets.load("items/name,items/visibility,items/position");
    const active = context.workbook.worksheets.getActiveWorksheet().load("name,id");
    await context.sync();
    expect(all.items.map(({ name, visibility, position }) => [name, visibility, position])).toEqual([
      ["แผน", "Visible", 0],
      ["Sheet1", "Hidden", 1],
    ]);
    expect(context.workbook.worksheets.getItem(active.id).load("name")).toBeDefined();
    expect(active.name).toBe("แผน");
  });
});

it("formats are kept by cell, and are null where they differ", async () => {
  await onSheet(async (sheet, context) => {
    const block = sheet.getRange("B2:C3");
    block.format.font.set({ name: "TH SarabunPSK", size: 16, bold: true, color: "#abcdef" });
    block.format.set({ wrapText: true, horizontalAlignment: "Center", verticalAlignment: "Top", indentLevel: 1 });
    block.format.fill.color = "#FFEEDD";
    block.format.borders.getItem("EdgeBottom").style = "Continuous";
    block.format.borders.getItem("InsideHorizontal").color = "#cccccc";
    sheet.getRanges("A1:A2,D4").format.fill.color = "#112233";
    sheet.getRange("B:B").format.columnWidth = 120;
    sheet.getRange("C:C").columnHidden = true;
    sheet.getRange("2:2").format.rowHeight = 30;
    sheet.getRange("5:6").rowHidden = true;
    const whole = sheet.getRange("A1:D4").load("format/wrapText,format/columnWidth,format/font/bold,format/fill/color");
    const part = sheet.getRange("B2").load("format/wrapText,format/columnWidth,format/font/color");
    await context.sync();
    expect([whole.format.wrapText, whole.format.columnWidth, whole.format.font.bold]).toEqual([null, null, null]);
    expect([part.format.wrapText, part.format.columnWidth, part.format.font.color]).toEqual([true, 120, "#ABCDEF"]);
  });
  expect(entry("Sheet1/cell D4")).toContain('"fill.color":"#112233"');
  expect(entry("Sheet1/cell B3")).toContain('"border.bottom.style":"Continuous"');
  expect(entry("Sheet1/cell B2")).toContain('"border.bottom.color":"#CCCCCC"');
  expect([entry("Sheet1/column C:C"), entry("Sheet1/row 2"), entry("Sheet1/row 6")]).toEqual([
    '{"hidden":true}',
    '{"height":30,"hidden":false}',
    '{"hidden":true}',
  ]);
});

it("a row is at most 409 points tall", async () => {
  const tall = onSheet((sheet) => {
    sheet.getRange("2:2").format.rowHeight = 410;
    return Promise.resolve();
  });
  await expect(tall).rejects.toMatchObject({ code: "InvalidArgument" });
});

it("names stand for cells or formulas, in the workbook or on a sheet", async () => {
  await onSheet(async (sheet, context) => {
    context.workbook.names.add("total", sheet.getRange("B2:B5"), "why");
    context.workbook.names.add("seven", "=3+4");
    sheet.names.add("total", sheet.getRange("C1"));
    await context.sync();
    const total = context.workbook.names.getItem("TOTAL").load("name,type,formula,comment,scope");
    const cells = total.getRange().load("address");
    const seven = context.workbook.names.getItem("seven").getRangeOrNullObject().load("address");
    const onlyHere = sheet.getRange("total").load("address");
    await context.sync();
    expect([total.type, total.formula, total.comment, total.scope]).toEqual([
      "Range",
      "=Sheet1!$B$2:$B$5",
      "why",
      "Workbook",
    ]);
    expect([cells.address, seven.isNullObject, onlyHere.address]).toEqual(["Sheet1!B2:B5", true, "Sheet1!C1"]);
    context.workbook.names.getItem("total").delete();
  });
  expect([entry("name total"), entry("name Sheet1!total")]).toEqual(["nothing", expect.stringContaining("$C$1")]);
});

it("custom XML parts are found by their namespace", async () => {
  await onSheet(async (_sheet, context) => {
    const parts = context.workbook.customXmlParts;
    parts.add('<?xml version="1.0"?><state xmlns="urn:ours">1</state>');
    parts.add("<other/>");
    await context.sync();
    const ours = parts.getByNamespace("urn:ours").getOnlyItemOrNullObject().load("id");
    const none = parts.getByNamespace("urn:nobody").getOnlyItemOrNullObject().load("id");
    await context.sync();
    const part = parts.getItem(ours.id);
    const xml = part.getXml();
    await context.sync();
    expect([ours.isNullObject, none.isNullObject, xml.value]).toEqual([false, true, expect.stringContaining(">1<")]);
    part.setXml('<state xmlns="urn:ours">2</state>');
  });
  expect(entry("custom XML")).toBe('["<other/>","<state xmlns=\\"urn:ours\\">2</state>"]');
  expect(fingerprint(host.workbook, { withoutXml: ["urn:ours"] }).get("custom XML")).toBe('["<other/>"]');
  await onSheet((_sheet, context) => {
    context.workbook.customXmlParts.getByNamespace("urn:ours").getOnlyItem().delete();
    return Promise.resolve();
  });
  expect(entry("custom XML")).toBe('["<other/>"]');
});

it("settings are kept by key", async () => {
  await onSheet(async (_sheet, context) => {
    context.workbook.settings.add("language", "th");
    await context.sync();
    const language = context.workbook.settings.getItemOrNullObject("language").load("value");
    const none = context.workbook.settings.getItemOrNullObject("none").load("value");
    await context.sync();
    expect([language.value, none.isNullObject]).toEqual(["th", true]);
  });
});

it("lists offer what may be typed", async () => {
  await onSheet(async (sheet, context) => {
    const cells = sheet.getRange("B2:B9");
    cells.dataValidation.rule = { list: { inCellDropDown: true, source: "=owners" } };
    cells.dataValidation.errorAlert = { title: "t", message: "m", showAlert: true, style: "Stop" };
    cells.dataValidation.ignoreBlanks = true;
    await context.sync();
    const validation = sheet.getRange("B3").dataValidation.load("type,rule,errorAlert");
    const none = sheet.getRange("C3").dataValidation.load("type");
    await context.sync();
    expect([validation.type, validation.rule.list?.source, none.type]).toEqual(["List", "=owners", "None"]);
    sheet.getRange("B4").dataValidation.clear();
  });
  expect(entry("Sheet1/validations")).toContain("B2:B3,B5:B9");
});

it("conditional formats with a formula are listed, newest first, and cleared", async () => {
  await onSheet(async (sheet, context) => {
    for (const limit of [1, 2]) {
      const { rule, format } = sheet.getRange("A1:C9").conditionalFormats.add("Custom").custom;
      rule.formula = `=$A1>${String(limit)}`;
      format.fill.color = "#ff0000";
      format.font.bold = true;
    }
    await context.sync();
    const all = sheet.getRange("B2").conditionalFormats.load("items/type,items/id,items/custom/rule/formula");
    await context.sync();
    expect(all.items.map(({ custom }) => custom.rule.formula)).toEqual(["=$A1>2", "=$A1>1"]);
    all.items[0]?.delete();
    sheet.getRange("A1:C4").conditionalFormats.clearAll();
  });
  expect(entry("Sheet1/conditional formats")).toContain('"areas":["A5:C9"]');
});

it("charts show series over cells, with titles and axes", async () => {
  await onSheet(async (sheet, context) => {
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:A4"), "Columns");
    chart.name = "scores";
    chart.title.text = "คะแนน";
    chart.setPosition("D2", "K15");
    chart.legend.position = "Bottom";
    chart.axes.valueAxis.maximum = 100;
    chart.axes.valueAxis.majorGridlines.visible = false;
    const line = chart.series.add("target");
    line.setValues(sheet.getRange("B1:B4"));
    line.setXAxisValues(sheet.getRange("C1:C4"));
    line.chartType = "Line";
    chart.series.getItemAt(0).format.fill.setSolidColor("#123456");
    await context.sync();
    const again = sheet.charts.getItem("scores").load("name,chartType,title/text");
    const series = again.series.load("items/name,items/chartType");
    await context.sync();
    expect([again.title.text, again.chartType]).toEqual(["คะแนน", "ColumnClustered"]);
    expect(series.items.map(({ name, chartType }) => [name, chartType])).toEqual([
      ["Series1", "ColumnClustered"],
      ["target", "Line"],
    ]);
  });
  expect(entry("Sheet1/charts")).toContain('"values":"=Sheet1!$B$1:$B$4"');
});

it("pages are set up for print, panes frozen, sheets protected", async () => {
  await onSheet(async (sheet, context) => {
    const layout = sheet.pageLayout;
    layout.orientation = "Landscape";
    layout.paperSize = "A4";
    layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    layout.setPrintTitleRows("$3:$3");
    layout.setPrintArea("A1:F20");
    layout.setPrintMargins("Centimeters", { top: 2.54, left: 1.27 });
    layout.centerHorizontally = true;
    layout.headersFooters.defaultForAllPages.leftFooter = "ITA &P";
    sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
    sheet.protection.protect({ allowFormatColumns: true });
    await context.sync();
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
    const area = layout.getPrintAreaOrNullObject().load("address");
    sheet.protection.load("protected");
    await context.sync();
    expect([frozen.address, area.address, sheet.protection.protected]).toEqual(["Sheet1!A1:B3", "Sheet1!A1:F20", true]);
    sheet.protection.unprotect();
    sheet.freezePanes.unfreeze();
  });
  expect(entry("Sheet1/page layout")).toContain('"topMargin":72');
  expect(entry("Sheet1/looks")).toContain('"frozen":null');
});

it("the selection is one block or several", async () => {
  host.userSelects("Sheet1", "B2:C3");
  await onSheet(async (_sheet, context) => {
    const one = context.workbook.getSelectedRange().load("address");
    await context.sync();
    expect(one.address).toBe("Sheet1!B2:C3");
  });
  host.userSelects("Sheet1", "A1", "D4:E5");
  await onSheet(async (_sheet, context) => {
    const several = context.workbook.getSelectedRanges().load("address,areaCount,areas/items/address");
    await context.sync();
    expect([several.address, several.areaCount]).toEqual(["Sheet1!A1,Sheet1!D4:E5", 2]);
    expect(several.areas.items.map(({ address }) => address)).toEqual(["Sheet1!A1", "Sheet1!D4:E5"]);
  });
  const single = onSheet((_sheet, context) => Promise.resolve(context.workbook.getSelectedRange().load("address")));
  await expect(single).rejects.toMatchObject({ code: "AccessDenied" });
});

it("merged cells keep their first value only", async () => {
  host.userEdits("Sheet1", "A1:C2", [
    ["stays", "goes", 1],
    [2, 3, 4],
  ]);
  await onSheet((sheet) => {
    sheet.getRange("A1:C1").merge();
    return Promise.resolve();
  });
  expect(["A1", "B1", "C1", "A2"].map((address) => host.valueAt("Sheet1", address))).toEqual(["stays", "", "", 2]);
});

it("formulas are calculated anew when that is asked for", async () => {
  host.userEdits("Sheet1", "A1:A2", [["=ROW()"], [5]]);
  host.calculate = (_formula, _sheet, row) => row + 1;
  await onSheet((_sheet, context) => {
    context.workbook.application.calculate("Full");
    return Promise.resolve();
  });
  expect([host.valueAt("Sheet1", "A1"), host.recalculations]).toEqual([1, 1]);
});

it("clearing takes what is asked for and leaves the rest", async () => {
  host.userEdits("Sheet1", "A1:A3", [["one"], ["two"], ["three"]]);
  await onSheet(async (sheet, context) => {
    const all = sheet.getRange("A1:A3");
    all.format.font.bold = true;
    all.conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
    all.dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
    await context.sync();
    sheet.getRange("A1").clear("Contents");
    sheet.getRange("A2").clear("Formats");
    sheet.getRange("A3").clear();
  });
  expect(["A1", "A2", "A3"].map((address) => host.valueAt("Sheet1", address))).toEqual(["", "two", ""]);
  expect(entry("Sheet1/cell A1")).toContain("font.bold");
  expect(entry("Sheet1/cell A2")).not.toContain("font.bold");
  expect(entry("Sheet1/conditional formats")).toContain('"areas":["A1"]');
  expect(entry("Sheet1/validations")).toContain('"A1:A2"');
});
