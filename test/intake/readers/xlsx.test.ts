import { loadFiles, readFiles, type SourceDocument } from "../../../src/intake";
import { sheet, styles, textCell, workbook, zip } from "../../ooxml/officeFiles";

async function documentOf(bytes: Uint8Array): Promise<SourceDocument> {
  const loading = await loadFiles([{ name: "a.xlsx", bytes }]);
  const [document] = loading.ok ? loading.documents : [];
  if (document === undefined) throw new Error(JSON.stringify(loading));
  return document;
}

/** Rows as their cells, text lines as text, blanks as null. */
async function linesOf(bytes: Uint8Array): Promise<readonly unknown[]> {
  const { lines } = await documentOf(bytes);
  return lines.map((line) => (line.kind === "row" ? [...line.cells] : line.kind === "text" ? line.text : null));
}

const row = (number: number, cells: string, attributes = "") =>
  `<row r="${String(number)}"${attributes}>${cells}</row>`;
const text = (reference: string, content: string) => textCell(reference, content);

describe("a sheet", () => {
  it("gives titles as text, blocks between empty rows as tables, with the sheet's own row numbers", async () => {
    const { lines } = await documentOf(
      workbook(
        sheet(
          row(2, text("B2", "รายงาน")) +
            row(4, text("A4", "ข้อ") + text("B4", "คะแนน")) +
            row(5, text("A5", "O1")) +
            row(6, text("A6", "ได้คะแนนทั้งหมดร้อยละ 90")) +
            row(9, text("A9", "ก") + text("B9", "ข")),
        ),
      ),
    );
    expect(lines).toEqual([
      { kind: "text", text: "รายงาน", row: 2, sheet: "S" },
      { kind: "blank", row: 3, sheet: "S" },
      { kind: "row", cells: ["ข้อ", "คะแนน"], table: 1, row: 4, sheet: "S" },
      { kind: "row", cells: ["O1"], table: 1, row: 5, sheet: "S" },
      { kind: "text", text: "ได้คะแนนทั้งหมดร้อยละ 90", row: 6, sheet: "S" },
      { kind: "blank", row: 7, sheet: "S" },
      { kind: "row", cells: ["ก", "ข"], table: 2, row: 9, sheet: "S" },
      { kind: "blank", row: 10, sheet: "S" },
    ]);
  });

  it("reads a wide merged cell once and repeats a tall one in rows that have something of their own", async () => {
    const rows =
      row(1, text("A1", "IIT") + text("B1", "กว้าง") + text("D1", "1")) +
      row(2, text("D2", "2")) +
      row(4, text("D4", "3")) +
      row(5, text("C5", "ก") + text("D5", "4"));
    const merges = '<mergeCells><mergeCell ref="A1:A4"/><mergeCell ref="B1:C1"/></mergeCells>';
    expect(await linesOf(workbook(sheet(rows, "", merges)))).toEqual([
      ["IIT", "กว้าง", "", "1"],
      ["IIT", "", "", "2"],
      null,
      ["IIT", "", "", "3"],
      ["", "", "ก", "4"],
      null,
    ]);
  });

  it("repeats a tall merged cell over as many rows as a page would, not over a whole sheet", async () => {
    const rows =
      row(1, text("A1", "IIT") + text("B1", "1")) + row(500, text("B500", "2")) + row(501, text("B501", "3"));
    const merges = '<mergeCells><mergeCell ref="A1:A1048576"/></mergeCells>';
    const lines = await linesOf(workbook(sheet(rows, "", merges)));
    expect(lines).toEqual([["IIT", "1"], null, ["IIT", "2"], ["", "3"], null]);
  });

  it("joins rich text, leaves out how it is pronounced, and undoes the escapes of XML", async () => {
    const strings =
      '<sst><si><r><t>โครง</t></r><r><rPr/><t xml:space="preserve">สร้าง </t></r><rPh><t>อ่าน</t></rPh></si><si><t>a_x005F_x0041_b_x000A_c</t></si></sst>';
    const rows = row(1, '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>');
    expect(await linesOf(workbook(sheet(rows), { "xl/sharedStrings.xml": strings }))).toEqual([
      ["โครงสร้าง ", "a_x0041_b\nc"],
      null,
    ]);
  });

  it("gives what a formula was last worked out to, and a formula nobody worked out as itself", async () => {
    const rows =
      row(1, '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"ก"&amp;"ข"</f><v>กข</v></c>') +
      row(2, '<c r="A2" t="b"><v>1</v></c><c r="B2" t="e"><f>NA()</f><v>#N/A</v></c>') +
      row(3, '<c r="A3"><f>SUM(A1:A2)</f></c><c r="B3"><f t="shared" si="0"/><v/></c>');
    expect(await linesOf(workbook(sheet(rows)))).toEqual([["2", "กข"], ["TRUE", "#N/A"], ["=SUM(A1:A2)", "="], null]);
  });

  it("keeps digits stored as text as they are, beside numbers as their formats mean them", async () => {
    const rows = row(1, `${text("A1", "010")}<c r="B1" s="1"><v>10</v></c><c r="C1" s="2"><v>0.9185</v></c>`);
    const parts = { "xl/styles.xml": styles("000", "0.0%") };
    expect(await linesOf(workbook(sheet(rows), parts))).toEqual([["010", "010", "91.85 %"], null]);
  });

  it("is read with prefixes before its names, and without numbers of rows and cells", async () => {
    const rows = `<x:row><x:c t="inlineStr"><x:is><x:t>ก</x:t></x:is></x:c><x:c><x:v>1</x:v></x:c></x:row>`;
    const bytes = workbook(`<x:worksheet xmlns:x="m"><x:sheetData>${rows}</x:sheetData></x:worksheet>`);
    expect(await linesOf(bytes)).toEqual([["ก", "1"], null]);
  });

  it.each([
    ["rows that go back", row(2, text("A2", "ก")) + row(1, text("A1", "ข"))],
    ["two cells in one place", row(1, text("A1", "ก") + text("A1", "ข"))],
    ["a cell nowhere", row(1, text("A0", "ก"))],
    ["a text that is not there", row(1, '<c r="A1" t="s"><v>7</v></c>')],
    ["a number that is none", row(1, '<c r="A1"><v>9I.85</v></c>')],
  ])("with %s is damaged: nobody knows what it meant", async (_, rows) => {
    expect(await loadFiles([{ name: "a.xlsx", bytes: workbook(sheet(rows)) }])).toMatchObject({
      refusal: { code: "damaged" },
    });
  });
});

describe("what a workbook hides", () => {
  const results =
    row(1, text("A1", "ข้อ") + text("B1", "คะแนน")) + row(2, text("A2", "O1") + '<c r="B2"><v>0</v></c>', ' hidden="1"');

  it("in rows and columns is read and told once a sheet", async () => {
    const bytes = workbook(sheet(results, '<cols><col min="2" max="9" hidden="1"/></cols>'));
    const result = await readFiles([{ name: "a.xlsx", bytes }], { fiscalYear: 2564 });
    if (!result.ok) throw new Error(result.refusal.code);
    expect(result.reading.assessments[0]?.assessment.items.O1?.score).toBe(0);
    expect(result.reading.diagnostics).toContainEqual({
      code: "rows-hidden",
      severity: "info",
      source: { file: "a.xlsx", sheet: "S" },
      data: { rows: 1, columns: 1 },
    });
  });

  it("in sheets is not read, but told", async () => {
    const rels = `<Relationships><Relationship Id="a" Type="t/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="t/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`;
    const book =
      '<workbook xmlns:r="r"><sheets><sheet name="S" r:id="a"/><sheet name="เก่า" state="veryHidden" r:id="b"/></sheets></workbook>';
    const { lines, notices } = await documentOf(
      workbook(sheet(results), {
        "xl/workbook.xml": book,
        "xl/_rels/workbook.xml.rels": rels,
        "xl/worksheets/sheet2.xml": sheet(row(1, text("A1", "O1") + text("B1", "55"))),
      }),
    );
    expect(lines.filter(({ kind }) => kind === "row")).toHaveLength(2);
    expect(notices).toContainEqual({ code: "sheet-hidden", at: {}, data: { sheets: "“เก่า”", count: 1 } });
  });
});

describe("a zip that is no workbook", () => {
  it.each([
    [".xlsb", { "xl/workbook.bin": "x" }],
    ["PowerPoint (.pptx)", { "ppt/presentation.xml": "x" }],
    ["OpenDocument (.ods, .odt)", { mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "x" }],
    ["zip", { "report.xlsx": "x" }],
  ])("is refused as %s", async (format, parts) => {
    expect(await loadFiles([{ name: "a.xlsx", bytes: zip(parts) }])).toMatchObject({
      refusal: { code: "format", data: { format } },
    });
  });

  it("but one with macros is a workbook like any other, and nothing of them is looked at", async () => {
    const bytes = workbook(sheet(row(1, text("A1", "ก") + text("B1", "ข"))), { "xl/vbaProject.bin": "macro" });
    expect(await linesOf(bytes)).toEqual([["ก", "ข"], null]);
  });

  it("but a document with a workbook inside it is a document", async () => {
    const inside = workbook(sheet(row(1, text("A1", "ก"))));
    const bytes = zip({ "word/document.xml": "<w:document><w:body/></w:document>", "word/embeddings/a.xlsx": inside });
    // Without the rest of a document it is a damaged one, not a workbook.
    expect(await loadFiles([{ name: "a.docx", bytes }])).toMatchObject({ refusal: { code: "damaged" } });
  });
});
