import { byName, elsewhere, fromMemory, type MeasureLines } from "./line";

/** What the page must show: matters that items of FY2566 and later brought, known by their names. */
export const LATER_YEARS: Readonly<Record<string, MeasureLines>> = {
  "privacy-policy": [
    byName("แสดงนโยบายคุ้มครองข้อมูลส่วนบุคคลของหน่วยงาน", "Show the agency's policy on personal data."),
    fromMemory(
      "ระบุข้อมูลที่เก็บ วัตถุประสงค์ สิทธิของเจ้าของข้อมูล และช่องทางติดต่อ",
      "Say what is kept, why, what rights people have and whom to contact.",
    ),
  ],
  "plan-and-budget": [
    byName("แสดงแผนดำเนินงานและการใช้งบประมาณของปี", "Show the year's plan of work and budget."),
    fromMemory(
      "ระบุงบประมาณ แหล่งงบประมาณ และช่วงเวลาของแต่ละโครงการ",
      "Give each project's budget, where it comes from, and its period.",
    ),
  ],
  "plan-and-budget-progress": [
    byName("แสดงความก้าวหน้าของแผนดำเนินงานและการใช้งบประมาณ", "Show how far the plan of work and budget has come."),
    fromMemory("ระบุผลและงบประมาณที่ใช้ของแต่ละโครงการ", "Give each project's results and budget used."),
  ],
  "plan-with-progress": [
    byName("แสดงแผนดำเนินงานและการใช้งบประมาณของปี", "Show the year's plan of work and budget."),
    byName("แสดงความก้าวหน้าเทียบกับแผนในหน้าเดียวกัน", "Show progress beside the plan on the same page."),
    fromMemory("ระบุงบประมาณ ช่วงเวลา และผลของแต่ละโครงการ", "Give each project's budget, period and results."),
  ],
  "procurement-list": [
    byName("แสดงรายการจัดซื้อจัดจ้างของปี", "Show the year's list of procurement."),
    byName("แสดงความก้าวหน้าของแต่ละรายการ", "Show how far each entry has come."),
    fromMemory("ระบุวงเงิน วิธี สถานะ และผู้ได้รับคัดเลือก", "Give amount, method, state and supplier chosen."),
  ],
  "personnel-plan": [
    byName("แสดงแผนการบริหารและพัฒนาทรัพยากรบุคคล", "Show the plan for managing and developing staff."),
    fromMemory("ระบุเป้าหมาย งบประมาณ และช่วงเวลาของแต่ละโครงการ", "Give each project's target, budget and period."),
  ],
  "personnel-criteria-and-plan": [
    byName(
      "แสดงหลักเกณฑ์การบริหารและพัฒนาทรัพยากรบุคคลที่ใช้บังคับ",
      "Show the criteria in force for managing and developing staff.",
    ),
    byName("แสดงแผนการบริหารและพัฒนาทรัพยากรบุคคล", "Show the plan for managing and developing staff."),
    fromMemory("ระบุเป้าหมาย งบประมาณ และช่วงเวลาของแต่ละโครงการ", "Give each project's target, budget and period."),
  ],
  "complaint-statistics-year": [
    byName(
      "แสดงสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบของทั้งปี",
      "Show the whole year's statistics of complaints about corruption and misconduct.",
    ),
    elsewhere(
      "แสดงจำนวนเรื่องทั้งหมด เรื่องที่แล้วเสร็จ และเรื่องที่กำลังดำเนินการ",
      "Give how many there were, how many are finished and how many are being handled.",
    ),
    elsewhere("ไม่มีเรื่องร้องเรียน ให้เผยแพร่ว่าไม่มี", "Where there was no complaint, publish that."),
  ],
  "ethics-code": [
    elsewhere("แสดงประมวลจริยธรรมที่ใช้กับเจ้าหน้าที่ของหน่วยงาน", "Show the code of ethics that binds the agency's officials."),
    elsewhere("แสดงข้อกำหนดจริยธรรมของหน่วยงาน (ถ้ามี)", "Show the agency's own rules of ethics, if any."),
  ],
  "ethics-drive": [
    elsewhere(
      "แสดงการตั้งคณะทำงานหรือทีมให้คำปรึกษาด้านจริยธรรม",
      "Show the working group or advisers on ethics that were set up.",
    ),
    elsewhere("แสดงแนวปฏิบัติสิ่งที่ควรทำและไม่ควรทำ", "Show the guide to what to do and what not to do."),
    elsewhere("แสดงการอบรมหรือกิจกรรมที่มีเนื้อหาด้านจริยธรรม", "Show training or activities that deal with ethics."),
  ],
  "ethics-assessment": [
    byName("แสดงผลการประเมินจริยธรรมของเจ้าหน้าที่", "Show the results of assessing officials' ethics."),
    fromMemory("แสดงว่านำผลไปใช้บริหารงานบุคคลอย่างไร", "Show how personnel management uses them."),
  ],
  "ethics-code-and-drive": [
    byName("แสดงประมวลจริยธรรมที่ใช้กับเจ้าหน้าที่ของหน่วยงาน", "Show the code of ethics that binds the agency's officials."),
    byName("แสดงกิจกรรมขับเคลื่อนจริยธรรมที่ทำแล้ว พร้อมวันที่และภาพ", "Show what was done for ethics, with dates and pictures."),
    elsewhere(
      "แสดงคณะทำงานหรือทีมให้คำปรึกษา และแนวปฏิบัติสิ่งที่ควรทำและไม่ควรทำ",
      "Show the working group or advisers and the guide to what to do and not to do.",
    ),
  ],
  "no-gift-pledge": [
    byName(
      "แสดงประกาศเจตนารมณ์ไม่รับของขวัญจากการปฏิบัติหน้าที่",
      "Show the announcement that no gifts are taken in the course of duty.",
    ),
    fromMemory("ผู้บริหารสูงสุดคนปัจจุบันลงนามและลงวันที่", "The present chief executive has signed and dated it."),
  ],
  "no-gift-culture": [
    byName("แสดงกิจกรรมสร้างวัฒนธรรมไม่รับของขวัญในหน่วยงาน", "Show activities for a culture of taking no gifts."),
    fromMemory("มีภาพ วันที่ และผู้เข้าร่วมของกิจกรรม", "Have pictures, dates and who took part."),
  ],
  "no-gift-report": [
    byName("แสดงรายงานผลตามนโยบายไม่รับของขวัญ", "Show the report on the policy of taking no gifts."),
    fromMemory("ไม่มีการรับของขวัญ ให้รายงานว่าไม่มี", "Where no gift was taken, report that."),
  ],
  "no-gift-drive": [
    elsewhere(
      "แสดงประกาศเจตนารมณ์ No Gift Policy ที่ผู้บริหารสูงสุดลงนาม",
      "Show the No Gift Policy announcement signed by the chief executive.",
    ),
    elsewhere(
      "แสดงกิจกรรมสร้างวัฒนธรรมที่ผู้บริหารสูงสุดมีส่วนร่วม",
      "Show activities for that culture with the chief executive taking part.",
    ),
  ],
  "gift-report": [
    byName(
      "แสดงรายงานการรับทรัพย์สินหรือประโยชน์อื่นใดโดยธรรมจรรยา",
      "Show the report on property or other benefits received on moral grounds.",
    ),
    fromMemory("ไม่มีการรับ ให้รายงานว่าไม่มี", "Where nothing was received, report that."),
  ],
  "structure-and-powers": [
    elsewhere(
      "แสดงแผนผังโครงสร้าง ตำแหน่งสำคัญ และการแบ่งส่วนงานภายใน",
      "Show the chart, the key positions and the units inside.",
    ),
    byName("อธิบายหน้าที่และอำนาจของหน่วยงานบนหน้าเว็บ", "State the agency's duties and powers on the page."),
  ],
  "contact-and-enquiries": [
    fromMemory("แสดงที่อยู่ แผนที่ โทรศัพท์ และอีเมลที่ติดต่อได้จริง", "Show address, map, telephone and e-mail that are answered."),
    byName(
      "มีช่องทางสอบถามบนเว็บไซต์หลักที่หน่วยงานตอบได้",
      "Have a channel for questions on the main site that the agency answers.",
    ),
  ],
  "bribery-risk": [
    byName(
      "แสดงผลประเมินความเสี่ยงการให้หรือรับสินบนจากงานตามภารกิจ",
      "Show the assessment of the risk of bribery in the agency's tasks.",
    ),
    fromMemory(
      "ระบุงานที่เสี่ยง ระดับความเสี่ยง และมาตรการจัดการ",
      "Give the work at risk, the level and what is done about it.",
    ),
  ],
  "risk-report": [
    byName(
      "แสดงผลการดำเนินการตามแผนหรือมาตรการจัดการความเสี่ยงการทุจริต",
      "Show the results of the plan or measures against the risk of corruption.",
    ),
    fromMemory(
      "ระบุสิ่งที่ทำ ผลลัพธ์ และหลักฐานของแต่ละความเสี่ยง",
      "Give what was done about each risk, the result and evidence.",
    ),
  ],
  "ita-improvement": [
    byName("แสดงผล ITA ที่ได้รับและประเด็นที่ต้องพัฒนา", "Show the ITA result received and what has to be improved."),
    elsewhere(
      "แสดงการนำผลไปปรับปรุงงาน: มาตรการ ผู้รับผิดชอบ และกำหนดเวลา",
      "Show how it is used to improve: measures, owners and dates.",
    ),
  ],
  "integrity-report": [
    elsewhere(
      "รายงานผลการดำเนินการของทุกมาตรการที่กำหนดจากผล ITA",
      "Report what became of every measure taken from the ITA result.",
    ),
    fromMemory("ระบุสิ่งที่ทำ วันที่ ผลลัพธ์ และหลักฐาน", "Give what was done, when, the result and evidence."),
  ],
  unknown: [
    byName("แสดงข้อมูลให้ตรงและครบตามชื่อข้อ “{ข้อความ}”", "Show what the item's name asks for, in full: “{words}”."),
    fromMemory("เทียบองค์ประกอบที่ต้องมีกับคู่มือการประเมินของปีนั้น", "Compare with the elements in that year's assessment manual."),
  ],
  unnamed: [
    fromMemory("เทียบองค์ประกอบที่ต้องมีกับคู่มือการประเมินของปีนั้น", "Compare with the elements in that year's assessment manual."),
  ],
};
