import { codeLetter, type ItemCode, type Scheme } from "../../ita";
import { textKey } from "../../thai";

/** What an indicator of IIT or EIT is about. */
export const INDICATOR_TOPICS = [
  "indicator-1",
  "indicator-2",
  "indicator-3",
  "indicator-4",
  "indicator-5",
  "indicator-6",
  "indicator-7",
  "indicator-8",
] as const;

/** What a question asks, as patterns over its words without spaces; the first that fits decides. */
const THEME_RULES = [
  ["safe-reporting", /ร้องเรียน/],
  ["property-misuse", /ทรัพย์สินของราชการ.*(?:ส่วนตัว|พวกพ้อง|กลุ่ม)|บุคคลภายนอก.*ทรัพย์สินของราชการ/],
  ["property-borrowing", /(?:ยืม|ขออนุญาต|แนวปฏิบัติ|กำกับดูแล|ตรวจสอบ).*ทรัพย์สิน|ทรัพย์สินของราชการ/],
  ["budget-known", /แผนการใช้จ่าย/],
  ["budget-voice", /(?:สอบถาม|ทักท้วง|ร้องเรียน|มีส่วนร่วม).*งบประมาณ|งบประมาณ.*(?:สอบถาม|ทักท้วง|มีส่วนร่วม)/],
  ["expense-claims", /เบิกจ่าย(?:เงิน)?|ค่าทำงานล่วงเวลา|ค่าเดินทาง/],
  ["procurement-fair", /จัดซื้อ|จัดจ้าง|จัดหาพัสดุ|ตรวจรับ/],
  ["budget-worth", /คุ้มค่า|(?:ใช้จ่าย)?งบประมาณ.*(?:วัตถุประสงค์|ประโยชน์ส่วนตัว|พวกพ้อง)/],
  ["selection", /(?:คัดเลือก|ได้รับ).*(?:ฝึกอบรม|อบรม|ศึกษาดูงาน|ทุน)/],
  ["fair-assignment", /มอบหมายงาน|ประเมินผลการปฏิบัติงาน|ประเมินความดีความชอบ/],
  ["proper-orders", /ธุระส่วนตัว|สั่งการ|สิ่งที่ไม่ถูกต้อง/],
  ["personnel-integrity", /ซื้อขายตำแหน่ง|แทรกแซง|บริหารงานบุคคล/],
  ["bribes", /เรียกรับ|สินบน|ร้องขอให้จ่าย|ถูกร้องขอ|(?:ให้|รับ)?เงินทรัพย์สิน|ของขวัญ|(?:เงิน|ทรัพย์สิน).*ประโยชน์อื่น/],
  ["corruption-response", /ทุจริต/],
  ["timely-service", /ขั้นตอน.*ระยะเวลา|ระยะเวลาที่กำหนด/],
  ["equal-treatment", /เท่าเทียม|เลือกปฏิบัติ/],
  ["joint-improvement", /(?:มีส่วนร่วม|เข้าไปมีส่วน).*(?:ปรับปรุง|พัฒนา)/],
  ["online-service", /เทคโนโลยี/],
  ["opinion-channel", /คำติชม|ความคิดเห็น/],
  ["clear-answers", /ปิดบัง|บิดเบือน|ตรงไปตรงมา|ข้อกังวล|ข้อสงสัย|ชี้แจง/],
  ["easy-access", /เข้าถึง|เผยแพร่/],
  ["public-benefit", /ประโยชน์(?:ของ|ต่อ)(?:ประชาชน|ส่วนรวม)/],
  ["better-service", /ปรับปรุง/],
] as const;

export const QUESTION_THEMES = THEME_RULES.map(([theme]) => theme);

export type PerceptionTopic =
  | (typeof INDICATOR_TOPICS)[number]
  | (typeof THEME_RULES)[number][0]
  /** A question of an unknown indicator. */
  | "iit"
  | "eit"
  /** A score at or above the target. */
  | "keep";

/** What a question of IIT or EIT asks; undefined where its words say none of what we know. */
export function themeOf(question: string): (typeof THEME_RULES)[number][0] | undefined {
  const key = textKey(question);
  return THEME_RULES.find(([, words]) => words.test(key))?.[0];
}

/** The topic of an indicator, 1 to 8; undefined for OIT's. */
export function indicatorTopic(no: number): PerceptionTopic | undefined {
  return INDICATOR_TOPICS[no - 1];
}

/**
 * The topic of a question: by its words where a document prints them, else by its indicator. What a
 * code asks is not looked up: the wording of questions is not confirmed for any year.
 */
export function questionTopic(scheme: Scheme, code: ItemCode, printedName?: string): PerceptionTopic {
  const item = scheme.items.find((each) => each.code === code);
  const words = printedName ?? item?.name;
  const theme = words == null ? undefined : themeOf(words);
  const indicator = item?.indicator == null ? undefined : indicatorTopic(item.indicator);
  return theme ?? indicator ?? (codeLetter(code) === "I" ? "iit" : "eit");
}
