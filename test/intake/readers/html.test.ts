import { loadFiles, readFiles, type SourceDocument } from "../../../src/intake";
import { readHtml } from "../../../src/intake/readers/html/html";
import { textFormat } from "../../../src/intake/textFormat";
import type { ReaderResult } from "../../../src/intake/source";

function read(html: string, tabs?: "columns"): ReaderResult {
  const result = readHtml(html, tabs);
  if (typeof result === "string") throw new Error(result);
  return result;
}

/** Rows as their cells (hidden ones in an object), text as text; blanks are left out. */
function linesOf(html: string, tabs?: "columns"): readonly unknown[] {
  return read(html, tabs).lines.flatMap((line): readonly unknown[] => {
    if (line.kind === "text") return [line.text];
    if (line.kind === "blank") return [];
    return [line.hidden ? { hidden: [...line.cells] } : [...line.cells]];
  });
}

describe("what a page hides", () => {
  it.each([
    ["hidden", "<tr hidden><td>ก<td>ข</tr>"],
    ["display:none", "<tr height=0 style='display:none;mso-height-source:userset'><td>ก<td>ข</tr>"],
    ["DISPLAY : NONE !important", '<tr style="DISPLAY : NONE !important"><td>ก<td>ข</tr>'],
    ["mso-hide:all", "<tr style='mso-hide:all'><td>ก<td>ข</tr>"],
    ["a hidden part of the table", "<tbody style='display:none'><tr><td>ก<td>ข</tr></tbody>"],
  ])("as a row by %s is marked, not read with the rows people see", (_, rows) => {
    expect(linesOf(`<table><tr><td>1<td>2</tr>${rows}<tr><td>3<td>4</tr></table>`)).toEqual([
      ["1", "2"],
      { hidden: ["ก", "ข"] },
      ["3", "4"],
    ]);
  });

  it("as a whole table is marked row by row, and so is a table in a hidden cell", () => {
    expect(linesOf("<div style='display:none'><table><tr><td>ก</tr></table></div><p>ข")).toEqual([
      { hidden: ["ก"] },
      "ข",
    ]);
    const nested = "<table><tr><td>1<td hidden><table><tr><td>ก<td>ข</tr></table></tr></table>";
    expect(linesOf(nested)).toEqual([{ hidden: ["ก", "ข"] }, "1"]);
  });

  it("as a cell or a text is told with how many and the first", () => {
    const { notices } = read(
      "<p>1<span style='display:none'>ก</span></p><table><tr><td hidden>ข<b>ค</b><td>2</tr></table>",
    );
    expect(notices).toEqual([{ code: "cells-hidden", at: {}, data: { count: 2, text: "ก" } }]);
    expect(linesOf("<table><tr><td hidden>ข<td>2</tr></table>")).toEqual(["2"]);
  });

  it("ends where it ends, even if nobody closed it", () => {
    expect(linesOf("<table><tr style='display:none'><td>ก<tr><td>ข<td style='display:none'>ค<td>ง</table>")).toEqual([
      { hidden: ["ก"] },
      ["ข", "", "ง"],
    ]);
  });

  it("says nothing by a style that only begins alike", () => {
    expect(linesOf("<table><tr style='display:none-such'><td style='mso-display:none'>ก</tr></table>")).toEqual(["ก"]);
  });

  it("in a table is an unread row each, so that the count adds up", async () => {
    const html =
      "<table><tr><td>ข้อ<td>คะแนน</tr><tr><td>O1<td>0</tr><tr style='display:none'><td>O2<td>100</tr></table>";
    const result = await readFiles([{ name: "a.html", bytes: new TextEncoder().encode(html) }], { fiscalYear: 2564 });
    if (!result.ok) throw new Error(result.refusal.code);
    const { sources, diagnostics, assessments } = result.reading;
    expect(sources).toMatchObject([{ rowsIn: 3, records: 1, headings: 1, unread: 1 }]);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: "unread-row", severity: "warning", data: { text: "O2 | 100" } }),
    );
    expect(assessments[0]?.assessment.items).not.toHaveProperty("O2");
  });
});

describe("HTML as Office writes it", () => {
  it("is read without its conditions, comments and column widths", () => {
    const html = `Version:1.0\r\nStartHTML:0000000100\r\nEndHTML:0000000900\r\n<html xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><style><!--table {mso-displayed-decimal-separator:"\\.";} --></style></head><body>
<table border=0><!--StartFragment--><col width=64 style='display:none'><col width=70>
<![if supportMisalignedColumns]><tr height=0><td width=64 style='width:48pt'></td></tr><![endif]>
<!--[if supportMisalignedColumns]><tr><td>ไม่อ่าน</td></tr><![endif]-->
<tr><td class=xl65 x:str>O1</td><td align=right x:num="91.849999999999994" style='mso-number-format:"0\\.00"'>91.85</td></tr>
<tr><td>O2</td><td x:num="0.5" x:fmla="=A1">###</td></tr><!--EndFragment--></table></body></html>`;
    expect(linesOf(html)).toEqual([
      ["O1", "91.85"],
      ["O2", "0.5"],
    ]);
  });

  it("copied as rows or cells without their table is still a table", () => {
    expect(linesOf("<!--StartFragment--><tr><td>O1</td><td>100</td></tr><tr><td>O2<td>0</tr>")).toEqual([
      ["O1", "100"],
      ["O2", "0"],
    ]);
    expect(linesOf("<td>O1</td><td>100</td>")).toEqual([["O1", "100"]]);
    expect(linesOf("<table><th scope=row>O1<td>100<tr><th>O2<td>0</table>")).toEqual([
      ["O1", "100"],
      ["O2", "0"],
    ]);
  });
});

describe("a page of the web", () => {
  it("is read without its forms' choices, but with figures that stand in fields", () => {
    const html =
      "<select><option>2563<option>2564</select><table><tr><td>O1<td><input type=text value='91.85' readonly><td><input type=hidden value=7><button>ดู</button></tr></table>";
    expect(linesOf(html)).toEqual([["O1", "91.85", ""]]);
  });

  it("whose head is never closed loses nothing", () => {
    expect(linesOf("<html><head><title>ก</title><meta charset=utf-8><table><tr><td>1<td>2</table>")).toEqual([
      ["1", "2"],
    ]);
  });

  it("that holds a whole sheet in one table gives titles and sentences as text", () => {
    const rows = "<tr><td colspan=2>ผลการประเมิน</td></tr><tr><td>ข้อ<td>คะแนน</tr><tr><td>O1<td></tr>";
    expect(linesOf(`<table>${rows}<tr><td><td></tr><tr><td>ร้อยละ 90<td></tr></table>`)).toEqual([
      "ผลการประเมิน",
      ["ข้อ", "คะแนน"],
      ["O1", ""],
      "ร้อยละ 90",
    ]);
  });

  it("keeps a caption outside the rows", () => {
    expect(linesOf("<table><caption>ผลคะแนน</caption><tr><td>1<td>2</tr></table>")).toEqual(["ผลคะแนน", ["1", "2"]]);
  });

  it("with tabs for columns is a table where tabs mean that", () => {
    const html = "<p>หัวเรื่อง</p><p>ข้อ\tคะแนน</p><p>O1\t100</p>";
    expect(linesOf(html, "columns")).toEqual(["หัวเรื่อง", ["ข้อ", "คะแนน"], ["O1", "100"]]);
    expect(linesOf(html)).toEqual(["หัวเรื่อง", "ข้อ คะแนน", "O1 100"]);
  });
});

describe("the kind of a text", () => {
  it.each([
    ["html", "a.txt", "<tr><td>1</td></tr>"],
    ["html", "a.txt", "<td>1</td>"],
    ["html", "a.xls", "\uFEFF\n<TABLE><TR><TD>1</TABLE>"],
    ["html", "a.html", '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC "x">\n<html><p>1'],
    ["html", "a.xls", "<!-- saved from url --><![if !x]><meta charset=tis-620><div>1</div>"],
    ["html", "paste", "Version:0.9\r\nStartHTML:00000097\r\n<table><tr><td>1</table>"],
    ["html", "a.xls", "Notice: undefined index\n<table border=1><tr><td>1</td><td>2</td></tr></table>"],
    ["html", "paste", "<div><p>คะแนน</p></div>"],
    ["text", "a.txt", "ใช้แท็ก <table> และ <td> ในหน้าเว็บ\nข้อ\tคะแนน"],
    ["text", "a.txt", "<p>ข้อ</p>\tคะแนน\nO1\t<u>0</u>"],
    ["text", "a.txt", "<https://example.org> ดูที่นี่"],
    ["csv", "a.csv", "ข้อ,คะแนน\nO1,<table>"],
  ])("is %s for %s that begins %s", (format, name, text) => {
    expect(textFormat(name, text)).toBe(format);
  });

  it.each([
    ["RTF", "{\\rtf1\\ansi ก}"],
    ["MHTML (.mht)", "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n<table>"],
    [
      "XML Spreadsheet 2003",
      '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
    ],
  ])("that is %s is refused by its name", async (format, text) => {
    const bytes = new TextEncoder().encode(text);
    expect(await loadFiles([{ name: "a.doc", bytes }])).toMatchObject({
      refusal: { code: "format", data: { format } },
    });
  });
});

describe("a page in an old Thai encoding", () => {
  /** windows-874 of Thai and ASCII text. */
  const thai = (text: string) =>
    Uint8Array.from(
      Array.from(text, (letter) => letter.charCodeAt(0)),
      (code) => (code > 127 ? code - 0x0e00 + 0xa0 : code),
    );

  it.each(["windows-874", "tis-620", "TIS620", "iso-8859-11"])("that declares %s is read in it", async (charset) => {
    const html = `<meta http-equiv=Content-Type content="text/html; charset=${charset}"><table><tr><td>โกก<td>1</table>`;
    const loading = await loadFiles([{ name: "a.xls", bytes: thai(html) }]);
    const [document]: readonly (SourceDocument | undefined)[] = loading.ok ? loading.documents : [];
    expect(document?.lines[0]).toMatchObject({ cells: ["โกก", "1"] });
  });

  it("is read in UTF-8 if it was saved so since, whatever it still declares", async () => {
    const html = "<meta charset=windows-874><table><tr><td>ก<td>1</table>";
    const loading = await loadFiles([{ name: "a.xls", bytes: new TextEncoder().encode(html) }]);
    expect(loading).toMatchObject({ documents: [{ lines: [{ cells: ["ก", "1"] }, { kind: "blank" }] }] });
  });
});
