import { byName, fromMemory, inDocument, type MeasureLines } from "./line";

/** What the page must show: 9.4 การบริหารและพัฒนาทรัพยากรบุคคล. */
export const PERSONNEL: Readonly<Record<string, MeasureLines>> = {
  "personnel-policy": [
    byName("แสดงนโยบายการบริหารทรัพยากรบุคคลของหน่วยงาน", "Show the agency's personnel policy."),
    fromMemory(
      "เป็นนโยบายที่ผู้บริหารสูงสุดลงนาม พร้อมวันที่ประกาศ",
      "It is signed by the chief executive, with the date of the announcement.",
    ),
  ],
  "personnel-policy-action": [
    byName("แสดงสิ่งที่ได้ดำเนินการตามนโยบายแต่ละด้าน", "Show what has been done under each part of the policy."),
    fromMemory(
      "ครอบคลุมการวางแผนกำลังคน สรรหา พัฒนา ประเมินผล และสร้างขวัญกำลังใจ",
      "Cover workforce planning, recruitment, development, appraisal and morale.",
    ),
  ],
  "personnel-criteria": [
    inDocument(
      "แสดงหลักเกณฑ์การสรรหาและคัดเลือก การบรรจุและแต่งตั้ง และการพัฒนาบุคลากร",
      "Show the criteria for recruiting and selecting, for appointing, and for developing staff.",
    ),
    inDocument(
      "แสดงหลักเกณฑ์การประเมินผล การให้คุณให้โทษ และการสร้างขวัญกำลังใจ",
      "Show the criteria for appraisal, for reward and discipline, and for morale.",
    ),
  ],
  "personnel-report": [
    byName(
      "แสดงผลการบริหารและพัฒนาทรัพยากรบุคคลของทั้งปี",
      "Show the results of the whole year's personnel management and development.",
    ),
    fromMemory(
      "สรุปผลตามนโยบายหรือแผน งบประมาณที่ใช้ และจำนวนผู้ได้รับการพัฒนา",
      "Sum up results under the policy or plan, budget used and how many were trained.",
    ),
    fromMemory("ระบุปัญหา อุปสรรค และข้อเสนอแนะ", "State problems and suggestions."),
  ],
};
