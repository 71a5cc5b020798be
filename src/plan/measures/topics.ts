/** Items of FY2563/64 in the order of their codes, then what later years brought. */
export const TOPIC_IDS = [
  "structure",
  "executives",
  "powers",
  "strategic-plan",
  "contact",
  "laws",
  "news",
  "questions",
  "social-network",
  "operating-plan",
  "operating-progress",
  "operating-report",
  "work-manual",
  "service-manual",
  "service-statistics",
  "satisfaction-report",
  "e-service",
  "spending-plan",
  "spending-progress",
  "spending-report",
  "procurement-plan",
  "procurement-notices",
  "procurement-monthly",
  "procurement-report",
  "personnel-policy",
  "personnel-policy-action",
  "personnel-criteria",
  "personnel-report",
  "complaint-procedure",
  "complaint-channel",
  "complaint-statistics",
  "feedback-channel",
  "participation",
  "executive-pledge",
  "executive-participation",
  "risk-assessment",
  "risk-management",
  "integrity-culture",
  "anticorruption-plan",
  "anticorruption-progress",
  "anticorruption-report",
  "integrity-measures",
  "integrity-measures-action",
  "privacy-policy",
  "plan-and-budget",
  "plan-and-budget-progress",
  "plan-with-progress",
  "procurement-list",
  "personnel-plan",
  "personnel-criteria-and-plan",
  "complaint-statistics-year",
  "ethics-code",
  "ethics-drive",
  "ethics-assessment",
  "ethics-code-and-drive",
  "no-gift-pledge",
  "no-gift-culture",
  "no-gift-report",
  "no-gift-drive",
  "gift-report",
  "structure-and-powers",
  "contact-and-enquiries",
  "bribery-risk",
  "risk-report",
  "ita-improvement",
  "integrity-report",
] as const;

export type TopicId = (typeof TOPIC_IDS)[number];

/**
 * What an OIT item is about, whatever its code is this year. Codes change their meaning from year to
 * year; names change their wording; the matter stays.
 */
export interface Topic {
  /** Item names as schemes print them; other wordings of the same matter follow the first. */
  readonly names: readonly string[];
  readonly period: PeriodId;
  /** Whether a document, a name or nothing better says which period it is. */
  readonly periodProvenance: PeriodProvenance;
  /** Matters of earlier years this one took the place of, nearest first. */
  readonly follows?: readonly TopicId[];
  /** Reports on carrying out what this topic announces: the other half of the evidence. */
  readonly reports?: readonly TopicId[];
}

/** What the published information must be about, seen from the year of the assessment. */
export type PeriodId =
  /** A page that stands and must be true on the day it is looked at. */
  | "current"
  /** A plan, a policy or a manual in force in the year. */
  | "in-force"
  | "this-year"
  | "last-year"
  /** October to March; nothing of it can exist before 1 April. */
  | "first-half"
  /** October to March at least; more is welcome. */
  | "at-least-first-half"
  /** Month by month from October. */
  | "to-date"
  /** Not known to us. */
  | "as-announced";

export type PeriodProvenance = "document" | "third-party" | "name" | "memory";

const topic = (
  names: readonly string[],
  period: PeriodId,
  periodProvenance: PeriodProvenance,
  relations: Pick<Topic, "follows" | "reports"> = {},
): Topic => ({ names, period, periodProvenance, ...relations });

/** What is known of each topic. */
export const TOPICS: Readonly<Record<TopicId, Topic>> = {
  structure: topic(["โครงสร้าง"], "current", "document"),
  executives: topic(["ข้อมูลผู้บริหาร"], "current", "memory"),
  powers: topic(["อำนาจหน้าที่"], "current", "document"),
  "strategic-plan": topic(["แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน"], "in-force", "document"),
  contact: topic(["ข้อมูลการติดต่อ"], "current", "document"),
  laws: topic(["กฎหมายที่เกี่ยวข้อง"], "current", "document"),
  news: topic(["ข่าวประชาสัมพันธ์"], "this-year", "memory"),
  questions: topic(["Q&A"], "current", "document"),
  "social-network": topic(["Social Network"], "current", "memory"),
  "operating-plan": topic(["แผนดำเนินงานประจำปี"], "in-force", "name", {
    reports: ["operating-progress", "operating-report"],
  }),
  "operating-progress": topic(["รายงานการกำกับติดตามการดำเนินงานประจำปี รอบ 6 เดือน"], "first-half", "document"),
  "operating-report": topic(["รายงานผลการดำเนินงานประจำปี"], "last-year", "memory"),
  "work-manual": topic(["คู่มือหรือมาตรฐานการปฏิบัติงาน", "คู่มือหรือแนวทางการปฏิบัติงานของเจ้าหน้าที่"], "in-force", "memory"),
  "service-manual": topic(
    ["คู่มือหรือมาตรฐานการให้บริการ", "คู่มือหรือแนวทางการขอรับบริการสำหรับผู้รับบริการหรือผู้มาติดต่อ"],
    "in-force",
    "memory",
  ),
  "service-statistics": topic(["ข้อมูลเชิงสถิติการให้บริการ", "ข้อมูลสถิติการให้บริการ"], "first-half", "document"),
  "satisfaction-report": topic(["รายงานผลการสำรวจความพึงพอใจการให้บริการ"], "last-year", "document"),
  "e-service": topic(["E-Service", "ระบบการให้บริการผ่านช่องทางออนไลน์ (E-SERVICE)"], "current", "document"),
  "spending-plan": topic(["แผนการใช้จ่ายงบประมาณประจำปี"], "in-force", "document", {
    reports: ["spending-progress", "spending-report"],
  }),
  "spending-progress": topic(["รายงานการกำกับติดตามการใช้จ่ายงบประมาณ ประจำปี รอบ 6 เดือน"], "first-half", "name"),
  "spending-report": topic(["รายงานผลการใช้จ่ายงบประมาณประจำปี"], "last-year", "document"),
  "procurement-plan": topic(["แผนการจัดซื้อจัดจ้างหรือแผนการจัดหาพัสดุ"], "this-year", "document", {
    reports: ["procurement-report"],
  }),
  "procurement-notices": topic(["ประกาศต่าง ๆ เกี่ยวกับการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ"], "this-year", "memory"),
  "procurement-monthly": topic(["สรุปผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุรายเดือน"], "to-date", "document"),
  "procurement-report": topic(
    ["รายงานผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี", "รายงานสรุปผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุของหน่วยงาน"],
    "last-year",
    "memory",
  ),
  "personnel-policy": topic(["นโยบายการบริหารทรัพยากรบุคคล", "นโยบายหรือแผนการบริหารทรัพยากรบุคคล"], "in-force", "memory", {
    reports: ["personnel-policy-action", "personnel-report"],
  }),
  "personnel-policy-action": topic(
    ["การดำเนินการตามนโยบายการบริหารทรัพยากรบุคคล", "การดำเนินการตามนโยบายหรือแผนการบริหารทรัพยากรบุคคล"],
    "this-year",
    "memory",
  ),
  "personnel-criteria": topic(["หลักเกณฑ์การบริหารและพัฒนาทรัพยากรบุคคล"], "in-force", "document"),
  "personnel-report": topic(["รายงานผลการบริหารและพัฒนาทรัพยากรบุคคลประจำปี"], "last-year", "memory"),
  "complaint-procedure": topic(["แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริต"], "current", "memory"),
  "complaint-channel": topic(["ช่องทางแจ้งเรื่องร้องเรียนการทุจริต"], "current", "memory"),
  "complaint-statistics": topic(
    ["ข้อมูลเชิงสถิติเรื่องร้องเรียนการทุจริตประจำปี", "ข้อมูลสถิติเรื่องร้องเรียนการทุจริต"],
    "at-least-first-half",
    "third-party",
  ),
  "feedback-channel": topic(["ช่องทางการรับฟังความคิดเห็น"], "current", "document"),
  participation: topic(["การเปิดโอกาสให้เกิดการมีส่วนร่วม", "ผลการเปิดโอกาสให้มีส่วนร่วมในการดำเนินงาน"], "this-year", "document"),
  "executive-pledge": topic(["เจตจำนงสุจริตของผู้บริหาร"], "this-year", "memory"),
  "executive-participation": topic(["การมีส่วนร่วมของผู้บริหาร"], "this-year", "document"),
  "risk-assessment": topic(
    ["การประเมินความเสี่ยงการทุจริตประจำปี", "การประเมินความเสี่ยงการทุจริตในหน่วยงานภาครัฐ"],
    "this-year",
    "document",
    { reports: ["risk-management", "risk-report"] },
  ),
  "risk-management": topic(["การดำเนินการเพื่อจัดการความเสี่ยงการทุจริต"], "this-year", "document"),
  "integrity-culture": topic(["การเสริมสร้างวัฒนธรรมองค์กร"], "this-year", "document"),
  "anticorruption-plan": topic(["แผนปฏิบัติการป้องกันการทุจริตประจำปี"], "in-force", "memory", {
    reports: ["anticorruption-progress", "anticorruption-report"],
  }),
  "anticorruption-progress": topic(
    ["รายงานการกำกับติดตามการดำเนินการป้องกันการทุจริตประจำปี รอบ 6 เดือน"],
    "first-half",
    "document",
  ),
  "anticorruption-report": topic(["รายงานผลการดำเนินการป้องกันการทุจริตประจำปี"], "last-year", "document"),
  "integrity-measures": topic(["มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"], "this-year", "memory", {
    reports: ["integrity-measures-action"],
  }),
  "integrity-measures-action": topic(
    ["การดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"],
    "this-year",
    "memory",
  ),

  "privacy-policy": topic(["นโยบายคุ้มครองข้อมูลส่วนบุคคล"], "in-force", "memory"),
  "plan-and-budget": topic(["แผนดำเนินงานและการใช้งบประมาณประจำปี"], "in-force", "name", {
    follows: ["operating-plan", "spending-plan"],
    reports: ["plan-and-budget-progress", "operating-report"],
  }),
  "plan-and-budget-progress": topic(
    ["รายงานการกำกับติดตามการดำเนินงานและการใช้งบประมาณ ประจำปี รอบ 6 เดือน"],
    "first-half",
    "name",
    { follows: ["operating-progress", "spending-progress"] },
  ),
  "plan-with-progress": topic(["แผนและความก้าวหน้าในการดำเนินงานและการใช้งบประมาณประจำปี"], "to-date", "memory", {
    follows: ["plan-and-budget", "plan-and-budget-progress", "operating-plan", "operating-progress"],
  }),
  "procurement-list": topic(
    ["รายการการจัดซื้อจัดจ้างหรือการจัดหาพัสดุและความก้าวหน้าการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี"],
    "to-date",
    "memory",
    { follows: ["procurement-plan", "procurement-monthly"], reports: ["procurement-report"] },
  ),
  "personnel-plan": topic(["แผนการบริหารและพัฒนาทรัพยากรบุคคล"], "in-force", "memory", {
    follows: ["personnel-policy"],
    reports: ["personnel-report"],
  }),
  "personnel-criteria-and-plan": topic(["หลักเกณฑ์และแผนการบริหารและพัฒนาทรัพยากรบุคคล"], "in-force", "memory", {
    follows: ["personnel-plan", "personnel-criteria", "personnel-policy"],
    reports: ["personnel-report"],
  }),
  "complaint-statistics-year": topic(["ข้อมูลสถิติเรื่องร้องเรียนการทุจริต ประจำปี พ.ศ. 2567"], "last-year", "name", {
    follows: ["complaint-statistics"],
  }),
  "ethics-code": topic(["ประมวลจริยธรรมสำหรับเจ้าหน้าที่ของรัฐ"], "in-force", "memory", { reports: ["ethics-drive"] }),
  "ethics-drive": topic(["การขับเคลื่อนจริยธรรม"], "this-year", "third-party"),
  "ethics-assessment": topic(["การประเมินจริยธรรมเจ้าหน้าที่ของรัฐ"], "this-year", "memory"),
  "ethics-code-and-drive": topic(
    ["ประมวลจริยธรรมและการขับเคลื่อนจริยธรรม", "ประมวลจริยธรรมการขับเคลื่อนจริยธรรม"],
    "this-year",
    "memory",
    { follows: ["ethics-code", "ethics-drive"] },
  ),
  "no-gift-pledge": topic(["ประกาศเจตนารมณ์นโยบาย No Gift Policy จากการปฏิบัติหน้าที่"], "this-year", "memory", {
    reports: ["no-gift-culture", "no-gift-report"],
  }),
  "no-gift-culture": topic(["การสร้างวัฒนธรรม No Gift Policy"], "this-year", "memory"),
  "no-gift-report": topic(["รายงานผลตามนโยบาย No Gift Policy"], "as-announced", "memory"),
  "no-gift-drive": topic(
    ["ประกาศเจตนารมณ์และการสร้างวัฒนธรรมตามนโยบาย No Gift Policy จากการปฏิบัติหน้าที่", "การขับเคลื่อนนโยบาย NO GIFT POLICY"],
    "this-year",
    "third-party",
    { follows: ["no-gift-pledge", "no-gift-culture"], reports: ["gift-report"] },
  ),
  "gift-report": topic(["รายงานการรับทรัพย์สินหรือประโยชน์อื่นใดโดยธรรมจรรยา"], "as-announced", "memory", {
    follows: ["no-gift-report"],
  }),
  "structure-and-powers": topic(["โครงสร้างและอำนาจหน้าที่", "โครงสร้าง หน้าที่และอำนาจ"], "current", "name", {
    follows: ["structure", "powers"],
  }),
  "contact-and-enquiries": topic(["ข้อมูลการติดต่อและช่องทางการสอบถาม"], "current", "name", {
    follows: ["contact", "questions"],
  }),
  "bribery-risk": topic(
    ["การประเมินความเสี่ยงที่อาจเกิดการให้หรือรับสินบนจากการดำเนินงานตามภารกิจของหน่วยงาน"],
    "this-year",
    "memory",
    { follows: ["risk-assessment"], reports: ["risk-report"] },
  ),
  "risk-report": topic(
    [
      "รายงานผลการดำเนินการเพื่อจัดการความเสี่ยงการทุจริตประจำปี",
      "รายงานผลการดำเนินการตามแผนบริหารจัดการความเสี่ยงการทุจริตของหน่วยงาน",
    ],
    "last-year",
    "name",
    { follows: ["risk-management"] },
  ),
  "ita-improvement": topic(["การนำผลการประเมิน ITA ไปสู่การพัฒนาองค์กร"], "this-year", "third-party", {
    follows: ["integrity-measures"],
    reports: ["integrity-report"],
  }),
  "integrity-report": topic(["รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"], "as-announced", "memory", {
    follows: ["integrity-measures-action"],
  }),
};
