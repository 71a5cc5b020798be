import { ours, type MeasureLines } from "./line";

/** What period the information must be about. */
export const PERIOD_STEPS: Readonly<Record<string, MeasureLines>> = {
  current: [ours("ตรวจให้ข้อมูลเป็นปัจจุบันในวันที่ส่งข้อมูล", "See that it is true on the day it is submitted.")],
  "in-force": [ours("ใช้ฉบับที่ยังใช้บังคับในปีงบประมาณ {ปี}", "Use the edition that is in force in {year}.")],
  "this-year": [ours("ใช้ข้อมูลของปีงบประมาณ {ปี}", "Use the information of {year}.")],
  "last-year": [ours("ใช้รายงานผลของปีงบประมาณ {ปีก่อน}", "Use the report on {previous year}.")],
  "first-half": [
    ours(
      "ใช้ข้อมูล 6 เดือนแรกของปีงบประมาณ {ปี} (1 ต.ค. – 31 มี.ค.) จึงเผยแพร่ได้ตั้งแต่ 1 เม.ย.",
      "Use the first six months of {year} (1 Oct – 31 Mar), so publish from 1 April.",
    ),
  ],
  "at-least-first-half": [
    ours(
      "ใช้ข้อมูลอย่างน้อย 6 เดือนแรกของปีงบประมาณ {ปี} (1 ต.ค. – 31 มี.ค.)",
      "Use at least the first six months of {year} (1 Oct – 31 Mar).",
    ),
  ],
  "to-date": [
    ours(
      "ใช้ข้อมูลปีงบประมาณ {ปี} ครบทุกเดือนตั้งแต่ ต.ค. ถึงเดือนล่าสุดก่อนส่งข้อมูล",
      "Use every month of {year} from October to the last one before submission.",
    ),
  ],
  "as-announced": [
    ours("ใช้ช่วงข้อมูลตามคู่มือการประเมินของปีงบประมาณ {ปี}", "Use the period that the assessment manual of {year} asks for."),
  ],
};

/** Evidence comes in pairs: what was announced, and the report on carrying it out. */
export const PAIR_STEPS: Readonly<Record<string, MeasureLines>> = {
  plan: [
    ours(
      "เก็บผลของแต่ละรายการไว้จัดทำรายงานที่เป็นคู่กัน (ข้อ {ข้อคู่})",
      "Keep the result of each entry for the reports that go with it ({partners}).",
    ),
  ],
  report: [
    ours(
      "ให้รายการตรงกับแผน นโยบาย หรือมาตรการของปีเดียวกันที่เป็นคู่ (ข้อ {ข้อคู่})",
      "Keep to the entries of the plan, policy or measure of the same year ({partners}).",
    ),
  ],
};

/** How a page that scored is kept: by period, and by topic where that matters. */
export const KEEP_STEPS: Readonly<Record<string, MeasureLines>> = {
  current: [
    ours(
      "ตรวจหน้าเว็บทุกไตรมาส และแก้ไขทันทีเมื่อข้อมูลเปลี่ยน",
      "Check the page every quarter, and correct it as soon as something changes.",
    ),
  ],
  "in-force": [
    ours(
      "ตรวจว่าฉบับที่เผยแพร่ใช้บังคับในปีงบประมาณ {ปี} ถ้าสิ้นสุดแล้วให้เผยแพร่ฉบับใหม่ก่อนส่งข้อมูล",
      "See that the edition covers {year}; if it has run out, publish the new one before submission.",
    ),
    ours("คงฉบับเดิมไว้ให้สืบค้น โดยระบุปีให้ชัด", "Keep the earlier edition on the site with its year."),
  ],
  "this-year": [
    ours(
      "เผยแพร่ข้อมูลของปีงบประมาณ {ปี} ก่อนส่งข้อมูล ของปีก่อนใช้ตอบไม่ได้",
      "Publish that of {year} before submission; last year's does not answer.",
    ),
    ours("คงข้อมูลปีก่อนไว้ให้สืบค้น โดยระบุปีให้ชัด", "Keep the earlier year on the site with its year."),
  ],
  "last-year": [
    ours(
      "เผยแพร่รายงานผลของปีงบประมาณ {ปีก่อน} ทันทีที่ปิดปี และก่อนส่งข้อมูล",
      "Publish the report on {previous year} once that year is closed, and before submission.",
    ),
  ],
  "first-half": [
    ours(
      "รวบรวมข้อมูล ต.ค. – มี.ค. ของปีงบประมาณ {ปี} และเผยแพร่ในเดือนเมษายน ก่อนปิดรับข้อมูล",
      "Collect October to March of {year}, and publish in April before the window closes.",
    ),
  ],
  "at-least-first-half": [
    ours(
      "ปรับปรุงให้ครอบคลุมอย่างน้อย 6 เดือนแรกของปีงบประมาณ {ปี} ก่อนปิดรับข้อมูล",
      "Bring it up to the first six months of {year} at least, before the window closes.",
    ),
  ],
  "to-date": [
    ours(
      "เพิ่มข้อมูลปีงบประมาณ {ปี} ทุกเดือน เดือนใดไม่มีรายการให้เผยแพร่ว่าไม่มี",
      "Add every month of {year}; for a month without entries publish that.",
    ),
  ],
  "as-announced": [
    ours(
      "ตรวจช่วงข้อมูลในคู่มือการประเมินของปีงบประมาณ {ปี} แล้วเผยแพร่ฉบับที่ตรงก่อนส่งข้อมูล",
      "Look up the period in the manual of {year}, and publish that edition before submission.",
    ),
  ],

  structure: [ours("แก้แผนผังทันทีที่มีการปรับโครงสร้างหรือตำแหน่ง", "Correct the chart as soon as units or positions change.")],
  executives: [
    ours(
      "แก้ชื่อ รูป และช่องทางติดต่อทันทีที่มีผู้บริหารเข้าใหม่หรือพ้นตำแหน่ง",
      "Correct names, pictures and contacts as soon as an executive comes or goes.",
    ),
  ],
  contact: [ours("โทรและส่งอีเมลทดสอบทุกไตรมาส", "Call the number and write to the address every quarter.")],
  laws: [ours("เพิ่มกฎหมายที่ออกใหม่ และนำฉบับที่ยกเลิกออก", "Add new laws, and take out those repealed.")],
  news: [ours("ลงข่าวใหม่ทุกเดือน", "Publish news every month.")],
  questions: [ours("ตอบคำถามที่ค้าง และทดลองถามหนึ่งครั้งทุกไตรมาส", "Answer what is open, and try a question every quarter.")],
  "social-network": [ours("ตรวจว่าบัญชียังเคลื่อนไหวและลิงก์ยังเปิดได้", "See that the account is alive and its link opens.")],
  "e-service": [ours("ทดลองทำรายการให้จบหนึ่งครั้งทุกไตรมาส", "Complete one transaction as a test every quarter.")],
  "complaint-channel": [
    ours("ทดลองส่งเรื่องทุกไตรมาส และยืนยันผู้รับเรื่อง", "Send a test every quarter, and confirm who receives it."),
  ],
  "feedback-channel": [
    ours("ทดลองส่งความคิดเห็นทุกไตรมาส และยืนยันผู้รับ", "Send a test every quarter, and confirm who receives it."),
  ],
  "executive-pledge": [ours("ประกาศใหม่เมื่อเปลี่ยนผู้บริหารสูงสุด", "Announce it anew when the chief executive changes.")],
  "no-gift-pledge": [ours("ประกาศใหม่เมื่อเปลี่ยนผู้บริหารสูงสุด", "Announce it anew when the chief executive changes.")],
};

/** The last step of every action. */
export const CLOSING_STEPS: Readonly<Record<string, MeasureLines>> = {
  publish: [
    ours(
      "เปิดลิงก์จากเครื่องนอกสำนักงาน บันทึก URL ของหน้า แล้วแจ้งผู้ส่งข้อมูลในระบบ ITAS",
      "Open the link from outside the office, record the page's URL, and tell whoever submits in ITAS.",
    ),
  ],
  perception: [
    ours(
      "เก็บหลักฐานการดำเนินการ สรุปผลเสนอผู้บริหาร และใช้ประกอบรายงานผลตามมาตรการ",
      "Keep evidence, report to the executive, and use it in the report on the measures.",
    ),
  ],
};
