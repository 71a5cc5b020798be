import fc from "fast-check";
import { readFileSync } from "node:fs";
import { classifyCause } from "../../src/intake/checks/causes";
import { CAUSES, type Cause } from "../../src/ita";

describe.each<[Cause, string, string]>([
  [
    "file-without-page",
    "“กรณีหน่วยงานตอบคำถาม โดยใช้ URL ที่เปิดมาแล้ว เป็นไฟล์เอกสาร (เช่น ไฟล์ PDF ไฟล์รูปภาพ) หน่วยงาน ต้องตอบด้วย URL ของหน้า เว็บไซต์ที่เป็นช่องทางในการ เข้าถึงข้อมูลนั้นด้วย”",
    "URL ที่เปิดมาแล้ว เป็นไฟล์เอกสาร",
  ],
  ["file-without-page", "ลิงก์ที่แนบเป็นไฟล์ PDF ไม่แสดงหน้าเว็บ", "ลิงก์ที่แนบเป็นไฟล์ PDF"],
  ["not-own-site", "URL ที่นำเสนอไม่ใช่ URL ของหน้าเว็บไซต์หลัก ของหน่วยงาน", "ไม่ใช่ URL ของหน้าเว็บไซต์หลัก ของหน่วยงาน"],
  ["not-own-site", "ไม่ได้เผยแพร่บนเว็บไซต์หลักของหน่วยงาน", "ไม่ได้เผยแพร่บนเว็บไซต์หลักของหน่วยงาน"],
  ["not-own-site", "หน่วยงานเผยแพร่ข้อมูลบน Facebook เท่านั้น", "เผยแพร่ข้อมูลบน Facebook"],
  ["not-own-site", "เอกสารเผยแพร่ผ่าน Google Drive", "เผยแพร่ผ่าน Google Drive"],
  ["not-current-period", "แผนไม่ครอบคลุมระยะเวลา บังคับใช้ในปี พ.ศ. ๒๕๖๓", "ไม่ครอบคลุมระยะเวลา"],
  ["not-current-period", "ไม่พบข้อมูลปี พ.ศ. 2564", "ไม่พบข้อมูลปี"],
  ["not-current-period", "ข้อมูลไม่เป็นปัจจุบัน", "ไม่เป็นปัจจุบัน"],
  ["not-current-period", "เป็นข้อมูลของปี ๒๕๖๒", "เป็นข้อมูลของปี"],
  ["not-current-period", "ยังเป็นรายงานผลการดำเนินงานประจำปี 2562", "ยังเป็นรายงานผลการดำเนินงานประจำปี"],
  ["wrong-channel", "ไม่มีช่องทาง Q&A ทำให้ไม่สามารถ ตาม-ตอบได้", "ไม่มีช่องทาง"],
  ["wrong-channel", "ขาดการสื่อสารสองทางไม่มีช่องทางถามตอบได้", "ไม่มีช่องทาง"],
  ["wrong-content", "เป็นคู่มือร้องทุกข์ทั่วไป ไม่ใช่แนวปฏิบัติการจัดการเรื่องร้องเรียน", "ไม่ใช่แนวปฏิบัติ"],
  ["wrong-content", "URL ไม่ตรงกับข้อ", "ไม่ตรงกับข้อ"],
  ["missing-element", "องค์ประกอบข้อมูลไม่ครบถ้วน ขาดช่องทางการติดต่อโดยตรงถึงผู้บริหาร", "ไม่ครบถ้วน"],
  ["missing-element", "มีรายละเอียดไม่ครบตามองค์ประกอบ", "ไม่ครบตามองค์ประกอบ"],
  ["missing-element", "โครงสร้างที่นำมาไม่แสดงตำแหน่งสำคัญหรือนายก", "ไม่แสดง"],
  ["missing-element", "ไม่มีการจัดซื้อจัดจ้างในเดือนตุลาคม 2563 และเดือนมีนาคม 2564", "ไม่มีการจัดซื้อจัดจ้างในเดือน"],
  ["missing-element", "ไม่มีเนื้อหาหลักเกณฑ์ครบ 5 ข้อ", "ไม่มีเนื้อหา"],
  ["missing-element", "ควรแสดงการดำเนินการหรือ กิจกรรม อย่างชัดเจน ในปี พ.ศ. ๒๕๖๓", "ควรแสดง"],
  ["not-found", "ลิงก์ไม่สามารถเข้าถึงได้", "ไม่สามารถเข้าถึงได้"],
  ["not-found", "ไม่พบลิงก์ไปยัง Facebook ของหน่วยงาน", "ไม่พบ"],
  ["not-found", "ไม่มีการเผยแพร่บนสื่อใด", "ไม่มีการเผยแพร่"],
])("the cause %s", (cause, comment, words) => {
  it(`is read from “${comment.slice(0, 50)}” by the words “${words}”`, () => {
    expect(classifyCause(comment)).toEqual({ cause, words });
  });
});

describe("a comment with the words of two causes", () => {
  it.each<[string, Cause]>([
    ["ข้อมูลไม่ครบถ้วน และ URL ที่ตอบเป็นไฟล์ PDF", "file-without-page"],
    ["ไม่ใช่แผนของหน่วยงาน และไม่เป็นปัจจุบัน", "not-current-period"],
    ["ไม่พบข้อมูล และรายละเอียดไม่ครบถ้วน", "missing-element"],
  ])("%s → %s, by the order of the rules", (comment, cause) => {
    expect(classifyCause(comment)?.cause).toBe(cause);
  });
});

describe("a comment that finds no fault", () => {
  it.each([
    "ครบถ้วนแล้ว",
    "ไม่พบข้อบกพร่อง",
    "ตรวจแล้วไม่มีข้อสังเกต",
    "ไม่มีข้อเสนอแนะเพิ่มเติม",
    "ข้อมูลไม่ขาดองค์ประกอบใด",
    "ไม่พบว่าขาดรายละเอียด",
    "ไม่มีสิ่งที่ต้องแก้ไข",
    "ไม พบขอบกพรอง",
    "ตลาดและขนาดพื้นที่",
    "ไม้ประดับหน้าสำนักงาน",
  ])("has no cause: %s", (comment) => {
    expect(classifyCause(comment)).toBeUndefined();
  });

  it("does not hide a fault beside it", () => {
    expect(classifyCause("ไม่พบข้อบกพร่องอื่น แต่ลิงก์เสีย")).toEqual({ cause: "not-found", words: "ลิงก์เสีย" });
  });
});

describe("a damaged comment", () => {
  it.each<[string, Cause, string]>([
    ["ขอมูลไมครบถวน", "missing-element", "ไมครบถวน"],
    ["ข้อมูลไม่เปน็ ปจั จุบนั", "not-current-period", "ไม่เปน็ ปจั จุบนั"],
    ["URL ที่นาเสนอไมใช URL ของหนาเวบไซตหลักของหนวยงาน", "not-own-site", "ไมใช URL ของหนาเวบไซตหลักของหนวยงาน"],
    ["ไม่ ครบ ถ้วน", "missing-element", "ไม่ ครบ ถ้วน"],
  ])("%s gives its words back as they stand", (comment, cause, words) => {
    expect(classifyCause(comment)).toEqual({ cause, words });
  });
});

describe("the words that decide", () => {
  const word = fc.constantFrom(
    "ไม่",
    "ครบ",
    "ถ้วน",
    " ",
    "ขาด",
    "URL",
    "ข้อมูล",
    "ปี",
    "๒๕๖๓",
    "พบ",
    "ํา",
    "เเ",
    "ลิงก์",
    "เสีย",
    "\u200B",
    "X",
  );
  it("always stand in the comment", () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 14 }), (words) => {
        const comment = words.join("");
        const found = classifyCause(comment);
        if (found === undefined) return;
        expect(CAUSES).toContain(found.cause);
        expect(found.words).not.toBe("");
        expect(comment).toContain(found.words);
      }),
    );
  });
});

describe("the samples in assets", () => {
  it.each(["ita-2563.txt", "oit-2564.txt"])("%s: every comment on a failed item has a cause", (name) => {
    const text = readFileSync(`${__dirname}/../../assets/samples/${name}`, "utf8");
    const comments = text
      .split("\n")
      .map((line) => line.split("\t"))
      .filter((cells) => cells.length >= 4 && /^(?:0|๐|0\.00)$/.test(cells[3] ?? ""))
      .map((cells) => cells[2] ?? "");
    expect(comments.length).toBeGreaterThan(4);
    for (const comment of comments) expect(classifyCause(comment)).toBeDefined();
  });
});
