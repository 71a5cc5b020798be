import { recognise, type Reading, type SourceDocument } from "../../src/intake";
import type { SourceLine } from "../../src/intake/source";

const HEADER = ["ข้อ", "ประเด็นการตรวจ", "คะแนน"];

/** A sheet with one item, under a title if there is one. */
function sheet(name: string, table: number, score: string, title?: string): readonly SourceLine[] {
  const at = { sheet: name } as const;
  return [
    ...(title === undefined ? [] : [{ kind: "text", text: title, row: 1, ...at } as const]),
    { kind: "row", cells: HEADER, table, row: 2, ...at },
    { kind: "row", cells: ["O1", "โครงสร้าง", score], table, row: 3, ...at },
  ];
}

function read(...sheets: readonly (readonly SourceLine[])[]): Reading {
  const document: SourceDocument = {
    file: "a.xlsx",
    format: "xlsx",
    size: 1,
    hash: "0".repeat(64),
    damaged: false,
    broken: [],
    lines: sheets.flat(),
  };
  const result = recognise([document], { fiscalYear: 2564 });
  if (!result.ok) throw new Error(result.refusal.code);
  return result.reading;
}

const found = ({ assessments }: Reading) =>
  assessments.map(({ assessment: { agency, items } }) => [agency, items.O1?.score]);

describe("a workbook with a sheet per agency", () => {
  it("gives one result per agency, by the titles on the sheets", () => {
    const reading = read(
      sheet("1", 1, "0", "เทศบาลตำบลบ้านสมมุติ"),
      sheet("2", 2, "100", "หน่วยงาน: องค์การบริหารส่วนตำบลทุ่งตัวอย่าง"),
    );
    expect(found(reading)).toEqual([
      ["เทศบาลตำบลบ้านสมมุติ", 0],
      ["องค์การบริหารส่วนตำบลทุ่งตัวอย่าง", 100],
    ]);
    expect(reading.sources).toEqual([expect.objectContaining({ rowsIn: 4, records: 2, headings: 2 })]);
    expect(reading.tables.map(({ table }) => table)).toEqual([1, 2]);
  });

  it("gives one result per agency, by the names of the sheets", () => {
    const reading = read(sheet("อบต.ทุ่งตัวอย่าง", 1, "0"), sheet("ทต.บ้านสมมุติ", 2, "100"));
    expect(found(reading)).toEqual([
      ["องค์การบริหารส่วนตำบลทุ่งตัวอย่าง", 0],
      ["เทศบาลตำบลบ้านสมมุติ", 100],
    ]);
  });

  it("gives the result of a sheet that names nobody to nobody", () => {
    const reading = read(
      sheet("1", 1, "0", "เทศบาลตำบลบ้านสมมุติ"),
      sheet("2", 2, "100", "เทศบาลเมืองต้นแบบ"),
      sheet("3", 3, "50"),
    );
    expect(found(reading)).toContainEqual([null, 50]);
  });
});

describe("a workbook with several sheets of one agency", () => {
  it("gives one result", () => {
    const items: readonly SourceLine[] = [
      { kind: "row", cells: HEADER, table: 2, row: 1, sheet: "OIT" },
      { kind: "row", cells: ["O2", "ข้อมูลผู้บริหาร", "100"], table: 2, row: 2, sheet: "OIT" },
    ];
    const reading = read(sheet("สรุป", 1, "0", "เทศบาลตำบลบ้านสมมุติ"), items);
    expect(reading.assessments).toHaveLength(1);
    expect(reading.assessments[0]?.assessment.items).toMatchObject({ O1: { score: 0 }, O2: { score: 100 } });
  });
});

describe("a workbook with a sheet per year", () => {
  const years = ({ assessments }: Reading) =>
    assessments.map(({ assessment: { agency, fiscalYear, items } }) => [agency, fiscalYear, items.O1?.score]);

  it("gives one result per year, all of the only agency it names", () => {
    const reading = read(sheet("OIT ปี 63", 1, "0", "เทศบาลตำบลบ้านสมมุติ"), sheet("OIT ๒๕๖๔", 2, "100"));
    expect(years(reading)).toEqual([
      ["เทศบาลตำบลบ้านสมมุติ", 2563, 0],
      ["เทศบาลตำบลบ้านสมมุติ", 2564, 100],
    ]);
  });

  it("goes by the titles on the sheets where they say otherwise", () => {
    const title = "ผลการประเมิน ITA เทศบาลตำบลบ้านสมมุติ ประจำปีงบประมาณ พ.ศ. 2562";
    expect(years(read(sheet("2563", 1, "0", title), sheet("2564", 2, "100"))).map(([, year]) => year)).toEqual([
      2562, 2564,
    ]);
  });

  it("knows the year of every agency on a sheet", () => {
    const both = (year: string, table: number) => [
      ...sheet(year, table, "0", "เทศบาลตำบลบ้านสมมุติ"),
      ...sheet(year, table + 1, "100", "เทศบาลเมืองต้นแบบ"),
    ];
    expect(years(read(both("2563", 1), both("2564", 3)))).toEqual([
      ["เทศบาลตำบลบ้านสมมุติ", 2563, 0],
      ["เทศบาลเมืองต้นแบบ", 2563, 100],
      ["เทศบาลตำบลบ้านสมมุติ", 2564, 0],
      ["เทศบาลเมืองต้นแบบ", 2564, 100],
    ]);
  });

  it.each([
    ["a sheet of the plan", ["2564", "แผนปี 2565"]],
    ["a sheet about two years", ["2564", "2563-2565"]],
    ["sheets of one year", ["OIT 2564", "IIT 2564"]],
  ])("takes no result of its own from %s", (_, [first = "", second = ""]) => {
    expect(years(read(sheet(first, 1, "0", "เทศบาลตำบลบ้านสมมุติ"), sheet(second, 2, "0")))).toHaveLength(1);
  });

  it("takes no result of its own from a sheet with another table", () => {
    const plan: readonly SourceLine[] = [
      { kind: "row", cells: ["ข้อ", "คะแนน", "ผู้รับผิดชอบ"], table: 2, row: 1, sheet: "2565" },
      { kind: "row", cells: ["O1", "0", "สำนักปลัด"], table: 2, row: 2, sheet: "2565" },
    ];
    expect(years(read(sheet("2564", 1, "0", "เทศบาลตำบลบ้านสมมุติ"), plan))).toEqual([["เทศบาลตำบลบ้านสมมุติ", 2564, 0]]);
  });
});
