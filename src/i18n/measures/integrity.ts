import { byName, fromMemory, inDocument, type MeasureLines } from "./line";

/** What the page must show: 10.1 การดำเนินการเพื่อป้องกันการทุจริต and 10.2 มาตรการภายในเพื่อป้องกันการทุจริต. */
export const INTEGRITY: Readonly<Record<string, MeasureLines>> = {
  "executive-pledge": [
    byName(
      "แสดงคำประกาศเจตจำนงสุจริตของผู้บริหารสูงสุดคนปัจจุบัน",
      "Show the pledge of integrity of the present chief executive.",
    ),
    fromMemory(
      "ให้คำมั่นว่าจะบริหารงานด้วยความซื่อสัตย์และโปร่งใส พร้อมลงนามและวันที่",
      "It promises honest and transparent administration, and is signed and dated.",
    ),
  ],
  "executive-participation": [
    inDocument(
      "แสดงกิจกรรมที่เห็นว่าผู้บริหารให้ความสำคัญกับการส่งเสริมคุณธรรมและความโปร่งใส",
      "Show activities that prove the executive cares about integrity and transparency.",
    ),
    byName("ผู้บริหารสูงสุดร่วมด้วยตนเอง มีภาพและวันที่ประกอบ", "The chief executive takes part, with pictures and dates."),
  ],
  "risk-assessment": [
    inDocument(
      "แสดงผลประเมินความเสี่ยงของงานที่อาจเกิดการทุจริตหรือผลประโยชน์ทับซ้อน",
      "Show the assessment of work that may lead to corruption or a conflict of interest.",
    ),
    inDocument(
      "มีรายละเอียดของผลประเมิน เช่น เหตุการณ์เสี่ยง ระดับความเสี่ยง และมาตรการจัดการ",
      "Give the details, such as the event, the level of risk and what is done about it.",
    ),
  ],
  "risk-management": [
    inDocument(
      "แสดงกิจกรรมที่สอดคล้องกับมาตรการจัดการความเสี่ยงที่ประเมินไว้",
      "Show activities that carry out what the risk assessment decided.",
    ),
    inDocument(
      "แนบรายงานหรือภาพที่แสดงว่าได้ทำแล้ว ไม่ใช่เพียงแผน",
      "Attach reports or pictures of what was done, not only a plan.",
    ),
  ],
  "integrity-culture": [
    inDocument(
      "แสดงกิจกรรมที่สร้างทัศนคติและค่านิยมให้เจ้าหน้าที่ทำงานอย่างซื่อสัตย์สุจริต",
      "Show activities that build officials' will to work honestly.",
    ),
    inDocument(
      "มีรายงานกิจกรรมและภาพถ่ายที่เห็นเนื้อหา วันที่ และผู้เข้าร่วม",
      "Have a report and pictures that show the subject, the date and who took part.",
    ),
  ],
  "anticorruption-plan": [
    byName("แสดงแผนปฏิบัติการป้องกันการทุจริตของหน่วยงาน", "Show the agency's action plan against corruption."),
    fromMemory("ระบุโครงการ งบประมาณ และช่วงเวลาดำเนินการ", "Give projects, budgets and periods."),
  ],
  "anticorruption-progress": [
    inDocument("แสดงความก้าวหน้าตามแผนปฏิบัติการป้องกันการทุจริต", "Show how far the action plan against corruption has come."),
    fromMemory("ระบุความก้าวหน้าและงบประมาณที่ใช้ของแต่ละโครงการ", "Give each project's progress and budget used."),
  ],
  "anticorruption-report": [
    byName(
      "แสดงผลตามแผนปฏิบัติการป้องกันการทุจริตของทั้งปี",
      "Show the results of the whole year's action plan against corruption.",
    ),
    fromMemory(
      "สรุปผลแต่ละโครงการ งบประมาณที่ใช้ ปัญหา อุปสรรค และผลตามเป้าหมาย",
      "Sum up each project, budget used, problems and results against targets.",
    ),
  ],
  "integrity-measures": [
    inDocument(
      "วิเคราะห์ผล ITA ของปีที่ผ่านมา: จุดแข็ง ประเด็นที่ต้องพัฒนา และสาเหตุ",
      "Analyse last year's ITA result: strengths, what to improve, and why.",
    ),
    byName(
      "กำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสจากผลวิเคราะห์",
      "Decide measures for integrity and transparency from that analysis.",
    ),
    fromMemory(
      "ระบุขั้นตอน ผู้รับผิดชอบ กำหนดเวลา และการกำกับติดตามของแต่ละมาตรการ",
      "Give each measure its steps, owner, dates and how it is monitored.",
    ),
  ],
  "integrity-measures-action": [
    byName("รายงานผลการดำเนินการของทุกมาตรการที่ประกาศไว้", "Report what became of every measure that was announced."),
    inDocument(
      "แสดงการกำกับติดตามและผลที่เป็นรูปธรรม พร้อมวันที่และหลักฐาน",
      "Show the monitoring and tangible results, with dates and evidence.",
    ),
  ],
};
