import { convertFormulas, recipientsSeeOf } from "../../src/workbook";
import { OfficeFileError, prepareFile, workbookFile } from "../../src/xlsx";
import { sheet, workbook, zip } from "../ooxml/officeFiles";
import { officeWorkbook, partsOf, plantedWorkbook } from "./plantedPeople";

const OPTIONS = { language: "th", today: "2021-02-15", persons: "remove", productVersion: "9.9.9" } as const;
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PART = "xl/worksheets/sheet1.xml";

const pointer = (id: string, type: string, target: string, more = "") =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${more}/>`;
const pointers = (...all: readonly string[]) => `<Relationships>${all.join("")}</Relationships>`;

/** A workbook of somebody else's with what its parts are given. */
function foreign(
  cells: string,
  workbookXml: string,
  main: readonly string[],
  others: Readonly<Record<string, string>>,
) {
  return zip({
    "[Content_Types].xml":
      '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/><Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
    "_rels/.rels": pointers(pointer("r1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<workbook xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews><sheets><sheet name="ก" sheetId="4" r:id="r1"/></sheets>${workbookXml}</workbook>`,
    "xl/_rels/workbook.xml.rels": pointers(pointer("r1", "worksheet", "worksheets/sheet1.xml"), ...main),
    [PART]: sheet(`<row r="1">${cells}</row>`),
    ...others,
  });
}

const made = async (bytes: Uint8Array) => {
  const { bytes: copy, notes } = await prepareFile(bytes, OPTIONS);
  return {
    parts: partsOf(copy),
    notes: Object.fromEntries(notes.map(({ code, count, names }) => [code, { count, names }])),
  };
};

describe("links to other workbooks", () => {
  const link = pointer("r9", "externalLink", "externalLinks/externalLink1.xml");
  const linked = {
    "xl/externalLinks/externalLink1.xml": "<externalLink/>",
    "xl/externalLinks/_rels/externalLink1.xml.rels": pointers(
      pointer("r1", "externalLinkPath", "file:///C:\\Users\\somchai\\other.xlsx", ' TargetMode="External"'),
    ),
  };
  const references = '<externalReferences><externalReference r:id="r9"/></externalReferences>';

  it("are broken to the values they show where that changes nothing", async () => {
    const cells = '<c r="A1"><f>SUM([1]Sheet1!$A$1:$A$3)+tblX[1]</f><v>42</v></c><c r="B1"><f>tblX[1]</f><v>7</v></c>';
    const { parts, notes } = await made(foreign(cells, references, [link], linked));
    expect(parts[PART]).toContain('<c r="A1"><v>42</v></c><c r="B1"><f>tblX[1]</f><v>7</v></c>');
    expect(Object.keys(parts).filter((name) => name.includes("externalLink"))).toEqual([]);
    expect(parts["xl/workbook.xml"]).not.toContain("externalReference");
    expect(notes["links-values"]).toEqual({ count: 1, names: ["other.xlsx"] });
  });

  it("stay where a name needs them, without the folders of the sender's computer", async () => {
    const names = `${references}<definedNames><definedName name="rate">[1]Sheet1!$A$1</definedName></definedNames>`;
    const { parts, notes } = await made(foreign('<c r="A1"><f>[1]Sheet1!A1</f><v>1</v></c>', names, [link], linked));
    expect(parts[PART]).toContain("[1]Sheet1!A1");
    expect(parts["xl/externalLinks/_rels/externalLink1.xml.rels"]).toContain('Target="other.xlsx"');
    expect(notes["links-left"]).toEqual({ count: 1, names: ["other.xlsx"] });
    expect(notes["local-links"]?.count).toBe(1);
  });
});

describe("what a workbook brings beside its sheets", () => {
  it("goes: macros, connections, users, documents of other programs, the path; a cover comes first", async () => {
    const { parts, notes } = await made(
      foreign(
        '<c r="A1"><v>1</v></c>',
        '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">ก!$A$1</definedName></definedNames>',
        [
          pointer("r2", "vbaProject", "vbaProject.bin"),
          pointer("r3", "connections", "connections.xml"),
          pointer("r4", "usernames", "revisions/userNames.xml"),
          pointer("r5", "customXml", "../customXml/item1.xml"),
        ],
        {
          "xl/vbaProject.bin": "macros",
          "xl/connections.xml": '<connections><connection id="1" name="q"/></connections>',
          "xl/revisions/userNames.xml": "<users/>",
          "customXml/item1.xml": '<p xmlns="urn:other">x</p>',
        },
      ),
    );
    expect(Object.keys(parts).filter((name) => /vba|connections|revisions|customXml/.test(name))).toEqual([]);
    expect(parts["[Content_Types].xml"]).not.toMatch(/macro|vba/i);
    for (const code of ["macros", "connections", "revisions", "custom-xml", "cover"])
      expect(notes[code]?.count).toBe(1);
    const cover = /<sheets><sheet name="ปกสำหรับส่งต่อ" sheetId="5" r:id="([^"]+)"\/>/.exec(
      parts["xl/workbook.xml"] ?? "",
    );
    expect(parts["xl/_rels/workbook.xml.rels"]).toMatch(
      new RegExp(`<Relationship Id="${cover?.[1] ?? "none"}" [^>]*Target="worksheets/cover.xml"`),
    );
    expect(parts["xl/workbook.xml"]).toContain('localSheetId="1"');
  });

  it("may be an empty list of names, into which the mark of the cover goes", async () => {
    const { parts } = await made(foreign('<c r="A1"><v>1</v></c>', "<definedNames/>", [], {}));
    expect(parts["xl/workbook.xml"]).toMatch(
      /<\/sheets><definedNames><definedName name="ITAS_SharedCopy" [^<]*<\/definedName><\/definedNames><\/workbook>$/,
    );
  });

  it("gets no styles twice when a copy is copied", async () => {
    const styles =
      '<styleSheet><fonts count="1"><font/></fonts><cellXfs count="1"><xf fontId="0"/></cellXfs></styleSheet>';
    const bytes = foreign('<c r="A1"><v>1</v></c>', "", [pointer("r2", "styles", "styles.xml")], {
      "xl/styles.xml": styles,
    });
    const copy = await prepareFile(bytes, OPTIONS);
    const again = await made(copy.bytes);
    expect(again.parts["xl/styles.xml"]).toContain("TH SarabunPSK");
    expect(again.parts["xl/styles.xml"]).toBe(partsOf(copy.bytes)["xl/styles.xml"]);
  });
});

describe("what recipients without the add-in would see", () => {
  it("is nothing amiss where formulas are resilient, but what a person typed without an ordinary form", async () => {
    const file = workbookFile(await officeWorkbook());
    await convertFormulas(file, "resilient");
    expect((await recipientsSeeOf(file)).failing).toBe(0);
    expect((await recipientsSeeOf(workbookFile(await plantedWorkbook()))).failing).toBe(2);
  });

  it("counts each person once, and nobody in a copy", async () => {
    const own = workbookFile(await officeWorkbook());
    expect((await recipientsSeeOf(own)).persons).toBeGreaterThanOrEqual(5);
    const { bytes } = await prepareFile(await officeWorkbook(), OPTIONS);
    expect(await recipientsSeeOf(workbookFile(bytes))).toEqual({ failing: 0, persons: 0 });
  });
});

describe("a file that is none", () => {
  it.each([
    ["cut short", (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2)],
    ["with a byte turned", (bytes: Uint8Array) => bytes.map((byte, at) => (at === 200 ? byte ^ 0xff : byte))],
    ["empty", () => new Uint8Array()],
    ["a text", () => new TextEncoder().encode("ชื่อ,คะแนน")],
    ["with a sheet that breaks off", () => workbook("<worksheet><sheetData><row>")],
    [
      "without sheets' parts",
      () => zip({ "_rels/.rels": pointers(pointer("r1", "officeDocument", "xl/workbook.xml")) }),
    ],
  ])("is refused: %s", async (_, spoil) => {
    await expect(prepareFile(spoil(await officeWorkbook()), OPTIONS)).rejects.toBeInstanceOf(OfficeFileError);
  });

  it("ends in a refusal or a copy wherever it is cut or turned", async () => {
    const bytes = await officeWorkbook();
    for (let n = 1; n <= 12; n += 1) {
      const at = Math.floor((bytes.length * n) / 13);
      const turned = bytes.map((byte, index) => (index === at ? byte ^ 0x55 : byte));
      await prepareFile(turned, OPTIONS).catch((error: unknown) => {
        expect(error).toBeInstanceOf(OfficeFileError);
      });
    }
  });
});
