import { byName, elsewhere, fromMemory, inDocument, type MeasureLines } from "./line";

/** What the page must show: 9.5 การส่งเสริมความโปร่งใส. */
export const TRANSPARENCY: Readonly<Record<string, MeasureLines>> = {
  "complaint-procedure": [
    inDocument(
      "จัดทำแนวปฏิบัติเรื่องร้องเรียนการทุจริตโดยเฉพาะ แยกจากคู่มือร้องทุกข์ทั่วไป",
      "Write a procedure for complaints about corruption alone, apart from the general manual.",
    ),
    inDocument(
      "ระบุวิธีที่บุคคลภายนอกร้องเรียน และขั้นตอนจัดการเรื่อง",
      "Say how an outsider complains and how a complaint is handled.",
    ),
    inDocument("ระบุส่วนงานที่รับผิดชอบและระยะเวลาดำเนินการ", "Name the unit responsible and the time it takes."),
  ],
  "complaint-channel": [
    byName(
      "มีช่องทางแจ้งเรื่องร้องเรียนการทุจริตของเจ้าหน้าที่บนเว็บไซต์หลัก",
      "Have a channel on the main site for complaints about officials' corruption.",
    ),
    elsewhere(
      "เป็นช่องทางออนไลน์ แยกจากเรื่องร้องเรียนทั่วไป เพื่อคุ้มครองผู้แจ้ง",
      "It is online and apart from general complaints, to protect who complains.",
    ),
    fromMemory("ทดลองส่งเรื่องและตรวจว่าผู้รับเรื่องได้รับจริง", "Send a test and check that it arrives."),
  ],
  "complaint-statistics": [
    byName(
      "แสดงสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบของเจ้าหน้าที่",
      "Show statistics of complaints about officials' corruption and misconduct.",
    ),
    elsewhere(
      "แสดงจำนวนเรื่องทั้งหมด เรื่องที่แล้วเสร็จ และเรื่องที่กำลังดำเนินการ",
      "Give how many there were, how many are finished and how many are being handled.",
    ),
    elsewhere("ไม่มีเรื่องร้องเรียน ให้เผยแพร่ว่าไม่มี", "Where there was no complaint, publish that."),
  ],
  "feedback-channel": [
    byName(
      "มีช่องทางให้ประชาชนแสดงความคิดเห็นต่อการดำเนินงานบนเว็บไซต์หลัก",
      "Have a channel on the main site for people's opinions on the agency's work.",
    ),
    fromMemory(
      "ใช้ได้ทางออนไลน์ ทดลองส่ง และตรวจว่าหน่วยงานได้รับจริง",
      "It works online: send a test and check that it arrives.",
    ),
  ],
  participation: [
    inDocument(
      "แสดงกิจกรรมที่ผู้มีส่วนได้ส่วนเสียร่วมวางแผน ร่วมดำเนินการ หรือร่วมติดตามประเมินผล",
      "Show activities where stakeholders took part in planning, carrying out or following up.",
    ),
    inDocument("แนบลิงก์ข่าวและภาพของกิจกรรม", "Attach links to news and pictures of them."),
    fromMemory("สรุปว่าใครร่วม ร่วมอย่างไร และนำผลไปใช้อย่างไร", "Sum up who took part, how, and what was made of it."),
  ],
};
