import { CAUSES, itemCode, LATEST_CONFIRMED, schemeFor, type ItemCode, type ItemResult } from "../../../src/ita";
import {
  measureFor,
  measureForIndicator,
  QUESTION_THEMES,
  questionTopic,
  themeOf,
  type ActionKind,
  type StepRef,
} from "../../../src/plan";

const forItem = (code: ItemCode, item: ItemResult, kind: ActionKind = "fix", year = 2564) =>
  measureFor({ scheme: schemeFor(year), code, item, kind, fiscalYear: year + 1 });

const parts = (steps: readonly StepRef[]) => steps.map(({ part, topic }) => `${part}:${topic}`);

describe("a fix", () => {
  it("goes from the comment to what the page must contain, of which period, to the last look", () => {
    const { steps } = forItem("O11", { score: 0, cause: "file-without-page" });
    expect(steps).toEqual([
      { part: "cause", topic: "file-without-page" },
      { part: "required", topic: "operating-progress" },
      { part: "period", topic: "first-half", year: 2565 },
      { part: "pair", topic: "report", partners: ["O10"] },
      { part: "closing", topic: "publish" },
    ]);
  });

  it.each(CAUSES)("has steps of its own for the cause %s, and ends with the last look", (cause) => {
    const { measure, steps } = forItem("O4", { score: 0, cause });
    expect(measure).toEqual({ source: "cause", cause });
    expect(steps[0]).toMatchObject({ part: "cause" });
    expect(steps.at(-1)).toEqual({ part: "closing", topic: "publish" });
  });

  it("quotes the element that the comment names as missing", () => {
    const comment = "โครงสร้างที่นำมาไม่แสดงตำแหน่งสำคัญหรือนายก";
    const { steps } = forItem("O1", { score: 0, cause: "missing-element", comment });
    expect(steps[0]).toEqual({ part: "cause", topic: "missing-element", words: "ตำแหน่งสำคัญหรือนายก" });
  });

  it("quotes nothing where the comment names no element", () => {
    for (const comment of [undefined, "องค์ประกอบไม่ครบถ้วน"]) {
      const item = { score: 0, cause: "missing-element", ...(comment === undefined ? {} : { comment }) } as const;
      expect(forItem("O1", item).steps[0]).toEqual({ part: "cause", topic: "missing-element-unnamed" });
    }
  });

  it("quotes a comment that no rule classifies, and does without one where there is none", () => {
    expect(forItem("O7", { score: 0, comment: "โปรดดูคู่มือ" })).toMatchObject({
      measure: { source: "comment" },
      steps: [{ part: "comment", topic: "quoted", words: "โปรดดูคู่มือ" }, {}, {}, {}],
    });
    expect(forItem("O7", { score: 0 }).steps[0]).toEqual({ part: "comment", topic: "none" });
    expect(forItem("O7", { score: 0, comment: " " }).steps[0]).toEqual({ part: "comment", topic: "none" });
  });

  it("takes the document's recommendation as measure, with the library's steps", () => {
    const item: ItemResult = { score: 0, cause: "not-found", recommendation: "ปรับปรุงข้อมูล" };
    expect(forItem("O12", item)).toEqual({
      measure: { source: "document", text: "ปรับปรุงข้อมูล" },
      steps: forItem("O12", { score: 0, cause: "not-found" }).steps,
      proposed: ["steps"],
    });
    expect(forItem("O12", { score: 0 }).proposed).toEqual(["measure", "steps"]);
  });

  it("names the item where its matter is unknown, or sends to the manual", () => {
    expect(parts(forItem("O5", { score: 0, name: "เรื่องใหม่" }, "fix", 2567).steps)).toEqual([
      "comment:none",
      "required:unknown",
      "period:as-announced",
      "closing:publish",
    ]);
    expect(parts(forItem("O5", { score: 0 }, "fix", 2567).steps)[1]).toBe("required:unnamed");
  });

  it("says no year where none is known", () => {
    const subject = {
      scheme: LATEST_CONFIRMED,
      code: "O10",
      item: { score: 0 },
      kind: "fix",
      fiscalYear: null,
    } as const;
    for (const step of measureFor(subject).steps) expect(step).not.toHaveProperty("year");
  });
});

describe("keeping an item current", () => {
  it("is renewing what is about a year, and looking after what stands", () => {
    expect(parts(forItem("O41", { score: 100 }, "maintain").steps)).toEqual([
      "keep:last-year",
      "pair:report",
      "closing:publish",
    ]);
    expect(parts(forItem("O2", { score: 100 }, "maintain").steps)).toEqual([
      "keep:current",
      "keep:executives",
      "closing:publish",
    ]);
  });

  it("is a rule's measure unless the document has one", () => {
    expect(forItem("O2", { score: 100 }, "maintain").measure).toEqual({ source: "keep-current" });
    expect(forItem("O2", { score: 100, recommendation: "ก" }, "maintain").measure).toEqual({
      source: "document",
      text: "ก",
    });
  });
});

describe("a low perception score", () => {
  it("is met by what its question asks, where the document prints it", () => {
    const name = "เจ้าหน้าที่ปฏิบัติงานหรือให้บริการแก่ท่านเป็นไปตามขั้นตอนและระยะเวลาที่กำหนด มากน้อยเพียงใด";
    expect(forItem("E1", { score: 60, name })).toEqual({
      measure: { source: "perception", topic: "timely-service" },
      steps: [
        { part: "perception", topic: "timely-service" },
        { part: "closing", topic: "perception" },
      ],
      proposed: ["measure", "steps"],
    });
  });

  it.each<[ItemCode, string]>([
    ["I1", "indicator-1"],
    ["I12", "indicator-2"],
    ["I30", "indicator-5"],
    ["E1", "indicator-6"],
    ["E15", "indicator-8"],
  ])("of %s is met by its indicator where its words are not known: %s", (code, topic) => {
    expect(questionTopic(LATEST_CONFIRMED, code)).toBe(topic);
    expect(questionTopic(LATEST_CONFIRMED, code, "คำถามอื่น")).toBe(topic);
  });

  it("in a year whose indicators are not known is met by its instrument", () => {
    expect(questionTopic(schemeFor(2569), "I7")).toBe("iit");
    expect(questionTopic(schemeFor(2569), "E7")).toBe("eit");
  });

  it("has a topic for every question of a confirmed year", () => {
    for (let number = 1; number <= 30; number += 1) {
      const letters = number <= 15 ? (["I", "E"] as const) : (["I"] as const);
      for (const letter of letters) {
        expect(questionTopic(LATEST_CONFIRMED, itemCode(letter, number))).toMatch(/^indicator-[1-8]$/);
      }
    }
  });

  it("above the target is kept up", () => {
    expect(forItem("I1", { score: 95 }, "maintain").measure).toEqual({ source: "perception", topic: "keep" });
  });

  it("of an indicator has a measure of its own, but for those of OIT", () => {
    expect(measureForIndicator(2, "fix")?.measure).toEqual({ source: "perception", topic: "indicator-2" });
    expect(measureForIndicator(8, "fix", "ทำตามนี้")).toMatchObject({
      measure: { source: "document", text: "ทำตามนี้" },
      proposed: ["steps"],
    });
    expect([measureForIndicator(9, "fix"), measureForIndicator(10, "maintain")]).toEqual([null, null]);
  });
});

describe("what a question asks", () => {
  it.each([
    ["safe-reporting", "ท่านสามารถร้องเรียนและส่งหลักฐานได้อย่างสะดวก"],
    ["property-misuse", "บุคลากรมีการเอาทรัพย์สินของราชการไปเป็นของส่วนตัวหรือไม่"],
    ["property-borrowing", "ขั้นตอนการขออนุญาตเพื่อยืมทรัพย์สินของราชการมีความสะดวกเพียงใด"],
    ["budget-known", "ท่านรู้เกี่ยวกับแผนการใช้จ่ายงบประมาณของหน่วยงานเพียงใด"],
    ["budget-voice", "หน่วยงานเปิดให้ท่านสอบถามหรือทักท้วงเรื่องงบประมาณเพียงใด"],
    ["expense-claims", "มีการเบิกจ่ายเงินที่เป็นเท็จ เช่น ค่าเดินทาง หรือไม่"],
    ["procurement-fair", "การจัดซื้อจัดจ้างและการตรวจรับโปร่งใสเพียงใด"],
    ["budget-worth", "หน่วยงานใช้งบประมาณอย่างคุ้มค่าเพียงใด"],
    ["selection", "การคัดเลือกผู้เข้ารับการฝึกอบรมหรือทุนเป็นธรรมเพียงใด"],
    ["fair-assignment", "หัวหน้าของท่านมอบหมายงานอย่างเป็นธรรมเพียงใด"],
    ["proper-orders", "ท่านถูกสั่งให้ทำธุระส่วนตัวของหัวหน้าหรือไม่"],
    ["personnel-integrity", "มีการซื้อขายตำแหน่งหรือไม่"],
    ["bribes", "ท่านเคยถูกเจ้าหน้าที่เรียกรับเงินหรือไม่"],
    ["corruption-response", "ผู้บริหารให้ความสำคัญกับการต่อต้านการทุจริตเพียงใด"],
    ["timely-service", "การให้บริการเป็นไปตามขั้นตอนและระยะเวลาเพียงใด"],
    ["equal-treatment", "เจ้าหน้าที่ปฏิบัติต่อท่านอย่างเท่าเทียมเพียงใด"],
    ["joint-improvement", "หน่วยงานให้ท่านมีส่วนร่วมในการปรับปรุงงานเพียงใด"],
    ["online-service", "หน่วยงานนำเทคโนโลยีมาใช้เพียงใด"],
    ["opinion-channel", "มีช่องทางรับฟังคำติชมหรือไม่"],
    ["clear-answers", "เจ้าหน้าที่ให้ข้อมูลตรงไปตรงมาเพียงใด"],
    ["easy-access", "ช่องทางของหน่วยงานเข้าถึงง่ายเพียงใด"],
    ["public-benefit", "หน่วยงานทำงานเพื่อประโยชน์ของประชาชนเพียงใด"],
    ["better-service", "หน่วยงานปรับปรุงการให้บริการเพียงใด"],
  ])("is %s: %s", (theme, question) => {
    expect(themeOf(question)).toBe(theme);
  });

  it("has every theme tried above", () => {
    expect(QUESTION_THEMES).toHaveLength(23);
  });

  it("may be nothing we know", () => {
    expect(themeOf("ท่านพอใจเพียงใด")).toBeUndefined();
  });
});
