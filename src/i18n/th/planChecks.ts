import type { PlanCheckTexts } from "../planCheckTexts";

/** What the checks of a plan found, and what to do about each. */
export const planChecks: PlanCheckTexts = {
  fields: {
    id: "รหัสแผน",
    subject: "ข้อ",
    measure: "มาตรการ",
    steps: "ขั้นตอน",
    lead: "ผู้รับผิดชอบหลัก",
    monitor: "ผู้กำกับติดตาม",
    start: "วันเริ่ม",
    publishBy: "กำหนดเผยแพร่",
    approveBy: "กำหนดอนุมัติ",
    completedOn: "วันที่แล้วเสร็จ",
    status: "สถานะ",
    pageUrl: "ที่อยู่หน้าเว็บ",
    fileUrl: "ที่อยู่ไฟล์",
  },
  messages: {
    "action-missing": ({ subject }) => ({
      found: `${/^\d/.test(subject) ? "ตัวชี้วัดที่" : "ข้อ"} ${subject} ต่ำกว่าเกณฑ์แต่ไม่มีในแผน`,
      toDo: "ปรับปรุงแผนอีกครั้งเพื่อเพิ่มแถวให้",
    }),
    "measure-missing": () => ({ found: "ยังไม่มีมาตรการ", toDo: "พิมพ์ว่าจะทำสิ่งใด หรือยืนยันมาตรการที่เสนอ" }),
    "steps-missing": () => ({ found: "ยังไม่มีขั้นตอน", toDo: "พิมพ์ขั้นตอนอย่างน้อยหนึ่งขั้น" }),
    "lead-missing": () => ({ found: "ยังไม่มีผู้รับผิดชอบหลัก", toDo: "เลือกหน่วยงานหรือตำแหน่งจากรายชื่อผู้รับผิดชอบ" }),
    "monitor-missing": () => ({ found: "ยังไม่มีผู้กำกับติดตาม", toDo: "เลือกผู้ที่จะติดตามให้งานนี้แล้วเสร็จ" }),
    "date-missing": ({ field }) => ({ found: `ยังไม่มี${field}`, toDo: "พิมพ์วันที่ หรือยืนยันวันที่เสนอตามปฏิทิน" }),
    "date-unreadable": ({ field, text }) => ({
      found: `${field} “${text}” ไม่ใช่วันที่`,
      toDo: "พิมพ์วัน เดือน ปี เช่น 23 เม.ย. 2569",
    }),
    "date-is-text": ({ field, text, fix }) => ({
      found: `${field} “${text}” เป็นข้อความ จึงเรียงและนับวันไม่ได้`,
      toDo: `เปลี่ยนเป็นวันที่ ${fix}`,
    }),
    "date-wrong-era": ({ field, year, fix }) => ({
      found: `${field}พิมพ์ปี ${year} ซึ่งโปรแกรมอ่านเป็นคริสต์ศักราช`,
      toDo: fix === "" ? "พิมพ์วันที่นี้ใหม่ เพราะปีที่หมายถึงไม่มีวันที่ 29 กุมภาพันธ์" : `เปลี่ยนเป็น ${fix}`,
    }),
    "date-two-digit-year": ({ field, year, fix }) => ({
      found: `${field}พิมพ์ปีสองหลัก ซึ่งโปรแกรมอ่านเป็น ค.ศ. ${year}`,
      toDo: `เปลี่ยนเป็น ${fix}`,
    }),
    "date-outside-year": ({ field, date, year }) => ({
      found: `${field} ${date} อยู่นอกปีงบประมาณ ${year}`,
      toDo: "ตรวจปีที่พิมพ์ แผนนี้เริ่ม 1 ตุลาคม สิ้นสุด 30 กันยายน",
    }),
    "date-after-window": ({ field, date, closes }) => ({
      found: `${field} ${date} ช้ากว่าวันปิดรับข้อมูล ${closes}`,
      toDo: "เลื่อนให้ไม่เกินวันปิดรับ หรือแก้ปฏิทินหากกำหนดเปลี่ยน",
    }),
    "date-too-early": ({ field, date, earliest }) => ({
      found: `${field} ${date} มาก่อน ${earliest} ข้อมูลของรอบนี้ยังไม่มี`,
      toDo: `เลื่อนเป็นตั้งแต่ ${earliest}`,
    }),
    "dates-out-of-order": ({ field, date, before, earlier }) => ({
      found: `${field} ${date} มาก่อน${before} ${earlier}`,
      toDo: "เรียงวันเริ่ม กำหนดเผยแพร่ และกำหนดอนุมัติตามลำดับ",
    }),
    "date-day-off": ({ field, date, fix }) => ({
      found: `${field} ${date} เป็นวันหยุดราชการ`,
      toDo: `ใช้วันทำการก่อนหน้า คือ ${fix}`,
    }),
    "address-malformed": ({ field, address, fix }) => ({
      found: `${field} “${address}” ไม่ใช่ที่อยู่เว็บ`,
      toDo: fix === "" ? "คัดลอกที่อยู่จากแถบที่อยู่ของเบราว์เซอร์ ซึ่งขึ้นต้นด้วย https://" : `เปลี่ยนเป็น ${fix}`,
    }),
    "address-other-site": ({ field, host, own }) => ({
      found: `${field}อยู่ที่ ${host} ไม่ใช่เว็บไซต์หลักของหน่วยงาน`,
      toDo: own === "" ? "เผยแพร่บนเว็บไซต์หลักของหน่วยงานแล้วใช้ที่อยู่นั้น" : `เผยแพร่บน ${own} แล้วใช้ที่อยู่นั้น`,
    }),
    "page-is-file": ({ ending }) => ({
      found: `ที่อยู่หน้าเว็บเปิดเป็นไฟล์ .${ending} โดยตรง ซึ่งไม่ได้คะแนน`,
      toDo: "ใช้ที่อยู่ของหน้าที่มีลิงก์ไปยังไฟล์ แล้วย้ายที่อยู่นี้ไปช่องที่อยู่ไฟล์",
    }),
    "id-missing": () => ({
      found: "แถวนี้ไม่มีรหัสแผน จึงปรับปรุงให้ไม่ได้",
      toDo: "หากคัดลอกแถวมา ให้ใช้แถวเดิมของข้อนี้ หรือปรับปรุงแผนอีกครั้ง",
    }),
    "id-duplicated": ({ id }) => ({
      found: `รหัสแผน ${id} ซ้ำกับแถวก่อนหน้า`,
      toDo: "รวมสองแถวเป็นแถวเดียว แถวหลังจะไม่ถูกปรับปรุง",
    }),
    "status-unknown": ({ status }) => ({
      found: status === "" ? "ยังไม่มีสถานะ" : `ไม่รู้จักสถานะ “${status}”`,
      toDo: "เลือกหนึ่งในสี่สถานะจากรายการ",
    }),
  },
};
