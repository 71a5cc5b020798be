import { loadFiles, type SourceDocument } from "../../../src/intake";
import { document, paragraph, tableOf } from "../../ooxml/officeFiles";

async function documentOf(bytes: Uint8Array): Promise<SourceDocument> {
  const loading = await loadFiles([{ name: "a.docx", bytes }]);
  const [first] = loading.ok ? loading.documents : [];
  if (first === undefined) throw new Error(JSON.stringify(loading));
  return first;
}

async function linesOf(body: string): Promise<readonly unknown[]> {
  const { lines } = await documentOf(document(body));
  return lines.flatMap((line) => (line.kind === "blank" ? [] : [line.kind === "text" ? line.text : [...line.cells]]));
}

const cell = (text: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;

describe("a document", () => {
  it("gives paragraphs as text and tables as rows, in order", async () => {
    const body =
      paragraph("ผลการประเมิน") +
      tableOf([
        ["ข้อ", "คะแนน"],
        ["O1", "100"],
      ]) +
      paragraph("ลงชื่อ");
    expect(await linesOf(body)).toEqual(["ผลการประเมิน", ["ข้อ", "คะแนน"], ["O1", "100"], "ลงชื่อ"]);
  });

  it("reads merged cells as pages do: wide once, tall downwards", async () => {
    const tall = '<w:vMerge w:val="restart"/>';
    const body = `<w:tbl><w:tr>${cell("IIT", tall)}${cell("กว้าง", '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell("", "<w:vMerge/>")}${cell("1")}${cell("2")}</w:tr></w:tbl>`;
    expect(await linesOf(body)).toEqual([
      ["IIT", "กว้าง", ""],
      ["IIT", "1", "2"],
    ]);
  });

  it("reads a table in a table as one of its own", async () => {
    const body = `<w:tbl><w:tr><w:tc>${tableOf([["มี", "ไม่มี"]])}${paragraph("")}</w:tc>${cell("50")}</w:tr></w:tbl>`;
    expect(await linesOf(body)).toEqual([["มี", "ไม่มี"], "50"]);
  });

  it("reads columns set with tabs as a table", async () => {
    const line = (...cells: readonly string[]) =>
      `<w:p><w:r>${cells.map((text) => `<w:t>${text}</w:t>`).join("<w:tab/>")}</w:r></w:p>`;
    expect(await linesOf(line("ข้อ", "คะแนน") + line("O1", "100"))).toEqual([
      ["ข้อ", "คะแนน"],
      ["O1", "100"],
    ]);
  });

  it("reads what a reviewer added and not what one struck out", async () => {
    const body =
      "<w:p><w:ins><w:r><w:t>83.70</w:t></w:r></w:ins><w:del><w:r><w:delText>38.70</w:delText></w:r></w:del></w:p>";
    expect(await linesOf(body)).toEqual(["83.70"]);
  });

  it("keeps the columns of a row that leaves out its first cells", async () => {
    const skipped = `<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>${cell("เศษ")}${cell("100")}</w:tr>`;
    const body = `<w:tbl><w:tr>${cell("ข้อ")}${cell("ชื่อ")}${cell("หมายเหตุ")}${cell("คะแนน")}</w:tr>${skipped}</w:tbl>`;
    expect(await linesOf(body)).toEqual([
      ["ข้อ", "ชื่อ", "หมายเหตุ", "คะแนน"],
      ["", "", "เศษ", "100"],
    ]);
  });

  it("reads the result of a field and not its formula", async () => {
    const field = '<w:p><w:fldSimple w:instr=" =SUM(ABOVE) "><w:r><w:t>85</w:t></w:r></w:fldSimple></w:p>';
    expect(await linesOf(field)).toEqual(["85"]);
  });

  it("tells a note's number from the figure before it", async () => {
    const raised = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>';
    const note = `<w:p><w:r><w:t>85</w:t></w:r>${raised}</w:p>`;
    expect(await linesOf(note)).toEqual(["85¹"]);
  });

  it.each(["strike", "dstrike"])("parts text struck out (%s) from what was typed beside it", async (mark) => {
    const struck = `<w:p><w:r><w:rPr><w:${mark}/></w:rPr><w:t>8</w:t></w:r><w:r><w:t>5</w:t></w:r></w:p>`;
    expect(await linesOf(struck)).toEqual(["8 5"]);
  });

  it("leaves hidden text out and says so", async () => {
    const run = (text: string, value: string) =>
      `<w:r><w:rPr><w:vanish w:val="${value}"/></w:rPr><w:t>${text}</w:t></w:r>`;
    const { lines, notices } = await documentOf(document(`<w:p>${run("8", "1")}${run("5", "0")}</w:p>`));
    expect(lines).toMatchObject([{ text: "5" }]);
    expect(notices).toEqual([{ code: "cells-hidden", at: {}, data: { count: 1, text: "8" } }]);
  });

  it("leaves pictures out, and asks for nothing outside the file", async () => {
    const picture =
      '<w:p><w:r><w:drawing xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><wp:inline><wp:docPr id="1" name="p" descr="ภาพ"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
    const links =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" TargetMode="External" Target="http://127.0.0.1:9/a.png"/></Relationships>';
    const { lines } = await documentOf(document(paragraph("ก") + picture, { "word/_rels/document.xml.rels": links }));
    expect(lines).toEqual([{ kind: "text", text: "ก", row: 1 }]);
  });

  it("says what it says, whatever markup its text looks like", async () => {
    expect(await linesOf(paragraph("&lt;table&gt;&lt;tr&gt;&lt;td&gt;O1 &amp;amp; O2"))).toEqual([
      "<table><tr><td>O1 &amp; O2",
    ]);
  });

  it("without a body is damaged", async () => {
    expect(await loadFiles([{ name: "a.docx", bytes: document("").slice(0, -1) }])).toMatchObject({ ok: false });
    const bytes = document("", { "word/document.xml": "<w:other xmlns:w='w'/>" });
    expect(await loadFiles([{ name: "a.docx", bytes }])).toMatchObject({ refusal: { code: "damaged" } });
  });
});
