import fc from "fast-check";
import {
  COLUMN_MEANINGS,
  columnConfidence,
  formatHeaderMappings,
  headerMappingsOf,
  parseHeaderMappings,
  type Reading,
  type ReadOptions,
  type TableReading,
} from "../../src/intake";
import { firstAssessment, readingOf, textFile } from "../sampleFiles";

const TEXT = [
  "ข้อ\tประเด็นการตรวจ\tความเห็นกรรมการ\tผลการตรวจรอบสอง\tคะแนน",
  "O1\tโครงสร้าง\tขาดตำแหน่ง\tผ่าน\t0",
  "O2\tข้อมูลผู้บริหาร\t\tผ่าน\t1OO",
  "",
  "รหัสเรื่อง\tเรื่อง\tผล",
  "O3\tอำนาจหน้าที่\t100",
].join("\n");

function read(options: ReadOptions = {}, text = TEXT): Reading {
  return readingOf([textFile(text, "a.txt")], { fiscalYear: 2564, ...options });
}

function tableOf(reading: Reading, number: number): TableReading {
  const table = reading.tables.find((each) => each.table === number);
  if (table === undefined) throw new Error(`No table ${String(number)}`);
  return table;
}

describe("a reading shows each table as it was understood", () => {
  const reading = read();

  it("with its kind, header, mapping and every row's fate", () => {
    expect(tableOf(reading, 1)).toMatchObject({
      file: "a.txt",
      kind: "items",
      basis: "header",
      header: ["ข้อ", "ประเด็นการตรวจ", "ความเห็นกรรมการ", "ผลการตรวจรอบสอง", "คะแนน"],
    });
    expect(tableOf(reading, 1).mapping.slice(0, 3)).toEqual(["code", "name", "comment"]);
    expect(tableOf(reading, 1).rows.map(({ fate }) => fate)).toEqual(["heading", "record", "record"]);
  });

  it("with a confidence that falls with every cell that does not read as its column says", () => {
    const table = tableOf(reading, 1);
    expect([0, 1, 4].map((column) => columnConfidence(table, column))).toEqual([1, 1, 0.5]);
    expect(columnConfidence(table, 9)).toBe(0);
  });
});

describe("a correction", () => {
  it("of a column's meaning wins over what was recognised", () => {
    const columns = { 3: "recommendation" } as const;
    const { assessment } = firstAssessment(read({ corrections: [{ file: "a.txt", table: 1, columns }] }));
    expect(assessment.items.O1).toMatchObject({ comment: "ขาดตำแหน่ง", recommendation: "ผ่าน", score: 0 });
  });

  it("of a column to none keeps it out without another word", () => {
    const reading = read({ corrections: [{ file: "a.txt", table: 1, columns: { 2: "none", 3: "none" } }] });
    expect(firstAssessment(reading).assessment.items.O1).not.toHaveProperty("comment");
    expect(reading.diagnostics.filter(({ code }) => code === "cell-unused")).toEqual([]);
  });

  it("holds for the same header on the next page", () => {
    const header = "ข้อ\tประเด็นการตรวจ\tช่องที่ไม่รู้จัก\tคะแนน";
    const text = `${header}\nO1\tโครงสร้าง\tก\t0\n\n${header}\nO2\tข้อมูลผู้บริหาร\tข\t0\n`;
    const reading = read({ corrections: [{ file: "a.txt", table: 2, columns: { 2: "comment" } }] }, text);
    const { items } = firstAssessment(reading).assessment;
    expect([items.O1?.comment, items.O2?.comment]).toEqual(["ก", "ข"]);
  });

  it("names the columns of a table whose header is not understood", () => {
    const columns = { 0: "code", 1: "name", 2: "score" } as const;
    const reading = read({ corrections: [{ file: "a.txt", table: 2, columns }] });
    expect(firstAssessment(reading).assessment.items.O3).toMatchObject({ score: 100, name: "อำนาจหน้าที่" });
    expect(tableOf(reading, 2)).toMatchObject({ kind: "items", basis: "person", header: ["รหัสเรื่อง", "เรื่อง", "ผล"] });
    expect(reading.diagnostics.filter(({ code }) => code === "unread-row")).toEqual([]);
  });

  it("of a single value is read instead of the cell, and the source keeps what it says", () => {
    const values = [{ row: 3, column: 4, text: "100" }];
    const reading = read({ corrections: [{ file: "a.txt", table: 1, values }] });
    expect(firstAssessment(reading).assessment.items.O2?.score).toBe(100);
    expect(reading.diagnostics.filter(({ code }) => code === "score-unreadable")).toEqual([]);
    expect(tableOf(reading, 1).rows[2]?.source.cells[4]).toBe("1OO");
  });

  it("leaves a whole table out, and its rows are counted as left out", () => {
    const text = `${TEXT}\n\nข้อ\tประเด็นการตรวจ\tคะแนน\nO4\tแผนยุทธศาสตร์\t0\n`;
    const reading = read({ corrections: [{ file: "a.txt", table: 1, kind: "left-out" }] }, text);
    expect(firstAssessment(reading).assessment.items).not.toHaveProperty("O1");
    expect(reading.sources[0]).toMatchObject({ rowsIn: 7, leftOut: 3 });
  });

  it("of the kind leaves only the readers of that kind", () => {
    const text = "ตัวชี้วัดที่\tคะแนน\n1\t80\n\nตัวชี้วัดที่\tคะแนน\n1\t90\n";
    const all = read({}, text);
    expect(all.diagnostics.filter(({ code }) => code === "score-conflict")).toHaveLength(1);
    const one = read({ corrections: [{ file: "a.txt", table: 2, kind: "items" }] }, text);
    expect(one.diagnostics.filter(({ code }) => code === "score-conflict")).toEqual([]);
    expect(one.diagnostics.filter(({ code }) => code === "unread-row")).toHaveLength(1);
  });

  it("of a figure leaves a table of agencies what it is, beside tables of one", () => {
    const agencies =
      "หน่วยงาน\tจังหวัด\tคะแนนรวม\tระดับ\nเทศบาลตำบลสมมติ\tตัวอย่าง\t8O.5\tB\nเทศบาลตำบลตัวอย่าง\tตัวอย่าง\t90.25\tA\n";
    const values = [{ row: 2, column: 2, text: "80.5" }];
    const before = read({}, agencies);
    const reading = read({ corrections: [{ file: "a.txt", table: 1, values }] }, agencies);
    expect(tableOf(before, 1).kind).toBe("agencies");
    expect(before.assessments.map(({ assessment }) => assessment.reported.total)).toEqual([undefined, 90.25]);
    expect(tableOf(reading, 1).kind).toBe("agencies");
    expect(reading.assessments.map(({ assessment }) => assessment.reported.total)).toEqual([80.5, 90.25]);
    expect(tableOf(reading, 1).rows.map(({ source }) => source.cells[2])).toEqual(["คะแนนรวม", "8O.5", "90.25"]);
  });

  it("for another file changes nothing", () => {
    expect(read({ corrections: [{ file: "b.txt", table: 1, kind: "left-out" }] })).toEqual(read());
  });
});

describe("header mappings", () => {
  it("remembered from one import read the next one the same way", () => {
    const columns = { 3: "recommendation" } as const;
    const taught = read({ corrections: [{ file: "a.txt", table: 1, columns }] });
    const remembered = parseHeaderMappings(formatHeaderMappings(headerMappingsOf(taught.tables)));
    const next = readingOf([textFile(TEXT.replace("\t0\n", "\t100\n"), "next year.txt")], {
      fiscalYear: 2564,
      headerMappings: remembered,
    });
    expect(firstAssessment(next).assessment.items.O1).toMatchObject({ recommendation: "ผ่าน", score: 100 });
  });

  it("of a header in two rows are remembered too", () => {
    const text = "ข้อ\tประเด็นการตรวจ\tผลการตรวจสอบ\tหมายเหตุ\n\t\tผลรอบแรก\tคะแนน\tน้ำหนัก\nO1\tโครงสร้าง\tดี\t0\t1\n";
    const taught = read({ corrections: [{ file: "a.txt", table: 1, columns: { 2: "comment" } }] }, text);
    expect(firstAssessment(taught).assessment.items.O1?.comment).toBe("ดี");
    const next = read({ headerMappings: headerMappingsOf(taught.tables) }, text);
    expect(firstAssessment(next).assessment.items.O1?.comment).toBe("ดี");
  });

  it("come back from the import log as they went in", () => {
    const cell = fc.string({ unit: fc.constantFrom("ก", "=", "|", "\\", " ", "a"), maxLength: 6 });
    const mapping = fc
      .array(fc.tuple(cell, fc.option(fc.constantFrom(...COLUMN_MEANINGS), { nil: undefined })), {
        minLength: 1,
        maxLength: 5,
      })
      .map((columns) => ({
        header: columns.map(([text]) => text),
        columns: Object.fromEntries(
          columns.flatMap(([, meaning], at) => (meaning === undefined ? [] : [[at, meaning]])),
        ),
      }));
    fc.assert(
      fc.property(fc.array(mapping, { minLength: 1, maxLength: 3 }), (mappings) => {
        expect(parseHeaderMappings(formatHeaderMappings(mappings))).toEqual(mappings);
      }),
    );
  });

  it("that a person changed into nonsense are left out", () => {
    expect(parseHeaderMappings("ข้อ=code | x=formula\nไม่ใช่\nข้อ=code")).toEqual([
      { header: ["ข้อ"], columns: { 0: "code" } },
    ]);
    expect(parseHeaderMappings("")).toEqual([]);
  });
});
