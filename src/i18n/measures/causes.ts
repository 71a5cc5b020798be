import { ours, type MeasureLines } from "./line";

/** What an assessor's comment asks for, by its cause: how the answer is given, not what it says. */
export const CAUSE_STEPS: Readonly<Record<string, MeasureLines>> = {
  "file-without-page": [
    ours(
      "ทำหน้าเว็บของเรื่องนี้บนเว็บไซต์หลักของหน่วยงาน แล้ววางลิงก์ไฟล์ไว้ในหน้านั้น",
      "Make a page for this matter on the agency's own main site and put the file on it.",
    ),
    ours(
      "เชื่อมหน้านั้นจากเมนูเว็บไซต์ และตอบด้วย URL ของหน้า ไม่ใช่ของไฟล์",
      "Link the page from the menu, and answer with its URL, not the file's.",
    ),
  ],
  "not-own-site": [
    ours(
      "นำข้อมูลมาลงหน้าเว็บใต้โดเมนหลักของหน่วยงาน ไม่ตอบด้วยเพจ ไดรฟ์ หรือเว็บไซต์อื่น",
      "Put the information on a page under the agency's own domain; answer with no other site, drive or feed.",
    ),
    ours("เชื่อมหน้านั้นจากเมนูเว็บไซต์", "Link the page from the menu."),
  ],
  "not-current-period": [
    ours(
      "จัดทำฉบับที่ตรงช่วงเวลา ระบุปีให้เห็นทั้งบนหน้าเว็บและในเอกสาร",
      "Prepare the edition of the right period, with the year on the page and in the document.",
    ),
    ours("แยกฉบับปีเก่าไว้ต่างหาก ไม่ปนกับฉบับที่ใช้ตอบ", "Keep older editions apart from the one that answers."),
  ],
  "wrong-channel": [
    ours(
      "แก้ช่องทางเดิมหรือเปิดใหม่บนเว็บไซต์หลัก ให้ใช้งานได้จริง",
      "Mend the channel or open a new one on the main site, so that it works.",
    ),
    ours(
      "ทดลองใช้จากภายนอกหนึ่งครั้ง แล้วเก็บภาพหน้าจอไว้เป็นหลักฐาน",
      "Try it once from outside and keep pictures of the screen.",
    ),
  ],
  "wrong-content": [
    ours(
      "จัดทำเอกสารของเรื่องนี้โดยเฉพาะ เสนอผู้มีอำนาจเห็นชอบ แล้วเผยแพร่แทนฉบับเดิม",
      "Prepare a document on this very matter, have it approved, and publish it in place of the old one.",
    ),
  ],
  "missing-element": [
    ours("เพิ่มส่วนที่กรรมการระบุว่าขาด: “{ข้อความ}”", "Add what the assessors found missing: “{words}”."),
    ours("เทียบกับรายการต่อไปนี้ทีละข้อก่อนเผยแพร่", "Check the list below item by item before publishing."),
  ],
  "missing-element-unnamed": [
    ours(
      "เพิ่มส่วนที่ขาดให้ครบ โดยเทียบกับรายการต่อไปนี้ทีละข้อก่อนเผยแพร่",
      "Add what is missing: check the list below item by item before publishing.",
    ),
  ],
  "not-found": [
    ours(
      "หาสาเหตุที่กรรมการไม่พบ: ยังไม่เผยแพร่ ลิงก์เสีย หรือต้องเข้าสู่ระบบ แล้วแก้ไข",
      "Find out why it was not found: not published, a broken link or behind a sign-in; put that right.",
    ),
    ours("วางหน้าไว้ในเมนูที่ประชาชนหาพบ", "Place the page in a menu where people find it."),
  ],
};

/** A finding whose comment no rule classifies, and one without any comment. */
export const COMMENT_STEPS: Readonly<Record<string, MeasureLines>> = {
  quoted: [ours("แก้ตามความคิดเห็นของกรรมการ: “{ข้อความ}”", "Put right what the assessors said: “{words}”.")],
  none: [
    ours(
      "เทียบหน้าเว็บและเอกสารที่ใช้ตอบกับรายการต่อไปนี้ เพื่อหาสาเหตุที่ไม่ได้คะแนน",
      "Compare the page and documents that answered with the list below, to find why they did not score.",
    ),
  ],
};
