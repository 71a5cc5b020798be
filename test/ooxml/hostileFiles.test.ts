import { loadFiles, readFiles } from "../../src/intake";
import { readWorkbookFile } from "../../src/ooxml";
import { OfficePackage } from "../../src/ooxml/officePackage";
import { document, paragraph, sheet, tableOf, textCell, workbook, zip } from "./officeFiles";

const MEGABYTE = 1024 * 1024;
/** What a person waits for without wondering; the slowest case below takes a tenth of it on its own. */
const PATIENCE = 20_000;
jest.setTimeout(2 * PATIENCE);

async function codeOf(bytes: Uint8Array): Promise<string> {
  const result = await readFiles([{ name: "input", bytes }]);
  return result.ok ? "read" : result.refusal.code;
}

/** Overwrites a field of every entry in a zip's directory. */
function lying(bytes: Uint8Array, field: "size" | "crc", value: number): Uint8Array {
  const copy = new Uint8Array(bytes);
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + (field === "size" ? 24 : 16), value, true);
  }
  return copy;
}

/** The same zip with an entry of another name of the same length. */
function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(bytes).toString("latin1").replaceAll(from, to);
  return new Uint8Array(Buffer.from(text, "latin1"));
}

const someRows = sheet(`<row r="1">${textCell("A1", "ข้อ")}${textCell("B1", "คะแนน")}</row>`);
const zeros = (megabytes: number) => new Uint8Array(megabytes * MEGABYTE);

describe("a zip of Office", () => {
  it("that says it inflates to more than 128 MB is refused before anything is inflated", async () => {
    const started = performance.now();
    const bomb = workbook(someRows, { "xl/media/image1.png": zeros(129) });
    const packed = performance.now() - started;
    const again = performance.now();
    expect(await readFiles([{ name: "bomb.xlsx", bytes: bomb }])).toEqual({
      ok: false,
      refusal: { code: "too-large", file: "bomb.xlsx", data: { limitMegabytes: "128", unpacked: "true" } },
    });
    expect(performance.now() - again).toBeLessThan(packed);
  });

  it("that lies about its sizes is stopped where the lie shows", async () => {
    const bomb = workbook(someRows, { "xl/sharedStrings.xml": zeros(100) });
    expect(await codeOf(lying(bomb, "size", 1_000))).toBe("damaged");
    expect(await codeOf(lying(document(paragraph("ก"), { "word/styles.xml": zeros(30) }), "size", 1_000))).toBe(
      "damaged",
    );
  });

  it("hands out no more of a part than its directory says", () => {
    const file = new OfficePackage(lying(zip({ a: zeros(30) }), "size", 1_000));
    let handedOut = 0;
    const pour = () => {
      file.pour("a", ({ length }) => {
        handedOut += length;
      });
    };
    expect(pour).toThrow("damaged");
    expect(handedOut).toBeLessThanOrEqual(1_000);
  });

  it("whose check sum is wrong is refused, for a flipped bit may be a figure", async () => {
    expect(await codeOf(workbook(someRows))).not.toBe("damaged");
    expect(await codeOf(lying(workbook(someRows), "crc", 1))).toBe("damaged");
  });

  it.each([10, 100, 400, 1_000])("cut off %i bytes before its end is refused", async (bytes) => {
    expect(await codeOf(workbook(someRows).slice(0, -bytes))).toMatch(/damaged|not-text/);
  });

  it("with two parts of one name is refused: readers disagree which one counts", async () => {
    const one = workbook(someRows, { "xl/worksheets/SHEET1.xml": someRows });
    expect(await codeOf(one)).toBe("damaged");
  });

  it("with parts named for what every object has is read like any other", async () => {
    const rows = sheet(`<row r="1">${textCell("A1", "__proto__")}${textCell("B1", "constructor")}</row>`);
    const named = renamed(
      workbook(rows, { __prot0__: "x", constructor: "x", "[Content_Types].xml": "<Types/>" }),
      "__prot0__",
      "__proto__",
    );
    const loading = await loadFiles([{ name: "a.xlsx", bytes: named }]);
    expect(loading).toMatchObject({
      documents: [{ lines: [{ cells: ["__proto__", "constructor"] }, { kind: "blank" }] }],
    });
    expect((await readWorkbookFile(named)).sheets).toHaveLength(1);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});

describe("a sheet", () => {
  it("of a million empty columns and rows that say they are a billion cells costs nothing", async () => {
    const cells = Array.from({ length: 16_384 }, () => "<c/>").join("");
    const rows = Array.from({ length: 60 }, (_, row) => `<row r="${String(row + 1)}">${cells}</row>`).join("");
    const wide = sheet(rows, '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" hidden="1"/></cols>');
    const started = performance.now();
    expect(await codeOf(workbook(wide))).toBe("no-scores");
    expect(performance.now() - started).toBeLessThan(PATIENCE);
  });

  it("with one cell in its last corner tells the cell instead of making the way there", async () => {
    const corner = sheet(
      `<row r="1">${textCell("A1", "ก")}</row><row r="1048576">${textCell("XFD1048576", "มุม")}</row>`,
    );
    const loading = await loadFiles([{ name: "a.xlsx", bytes: workbook(corner) }]);
    expect(loading).toMatchObject({
      documents: [
        {
          lines: [{ kind: "text", text: "ก" }, { kind: "blank" }],
          broken: [{ sheet: "S", row: 1_048_576, text: "มุม" }],
        },
      ],
    });
  });

  it("of more cells than are read is refused", async () => {
    const cells = Array.from({ length: 1_000 }, () => '<c t="b"><v>1</v></c>').join("");
    expect(await codeOf(workbook(sheet(`<row>${cells}</row>`.repeat(4_001))))).toBe("too-many-cells");
  });

  it("of few cells far apart that would fill a grid too large is refused", async () => {
    const row = (number: number) => `<row r="${String(number)}">${textCell(`IV${String(number)}`, "ก")}</row>`;
    const rows = Array.from({ length: 20_000 }, (_, index) => row(index + 1)).join("");
    expect(await codeOf(workbook(sheet(rows)))).toBe("too-many-cells");
  });

  it("whose one long text stands in many cells is refused", async () => {
    const rows = '<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>'.repeat(2_000);
    const strings = `<sst><si><t>${"ก".repeat(30_000)}</t></si></sst>`;
    expect(await codeOf(workbook(sheet(rows), { "xl/sharedStrings.xml": strings }))).toBe("too-many-cells");
  });

  it("with tall merged cells that repeat a long text is refused", async () => {
    const rows = `<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>${'<row><c/><c/><c t="b"><v>1</v></c></row>'.repeat(499)}`;
    const merges = '<mergeCells><mergeCell ref="A1:A500"/><mergeCell ref="B1:B500"/></mergeCells>';
    const strings = `<sst><si><t>${"ก".repeat(100_000)}</t></si></sst>`;
    expect(await codeOf(workbook(sheet(rows, "", merges), { "xl/sharedStrings.xml": strings }))).toBe("too-many-cells");
  });

  it("that a thousand sheets point to is refused, not read a thousand times", async () => {
    const sheets = '<sheet name="S" r:id="rId1" xmlns:r="r"/>'.repeat(900);
    const bytes = workbook(someRows, { "xl/workbook.xml": `<workbook><sheets>${sheets}</sheets></workbook>` });
    expect(await codeOf(bytes)).toBe("damaged");
  });

  it("of empty cells without end is refused in seconds", async () => {
    const rows = `<row>${"<c/>".repeat(16_000)}</row>`.repeat(700);
    const started = performance.now();
    expect(await codeOf(workbook(sheet(rows)))).toBe("too-many-cells");
    expect(performance.now() - started).toBeLessThan(PATIENCE);
  });
});

const billionLaughs = `<!DOCTYPE l [<!ENTITY a "ha">${Array.from(
  { length: 30 },
  (_, n) =>
    `<!ENTITY l${String(n)} "&${n === 0 ? "a" : `l${String(n - 1)}`};&${n === 0 ? "a" : `l${String(n - 1)}`};">`,
).join("")}]>`;
const deep = (name: string) => `<${name}>`.repeat(100_000) + `</${name}>`.repeat(100_000);

describe.each([
  ["workbook", (xml: string) => workbook(xml), (xml: string) => sheet(xml)],
  [
    "document",
    (xml: string) => zip({ "word/document.xml": xml, "_rels/.rels": "<Relationships/>" }),
    (xml: string) => `<w:document xmlns:w="w"><w:body>${xml}</w:body></w:document>`,
  ],
] as const)("the XML of a %s", (_, file, around) => {
  it("that declares entities is refused", async () => {
    expect(await codeOf(file(`${billionLaughs}${around("&l29;")}`))).toBe("damaged");
  });

  it("nested a hundred thousand levels deep is refused", async () => {
    expect(await codeOf(file(around(deep("x"))))).toBe("damaged");
  });

  it("cut short or badly nested is refused: rows would be missing", async () => {
    expect(await codeOf(file(around("<row/>").slice(0, -8)))).toBe("damaged");
    expect(await codeOf(file(around("<a><b></a></b>")))).toBe("damaged");
  });
});

describe("a document", () => {
  it("of more than a tree can hold is refused before one is made", async () => {
    const row = Array.from({ length: 100 }, () => "ก");
    const rows = Array.from({ length: 1_300 }, () => row);
    const started = performance.now();
    expect(await codeOf(document(tableOf(rows)))).toBe("too-many-cells");
    expect(performance.now() - started).toBeLessThan(PATIENCE);
  });
});
