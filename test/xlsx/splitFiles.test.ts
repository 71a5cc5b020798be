import { strFromU8, unzipSync } from "fflate";
import { refusalMessage } from "../../src/i18n";
import { readFiles } from "../../src/intake";
import { UNIT_WORKBOOK_NAME } from "../../src/intake/ownTables";
import { NAMES } from "../../src/sheets";
import { createWorkbook, splitWorkbook } from "../../src/workbook";
import { readContent, splitFiles, splitZip } from "../../src/xlsx";
import { readingOf, sampleFile } from "../sampleFiles";
import { contentOf } from "../workbook/memoryWorkbook";
import { problemsOf } from "./integrity";

const today = "2020-11-20";
const master = contentOf(createWorkbook(readingOf([sampleFile("ita-2563.txt")]), { language: "th", today }));
const split = splitWorkbook(master, { by: "lead", today });

describe("the files of a split", () => {
  it("are a list for people and a sound workbook for each unit", async () => {
    const [list, ...workbooks] = await splitFiles(split);
    expect(list?.name).toBe("รายการใบงาน.txt");
    expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(list?.bytes)).toMatch(
      /^\uFEFFรายการใบงานตามแผนปรับปรุง ITA/,
    );
    expect(workbooks.map(({ name }) => name)).toEqual(split.parts.map(({ fileName }) => fileName));
    for (const { bytes } of workbooks) expect(problemsOf(bytes)).toEqual([]);
  });

  it("have nothing in them that needs the add-in, and hide one sheet", async () => {
    const [, first] = await splitFiles(split);
    const parts = unzipSync(first?.bytes ?? new Uint8Array());
    const all = Object.entries(parts).map(([path, bytes]) => `${path} ${strFromU8(bytes)}`);
    expect(all.filter((text) => /ITAS\.|vbaProject|externalLink|customXml|sheetProtection/i.test(text))).toEqual([]);
    const sheets = [...strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array()).matchAll(/<sheet [^>]*>/g)];
    expect(sheets.map(([sheet]) => /state="(\w+)"/.exec(sheet)?.[1])).toEqual([undefined, undefined, "hidden"]);
  });

  it("are read back as they were made", async () => {
    const [, first] = await splitFiles(split);
    const content = await readContent(first?.bytes ?? new Uint8Array());
    const spec = split.parts[0]?.spec;
    expect(spec).toBeDefined();
    if (spec !== undefined) expect(content.tables).toEqual(contentOf(spec).tables);
  });

  it("are not taken for results", async () => {
    const [, first] = await splitFiles(split);
    const result = await readFiles([{ name: "part.xlsx", bytes: first?.bytes ?? new Uint8Array() }]);
    expect(result).toMatchObject({ ok: false, refusal: { code: "unit-workbook", file: "part.xlsx" } });
    expect(refusalMessage("th", "unit-workbook", "part.xlsx")).toContain("ใบงาน");
    expect(UNIT_WORKBOOK_NAME).toBe(NAMES.taskStatuses);
  });

  it("are the same bytes every time, in one zip, whose names may be of plain letters", async () => {
    const [once, again] = [await splitZip(split), await splitZip(split)];
    expect(once.name).toBe("ITA2563-parts.zip");
    expect(Buffer.compare(once.bytes, again.bytes)).toBe(0);
    expect(Object.keys(unzipSync(once.bytes))).toContain("ITA2563-02-กองคลัง.xlsx");
    const plain = Object.keys(unzipSync((await splitZip(split, "ascii")).bytes));
    expect(plain.slice(0, 2)).toEqual(["00-index.txt", expect.stringMatching(/^ITA2563-01-[0-9A-Z]{5}\.xlsx$/)]);
  });
});
