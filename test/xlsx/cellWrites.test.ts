import {
  createWorkbook,
  STATE_NAMESPACE,
  WorkbookError,
  type CellsWrite,
  type WorkbookChange,
} from "../../src/workbook";
import { readContent, toXlsx, workbookFile } from "../../src/xlsx";
import { readingOf, sampleFile } from "../sampleFiles";
import { applied } from "../workbook/memoryWorkbook";
import { differencesBetween } from "./contentDifferences";
import { problemsOf } from "./integrity";
import { NOTHING, rewritten, textsOf } from "./storedParts";

const original = toXlsx(
  createWorkbook(readingOf([sampleFile("ita-2563.txt")]), { language: "th", today: "2021-02-15" }),
);

async function changed(bytes: Uint8Array, change: Partial<WorkbookChange>) {
  const file = workbookFile(bytes);
  const before = await file.read();
  const whole = { ...NOTHING, state: before.state ?? "", ...change };
  await file.apply(whole);
  return { bytes: file.bytes, expected: applied(before, whole), read: await readContent(file.bytes) };
}

const PLAN = /^xl\/worksheets\/sheet5\.xml$/;
const TYPED: readonly CellsWrite[] = [
  {
    table: "tblPlan",
    row: 0,
    column: 4,
    cells: [
      ["=1+1", "กอง & <คลัง>", " มี ช่องว่าง "],
      ["'x", null, "_x0041_"],
    ],
  },
  { table: "tblPlan", row: 3, column: 7, cells: [[44_000], [null], [true]] },
  { table: "tblPlan", row: 2, column: 0, cells: [[{ formula: '"ก"&"ข"', value: "กข" }]] },
  { table: "tblItems", row: 1, column: 0, cells: [[7]] },
];

describe("cells written into a stored workbook", () => {
  it("are read back as they were written, and nothing else is different", async () => {
    const bytes = await original;
    const {
      bytes: after,
      expected,
      read,
    } = await changed(bytes, {
      writes: TYPED,
      namedCells: [{ name: "ITAS_Target", content: 77 }],
      state: `<state xmlns="${STATE_NAMESPACE}">ใหม่</state>`,
    });
    expect(differencesBetween(expected, read)).toEqual([]);
    expect(problemsOf(after)).toEqual([]);
    const [then, now] = [textsOf(bytes), textsOf(after)];
    const touched = Object.keys(then).filter((name) => now[name] !== then[name]);
    expect(Object.keys(now)).toEqual(Object.keys(then));
    expect(touched.toSorted()).toEqual([
      "customXml/item1.xml",
      "xl/styles.xml",
      "xl/worksheets/sheet13.xml",
      "xl/worksheets/sheet3.xml",
      "xl/worksheets/sheet5.xml",
    ]);
    expect(now["xl/workbook.xml"]).toMatch(/<calcPr[^>]* fullCalcOnLoad="1"/);
  });

  it("keep the look of their cells, but for what would make a text of a figure or a formula of a text", async () => {
    const { bytes } = await changed(await original, { writes: TYPED });
    const xml = textsOf(bytes)["xl/worksheets/sheet5.xml"] ?? "";
    const styles = textsOf(bytes)["xl/styles.xml"] ?? "";
    const cellStyles = [...(/<cellXfs.*<\/cellXfs>/s.exec(styles)?.[0] ?? "").matchAll(/<xf .*?(?:\/>|<\/xf>)/gs)];
    const lookOf = (cell: string) =>
      cellStyles[Number(new RegExp(`<c r="${cell}"[^>]*? s="(\\d+)"`).exec(xml)?.[1])]?.[0];
    expect(lookOf("A8")).toContain('numFmtId="0"');
    expect(lookOf("B8")).toContain('numFmtId="165"');
    expect(lookOf("H9")).toContain('numFmtId="170"');
    const cells = ["H9", "H10", "H11"].map((cell) => new RegExp(`<c r="${cell}"(.*?)</c>`).exec(xml)?.[1]);
    expect(cells).toEqual([' s="29"><v>44000</v>', ' s="29">', ' s="29" t="b"><v>1</v>']);
  });

  it("leave cells their formula that shared it with one written over", async () => {
    const shared = rewritten(await original, (name, xml) =>
      PLAN.test(name)
        ? xml.replace(
            "</sheetData>",
            '<row r="90"><c r="A90"><f t="shared" ref="A90:A91" si="4">B90+$C$90+D5</f><v>1</v></c></row><row r="91"><c r="A91"><f t="shared" si="4"/><v>2</v></c></row></sheetData>',
          )
        : name === "xl/workbook.xml"
          ? xml.replace("$B$7</definedName>", "$B$7</definedName>").replace(/'หลักเกณฑ์'!\$B\$7/, "'แผนปรับปรุง'!$A$90")
          : xml,
    );
    const { bytes } = await changed(shared, { namedCells: [{ name: "ITAS_Target", content: 80 }] });
    const xml = textsOf(bytes)["xl/worksheets/sheet5.xml"] ?? "";
    expect(xml).toContain('<c r="A90"><v>80</v></c>');
    expect(xml).toContain('<c r="A91"><f>B91+$C$90+D6</f><v>2</v></c>');
  });

  it("are refused on a protected sheet, under a filter, in an array, and where the table is gone", async () => {
    const bytes = await original;
    const write = (table: string): Partial<WorkbookChange> => ({
      writes: [{ table, row: 0, column: 0, cells: [["x"]] }],
    });
    const plan = (from: string, to: string) =>
      rewritten(bytes, (name, xml) => (PLAN.test(name) ? xml.replace(from, () => to) : xml));
    const protectedSheet = plan("</sheetData>", '</sheetData><sheetProtection sheet="1"/>');
    const filtered = rewritten(bytes, (name, xml) =>
      PLAN.test(name)
        ? xml.replace('<row r="9"', '<row r="9" hidden="1"')
        : xml.replace(
            '<autoFilter ref="A5:AK48"/>',
            '<autoFilter ref="A5:AK48"><filterColumn colId="0"/></autoFilter>',
          ),
    );
    const refusal = async (file: Uint8Array, table = "tblPlan") => {
      const port = workbookFile(file);
      const error: unknown = await port.apply({ ...NOTHING, ...write(table) }).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      expect(port.bytes).toBe(file);
      return error instanceof WorkbookError ? error.code : error;
    };
    expect(await refusal(protectedSheet)).toBe("protected");
    expect(await refusal(filtered)).toBe("filtered");
    expect(await refusal(bytes, "tblNone")).toBe("changed");
  });
});
