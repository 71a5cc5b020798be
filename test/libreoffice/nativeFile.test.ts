import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readWorkbookFile, type CellValue } from "../../src/ooxml";
import { convertFormulas, createWorkbook } from "../../src/workbook";
import { toXlsx, workbookFile } from "../../src/xlsx";
import { readingOf, sampleFile } from "../sampleFiles";
import { libreOfficeAvailable, recalculated } from "./soffice";

const available = libreOfficeAvailable();
if (!available) console.warn("SKIPPED: LibreOffice is not installed, no converted workbook was recalculated");
const describeWithLibreOffice = available ? describe : describe.skip;

const SHEET = "xl/worksheets/sheet1.xml";
/** A person's own cells: with a native form, without one, and one that fills several cells. */
const OWN = [
  '<row r="500"><c r="A500" t="str"><f>itas.group( B500 )</f><v>ต่ำกว่า 60</v></c><c r="B500"><v>12</v></c>',
  '<c r="C500" t="str"><f>ITAS.CODE("o1")</f><v>O1</v></c>',
  '<c r="D500" t="str"><f t="array" ref="D500:E500">ITAS.QUICKEST(70,71,tblItems[ข้อ],tblItems[คะแนน])</f><v>O2</v></c>',
  '<c r="E500"><v>5</v></c></row>',
].join("");

async function valuesOf(bytes: Uint8Array): Promise<ReadonlyMap<string, CellValue>> {
  const { sheets } = await readWorkbookFile(bytes);
  return new Map(
    sheets.flatMap(({ name, rows }) =>
      rows.flatMap((row, at) =>
        row.map((value, column) => [`${name} ${String(at)},${String(column)}`, value] as const),
      ),
    ),
  );
}

const isError = (value: CellValue) => typeof value === "string" && /^#[A-Z]/.test(value);

function agrees(left: CellValue | undefined, right: CellValue | undefined): boolean {
  if (typeof left === "number" && typeof right === "number") return Math.abs(left - right) <= 1e-9;
  return String(left ?? "") === String(right ?? "");
}

function formulaParts(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => !name.startsWith("customXml/"))
    .map(([, part]) => strFromU8(part))
    .join("");
}

describeWithLibreOffice("a file made native, where there is no add-in", () => {
  it("shows the same figures and no error, and is given back after LibreOffice saved it", async () => {
    const spec = createWorkbook(readingOf([sampleFile("ita-2563.txt")]), { language: "th", today: "2021-02-15" });
    const plain = await toXlsx(spec);
    const parts = unzipSync(plain);
    const xml = strFromU8(parts[SHEET] ?? new Uint8Array()).replace("</sheetData>", () => `${OWN}</sheetData>`);
    const file = workbookFile(zipSync({ ...parts, [SHEET]: strToU8(xml) }));
    const made = await convertFormulas(file, "resilient");
    const there = await convertFormulas(file, "native");
    expect([there.left, there.values.length]).toEqual([[], 2]);
    expect(formulaParts(file.bytes)).not.toMatch(/itas\.\w+ ?\(|_xldudf_/i);
    const saved = recalculated(file.bytes);
    const values = await valuesOf(saved);
    const wanted = await valuesOf(recalculated(plain));
    expect([...wanted].filter(([place, value]) => !agrees(value, values.get(place)))).toEqual([]);
    expect([...values].filter(([, value]) => isError(value))).toEqual([]);
    const [sheet] = spec.sheets;
    expect(["499,0", "499,2", "499,3", "499,4"].map((cell) => values.get(`${sheet?.name ?? ""} ${cell}`))).toEqual([
      "ต่ำกว่า 60",
      "O1",
      "O2",
      5,
    ]);
    const again = workbookFile(saved);
    const back = await convertFormulas(again, "resilient");
    expect(back.changed).toEqual([]);
    const formulas = formulaParts(again.bytes).replaceAll("&quot;", '"');
    for (const text of ["itas.group( B500 )", 'ITAS.CODE("o1")', "ITAS.QUICKEST(70,71,"]) {
      expect([text, formulas.includes(text)]).toEqual([text, true]);
    }
    console.info(
      `${String(made.cells)} formulas made resilient, ${String(there.cells)} native with ${String(there.values.length)} values, ` +
        `${String(wanted.size)} cells the same in LibreOffice, ${String(back.cells)} back after it saved them`,
    );
  });
});
