import { strFromU8, unzipSync } from "fflate";
import { inStyle } from "../../src/formulas";
import { formulaDefaults } from "../../src/sheets";
import { createWorkbook } from "../../src/workbook";
import { convertFormulas, toXlsx } from "../../src/xlsx";
import { sheet, workbook, zip } from "../ooxml/officeFiles";
import { readingOf, sampleFile } from "../sampleFiles";

const defaults = formulaDefaults("en");
const PART = "xl/worksheets/sheet1.xml";

function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

const native = (formula: string) =>
  inStyle(formula, "native", defaults).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** A sheet of ours by hand: its cells before and after. */
function changed(cells: string, style: "native" | "resilient" = "native", after = "") {
  const result = convertFormulas(workbook(sheet(`<row r="1">${cells}</row>`, "", after)), style, { defaults });
  const part = partsOf(result.bytes)[PART] ?? "";
  return { ...result, cells: /<row r="1">(.*)<\/row>/s.exec(part)?.[1], part };
}

describe.each(["ita-2563.txt", "oit-2564.txt"] as const)("the workbook of %s", (sample) => {
  const original = (language: "th" | "en") =>
    toXlsx(createWorkbook(readingOf([sampleFile(sample)]), { language, today: "2021-02-15" }));

  it.each(["th", "en"] as const)("in %s comes back as it was from resilient style", async (language) => {
    const bytes = await original(language);
    const options = { defaults: formulaDefaults(language) };
    const resilient = convertFormulas(bytes, "resilient", options);
    expect(resilient.converted.length).toBeGreaterThan(100);
    expect([resilient.values, resilient.repaired, resilient.left]).toEqual([[], [], []]);
    const back = convertFormulas(resilient.bytes, "native", options);
    expect(back.memory).toEqual([]);
    expect(back.converted).toHaveLength(resilient.converted.length);
    expect(partsOf(back.bytes)).toEqual(partsOf(bytes));
  });

  it("changes formulas and nothing else", async () => {
    const before = partsOf(await original("th"));
    const after = partsOf(convertFormulas(await original("th"), "resilient").bytes);
    const withoutFormulas = (xml: string | undefined) =>
      xml?.replace(/<(f|calculatedColumnFormula)>[^<]*<\/\1>/g, "<$1></$1>");
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const [name, part] of Object.entries(before)) expect(withoutFormulas(after[name])).toBe(withoutFormulas(part));
    expect(after["xl/workbook.xml"]).toBe(before["xl/workbook.xml"]);
  });

  it("stays the same file where nothing is to be done", async () => {
    const bytes = await original("th");
    expect(convertFormulas(bytes, "native").bytes).toBe(bytes);
  });
});

describe("a cell's formula", () => {
  it("is converted and keeps its value and its look", () => {
    const { cells, converted } = changed('<c r="A1" s="3" t="str"><f>_xldudf_ITAS_GROUP(B1)&amp;"x"</f><v>ต่ำ</v></c>');
    expect(cells).toBe(`<c r="A1" s="3" t="str"><f>${native('ITAS.GROUP(B1)&"x"')}</f><v>ต่ำ</v></c>`);
    expect(converted).toEqual([{ sheet: "S", place: "A1", formula: '_xldudf_ITAS_GROUP(B1)&"x"' }]);
  });

  it("that is not ours stays, byte for byte", () => {
    const cells =
      '<c r="A1"><f >SUM( B1:B2 )</f><v>3</v></c><c r="A2"><f/><v>3</v></c><c r="A3" t="e"><f>FOO(1)</f><v>#NAME?</v></c>';
    expect(changed(cells).cells).toBe(cells);
  });

  it("is converted once where cells share it", () => {
    const { cells } = changed(
      '<c r="A1"><f t="shared" ref="A1:A2" si="0">ITAS.GROUP(B1)</f><v>1</v></c><c r="A2"><f t="shared" si="0"/><v>2</v></c>',
    );
    expect(cells).toBe(
      `<c r="A1"><f t="shared" ref="A1:A2" si="0">${native("ITAS.GROUP(B1)")}</f><v>1</v></c><c r="A2"><f t="shared" si="0"/><v>2</v></c>`,
    );
  });

  it("is computed anew where it is stuck on #NAME?", () => {
    const { cells, repaired, bytes } = changed(
      '<c r="A1" s="1" t="e"><f>ITAS.GROUP(B1)</f><v>#NAME?</v></c><c r="A2" t="e"><f>ITAS.GROUP(B2)</f><v>#N/A</v></c>',
    );
    expect(cells).toBe(
      `<c r="A1" s="1"><f>${native("ITAS.GROUP(B1)")}</f></c><c r="A2" t="e"><f>${native("ITAS.GROUP(B2)")}</f><v>#N/A</v></c>`,
    );
    expect(repaired).toEqual([{ sheet: "S", address: "A1" }]);
    expect(partsOf(bytes)["xl/workbook.xml"]).toContain('</sheets><calcPr fullCalcOnLoad="1"/></workbook>');
  });

  it("asks for no calculation where nothing was stuck", () => {
    const { bytes } = changed('<c r="A1"><f>ITAS.GROUP(B1)</f><v>1</v></c>');
    expect(partsOf(bytes)["xl/workbook.xml"]).not.toContain("calcPr");
  });
});

describe("a function without a native form", () => {
  it("leaves its value", () => {
    const { cells, values, converted } = changed('<c r="A1" s="2" t="str"><f>ITAS.LATER(B1)</f><v>O1</v></c>');
    expect(cells).toBe('<c r="A1" s="2" t="str"><v>O1</v></c>');
    expect(converted).toEqual([]);
    expect(values).toEqual([
      { sheet: "S", place: "A1", formula: "ITAS.LATER(B1)", cells: [{ address: "A1", value: "O1" }] },
    ]);
  });

  it("leaves all the values it spread over", () => {
    const { cells, values } = changed(
      '<c r="A1" cm="1" t="str"><f t="array" ref="A1:B1">ITAS.BAND(C1:D1)</f><v>A</v></c><c r="B1" t="str"><v>B</v></c>',
    );
    expect(cells).toBe('<c r="A1" t="str"><v>A</v></c><c r="B1" t="str"><v>B</v></c>');
    expect(values).toEqual([expect.objectContaining({ place: "A1", spread: "A1:B1" })]);
  });

  it("leaves the values of all cells that share it", () => {
    const { cells } = changed(
      '<c r="A1"><f t="shared" ref="A1:A2" si="0">ITAS.LATER(B1)</f><v>1</v></c><c r="A2"><f t="shared" si="0"/><v>2</v></c>',
    );
    expect(cells).toBe('<c r="A1"><v>1</v></c><c r="A2"><v>2</v></c>');
  });

  it("stays where it has no value to leave", () => {
    const cells = '<c r="A1" t="e"><f>ITAS.LATER(B1)</f><v>#NAME?</v></c><c r="A2"><f>ITAS.LATER(B2)</f></c>';
    const result = changed(cells);
    expect(result.cells).toBe(cells);
    expect(result.left.map(({ place }) => place)).toEqual(["A1", "A2"]);
  });

  it("stays a function in resilient style", () => {
    const cells = '<c r="A1"><f>ITAS.LATER(B1)</f><v>1</v></c>';
    expect(changed(cells, "resilient").cells).toBe(cells);
  });

  it("takes the calculation chain with it, which would name a cell without a formula", () => {
    const relation = (id: string, type: string, target: string) =>
      `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`;
    const types = (chain: string) => `<Types><Override PartName="/xl/workbook.xml"/>${chain}</Types>`;
    const bytes = zip({
      "[Content_Types].xml": types('<Override PartName="/xl/calcChain.xml"></Override>'),
      "_rels/.rels": `<Relationships>${relation("r1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
      "xl/workbook.xml": '<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
      "xl/_rels/workbook.xml.rels": `<Relationships>${relation("r1", "worksheet", "worksheets/sheet1.xml")}${relation("r2", "calcChain", "calcChain.xml")}</Relationships>`,
      "xl/calcChain.xml": '<calcChain><c r="A1" i="1"/></calcChain>',
      [PART]: sheet('<row r="1"><c r="A1"><f>ITAS.LATER(1)</f><v>1</v></c></row>'),
    });
    const parts = partsOf(convertFormulas(bytes, "native").bytes);
    expect(parts).not.toHaveProperty(["xl/calcChain.xml"]);
    expect(parts["[Content_Types].xml"]).toBe(types(""));
    expect(parts["xl/_rels/workbook.xml.rels"]).toBe(
      `<Relationships>${relation("r1", "worksheet", "worksheets/sheet1.xml")}</Relationships>`,
    );
  });
});

describe("a formula outside the cells", () => {
  it("of a conditional format is native in every style, as Excel takes no add-in's function there", () => {
    const rule = (formula: string) =>
      `<conditionalFormatting sqref="A1"><cfRule type="expression"><formula>${formula}</formula></cfRule></conditionalFormatting>`;
    for (const style of ["native", "resilient"] as const) {
      expect(changed("", style, rule("ITAS.GROUP(A1)")).part).toContain(rule(native("ITAS.GROUP(A1)")));
      expect(changed("", style, rule("A1&gt;1")).part).toContain(rule("A1&gt;1"));
    }
  });

  it("of a name is converted", () => {
    const names = (formula: string) => `<definedNames><definedName name="x">${formula}</definedName></definedNames>`;
    const bytes = zip({
      ...unzipSync(workbook(sheet(""))),
      "xl/workbook.xml": `<workbook xmlns:r="r"><sheets/>${names("ITAS.GROUP($A$1)")}</workbook>`,
    });
    const result = convertFormulas(bytes, "native", { defaults });
    expect(partsOf(result.bytes)["xl/workbook.xml"]).toContain(names(native("ITAS.GROUP($A$1)")));
    expect(result.converted).toEqual([{ sheet: "", place: "x", formula: "ITAS.GROUP($A$1)" }]);
  });

  it("of a column is taken out where new rows could not use it", () => {
    const table = (formula: string) =>
      `<table name="t" ref="A1:A2"><tableColumns><tableColumn id="1" name="c">${formula}</tableColumn></tableColumns></table>`;
    const withTable = (formula: string) =>
      workbook(sheet(""), {
        "xl/worksheets/_rels/sheet1.xml.rels":
          '<Relationships><Relationship Id="r1" Type="http://x/table" Target="../tables/table1.xml"/></Relationships>',
        "xl/tables/table1.xml": table(formula),
      });
    const after = (formula: string) =>
      partsOf(convertFormulas(withTable(formula), "native", { defaults }).bytes)["xl/tables/table1.xml"];
    const column = (formula: string) => `<calculatedColumnFormula>${formula}</calculatedColumnFormula>`;
    expect(after(column("ITAS.GROUP(t[[#This Row],[a]])"))).toBe(
      table(column(native("ITAS.GROUP(t[[#This Row],[a]])"))),
    );
    expect(after(column("ITAS.LATER(1)"))).toBe(table(""));
    expect(after(column("1+1"))).toBe(table(column("1+1")));
  });
});

describe("a formula a person wrote", () => {
  it("comes back exactly, with what was remembered", () => {
    const cells = [
      '<c r="A1"><f>ITAS.GROUP(B1)</f><v>1</v></c>',
      '<c r="A2"><f> 1+ITAS.TOTAL( B1:B3 )</f><v>1</v></c>',
      '<c r="A3"><f>_xldudf_ITAS_IMPACT("O1",B1)</f><v>1</v></c>',
    ].join("");
    const there = changed(cells);
    expect(there.memory).toHaveLength(3);
    const back = convertFormulas(there.bytes, "resilient", { defaults, memory: there.memory });
    expect(partsOf(back.bytes)[PART]).toBe(sheet(`<row r="1">${cells}</row>`));
  });
});
