import { createWorkbook, WorkbookError, type WorkbookChange } from "../../src/workbook";
import { toXlsx, workbookFile } from "../../src/xlsx";
import { readingOf, sampleFile } from "../sampleFiles";
import { NOTHING, rewritten, textsOf } from "./storedParts";

/** The plan: its header stands in row 5, its 43 rows in 6 to 48. */
const PLAN = "xl/worksheets/sheet5.xml";
const OTHER = "xl/worksheets/sheet15.xml";
const TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

const marker = (name: string, row: number) =>
  `<xdr:${name}><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${String(row)}</xdr:row><xdr:rowOff>9</xdr:rowOff></xdr:${name}>`;
const anchored = (from: number, to: number, how = "") =>
  `<xdr:twoCellAnchor${how}>${marker("from", from)}${marker("to", to)}<xdr:sp textlink="'แผนปรับปรุง'!$B$20"/></xdr:twoCellAnchor>`;

const OWN_ROWS = [
  '<row r="60"><c r="A60"><f>SUM(H6:H48)+H20+H$10</f><v>1</v></c><c r="B60"><f>COUNTA(A:A)+ROWS(5:20)</f><v>1</v></c></row>',
  '<row r="61"><c r="A61"><f t="array" ref="A61:A62">H6:H7*2</f><v>1</v></c></row><row r="62"><c r="A62"><v>2</v></c></row>',
].join("");
const OTHER_ROWS =
  '<row r="90"><c r="A90"><f t="shared" ref="A90:A91" si="7">\'แผนปรับปรุง\'!$A15&amp;B90</f><v>1</v></c></row>' +
  '<row r="91"><c r="A91"><f t="shared" si="7"/><v>2</v></c><c r="B91"><f>SUM(A6:A48)+[1]แผนปรับปรุง!A20</f><v>1</v></c></row>';

/** What people and other programs put into a workbook beside our tables. */
const ADDED: Readonly<Record<string, string>> = {
  "xl/drawings/drawing99.xml": `<xdr:wsDr xmlns:xdr="${XDR}">${anchored(10, 14)}${anchored(14, 30)}${anchored(20, 22, ' editAs="oneCell"')}${anchored(20, 22, ' editAs="absolute"')}</xdr:wsDr>`,
  "xl/comments99.xml":
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><commentList><comment ref="A10"/><comment ref="D20"/></commentList></comments>',
  "xl/drawings/vml99.vml":
    '<xml xmlns:x="urn:x"><shape><x:ClientData><x:Anchor>4, 15, 19, 2, 6, 30, 23, 4</x:Anchor><x:Row>19</x:Row><x:Column>3</x:Column></x:ClientData></shape></xml>',
  "xl/worksheets/_rels/sheet5.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${TYPE}/table" Target="../tables/table8.xml"/><Relationship Id="rId7" Type="${TYPE}/drawing" Target="../drawings/drawing99.xml"/><Relationship Id="rId8" Type="${TYPE}/comments" Target="../comments99.xml"/><Relationship Id="rId9" Type="${TYPE}/vmlDrawing" Target="../drawings/vml99.vml"/></Relationships>`,
};

const rewrites: Readonly<Record<string, (xml: string) => string>> = {
  [PLAN]: (xml) =>
    xml
      .replace("</sheetData>", () => `${OWN_ROWS}</sheetData>`)
      .replace("</mergeCells>", '<mergeCell ref="A70:B71"/><mergeCell ref="AN14:AN20"/></mergeCells>')
      .replace(
        "<printOptions",
        '<hyperlinks><hyperlink ref="D20" location="x"/><hyperlink ref="D7" location="y"/></hyperlinks><printOptions',
      )
      .replace(
        "<ignoredErrors>",
        '<rowBreaks count="2" manualBreakCount="2"><brk id="14"/><brk id="15"/></rowBreaks><ignoredErrors>',
      )
      .replace(
        "</worksheet>",
        '<extLst><ext uri="a"><x14:conditionalFormattings xmlns:x14="urn:14" xmlns:xm="urn:m"><x14:conditionalFormatting><x14:cfRule><xm:f>$B6&gt;\'แผนปรับปรุง\'!$C$20</xm:f></x14:cfRule><xm:sqref>B6:B48 C50</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>',
      ),
  [OTHER]: (xml) => xml.replace("</sheetData>", () => `${OTHER_ROWS}</sheetData>`),
  "xl/workbook.xml": (xml) =>
    xml.replace(
      "</definedNames>",
      "<definedName name=\"ของฉัน\">'แผนปรับปรุง'!$A$6:$A$48,แผนปรับปรุง!$C$20</definedName></definedNames>",
    ),
  "xl/charts/chart1.xml": (xml) => xml.replace(/<c:f>[^<]*<\/c:f>/, "<c:f>'แผนปรับปรุง'!$A$6:$A$48</c:f>"),
  "[Content_Types].xml": (xml) =>
    xml.replace(
      "</Types>",
      '<Override PartName="/xl/drawings/drawing99.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/></Types>',
    ),
};

const original = toXlsx(
  createWorkbook(readingOf([sampleFile("ita-2563.txt")]), { language: "th", today: "2021-02-15" }),
);
const withOwn = async () => rewritten(await original, (name, xml) => rewrites[name]?.(xml) ?? xml, ADDED);

/** The parts after two rows were put in before row 16 of the sheet, or what else is said. */
async function after(change: Partial<WorkbookChange>, bytes = withOwn()): Promise<Readonly<Record<string, string>>> {
  const file = workbookFile(await bytes);
  await file.apply({ ...NOTHING, state: (await file.read()).state ?? "", ...change });
  return textsOf(file.bytes);
}

const INSERTED = { insertions: [{ table: "tblPlan", before: 10, count: 2, columns: null }] } as const;
const DELETED = { deletions: [{ table: "tblPlan", first: 10, count: 2, columns: null }] } as const;
const formulaIn = (xml: string | undefined, cell: string) =>
  new RegExp(`<c r="${cell}"[^>]*><f[^>]*>([^<]*)</f>`).exec(xml ?? "")?.[1];
const allOf = (xml: string | undefined, pattern: RegExp) => [...(xml ?? "").matchAll(pattern)].map((found) => found[1]);

describe("rows put into a table of a stored workbook", () => {
  it("move what formulas of all sheets, names and charts refer to", async () => {
    const parts = await after(INSERTED);
    expect(formulaIn(parts[PLAN], "A62")).toBe("SUM(H6:H50)+H22+H$10");
    expect(formulaIn(parts[PLAN], "B62")).toBe("COUNTA(A:A)+ROWS(5:22)");
    expect(parts[PLAN]).toContain('<f t="array" ref="A63:A64">H6:H7*2</f>');
    expect(formulaIn(parts[OTHER], "A90")).toBe("'แผนปรับปรุง'!$A15&amp;B90");
    expect(formulaIn(parts[OTHER], "A91")).toBe("'แผนปรับปรุง'!$A18&amp;B91");
    expect(formulaIn(parts[OTHER], "B91")).toBe("SUM(A6:A48)+[1]แผนปรับปรุง!A20");
    expect(parts["xl/workbook.xml"]).toContain("'แผนปรับปรุง'!$A$6:$A$50,แผนปรับปรุง!$C$22<");
    expect(parts["xl/workbook.xml"]).toContain("'แผนปรับปรุง'!$5:$5");
    expect(parts["xl/workbook.xml"]).toContain("'แผนปรับปรุง'!$A:$L");
    expect(parts["xl/charts/chart1.xml"]).toContain("<c:f>'แผนปรับปรุง'!$A$6:$A$50</c:f>");
  });

  it("move or stretch what lies over cells", async () => {
    const { [PLAN]: plan = "", ...parts } = await after(INSERTED);
    expect(allOf(plan, /<mergeCell ref="([^"]*)"/g)).toEqual(["A1:L1", "A2:L2", "A3:L3", "A72:B73", "AN14:AN22"]);
    expect(allOf(plan, /<hyperlink ref="([^"]*)"/g)).toEqual(["D22", "D7"]);
    expect(allOf(plan, /<brk id="([^"]*)"/g)).toEqual(["14", "17"]);
    expect(allOf(plan, /<dataValidation [^>]*sqref="([^"]*)"/g)).toEqual(["K6:K50", "E6:E50", "F6:F50", "G6:G50"]);
    expect(allOf(plan, /<conditionalFormatting sqref="([^"]*)"/g)[0]).toBe("A6:B50");
    expect(allOf(plan, /<xm:sqref>([^<]*)/g)).toEqual(["B6:B50 C52"]);
    expect(allOf(plan, /<xm:f>([^<]*)/g)).toEqual(["$B6&gt;'แผนปรับปรุง'!$C$22"]);
    expect(plan).toContain('<ignoredError sqref="A1:XFD1048576"');
    expect(allOf(plan, /<dimension ref="([^"]*)"/g)).toEqual(["A1:AK64"]);
    const drawing = parts["xl/drawings/drawing99.xml"];
    expect(allOf(drawing, /<xdr:row>(\d+)/g)).toEqual(["10", "14", "14", "32", "22", "24", "20", "22"]);
    expect(drawing).toContain("textlink=\"'แผนปรับปรุง'!$B$22\"");
    expect(allOf(parts["xl/comments99.xml"], /ref="([^"]*)"/g)).toEqual(["A10", "D22"]);
    expect(parts["xl/drawings/vml99.vml"]).toContain(
      "<x:Anchor>4, 15, 21, 2, 6, 30, 25, 4</x:Anchor><x:Row>21</x:Row>",
    );
    expect(allOf(parts["xl/tables/table8.xml"], / ref="([^"]*)"/g)).toEqual(["A5:AK50", "A5:AK50"]);
  });

  it("look like the row above them, and continue what a column computes", async () => {
    const { [PLAN]: plan = "" } = await after(INSERTED);
    const styles = (row: number) =>
      allOf(plan, new RegExp(`<c r="[A-Z]+${String(row)}"([^>]*)>`, "g")).map(
        (tag) => / s="(\d+)"/.exec(tag ?? "")?.[1],
      );
    expect(styles(16)).toEqual(styles(15));
    expect(styles(17)).toEqual(styles(15));
    expect(formulaIn(plan, "C16")).toBe(formulaIn(plan, "C15"));
  });

  it("leave everything as it was when they are taken out again", async () => {
    const before = textsOf(await withOwn());
    const now = await after({ ...INSERTED, ...DELETED });
    const withoutShared = (xml = "") => xml.replace(/<row r="9[01]".*?<\/row>/g, "").replace(/ spans="[^"]*"/g, "");
    for (const name of Object.keys(before)) {
      if (name.startsWith("customXml/")) continue;
      const [then, still] = [before[name], now[name]].map((xml) =>
        withoutShared(xml).replace(/ref="A1:[A-Z]+\d+"/, ""),
      );
      expect([name, then === still]).toEqual([name, true]);
    }
  });
});

describe("rows taken out of a table of a stored workbook", () => {
  it("take with them what was about them alone", async () => {
    const { [PLAN]: plan = "", ...parts } = await after({
      deletions: [{ table: "tblPlan", first: 14, count: 1, columns: null }],
    });
    expect(formulaIn(plan, "A59")).toBe("SUM(H6:H47)+#REF!+H$10");
    expect(allOf(plan, /<hyperlink ref="([^"]*)"/g)).toEqual(["D7"]);
    expect(allOf(parts["xl/comments99.xml"], /ref="([^"]*)"/g)).toEqual(["A10"]);
    expect(parts["xl/drawings/vml99.vml"]).not.toContain("<shape>");
    expect(allOf(parts["xl/tables/table8.xml"], / ref="([^"]*)"/g)).toEqual(["A5:AK47", "A5:AK47"]);
    expect(parts["xl/workbook.xml"]).toContain("'แผนปรับปรุง'!$A$6:$A$47,#REF!<");
  });
});

describe("cells put in beside what must not be torn", () => {
  const beside = { insertions: [{ table: "tblPlan", before: 43, count: 1, columns: [0, 36] }] } as const;

  it("leave what stands beside where it is", async () => {
    const own = rewritten(await withOwn(), (name, xml) =>
      name === PLAN
        ? xml.replace("</sheetData>", '<row r="70"><c r="A70"><v>1</v></c><c r="AN70"><v>2</v></c></row></sheetData>')
        : xml,
    );
    const { [PLAN]: plan = "" } = await after(beside, Promise.resolve(own));
    expect(plan).toContain('<c r="A71"><v>1</v></c>');
    expect(plan).toContain('<c r="AN70"><v>2</v></c>');
    expect(allOf(plan, /<mergeCell ref="([^"]*)"/g).slice(3)).toEqual(["A71:B72", "AN14:AN20"]);
  });

  it.each([
    ["a merged cell", "</mergeCells>", '<mergeCell ref="AJ60:AN61"/></mergeCells>'],
    [
      "an array",
      "</sheetData>",
      '<row r="80"><c r="AK80"><f t="array" ref="AK80:AL81">1</f><v>1</v></c></row></sheetData>',
    ],
  ])("are refused where they would tear %s", async (_, from, to) => {
    const own = rewritten(await withOwn(), (name, xml) => (name === PLAN ? xml.replace(from, () => to) : xml));
    const file = workbookFile(own);
    const error: unknown = await file.apply({ ...NOTHING, ...beside }).catch((reason: unknown) => reason);
    expect(error instanceof WorkbookError && [error.code, error.data.sheet]).toEqual(["in-the-way", "แผนปรับปรุง"]);
    expect(file.bytes).toBe(own);
  });
});
