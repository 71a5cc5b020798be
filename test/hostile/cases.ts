import type { InputFile, RefusalCode } from "../../src/intake";
import { zipOf, type ZipPart } from "./zip";

/** How a hostile file may end: refused for one of these reasons, or read. */
export type Ending = RefusalCode | "read";

export interface HostileCase {
  readonly name: string;
  readonly file: () => InputFile;
  readonly endings: readonly Ending[];
  /** Where it is read: this item has this score, and nothing else has any. */
  readonly score?: { readonly item: string; readonly value: number };
}

const MEGABYTE = 1024 * 1024;
const TABLE = "ข้อ\tประเด็นการตรวจ\tความคิดเห็น\tคะแนน\nO1\tโครงสร้าง\t\t100\n";
const HTML_TABLE = "<table><tr><td>ข้อ<td>ประเด็นการตรวจ<td>คะแนน</tr><tr><td>O1<td>โครงสร้าง<td>100</tr></table>";
const READ = { item: "O1", value: 100 } as const;

/** Made when its turn has come: all of them together are a gigabyte. */
const text =
  (content: () => string, name = "input.txt") =>
  (): InputFile => ({ name, bytes: new TextEncoder().encode(content()) });
const html = (content: () => string) => text(content, "input.html");
/** Almost as much of a unit as a file may hold. */
const full = (unit: string, megabytes = 31) =>
  unit.repeat(Math.floor((megabytes * MEGABYTE) / new TextEncoder().encode(unit).length));

const PAGES: readonly HostileCase[] = [
  {
    name: "200 MB of HTML",
    file: () => ({ name: "big.html", bytes: new Uint8Array(200 * MEGABYTE).fill(60) }),
    endings: ["too-large"],
  },
  {
    name: "200,000 nested blocks",
    file: html(() => `<html>${"<div>".repeat(200_000)}${HTML_TABLE}`),
    endings: ["damaged"],
  },
  {
    name: "200,000 nested tables",
    file: html(() => `<html>${HTML_TABLE}${"<table><tr><td>".repeat(200_000)}`),
    endings: ["damaged"],
  },
  {
    name: "5 MB of closing tags",
    file: html(() => `<html>${HTML_TABLE}${full("</div></td></p>", 5)}`),
    endings: ["read"],
    score: READ,
  },
  {
    name: "a cell over 99,999,999 columns and rows",
    file: html(() => HTML_TABLE.replace("<td>O1", '<td colspan="99999999" rowspan="99999999">O1')),
    endings: ["read", "no-scores"],
  },
  {
    name: "100,000 cells each over 99,999,999 columns and rows",
    file: html(() => `<table>${'<tr><td colspan="99999999" rowspan="99999999">x'.repeat(100_000)}</table>`),
    endings: ["too-many-cells", "no-scores"],
  },
  {
    name: "negative, fractional and absurd spans",
    file: html(() =>
      HTML_TABLE.replace("<td>O1", '<td colspan="-1" rowspan="1e9">O1').replace("<td>100", '<td colspan="NaN">100'),
    ),
    endings: ["read"],
  },
  {
    name: "billion laughs in a page",
    file: html(() => `${billionLaughs("html")}<html>${HTML_TABLE}<p>&lol9;</p></html>`),
    endings: ["read"],
    score: READ,
  },
  {
    name: "scripts, handlers and addresses in a page",
    file: html(
      () => `<html><base href="http://127.0.0.1:9/"><link rel="stylesheet" href="x.css"><meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/">
      <script>globalThis.scriptHasRun = true; fetch("http://127.0.0.1:9/")</script><script src="http://127.0.0.1:9/x.js"></script>
      <img src="http://127.0.0.1:9/x.png" onerror="globalThis.scriptHasRun = true"><iframe src="http://127.0.0.1:9/"></iframe>
      <a href="javascript:globalThis.scriptHasRun=true">x</a><svg onload="globalThis.scriptHasRun=true"></svg>${HTML_TABLE}
      <script><table><tr><td>O2<td>ข้อมูลผู้บริหาร<td>0</table> หน่วยงานได้คะแนนภาพรวม 12.34</script></html>`,
    ),
    endings: ["read"],
    score: READ,
  },
  {
    name: "31 MB of one tag that never ends",
    file: html(() => `<html>${HTML_TABLE}<a ${full('a="b" ')}`),
    endings: ["read", "damaged"],
  },
  { name: "31 MB of <", file: html(() => `<html>${HTML_TABLE}${full("<")}`), endings: ["read", "no-scores"] },
  { name: "31 MB of &", file: html(() => `<html>${HTML_TABLE}${full("&#x41;&amp")}`), endings: ["read"], score: READ },
  {
    name: "millions of paragraphs",
    file: html(() => `<html>${HTML_TABLE}${full("<p>x")}`),
    endings: ["too-many-cells"],
  },
  {
    name: "lone surrogates and nulls as entities",
    file: html(() => HTML_TABLE.replace("โครงสร้าง", "&#xD800;&#xDFFF;&#0;&#x110000;โครงสร้าง")),
    endings: ["read"],
    score: READ,
  },
];

function billionLaughs(root: string): string {
  const entities = Array.from({ length: 9 }, (_, index) => {
    const inner = index === 0 ? "lol" : `&lol${String(index)};`.repeat(10);
    return `<!ENTITY lol${String(index + 1)} "${inner}">`;
  });
  return `<?xml version="1.0"?><!DOCTYPE ${root} [${entities.join("")}]>`;
}

const TEXTS: readonly HostileCase[] = [
  {
    name: "billion laughs in XML",
    file: text(() => `${billionLaughs("lolz")}<lolz>&lol9;</lolz>`, "input.xml"),
    endings: ["no-scores"],
  },
  {
    name: "a megabyte of digits in one code",
    file: text(() => `${TABLE}O${"1".repeat(MEGABYTE)}\tข้อมูลผู้บริหาร\t\t0\n`),
    endings: ["read"],
    score: READ,
  },
  {
    name: "a megabyte of Thai zeros in one code",
    file: text(() => `${TABLE}${"๐".repeat(MEGABYTE / 2)}2\tข้อมูลผู้บริหาร\t\t0\n`),
    endings: ["read"],
    score: READ,
  },
  {
    name: "a megabyte of digits for a score",
    file: text(() => `${TABLE}O2\tข้อมูลผู้บริหาร\t\t1${"0".repeat(MEGABYTE)}\n`),
    endings: ["read"],
    score: READ,
  },
  { name: "a null byte", file: text(() => TABLE.replace("โครงสร้าง", "โครง\u0000สร้าง")), endings: ["not-text", "read"] },
  {
    name: "a megabyte of nulls",
    file: () => ({ name: "a.txt", bytes: new Uint8Array(MEGABYTE) }),
    endings: ["not-text"],
  },
  {
    name: "UTF-16 without its mark",
    file: () => ({ name: "a.txt", bytes: new Uint8Array(Buffer.from(TABLE, "utf16le")) }),
    endings: ["not-text", "read"],
  },
  {
    name: "lone surrogates in UTF-16",
    file: () => ({
      name: "a.txt",
      bytes: new Uint8Array(Buffer.from(`\uFEFF${TABLE.replace("โครงสร้าง", "\uD800โครงสร้าง\uDC00")}`, "utf16le")),
    }),
    endings: ["read"],
    score: READ,
  },
  {
    name: "lone surrogates in UTF-8",
    file: () => ({
      name: "a.txt",
      bytes: new Uint8Array(
        Buffer.concat([Buffer.from(TABLE.repeat(3)), Buffer.from([0xed, 0xa0, 0x80, 0xed, 0xbf, 0xbf])]),
      ),
    }),
    endings: ["read"],
    score: READ,
  },
  {
    name: "keys that pollute prototypes",
    file: text(
      () =>
        "__proto__\tconstructor\tprototype\n__proto__\tpolluted\t100\n\n" +
        `${TABLE}__proto__\tconstructor\tpolluted\t50\nO__proto__\ttoString\thasOwnProperty\t1\n` +
        "ตัวชี้วัด\tคะแนน\n__proto__\t50\nconstructor\t40\n",
      "__proto__",
    ),
    endings: ["read"],
    score: READ,
  },
  { name: "31 MB of one letter", file: text(() => `${TABLE}${full("ก")}`), endings: ["read"], score: READ },
  { name: "31 MB of blanks", file: text(() => `${TABLE}O2\t${full(" ")}x\t\t0`), endings: ["read"] },
  { name: "31 MB of tabs", file: text(() => `${TABLE}${full("\t")}x`), endings: ["too-many-cells"] },
  { name: "31 MB of empty lines", file: text(() => `${TABLE}${full("\n")}`), endings: ["too-many-cells"] },
  { name: "31 MB of short rows", file: text(() => `${TABLE}${full("a\tb\n")}`), endings: ["too-many-cells"] },
  {
    name: "12 MB of long unread rows",
    file: text(() => `${TABLE}${full(`${"ก".repeat(20)}\t${"ข".repeat(20)}\n`, 12)}`),
    endings: ["read"],
    score: READ,
  },
  {
    name: "31 MB of items",
    file: text(() => `${TABLE}${full("O2\tข้อมูลผู้บริหาร\t\t0\n")}`),
    endings: ["read", "too-many-cells"],
  },
  {
    name: "31 MB of items that contradict each other",
    file: text(() => `${TABLE}${full("O2\tข้อมูล\tก\t0\nO2\tผู้บริหาร\tข\t1\n")}`),
    endings: ["read", "too-many-cells"],
  },
  {
    name: "20 MB of pages cut through one item",
    file: text(() => `${TABLE}${full("\n\t\tก\t\n", 20)}`),
    endings: ["read", "too-many-cells"],
  },
  {
    name: "10 MB of headers",
    file: text(() => `${TABLE}${full("ข้อ\tประเด็นการตรวจ\tคะแนน\n", 10)}`),
    endings: ["read"],
    score: READ,
  },
  { name: "31 MB of agencies", file: text(() => `${TABLE}\n${full("เทศบาลตำบลก")}`), endings: ["read"], score: READ },
  {
    name: "10 MB of different agencies",
    file: text(() => `${TABLE}\n${Array.from({ length: 230_000 }, (_, n) => `อบต.ก${String(n)}ข `).join("\n")}`),
    endings: ["read"],
    score: READ,
  },
  {
    name: "10 MB of years",
    file: text(() => `${TABLE}\n${full("ผลการประเมิน ปีงบประมาณ 25 ", 10)}`),
    endings: ["read"],
    score: READ,
  },
  { name: "10 MB of overall scores", file: text(() => `${TABLE}\n${full("ได้คะแนน 1 ", 10)}`), endings: ["read"] },
  { name: "31 MB of marks", file: text(() => `${TABLE}O2\t${full("ก\u0E4D\u0E32\u0E49 ")}\t\t0`), endings: ["read"] },
  {
    name: "10 MB of brackets",
    file: text(() => `${TABLE}${full("<u>((((&amp;**", 10)}`),
    endings: ["read"],
    score: READ,
  },
  {
    name: "31 MB of CSV quotes",
    file: text(() => `ข้อ,ประเด็นการตรวจ,คะแนน\nO1,โครงสร้าง,100\n${full('""",')}`, "input.csv"),
    endings: ["read", "too-many-cells"],
  },
  {
    name: "a CSV quote over 10 MB",
    file: text(() => `ข้อ,ประเด็นการตรวจ,คะแนน\nO1,โครงสร้าง,100\n"${full("ก ", 10)}`, "input.csv"),
    endings: ["read"],
  },
];

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const utf8 = (content: string) => new TextEncoder().encode(content);
const zeros = (megabytes: number) => new Uint8Array(megabytes * MEGABYTE).fill(32);

/** The parts every .xlsx and .docx must have, around one whose content is hostile. */
function office(kind: "xlsx" | "docx", main: Uint8Array, more: readonly ZipPart[] = []): Uint8Array {
  const [path, type] =
    kind === "xlsx"
      ? (["xl/workbook.xml", "spreadsheetml.sheet.main"] as const)
      : (["word/document.xml", "wordprocessingml.document.main"] as const);
  const package_ = "http://schemas.openxmlformats.org/package/2006";
  return zipOf([
    {
      path: "[Content_Types].xml",
      content: utf8(
        `${XML}<Types xmlns="${package_}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/></Types>`,
      ),
    },
    {
      path: "_rels/.rels",
      content: utf8(
        `${XML}<Relationships xmlns="${package_}/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${path}"/></Relationships>`,
      ),
    },
    { path, content: main },
    ...more,
  ]);
}

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const EXCEL = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

function hostileOffice(kind: "xlsx" | "docx"): readonly HostileCase[] {
  const file = (name: string, bytes: () => Uint8Array): HostileCase => ({
    name: `${name} in .${kind}`,
    file: () => ({ name: `input.${kind}`, bytes: bytes() }),
    endings: ["damaged", "too-large", "too-many-cells", "no-scores"],
  });
  const media = (content: Uint8Array, claimedSize?: number) =>
    Array.from({ length: 64 }, (_, index) => ({
      path: `${kind === "xlsx" ? "xl" : "word"}/media/image${String(index)}.xml`,
      content,
      ...(claimedSize === undefined ? {} : { claimedSize }),
    }));
  const nested = (tag: string, root: string) =>
    utf8(`${XML}<w:${root} xmlns:w="${kind === "xlsx" ? EXCEL : WORD}">${`<w:${tag}>`.repeat(200_000)}`);
  return [
    file("a zip bomb that says so", () => office(kind, zeros(16), media(zeros(16)))),
    file("a zip bomb that lies about its sizes", () =>
      office(kind, zeros(1), [...media(zeros(16), 10), { path: "x.xml", content: zeros(300), claimedSize: 10 }]),
    ),
    file("a main part of 300 MB that claims 10 bytes", () => lyingMain(kind)),
    file("billion laughs", () =>
      office(kind, utf8(`${billionLaughs("w:document")}<w:document xmlns:w="${WORD}">&lol9;</w:document>`)),
    ),
    file("200,000 nested elements", () => office(kind, nested("p", kind === "xlsx" ? "workbook" : "document"))),
    file("a directory that is cut off", () => office(kind, utf8("<x/>")).slice(0, -30)),
    file("half of its bytes", () => {
      const whole = office(kind, zeros(1));
      return whole.slice(0, Math.floor(whole.length / 2));
    }),
  ];
}

function lyingMain(kind: "xlsx" | "docx"): Uint8Array {
  const path = kind === "xlsx" ? "xl/workbook.xml" : "word/document.xml";
  return zipOf([{ path, content: zeros(300), claimedSize: 10 }]);
}

const PDF: readonly HostileCase[] = [
  [
    "a broken cross-reference table",
    "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\nxref\n0 9999999999\n0000000000 65535 f \n9999999999 00000 n \ntrailer\n<</Root 1 0 R/Size 99999999/Prev 9>>\nstartxref\n9\n%%EOF",
  ],
  [
    "a cross-reference table that points to itself",
    "%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1/Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF",
  ],
  ["nothing but its signature", "%PDF-1.7\n"],
  [
    "pages that contain themselves",
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 99999999/Kids[2 0 R 2 0 R]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF",
  ],
  ["200,000 nested arrays", `%PDF-1.4\n1 0 obj${"[".repeat(200_000)}endobj\ntrailer<</Root 1 0 R>>\n%%EOF`],
].map(([name = "", content = ""]) => ({
  name: `${name} in .pdf`,
  file: text(() => content, "input.pdf"),
  endings: ["damaged", "no-scores", "empty"],
}));

export const HOSTILE: readonly HostileCase[] = [
  ...PAGES,
  ...TEXTS,
  ...hostileOffice("xlsx"),
  ...hostileOffice("docx"),
  ...PDF,
];
