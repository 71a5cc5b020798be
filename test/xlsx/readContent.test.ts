import { strFromU8, unzipSync } from "fflate";
import { readFiles } from "../../src/intake";
import { createWorkbook, importInto, openingIn, type WorkbookContent } from "../../src/workbook";
import { readContent, toXlsx } from "../../src/xlsx";
import { readingOf, sampleFile } from "../sampleFiles";
import { contentOf, MemoryWorkbook } from "../workbook/memoryWorkbook";
import { problemsOf } from "./integrity";

const today = "2021-02-15";

/** Texts a file cuts or cannot hold are compared up to what it holds. */
const bySheet = ({ tables, cells, ...rest }: WorkbookContent) => ({
  ...rest,
  tables: [...tables].sort((a, b) => a.name.localeCompare(b.name)),
  cells: [...cells].sort((a, b) => a.name.localeCompare(b.name)),
  names: [...rest.names].sort(),
});

describe.each(["th", "en"] as const)("a file of ours in %s", (language) => {
  it.each(["ita-2563.txt", "oit-2564.txt"] as const)(
    "made of %s is read back cell by cell, formulas too",
    async (sample) => {
      const spec = createWorkbook(readingOf([sampleFile(sample)]), { language, today });
      expect(bySheet(await readContent(await toXlsx(spec)))).toEqual(bySheet(contentOf(spec)));
    },
  );

  it("is known by its state, and importing the same again changes nothing", async () => {
    const reading = readingOf([sampleFile("ita-2563.txt")]);
    const content = await readContent(await toXlsx(createWorkbook(reading, { language, today })));
    expect(openingIn(content).kind).toBe("known");
    const report = await importInto(new MemoryWorkbook(content), reading, { language, today });
    expect(report.outcome).toBe("unchanged");
  });
});

describe("the state in a file", () => {
  const reading = readingOf([sampleFile("ita-2563.txt")]);

  it("is a custom XML part that Excel has nothing to repair in", async () => {
    const bytes = await toXlsx(createWorkbook(reading, { language: "th", today }));
    expect(problemsOf(bytes)).toEqual([]);
    const parts = unzipSync(bytes);
    expect(Object.keys(parts).filter((path) => path.startsWith("customXml/"))).toHaveLength(3);
    const text = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
    expect(text("customXml/_rels/item1.xml.rels")).toContain('Target="itemProps1.xml"');
    expect(text("xl/_rels/workbook.xml.rels")).toContain('Target="../customXml/item1.xml"');
    expect(text("[Content_Types].xml")).toContain("/customXml/itemProps1.xml");
    expect(text("customXml/itemProps1.xml")).toContain('ds:uri="urn:itas-excel:state"');
  });

  it("is left out where there is none", async () => {
    const { state, ...stateless } = createWorkbook(reading, { language: "th", today });
    const bytes = await toXlsx(stateless);
    expect(state).toBeDefined();
    expect((await readContent(bytes)).state).toBeNull();
    expect(Object.keys(unzipSync(bytes)).some((path) => path.startsWith("customXml"))).toBe(false);
  });

  it("does not keep the file from being read as a result", async () => {
    const bytes = await toXlsx(createWorkbook(reading, { language: "th", today }));
    expect(await readFiles([{ name: "ours.xlsx", bytes }])).toMatchObject({ ok: true });
  });
});
