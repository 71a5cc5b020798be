import { readingOf, textFile, firstAssessment } from "../sampleFiles";

const TABLE = "\n\nข้อ\tประเด็นการตรวจ\tคะแนน\nO9\tSocial Network\t100\n";

describe("a row about a person", () => {
  it("that begins with an item's code is never left out", () => {
    const list = "ลำดับ\tชื่อ-สกุล\tเบอร์โทร\n1\tสมมุติ ใจดี\t-\nO1\tโครงสร้าง\t0.00\n";
    const { diagnostics } = readingOf([textFile(list + TABLE)], { fiscalYear: 2564 });
    const told = diagnostics.filter(({ code }) => code === "unread-row" || code === "people-left-out");
    expect(told.map(({ data }) => data)).toEqual([
      { text: "ลำดับ | ชื่อ-สกุล | เบอร์โทร" },
      { text: "O1 | โครงสร้าง | 0.00" },
      { table: 1, rows: 1 },
    ]);
  });

  it("makes its table one of people, which a preview need not show", () => {
    const list = "ลำดับ\tชื่อ-สกุล\tเบอร์โทร\n1\tสมมุติ ใจดี\t-\n";
    const { tables } = readingOf([textFile(list + TABLE)], { fiscalYear: 2564 });
    expect(tables.map(({ kind }) => kind)).toEqual(["people", "items"]);
  });

  it("under a header with scores is read as a result", () => {
    const table = "ข้อ\tชื่อ-สกุล ผู้ประสานงาน\tคะแนน\n๐๑\tนายตัวอย่าง คนหนึ่ง\t0\n";
    const { items } = firstAssessment(readingOf([textFile(table)], { fiscalYear: 2564 })).assessment;
    expect(items.O1?.score).toBe(0);
  });

  it.each([
    [
      "in a table of results is worth a look",
      "ข้อ\tประเด็นการตรวจ\tคะแนน\nO1\tโครงสร้าง\t0\nกข\tนายตัวอย่าง คนหนึ่ง\t0\n",
      "warning",
    ],
    ["in a table of its own is for the record", `๑\tนายตัวอย่าง คนหนึ่ง\tประธาน${TABLE}`, "info"],
  ])("%s", (_title, text, severity) => {
    const { diagnostics } = readingOf([textFile(text)], { fiscalYear: 2564 });
    expect(diagnostics.find(({ code }) => code === "people-left-out")?.severity).toBe(severity);
  });
});
