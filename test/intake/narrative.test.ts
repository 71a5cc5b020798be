import type { ItemResult } from "../../src/ita";
import { firstAssessment, readingOf, textFile } from "../sampleFiles";

const TABLE = "\n\nข้อ\tประเด็นการตรวจ\tคะแนน\nO1\tโครงสร้าง\t0\nO9\tSocial Network\t100\n";

function itemsOf(text: string, fiscalYear = 2564): Readonly<Record<string, ItemResult | undefined>> {
  return firstAssessment(readingOf([textFile(text + TABLE)], { fiscalYear })).assessment.items;
}

describe("a paragraph that begins with an item's code", () => {
  it.each<[string, Partial<ItemResult>]>([
    ["O1 โครงสร้าง ควรแสดงแผนผังให้ครบ", { recommendation: "ควรแสดงแผนผังให้ครบ" }],
    ["ข้อ O๑. โครงสราง ควรแสดงแผนผังให้ครบ", { recommendation: "ควรแสดงแผนผังให้ครบ" }],
    ["O1 โครงสร้าง: จัดทำแผนผัง ๑๐ ฝ่าย", { recommendation: "จัดทำแผนผัง ๑๐ ฝ่าย" }],
    ["O1 โครงสร้าง\nควรแสดงแผนผัง\nให้ครบ", { recommendation: "ควรแสดงแผนผัง ให้ครบ" }],
    ["O1 โครงสร้าง ข้อมูลไม่ครบถ้วน", { comment: "ข้อมูลไม่ครบถ้วน", cause: "missing-element" }],
  ])("gives the item what it says: %s", (text, expected) => {
    expect(itemsOf(text).O1).toMatchObject({ score: 0, ...expected });
  });

  it.each([
    "O1 โครงสร้าง ได้คะแนน 0 คะแนน ควรแก้ไขโดยด่วน",
    "O1 โครงสร้าง กองการเจ้าหน้าที่",
    "O1 โครงสร้าง",
    "O1 - O3 โครงสร้าง ควรปรับปรุงให้ครบถ้วน",
    "O1 และ O2 ควรปรับปรุงให้ครบถ้วน",
    "O1 เรื่องที่ไม่ใช่ชื่อของข้อนี้ ควรปรับปรุงให้ครบถ้วน",
    "01 หน้าที่ทั่วไป ควรปรับปรุงให้ครบถ้วน",
    "/ O1 โครงสร้าง ควรปรับปรุงให้ครบถ้วน",
  ])("gives nothing where it is no advice or not surely about the item: %s", (text) => {
    const item = itemsOf(text).O1;
    expect(item).not.toHaveProperty("recommendation");
    expect(item).not.toHaveProperty("comment");
    expect(item?.score).toBe(0);
  });

  it("never gives a score", () => {
    expect(itemsOf("O2 ข้อมูลผู้บริหาร ควรเพิ่มช่องทาง 100 ช่อง").O2).toEqual({
      recommendation: "ควรเพิ่มช่องทาง 100 ช่อง",
    });
  });

  it("that is told twice is noted with both places", () => {
    const text = "O1 โครงสร้าง ควรแสดงแผนผังให้ครบ\n\nO1 โครงสร้าง ต้องลงนามกำกับทุกหน้า";
    const { diagnostics } = readingOf([textFile(text + TABLE)], { fiscalYear: 2564 });
    expect(diagnostics.find(({ code }) => code === "duplicate-item")).toMatchObject({
      source: { row: 3 },
      data: { field: "recommendation", first: "ควรแสดงแผนผังให้ครบ" },
    });
  });
});

describe("a numbered weak point", () => {
  const list = (...points: readonly string[]) => `ข้อที่ไม่ได้คะแนน ดังนี้\n\n${points.join("\n\n")}`;

  it("comments on the item of exactly that name", () => {
    expect(itemsOf(list("๑.โครงสร้าง สาเหตุเกิดจากข้อมูลไม่ครบถ้วน")).O1).toMatchObject({
      comment: "สาเหตุเกิดจากข้อมูลไม่ครบถ้วน",
      cause: "missing-element",
    });
  });

  it.each([
    list("๑.โครงสร้างพื้นฐานของตำบล ข้อมูลไม่ครบถ้วน"),
    "๑.โครงสร้าง สาเหตุเกิดจากข้อมูลไม่ครบถ้วน",
    `ข้อที่ไม่ได้คะแนน ดังนี้\n\nก\tข\n\n๑.โครงสร้าง สาเหตุเกิดจากข้อมูลไม่ครบถ้วน`,
    `${list("๒.อื่น")}\n\n๓.ข้อเสนอแนะ\n\n๑.โครงสร้าง สาเหตุเกิดจากข้อมูลไม่ครบถ้วน`,
  ])("says nothing of an item where the name goes on, or outside such a list: %s", (text) => {
    expect(itemsOf(text).O1).toEqual({ score: 0, name: "โครงสร้าง" });
  });

  it("is not told by a name that the year does not have", () => {
    expect(itemsOf(list("๑.โครงสร้าง ข้อมูลไม่ครบถ้วนเลย"), 2567).O1).not.toHaveProperty("comment");
  });
});
