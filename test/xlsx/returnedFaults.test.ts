import * as fc from "fast-check";
import { LANGUAGES, returnedTexts } from "../../src/i18n";
import type { ReturnedFile } from "../../src/workbook";
import { readReturned } from "../../src/xlsx";
import { document, paragraph, sheet, textCell, workbook, zip } from "../ooxml/officeFiles";
import { oleContainer } from "./oleContainer";

const read = (bytes: Uint8Array, name = "ใบงาน.xlsx") => readReturned({ name, bytes });
const text = (words: string) => new TextEncoder().encode(words);
const MEGABYTE = 1024 * 1024;

async function reasonOf(bytes: Uint8Array): Promise<string> {
  const returned = await read(bytes);
  return returned.kind === "refused" ? returned.reason : "returned";
}

const stranger = workbook(sheet(`<row r="1">${textCell("A1", "สวัสดี")}</row>`));

/** Sets the size every entry of a zip claims to have. */
function claiming(bytes: Uint8Array, size: number): Uint8Array {
  const copy = new Uint8Array(bytes);
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return copy;
}

describe("a file that is no workbook to merge", () => {
  it.each<[string, Uint8Array, string]>([
    ["nothing at all", new Uint8Array(0), "empty"],
    ["zeros only", new Uint8Array(4096), "empty"],
    ["a workbook locked with a password", oleContainer(["EncryptionInfo", "EncryptedPackage"]), "encrypted"],
    ["a workbook cut in half", stranger.slice(0, stranger.length / 2), "damaged"],
    ["noise", new Uint8Array([7, 0, 200, 13, 0, 255, 90]), "damaged"],
    ["more than a workbook ever unpacks to", claiming(stranger, 0x7fffffff), "too-large"],
    ["a workbook of more sheets than anybody makes", manySheets(1_001), "too-large"],
    ["a workbook of something else", stranger, "not-ours"],
  ])("%s is told", async (_, bytes, reason) => {
    expect(await reasonOf(bytes)).toBe(reason);
  });

  it("larger than any workbook of ours is not opened", async () => {
    const large = new Uint8Array(64 * MEGABYTE + 1);
    large.set(stranger);
    expect(await read(large)).toEqual({
      kind: "refused",
      file: "ใบงาน.xlsx",
      reason: "too-large",
      data: { limitMegabytes: 64 },
    });
  });

  it.each<[string, Uint8Array]>([
    ["xls", oleContainer(["Workbook"])],
    ["xls", oleContainer(["Book"])],
    ["ole", oleContainer(["WordDocument"])],
    ["xlsb", zip({ "[Content_Types].xml": "<Types/>", "xl/workbook.bin": "x" })],
    ["docx", document(paragraph("ก"))],
    ["pptx", zip({ "[Content_Types].xml": "<Types/>", "ppt/presentation.xml": "<x/>" })],
    ["ods", zip({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" })],
    ["odt", zip({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<x/>" })],
    ["zip", zip({ "ใบงาน.xlsx": stranger })],
    ["pdf", text("%PDF-1.7\n")],
    ["picture", new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0])],
    ["html", text("\uFEFF <!DOCTYPE html><html>")],
    ["html", text("<table><tr><td>ข้อ")],
    ["text", text("ข้อ,สถานะ\nO2,เสร็จ\n")],
    ["text", new Uint8Array([0xff, 0xfe, 0x02, 0x0e])],
  ])("is named as %s, to be saved as .xlsx", async (format, bytes) => {
    expect(await read(bytes)).toMatchObject({ kind: "refused", reason: "not-xlsx", data: { format } });
  });
});

it("reads a wide and long sheet of somebody else's columns without anybody waiting", async () => {
  const header = ["รหัสแผน", "ข้อ", "สถานะ", ...Array.from({ length: 1_000 }, (_, index) => `คอลัมน์ที่ ${String(index)}`)];
  const row = (n: number) =>
    `<row r="${String(n)}">${header.map((words) => `<c t="inlineStr"><is><t>${words}</t></is></c>`).join("")}</row>`;
  const bytes = workbook(sheet(Array.from({ length: 100 }, (_, index) => row(index + 1)).join("")));
  const started = performance.now();
  expect(await reasonOf(bytes)).toBe("not-ours");
  expect(performance.now() - started).toBeLessThan(20_000);
}, 40_000);

it("takes more rows than any plan has for none", async () => {
  const cells = ["รหัสแผน", "ข้อ", "สถานะ"].map((words) => `<c t="inlineStr"><is><t>${words}</t></is></c>`).join("");
  const row = `<row><c t="inlineStr"><is><t>A1B2C-2563-O2-1</t></is></c></row>`;
  expect(await reasonOf(workbook(sheet(`<row>${cells}</row>${row.repeat(10_001)}`)))).toBe("too-large");
});

function manySheets(count: number): Uint8Array {
  const numbers = Array.from({ length: count }, (_, index) => String(index + 1));
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const list = numbers.map((n) => `<sheet name="S${n}" sheetId="${n}" r:id="rId${n}"/>`).join("");
  const targets = numbers.map(
    (n) => `<Relationship Id="rId${n}" Type="${type}/worksheet" Target="worksheets/s${n}.xml"/>`,
  );
  return workbook("", {
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${type}"><sheets>${list}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.join("")}</Relationships>`,
  });
}

describe("any bytes", () => {
  const RUNS = { numRuns: Number(process.env.ITAS_RUNS ?? 200) };
  const isTold = ({ kind }: ReturnedFile) => ["refused", "returned"].includes(kind);

  it("end in an answer, never in an exception", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
        expect(isTold(await read(bytes))).toBe(true);
      }),
      RUNS,
    );
  });

  it("behind a beginning of a zip, of a container or of nothing do so too", async () => {
    const beginnings = [
      [0x50, 0x4b, 3, 4],
      [0x50, 0x4b, 5, 6],
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 500 }), async (start, rest) => {
        expect((await read(new Uint8Array([...start, ...rest]))).kind).toBe("refused");
      }),
      RUNS,
    );
  });

  it("as parts of a workbook do so too", async () => {
    const markup = fc.oneof(
      fc.string(),
      fc.constantFrom("<row>", '<c r="A1" t="s"><v>9</v></c>', "</sheetData>", "<f/>"),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(markup), fc.string(), async (rows, styles) => {
        const bytes = workbook(sheet(rows.join("")), { "xl/styles.xml": styles, "docProps/core.xml": styles });
        expect(isTold(await read(bytes))).toBe(true);
      }),
      RUNS,
    );
  });
});

describe("the sentence of a refusal", () => {
  it.each(LANGUAGES)("is one clear sentence in %s, with or without what it is about", (language) => {
    const { refusals } = returnedTexts(language);
    const data = {
      format: "pdf",
      agency: "ก",
      ownAgency: "ข",
      year: 2562,
      ownYear: 2563,
      first: "a.xlsx",
      limitMegabytes: 64,
    };
    for (const say of Object.values(refusals)) {
      expect(say(data)).toMatch(/\S/);
      for (const said of [say(data), say({}), say({ agency: "", ownAgency: "", year: "", ownYear: "" })])
        expect(said).not.toMatch(/undefined|null|“”|\.$/);
    }
    expect(refusals["other-year"](data)).toMatch(/2562.*2563/);
    expect(refusals["not-xlsx"](data)).toContain("PDF");
  });
});
