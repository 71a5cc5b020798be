import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { convertFormulas, createWorkbook, parseState } from "../../src/workbook";
import { readContent, toXlsx, workbookFile } from "../../src/xlsx";
import { readingOf, sampleFile } from "../sampleFiles";

type Parts = Readonly<Record<string, string>>;

function partsOf(bytes: Uint8Array): Parts {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

const SHEET = "xl/worksheets/sheet1.xml";
const QUICKEST = "ITAS.QUICKEST(70,80,tblItems[ข้อ],tblItems[คะแนน])";

/** What a person wrote below our first sheet, as Excel saves it. */
const OWN = [
  '<row r="500"><c r="A500"><f> itas.group( B500 )</f><v>1</v></c>',
  '<c r="B500" t="str"><f>ITAS.CODE("o1")</f><v>O1</v></c>',
  '<c r="C500" t="str" cm="1"><f t="array" ref="C500">_xlfn.SINGLE(ITAS.BAND(B500))</f><v>A</v></c>',
  `<c r="D500" t="str"><f t="array" ref="D500:E501">${QUICKEST}</f><v>O2</v></c><c r="E500"><v>5</v></c></row>`,
  '<row r="501"><c r="A501"><f t="shared" ref="A501:A502" si="9">_xldudf_ITAS_GROUP(B501)</f><v>1</v></c>',
  '<c r="D501" t="str"><v>O9</v></c><c r="E501"><v>1</v></c></row>',
  '<row r="502"><c r="A502"><f t="shared" si="9"/><v>1</v></c></row>',
].join("");

async function withOwnCells(): Promise<Uint8Array> {
  const spec = createWorkbook(readingOf([sampleFile("ita-2563.txt")]), { language: "th", today: "2021-02-15" });
  const parts = unzipSync(await toXlsx(spec));
  const xml = strFromU8(parts[SHEET] ?? new Uint8Array()).replace("</sheetData>", () => `${OWN}</sheetData>`);
  const file = workbookFile(zipSync({ ...parts, [SHEET]: strToU8(xml) }));
  await convertFormulas(file, "resilient");
  return file.bytes;
}

const formulaParts = (parts: Parts): string =>
  Object.entries(parts)
    .filter(([name]) => !name.startsWith("customXml/"))
    .map(([, xml]) => xml)
    .join("");

describe("a stored workbook made native", () => {
  it("comes back exactly from the file alone, what spread over cells included", async () => {
    const original = await withOwnCells();
    const there = workbookFile(original);
    const report = await convertFormulas(there, "native");
    expect(report.values.map(({ formula }) => formula)).toEqual(['ITAS.CODE("o1")', QUICKEST]);
    expect([report.left, report.changed]).toEqual([[], []]);
    expect(formulaParts(partsOf(there.bytes))).not.toMatch(/itas\.\w+ ?\(|_xldudf_/i);
    const { state } = await readContent(there.bytes);
    const known = parseState(state ?? "");
    expect(known.kind === "known" && known.state.style).toBe("native");
    const back = workbookFile(there.bytes);
    const returned = await convertFormulas(back, "resilient");
    expect(returned.changed).toEqual([]);
    process.stdout.write(`${String(report.cells)} formulas native, ${String(returned.cells)} back\n`);
    const before = partsOf(original);
    const after = partsOf(back.bytes);
    for (const [name, part] of Object.entries(before)) expect(`${name}\n${after[name] ?? ""}`).toBe(`${name}\n${part}`);
  });

  it("keeps a value that a person changed, and says so", async () => {
    const there = workbookFile(await withOwnCells());
    await convertFormulas(there, "native");
    const parts = unzipSync(there.bytes);
    const xml = strFromU8(parts[SHEET] ?? new Uint8Array()).replace('<c r="E501"><v>1</v>', '<c r="E501"><v>2</v>');
    const file = workbookFile(zipSync({ ...parts, [SHEET]: strToU8(xml) }));
    const { changed } = await convertFormulas(file, "resilient");
    expect(changed.map(({ formula }) => formula)).toEqual([QUICKEST]);
    expect(partsOf(file.bytes)[SHEET]).toContain('<c r="E501"><v>2</v>');
    expect(partsOf(file.bytes)[SHEET]).toContain("ITAS.CODE");
  });
});
