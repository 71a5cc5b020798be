import { createWorkbook, STATE_NAMESPACE, WorkbookError, type WorkbookChange } from "../../src/workbook";
import { readCustomXml } from "../../src/ooxml";
import { prepareFile, readContent, toXlsx, workbookFile } from "../../src/xlsx";
import { readingOf, sampleFile } from "../sampleFiles";
import { differencesBetween } from "./contentDifferences";
import { NOTHING, rewritten, textsOf } from "./storedParts";

const spec = createWorkbook(readingOf([sampleFile("ita-2563.txt")]), { language: "th", today: "2021-02-15" });
const original = toXlsx(spec);

/** Every element by its full name, as some programs write them. */
function spelledOut(name: string, xml: string): string {
  if (!/^xl\/(?:workbook|styles|worksheets\/|tables\/)[^_]*\.xml$/.test(name)) return xml;
  return xml.replace(/<(\/?)(?=[A-Za-z])/g, "<$1x:").replace(/\sxmlns="/, ' xmlns:x="');
}

/** The prefix of relationships is said in every sheet and not above, as openpyxl says it. */
function saidInEverySheet(name: string, xml: string): string {
  if (name !== "xl/workbook.xml") return xml;
  const [declaration = ""] = / xmlns:r="[^"]*"/.exec(xml) ?? [];
  return xml.replace(declaration, "").replace(/<sheet /g, `<sheet${declaration} `);
}

/** Sheets of the list whose prefix stands for nothing. */
function undeclaredSheets(bytes: Uint8Array): readonly string[] {
  const xml = textsOf(bytes)["xl/workbook.xml"] ?? "";
  const [root = ""] = /<workbook[^>]*>/.exec(xml) ?? [];
  const tags = [...xml.matchAll(/<sheet [^>]*>/g)].map(([tag]) => tag);
  return tags.filter((tag) => !`${root}${tag}`.includes(" xmlns:r="));
}

const [plan] = spec.sheets.flatMap(({ tables }) => tables).filter(({ name }) => name === "tblPlan");
const columns = (plan?.columns ?? []).map(({ style }, column) => ({ column, style }));
const [template] = spec.sheets;
if (template === undefined) throw new Error("No sheet");

const CHANGE: Partial<WorkbookChange> = {
  newSheets: [{ ...template, name: "แผ่นใหม่", tables: [] }],
  newNames: [{ name: "ITAS_New", sheet: "แผ่นใหม่", range: { row: 0, column: 0, rows: 1, columns: 1 } }],
  insertions: [
    { table: "tblPlan", before: 43, count: 1, columns: null },
    { table: "tblPlan", before: 0, count: 1, columns: null },
  ],
  looks: [0, 44].map((first) => ({
    table: "tblPlan",
    first,
    count: 1,
    columns,
    conditionalFormats: [
      { range: { row: 5 + first, column: 0, rows: 1, columns: 2 }, formula: `$A${String(6 + first)}=1`, tone: "good" },
    ],
    validations: [{ range: { row: 5 + first, column: 10, rows: 1, columns: 1 }, source: "ITAS_Statuses" }],
  })),
  writes: [0, 44].map((row) => ({
    table: "tblPlan",
    row,
    column: 0,
    cells: [["ก", "ข", { formula: "1+1", value: 2 }]],
  })),
  namedCells: [{ name: "ITAS_Target", content: 77 }],
  activate: "แผ่นใหม่",
};

async function changed(bytes: Uint8Array): Promise<Uint8Array> {
  const file = workbookFile(bytes);
  await file.apply({ ...NOTHING, state: (await file.read()).state ?? "", ...CHANGE });
  return file.bytes;
}

describe("a workbook another program saved", () => {
  it("is changed alike where its elements are spelled out", async () => {
    const plain = await changed(await original);
    const bytes = await changed(rewritten(await original, spelledOut));
    expect(differencesBetween(await readContent(plain), await readContent(bytes))).toEqual([]);
    const parts = textsOf(bytes);
    const mixed = Object.entries(parts).filter(
      ([name, xml]) =>
        spelledOut(name, xml) !== xml && xml.startsWith("<?xml") && xml.includes("<x:") && /<[a-z]\w*[ >/]/.test(xml),
    );
    expect(mixed.map(([name]) => name)).toEqual([]);
    expect(parts["xl/workbook.xml"]).toMatch(/<x:sheet name="แผ่นใหม่" sheetId="16" r:id="\w+"\/>/);
  });

  it("lists a new sheet under a prefix that stands for something, wherever that is said", async () => {
    const theirs = rewritten(await original, saidInEverySheet);
    const copy = await prepareFile(theirs, {
      ...{ language: "th", today: "2021-02-15", persons: "remove", productVersion: "9.9.9" },
    });
    const files = [theirs, await changed(theirs), copy.bytes];
    expect(files.map(undeclaredSheets)).toEqual([[], [], []]);
    expect(files.map((bytes) => textsOf(bytes)["xl/workbook.xml"]?.match(/<sheet /g)?.length)).toEqual([15, 16, 16]);
  });

  it("shows the new sheet alone, and gives rules to new rows once", async () => {
    const parts = textsOf(await changed(await original));
    expect(parts["xl/workbook.xml"]).toContain('activeTab="15"');
    const selected = Object.entries(parts).filter(([, xml]) => xml.includes("tabSelected="));
    expect(selected.map(([name]) => name)).toEqual(["xl/worksheets/sheet16.xml"]);
    const sheet = parts["xl/worksheets/sheet5.xml"] ?? "";
    const ranges = (element: string) =>
      [...sheet.matchAll(new RegExp(`<${element} [^>]*?sqref="([^"]*)"`, "g"))].map((found) => found[1]);
    expect(ranges("dataValidation")).toEqual(["K7:K50", "E7:E50", "F7:F50", "G7:G50", "K6"]);
    expect(ranges("conditionalFormatting").slice(-2)).toEqual(["A6:B6", "A50:B50"]);
    expect(sheet).toContain('<dataValidations count="5">');
  });

  it("keeps the XML of other programs beside ours", async () => {
    const theirs = rewritten(await original, (name, xml) =>
      name === "customXml/item1.xml" ? '<theirs xmlns="urn:theirs"/>' : xml,
    );
    const file = workbookFile(theirs);
    await file.apply({ ...NOTHING, state: `<state xmlns="${STATE_NAMESPACE}"/>` });
    expect(readCustomXml(file.bytes).map(({ namespace }) => namespace)).toEqual(["urn:theirs", STATE_NAMESPACE]);
    expect((await file.read()).state).toContain(STATE_NAMESPACE);
  });

  it("is left alone where a pivot table counts cells that would move", async () => {
    const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheDefinition+xml";
    const withPivot = async (source: string) =>
      rewritten(
        await original,
        (name, xml) =>
          name === "[Content_Types].xml"
            ? xml.replace("</Types>", `<Override PartName="/xl/pivotCache/p.xml" ContentType="${type}"/></Types>`)
            : xml,
        {
          "xl/pivotCache/p.xml": `<pivotCacheDefinition><cacheSource><worksheetSource ${source}/></cacheSource></pivotCacheDefinition>`,
        },
      );
    const byPlace = workbookFile(await withPivot('ref="A5:H48" sheet="แผนปรับปรุง"'));
    const before = byPlace.bytes;
    const error: unknown = await byPlace.apply({ ...NOTHING, ...CHANGE }).catch((reason: unknown) => reason);
    expect(error instanceof WorkbookError && [error.code, error.data.name]).toEqual(["in-the-way", "A5:H48"]);
    expect(byPlace.bytes).toBe(before);
    await workbookFile(await withPivot('name="tblPlan"')).apply({ ...NOTHING, ...CHANGE });
  });

  it("is left alone where a name of ours is somebody's already", async () => {
    const taken = rewritten(await original, (name, xml) =>
      name === "xl/workbook.xml"
        ? xml.replace("</definedNames>", '<definedName name="itas_new">1</definedName></definedNames>')
        : xml,
    );
    const error: unknown = await workbookFile(taken)
      .apply({ ...NOTHING, ...CHANGE })
      .catch((reason: unknown) => reason);
    expect(error instanceof WorkbookError && [error.code, error.data.name]).toEqual(["in-the-way", "ITAS_New"]);
  });
});
