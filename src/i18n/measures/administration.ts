import { byName, fromMemory, inDocument, type MeasureLines } from "./line";

/** What the page must show: 9.2 การบริหารงาน. */
export const ADMINISTRATION: Readonly<Record<string, MeasureLines>> = {
  "operating-plan": [
    byName("แสดงแผนดำเนินงานประจำปีที่มีระยะเวลา 1 ปี", "Show the operating plan of one year."),
    fromMemory(
      "ระบุงบประมาณและช่วงเวลาดำเนินการของแต่ละโครงการหรือกิจกรรม",
      "Give each project's or activity's budget and period.",
    ),
  ],
  "operating-progress": [
    inDocument(
      "แสดงความก้าวหน้าตามแผนดำเนินงานประจำปีของแต่ละโครงการหรือกิจกรรม",
      "Show how far each project or activity of the operating plan has come.",
    ),
    inDocument("ระบุงบประมาณที่ใช้ของแต่ละโครงการ", "Give the budget each project has used."),
  ],
  "operating-report": [
    byName("แสดงผลการดำเนินงานตามแผนดำเนินงานประจำปี", "Show the results of the year's operating plan."),
    fromMemory("สรุปผล งบประมาณที่ใช้ ปัญหา อุปสรรค และข้อเสนอแนะ", "Sum up results, budget used, problems and suggestions."),
    fromMemory("เทียบผลสัมฤทธิ์กับเป้าหมายของแผน", "Compare what was achieved with the plan's targets."),
  ],
  "work-manual": [
    byName("แสดงคู่มือหรือแนวทางที่เจ้าหน้าที่ใช้ปฏิบัติงานจริง", "Show a manual or guideline that the agency's officials work by."),
    fromMemory(
      "ระบุว่าเป็นงานใด สำหรับเจ้าหน้าที่ตำแหน่งใด และทำตามลำดับอย่างไร",
      "Say which task it is about, for which post, and how it is done step by step.",
    ),
  ],
  "service-manual": [
    byName("แสดงคู่มือหรือแนวทางสำหรับผู้รับบริการหรือผู้มาติดต่อ", "Show a manual or guideline for those who come for a service."),
    fromMemory(
      "ระบุชื่อบริการ ขั้นตอน ระยะเวลา ค่าธรรมเนียม และเอกสารที่ใช้",
      "Give the service, its steps, time, fee and the papers needed.",
    ),
    fromMemory("ระบุสถานที่หรือช่องทางรับบริการ", "Say where or through which channel it is given."),
  ],
  "service-statistics": [
    inDocument("แสดงสถิติการให้บริการตามภารกิจของหน่วยงาน", "Show statistics of the services the agency gives."),
    fromMemory("แยกจำนวนผู้รับบริการเป็นรายเดือนและรายบริการ", "Count users by month and by service."),
  ],
  "satisfaction-report": [
    inDocument(
      "แสดงผลสำรวจความพึงพอใจต่อการให้บริการของหน่วยงาน",
      "Show the results of the survey on satisfaction with the agency's services.",
    ),
    fromMemory(
      "ระบุจำนวนผู้ตอบ วิธีสำรวจ และผลของแต่ละบริการ",
      "Give the number who answered, how it was done, and the result of each service.",
    ),
  ],
  "e-service": [
    byName(
      "มีบริการที่ประชาชนทำรายการผ่านเว็บไซต์ได้จบ โดยไม่ต้องมาที่สำนักงาน",
      "Offer a service that people can complete on the site without coming to the office.",
    ),
    fromMemory(
      "เข้าใช้ได้จากเว็บไซต์หลัก พร้อมคำแนะนำการใช้ ไม่ใช่เพียงแบบฟอร์มให้ดาวน์โหลด",
      "It opens from the main site with instructions, and is more than a form to download.",
    ),
  ],
};
