import { strFromU8, unzipSync } from "fflate";
import { readWorkbookFile, type CellValue } from "../../src/ooxml";
import { convertFormulas } from "../../src/workbook";
import { prepareFile, restoreFormulas, workbookFile } from "../../src/xlsx";
import { FORBIDDEN, partsOf, plantedWorkbook } from "../xlsx/plantedPeople";
import { libreOfficeAvailable, recalculated } from "./soffice";

const available = libreOfficeAvailable();
if (!available) console.warn("SKIPPED: LibreOffice is not installed, no prepared workbook was recalculated");
const describeWithLibreOffice = available ? describe : describe.skip;

const OPTIONS = { language: "th", today: "2021-02-15", persons: "remove", productVersion: "9.9.9" } as const;
const COVER = "ปกสำหรับส่งต่อ";

async function valuesOf(bytes: Uint8Array): Promise<ReadonlyMap<string, CellValue>> {
  const { sheets } = await readWorkbookFile(bytes);
  return new Map(
    sheets.flatMap(({ name, rows }, index) =>
      rows.flatMap((row, at) =>
        row.map((value, column) => [`${index < 0 ? "" : name} ${String(at)},${String(column)}`, value] as const),
      ),
    ),
  );
}

const isError = (value: CellValue) => typeof value === "string" && /^#[A-Z]/.test(value);
const formulasOf = (bytes: Uint8Array) =>
  Object.entries(partsOf(bytes))
    .filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name))
    .map(([name, xml]) => [name, [...xml.matchAll(/<f[ >].*?<\/f>/gs)].map((match) => match[0])] as const);

describeWithLibreOffice("a prepared copy in LibreOffice", () => {
  it("shows the same figures and no error, everything of the sender's, and nobody", async () => {
    const file = workbookFile(await plantedWorkbook());
    await convertFormulas(file, "resilient");
    const sent = file.bytes;
    const made = await prepareFile(sent, OPTIONS);
    const plain = workbookFile(sent);
    await convertFormulas(plain, "native");
    const wanted = await valuesOf(recalculated(plain.bytes));
    const saved = recalculated(made.bytes);
    const shown = await valuesOf(saved);
    const renamed = (place: string) => place.replace("สมมุติ ทดลองงาน", "ไม่แสดงชื่อ1");
    const figures = [...wanted].filter(([, value]) => typeof value === "number");
    const other = figures.filter(([place, value]) => {
      const now = shown.get(renamed(place));
      return typeof now !== "number" || Math.abs(now - Number(value)) > 1e-9;
    });
    expect(other).toEqual([]);
    expect([...shown].filter(([, value]) => isError(value))).toEqual([]);
    const texts = [...wanted].filter(
      ([place, value]) => typeof value === "string" && shown.get(renamed(place)) !== value,
    );
    const parts = unzipSync(saved);
    const all = Object.entries(parts)
      .map(([, part]) => strFromU8(part))
      .join("\n");
    expect(FORBIDDEN.filter((word) => all.includes(word))).toEqual([]);
    const names = Object.keys(parts);
    const count = (pattern: RegExp, list = names) => list.filter((name) => pattern.test(name)).length;
    const before = Object.keys(unzipSync(recalculated(plain.bytes)));
    for (const pattern of [/charts\/chart\d+\.xml$/, /media\//, /comments\d*\.xml$/, /tables\/table\d+\.xml$/]) {
      expect([String(pattern), count(pattern)]).toEqual([String(pattern), count(pattern, before)]);
      expect(count(pattern)).toBeGreaterThan(0);
    }
    const { sheets } = await readWorkbookFile(saved);
    expect(sheets[0]?.name).toBe(COVER);
    console.info(
      `${String(figures.length)} figures the same in LibreOffice, ${String(texts.length)} texts without people, ${String(shown.size)} cells without an error`,
    );
  });

  it("gives the sender's formulas back exactly", async () => {
    const file = workbookFile(await plantedWorkbook());
    await convertFormulas(file, "resilient");
    const made = await prepareFile(file.bytes, { ...OPTIONS, persons: "keep" });
    expect(formulasOf(await restoreFormulas(made.bytes, made.conversions))).toEqual(formulasOf(file.bytes));
  });
});
