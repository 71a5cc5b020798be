import fc from "fast-check";
import { LONGEST_QUOTE, missingElement, shortened } from "../../../src/plan";

describe("the element an assessor names as missing", () => {
  it.each([
    ["องค์ประกอบข้อมูลไม่ครบถ้วน ขาดช่องทางการติดต่อโดยตรงถึงผู้บริหารหน่วยงาน (ปลัด)", "ช่องทางการติดต่อโดยตรงถึงผู้บริหารหน่วยงาน (ปลัด)"],
    ["โครงสร้างที่นำมาไม่แสดงตำแหน่งสำคัญหรือนายก", "ตำแหน่งสำคัญหรือนายก"],
    ["ไม่มีการจัดซื้อจัดจ้างในเดือนตุลาคม 2563 และเดือนมีนาคม 2564", "การจัดซื้อจัดจ้างในเดือนตุลาคม 2563 และเดือนมีนาคม 2564"],
    ["ไม่มีเนื้อหาหลักเกณฑ์ครบ 5 ข้อ", "เนื้อหาหลักเกณฑ์ครบ 5 ข้อ"],
    ["ควรแนบลิงก์ภาพข่าวกิจกรรม", "ลิงก์ภาพข่าวกิจกรรม"],
    ["ไม่มีช่องทาง Q&A ทำให้ไม่สามารถ ถาม-ตอบได้", "ช่องทาง Q&A"],
    ["ขาดข้อมูล ไม่ระบุงบประมาณ", "งบประมาณ"],
  ])("%s", (comment, element) => {
    expect(missingElement(comment)).toBe(element);
  });

  it.each(["องค์ประกอบไม่ครบถ้วน", "ข้อมูลไม่ชัดเจน", "ขาดรายละเอียด", "", "โครงการขาดทุน"])("is not made up: %s", (comment) => {
    expect(missingElement(comment)).toBeNull();
  });
});

describe("a long quote", () => {
  const LONG =
    "ควรแสดงการดำเนินการหรือกิจกรรมที่บ่งบอกถึงการเสริมสร้างวัฒนธรรมองค์กรให้เจ้าหน้าที่หน่วยงานมีทัศนคติ ค่านิยมในการปฏิบัติงานอย่างซื่อสัตย์สุจริตอย่างชัดเจน";

  it("is cut, and says that it is", () => {
    const quote = shortened(LONG);
    expect(quote.length).toBeLessThanOrEqual(LONGEST_QUOTE);
    expect(quote.endsWith("…")).toBe(true);
    expect(LONG.startsWith(quote.slice(0, -1))).toBe(true);
  });

  it("is cut at a space where one is near", () => {
    expect(shortened("หนึ่งสองสาม สี่ห้าหก", 15)).toBe("หนึ่งสองสาม…");
  });

  it("is never cut inside a cluster", () => {
    const word = fc.array(fc.constantFrom("กี่", "เก้า", "น้ำ", "ไม่", "ที่", "แล้ว", "ก์", " "), { maxLength: 60 });
    fc.assert(
      fc.property(word, fc.integer({ min: 4, max: 80 }), (parts, longest) => {
        const text = parts.join("").replace(/ +/g, " ").trim();
        const quote = shortened(text, longest);
        expect(quote.length).toBeLessThanOrEqual(longest);
        if (!quote.endsWith("…")) return;
        const kept = quote.slice(0, -1);
        const rest = text.slice(kept.length);
        expect(text.startsWith(kept)).toBe(true);
        expect(kept).not.toMatch(/[เ-ไ]$/);
        expect(rest).not.toMatch(/^[\u0E30-\u0E3A\u0E47-\u0E4E]/);
      }),
    );
  });

  it("carries no quotation marks of its own", () => {
    expect(shortened("“กรณีหน่วยงานตอบ”")).toBe("กรณีหน่วยงานตอบ");
  });
});
