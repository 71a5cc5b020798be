import { recognise, type Diagnostic, type DiagnosticCode } from "../../src/intake";
import type { ReportedFigures } from "../../src/ita";
import { firstAssessment, readingOf, textFile } from "../sampleFiles";

const INDICATORS = "ตัวชี้วัดที่\tคะแนน\n";

function read(...texts: readonly string[]): {
  reported: ReportedFigures;
  of: (code: DiagnosticCode) => readonly Diagnostic[];
} {
  const files = texts.map((text, index) => textFile(text, `${"abc".charAt(index)}.txt`));
  const reading = readingOf(files, { fiscalYear: 2564 });
  return {
    reported: firstAssessment(reading).assessment.reported,
    of: (code) => reading.diagnostics.filter((diagnostic) => diagnostic.code === code),
  };
}

describe("a claim about indicators", () => {
  it.each<[string, number]>([
    ["ตัวชี้วัดที่ได้คะแนนสูงสุด คือ ตัวชี้วัดที่ 10 การป้องกันการทุจริต", 1],
    ["ตัวชี้วัดที่ได้คะแนนสูงสุด คือ การเปิดเผยข้อมูล", 0],
    ["ตัวชี้วัดที่มีคะแนนน้อยที่สุด ได้แก่ ตัวชี้วัดที่ 10", 0],
    ["ตัวชี้วัดที่ได้คะแนนต่ำสุด คือ ตัวชี้วัดที่ 8 การปรับปรุงการทำงาน", 0],
    ["ตัวชี้วัดที่ 3 การเปิดเผยข้อมูลสาธารณะทางเว็บไซต์", 0],
    ["ตัวชี้วัดที่ 3 การเปิดเผยข้อมูล ควรพัฒนา", 1],
    ["ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล ควรพัฒนา", 0],
  ])("“%s” is doubted %i times where 9 has 60 and 10 has 50", (claim, times) => {
    const { of } = read(`${INDICATORS}9 การเปิดเผยข้อมูล\t60.00\n10 การป้องกันการทุจริต\t50.00\n\n${claim}\n`);
    expect(of("statement-differs")).toHaveLength(times);
  });

  it("is not doubted where only one has a score", () => {
    const { of } = read(`${INDICATORS}9 การเปิดเผยข้อมูล\t60.00\n\nตัวชี้วัดที่ได้คะแนนต่ำสุด คือ ตัวชี้วัดที่ 9\n`);
    expect(of("statement-differs")).toEqual([]);
  });

  it("may be about an item", () => {
    const { of } = read(
      "ข้อ\tประเด็นการตรวจ\tคะแนน\nO1\tโครงสร้าง\t100\nO2\tข้อมูลผู้บริหาร\t0\n\nข้อที่ได้คะแนนต่ำสุด คือ O1 โครงสร้าง\n",
    );
    expect(of("statement-differs")).toEqual([
      expect.objectContaining({
        other: expect.objectContaining({ row: 3 }) as object,
        source: expect.objectContaining({ row: 5 }) as object,
      }),
    ]);
  });
});

describe("a place", () => {
  it("has its page and sheet where the source has pages and sheets", () => {
    const line = (row: number, text: string, page: number) => ({ kind: "text" as const, text, row, page });
    const result = recognise(
      [
        {
          file: "a.pdf",
          format: "pdf",
          size: 1,
          hash: "0",
          damaged: false,
          broken: [],
          lines: [
            line(1, "หน่วยงานได้คะแนน 72.31 (ระดับ C)", 1),
            { kind: "blank", row: 2 },
            line(1, "หน่วยงานได้คะแนน 73.31 (ระดับ C)", 2),
          ],
        },
      ],
      { fiscalYear: 2564 },
    );
    const conflict = result.ok ? result.reading.diagnostics.find(({ code }) => code === "score-conflict") : undefined;
    expect(conflict).toMatchObject({
      other: { page: 1, row: 1 },
      source: { page: 2, row: 1 },
      data: { firstPage: 1, secondPage: 2 },
    });
  });
});

describe("the score of OIT told of a range of items", () => {
  const table = `\n\n${INDICATORS}9 การเปิดเผยข้อมูล\t60.00\n10 การป้องกันการทุจริต\t50.00\n`;
  it.each([
    ["แบบตรวจ (OIT) ข้อ 1-ข้อ 43 ได้คะแนน 55.00", 0],
    ["แบบตรวจ (OIT) O1 ถึง O33 ได้คะแนน 55.00", 1],
    ["แบบตรวจ (OIT) ข้อ 1-ข้อ 33 ได้คะแนน 60.00", 0],
  ])("%s: doubted %i times", (text, times) => {
    expect(read(text + table).of("statement-differs")).toHaveLength(times);
  });
});

describe("an instrument", () => {
  it("with two scores has both places quoted, and keeps the first", () => {
    const { reported, of } = read("แบบวัด\tคะแนน\nIIT\t84.43\n\nแบบวัด IIT ได้คะแนน 85.00\n");
    expect(reported.instruments).toEqual({ IIT: 84.43 });
    expect(of("score-conflict")).toEqual([
      expect.objectContaining({
        data: { subject: "IIT", first: 84.43, second: 85, firstRow: 2, secondRow: 4 },
      }),
    ]);
  });

  it("whose score is what its indicators say is not taken for a weighted one", () => {
    const { reported, of } = read(
      `${INDICATORS}9 การเปิดเผยข้อมูล\t38.00\n10 การป้องกันการทุจริต\t38.00\n\nแบบวัด\tคะแนน\nOIT\t38.00\n\nแบบตรวจ OIT ได้คะแนน 95.00\n`,
    );
    expect(reported.instruments).toEqual({ OIT: 38 });
    expect(of("score-weighted")).toEqual([]);
    expect(of("score-conflict")).toHaveLength(1);
  });

  it("is weighted where all three add up to the total but for rounding", () => {
    const { reported, of } = read("แบบวัด\tคะแนน\nIIT\t25.33\nEIT\t25.05\nOIT\t21.93\nคะแนนรวม\t72.32\n");
    expect(reported).toEqual({ total: 72.32 });
    expect(of("score-weighted")).toHaveLength(3);
  });

  it("is not weighted where the three do not add up to the total", () => {
    const { reported } = read("แบบวัด\tคะแนน\nIIT\t25.33\nEIT\t25.05\nOIT\t21.93\nคะแนนรวม\t24.00\n");
    expect(reported.instruments).toEqual({ IIT: 25.33, EIT: 25.05, OIT: 21.93 });
  });
});

describe("a figure that does not follow", () => {
  it("is shown where it is printed", () => {
    const scores = [90, 90, 90, 90, 90, 90, 90, 90, 90, 90].map(
      (score, index) => `ตัวชี้วัดที่ ${String(index + 1)}\t${String(score)}.00`,
    );
    const { of } = read(`ตัวชี้วัด\tคะแนน\n${scores.join("\n")}\nคะแนนรวม\t80.00\n\nหน่วยงานได้คะแนน 80.00 อยู่ในระดับ B\n`);
    expect(of("recomputed-differs").map(({ source }) => source.row)).toEqual([12]);
    expect(of("band-differs").map(({ source }) => source.row)).toEqual([14]);
  });

  it("in another file is quoted with its file", () => {
    const { of } = read(`${INDICATORS}9 การเปิดเผยข้อมูล\t60.00\n`, `\n${INDICATORS}9 การเปิดเผยข้อมูล\t61.00\n`);
    expect(of("score-conflict").map(({ data }) => data)).toEqual([
      { subject: "9", first: 60, second: 61, firstFile: "a.txt", firstRow: 2, secondFile: "b.txt", secondRow: 3 },
    ]);
  });
});
