import { byName, fromMemory, inDocument, type MeasureLines } from "./line";

/** What the page must show: 9.3 การบริหารเงินงบประมาณ. */
export const BUDGET: Readonly<Record<string, MeasureLines>> = {
  "spending-plan": [
    inDocument("แสดงแผนการใช้จ่ายงบประมาณที่มีระยะเวลา 1 ปี", "Show the spending plan of one year."),
    inDocument(
      "แยกงบประมาณตามแหล่งที่ได้รับจัดสรรและตามประเภทรายการใช้จ่าย",
      "Divide the budget by where it comes from and by kind of spending.",
    ),
  ],
  "spending-progress": [
    byName("แสดงความก้าวหน้าการใช้จ่ายตามแผนการใช้จ่ายงบประมาณ", "Show how far spending under the plan has come."),
    fromMemory(
      "เทียบงบประมาณที่ได้รับกับที่เบิกจ่าย พร้อมร้อยละ",
      "Compare budget received with budget paid out, with the percentage.",
    ),
  ],
  "spending-report": [
    inDocument("แสดงผลตามแผนการใช้จ่ายงบประมาณประจำปี", "Show the results of the year's spending plan."),
    inDocument(
      "สรุปผลการใช้จ่าย ปัญหา อุปสรรค ข้อเสนอแนะ และผลสัมฤทธิ์ตามเป้าหมาย",
      "Sum up spending, problems, suggestions and what was achieved against targets.",
    ),
  ],
  "procurement-plan": [
    inDocument(
      "แสดงแผนที่ต้องประกาศตามกฎหมายว่าด้วยการจัดซื้อจัดจ้างฯ พ.ศ. 2560",
      "Show the plans that the procurement act of B.E. 2560 requires to be announced.",
    ),
    fromMemory(
      "ระบุวงเงินและช่วงเวลาที่คาดว่าจะจัดซื้อจัดจ้างของแต่ละรายการ",
      "Give each entry's amount and when it is expected to be procured.",
    ),
    fromMemory("ไม่มีรายการที่ต้องประกาศแผน ให้เผยแพร่ว่าไม่มี", "Where no plan has to be announced, publish that."),
  ],
  "procurement-notices": [
    byName(
      "รวมประกาศจัดซื้อจัดจ้างไว้ในหน้าเดียว เช่น ประกาศเชิญชวนและผลผู้ชนะ",
      "Collect procurement notices on one page, such as invitations and winners.",
    ),
    fromMemory("ทุกประกาศระบุวันที่และเปิดอ่านได้", "Every notice has a date and can be opened."),
  ],
  "procurement-monthly": [
    byName("แสดงสรุปผลการจัดซื้อจัดจ้างแยกเป็นรายเดือน", "Show the summary of procurement month by month."),
    fromMemory(
      "ระบุงาน วงเงิน วิธี ผู้ได้รับคัดเลือก และเหตุผล ของแต่ละรายการ",
      "Give each entry's work, amount, method, supplier chosen and why.",
    ),
    fromMemory(
      "เดือนใดไม่มีการจัดซื้อจัดจ้าง ให้เผยแพร่ว่าไม่มี ไม่เว้นเดือนว่าง",
      "For a month without procurement publish that there was none; leave no month out.",
    ),
  ],
  "procurement-report": [
    byName("แสดงรายงานผลการจัดซื้อจัดจ้างของทั้งปี", "Show the report on the whole year's procurement."),
    fromMemory("สรุปจำนวนรายการและวงเงิน แยกตามวิธีจัดซื้อจัดจ้าง", "Sum up entries and amounts by method."),
    fromMemory("ระบุปัญหา อุปสรรค และข้อเสนอแนะ", "State problems and suggestions."),
  ],
};
