import { diagnosticMessage, LANGUAGES, refusalMessage } from "../../src/i18n";
import { DIAGNOSTIC_CODES } from "../../src/intake";

describe("every diagnostic", () => {
  it.each(LANGUAGES.flatMap((language) => DIAGNOSTIC_CODES.map((code) => [language, code] as const)))(
    "has a sentence in %s: %s",
    (language, code) => {
      expect(diagnosticMessage(language, code)).not.toBe(code);
    },
  );
});

describe("a contradiction", () => {
  const data = { subject: "O2", first: 0, second: 100, firstRow: 12, secondRow: 40 };

  it("names both places and what each says", () => {
    expect(diagnosticMessage("th", "score-conflict", data)).toBe(
      "ข้อ O2 มีสองค่า: บรรทัด 12: 0 แต่บรรทัด 40: 100 ใช้ค่าแรกไว้ก่อน โปรดยืนยันว่าค่าใดถูก",
    );
    expect(diagnosticMessage("en", "score-conflict", data)).toBe(
      "Item O2 has two values: line 12 has 0, but line 40 has 100; the first is used until you confirm which is right",
    );
  });

  it("names files, sheets and pages where there are several", () => {
    const places = { ...data, firstFile: "a.xlsx", firstSheet: "ผล", secondFile: "b.pdf", secondPage: 3 };
    expect(diagnosticMessage("th", "score-conflict", places)).toContain(
      "ไฟล์ a.xlsx แผ่นงาน ผล แถว 12: 0 แต่ไฟล์ b.pdf หน้า 3 บรรทัด 40: 100",
    );
  });

  it("within one row is said without places", () => {
    const within = { subject: "O2", first: 0, second: 100 };
    expect(diagnosticMessage("th", "score-conflict", within)).toContain("มีสองค่า: 0 และ 100 ใช้");
  });

  it("calls figures what a clerk calls them", () => {
    const subjects = ["9", "OIT", "total", "band", "IIT respondents"];
    expect(
      subjects.map((subject) => diagnosticMessage("th", "score-conflict", { ...data, subject }).split(" มี")[0]),
    ).toEqual(["ตัวชี้วัดที่ 9", "แบบวัด OIT", "คะแนนรวม", "ระดับผลการประเมิน", "จำนวนผู้ตอบ IIT"]);
  });
});

describe("a sentence the scores do not bear out", () => {
  it.each<[Record<string, string | number>, string]>([
    [
      { reason: "number", second: "ตัวชี้วัดที่ 8 การเปิดเผยข้อมูล", no: 9, first: "การเปิดเผยข้อมูล", firstRow: 5, secondRow: 20 },
      "บรรทัด 20 เขียนว่า “ตัวชี้วัดที่ 8 การเปิดเผยข้อมูล” แต่ชื่อนี้เป็นของตัวชี้วัดที่ 9 การเปิดเผยข้อมูล (บรรทัด 5) โปรดตรวจเลขตัวชี้วัด",
    ],
    [
      {
        reason: "lowest",
        second: "ต่ำสุด คือ …",
        first: "10",
        firstScore: 50,
        stated: "9",
        statedScore: 53.4,
        firstRow: 6,
        secondRow: 20,
      },
      "บรรทัด 20 เขียนว่า “ต่ำสุด คือ …” แต่ตัวชี้วัดที่ 10 ได้ 50 (บรรทัด 6) ซึ่งต่ำกว่าตัวชี้วัดที่ 9 ที่ได้ 53.4",
    ],
  ])("is told with both places: %j", (data, sentence) => {
    expect(diagnosticMessage("th", "statement-differs", data)).toBe(sentence);
  });
});

it("says whose result a refused look-alike is", () => {
  expect(refusalMessage("th", "look-alike", "a.txt", { code: "MOIT1", body: "hospitals" })).toContain("โรงพยาบาล");
  expect(refusalMessage("en", "look-alike", "a.txt", { code: "EB1", body: "schools" })).toContain("schools");
});
