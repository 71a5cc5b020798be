import type { Cause } from "../ita";
import { textKey } from "../thai";

/** Rules in order of precedence, over the comment without spaces and with Arabic digits. */
const RULES: readonly (readonly [Cause, RegExp])[] = [
  ["file-without-page", /url.{0,60}(?:ไฟล์เอกสาร|ไฟล์pdf|ไฟล์รูปภาพ)|(?:ไฟล์เอกสาร|ไฟล์แนบ).{0,80}urlของหน้า/],
  ["not-own-site", /ไม่ใช่url(?:ของ)?(?:หน้า)?เว็บไซต์|ไม่ใช่เว็บไซต์(?:หลัก)?ของหน่วยงาน|ไม่ได้อยู่บนเว็บไซต์/],
  ["not-current-period", /ไม่ครอบคลุม(?:ระยะเวลา|ปี|ช่วง)|ไม่เป็นปัจจุบัน|ไม่ใช่(?:ข้อมูล|รายงาน|แผน)?(?:ของ|ใน)?ปี|ล้าสมัย|ปีที่ผ่านมา/],
  ["wrong-channel", /ไม่มีช่องทาง|สื่อสาร(?:สอง|2)ทาง|ช่องทาง.{0,30}ไม่(?:ถูกต้อง|สามารถ)/],
  [
    "wrong-content",
    /ไม่ใช่(?:แนวปฏิบัติ|คู่มือ|แผน|รายงาน|มาตรการ|ประกาศ|นโยบาย|หลักเกณฑ์)|ไม่ตรง(?:ประเด็น|ตาม|กับ)|ไม่สอดคล้อง|ไม่เกี่ยวข้อง/,
  ],
  [
    "missing-element",
    /ไม่ครบ|ขาด|ไม่แสดง|ไม่ระบุ|ไม่มี(?:เนื้อหา|รายละเอียด|องค์ประกอบ)|ไม่มี.{0,40}(?:เดือน|ไตรมาส)|ควรแสดง|ไม่ชัดเจน/,
  ],
  ["not-found", /ไม่พบ|ไม่ได้เผยแพร่|ไม่มีการเผยแพร่|ไม่มีข้อมูล|เข้าถึงไม่ได้|เปิดไม่ได้|ไม่สามารถ(?:เข้าถึง|เปิด)|ลิงก์เสีย/],
];

/** The class of an assessor's comment; undefined where no rule decides. */
export function classifyCause(comment: string): Cause | undefined {
  const key = textKey(comment);
  return RULES.find(([, pattern]) => pattern.test(key))?.[0];
}
