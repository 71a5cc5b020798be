type Data = Readonly<Record<string, string | number>>;
const text = (data: Data, key: string): string => String(data[key] ?? "");

/** What happened, what is untouched, what to do. */
export const refusals: Readonly<Record<string, (file: string, data: Data) => string>> = {
  empty: (file) => `${file}: ไม่มีข้อมูล จึงไม่ได้อ่านและไม่ได้เขียนสิ่งใด โปรดเลือกไฟล์หรือคัดลอกตารางผลการประเมินใหม่`,
  "too-large": (file, data) =>
    `${file}: ${text(data, "unpacked") === "" ? "ใหญ่เกิน" : "ข้อมูลที่บีบอัดไว้ใหญ่เกิน"} ${text(data, "limitMegabytes")} MB จึงไม่ได้อ่านและไม่ได้เขียนสิ่งใด โปรดเลือกเฉพาะส่วนที่เป็นตารางผลการประเมิน`,
  picture: (file) => `${file}: เป็นรูปภาพ จึงอ่านตัวอักษรไม่ได้และไม่ได้เขียนสิ่งใด โปรดใช้ข้อความหรือตารางที่คัดลอกจากระบบ ITAS`,
  "not-text": (file) => `${file}: ไม่ใช่ไฟล์ข้อความ จึงไม่ได้อ่านและไม่ได้เขียนสิ่งใด โปรดบันทึกเป็นข้อความ HTML หรือ CSV แล้วลองใหม่`,
  format: (file, data) =>
    text(data, "format") === "ole"
      ? `${file}: เป็นไฟล์ Excel หรือ Word รุ่นเก่า (.xls, .doc) หรือไฟล์ที่ใส่รหัสผ่าน จึงไม่ได้อ่านและไม่ได้เขียนสิ่งใด โปรดเปิดด้วย Excel หรือ Word แล้วบันทึกเป็น .xlsx หรือ .docx โดยไม่ใส่รหัสผ่าน แล้วลองใหม่`
      : `${file}: รุ่นนี้ยังไม่อ่านไฟล์ ${text(data, "format")} และไม่ได้เขียนสิ่งใด โปรดบันทึกเป็น .xlsx .docx HTML หรือ CSV หรือคัดลอกตารางจากไฟล์แล้ววาง`,
  "too-many-cells": (file) => `${file}: มีเซลล์มากเกินไป จึงไม่ได้อ่านและไม่ได้เขียนสิ่งใด โปรดเลือกเฉพาะตารางผลการประเมิน`,
  damaged: (file) =>
    `${file}: ไฟล์เสียหาย ไม่ครบ หรือมีโครงสร้างซ้อนกันลึกผิดปกติ จึงไม่ได้อ่านและไม่ได้เขียนสิ่งใด โปรดเปิดด้วยโปรแกรมเดิมแล้วบันทึกใหม่ หรือคัดลอกเฉพาะตารางผลการประเมินแล้ววาง`,
  "look-alike": (file, data) =>
    `${file}: ดูเหมือนผลการประเมินของระบบอื่น (${text(data, "code")}) ไม่ใช่ ITA จากระบบ ITAS จึงไม่ได้อ่านและไม่ได้เขียนสิ่งใด โปรดเลือกผลจากระบบ ITAS`,
  "no-scores": (file) =>
    `${file}: ไม่พบคะแนนของตัวชี้วัดหรือข้อใด จึงไม่ได้เขียนสิ่งใด โปรดตรวจว่าเลือกตารางที่มีรหัสข้อ (O1 …) หรือตัวชี้วัดพร้อมคะแนน`,
};

export const diagnostics: Readonly<Record<string, (data: Data) => string>> = {
  "code-repaired": (data) => `อ่านรหัสข้อ “${text(data, "from")}” เป็น ${text(data, "to")}`,
  "unknown-code": (data) => `รหัส ${text(data, "item")} ไม่มีในหลักเกณฑ์ปี ${text(data, "year")} จึงเก็บไว้แต่ไม่นำไปคำนวณ`,
  "duplicate-item": (data) => `ข้อ ${text(data, "item")} ปรากฏซ้ำ ใช้ข้อมูลที่พบก่อน`,
  "score-conflict": (data) =>
    `${text(data, "subject")} มีสองคะแนน: ${text(data, "first")} และ ${text(data, "second")} ใช้ค่าแรกไว้ก่อน โปรดยืนยัน`,
  "score-out-of-range": (data) => `${text(data, "subject")}: คะแนน ${text(data, "value")} อยู่นอกช่วง 0–100 จึงไม่นำมาใช้`,
  "score-unreadable": (data) => `${text(data, "subject")}: อ่านคะแนน “${text(data, "value")}” ไม่ได้ จึงเว้นว่างไว้`,
  "name-differs": (data) =>
    `ข้อ ${text(data, "item")}: ชื่อในเอกสาร “${text(data, "found")}” ต่างจากชื่อตามหลักเกณฑ์ “${text(data, "expected")}”`,
  "text-damaged": (data) => `ข้อความอาจเสียหายจากการคัดลอก: “${text(data, "found")}”`,
  "recomputed-differs": (data) =>
    `${text(data, "subject")}: เอกสารรายงาน ${text(data, "reported")} แต่คำนวณได้ ${text(data, "computed")}`,
  "band-differs": (data) =>
    `เอกสารรายงานระดับ ${text(data, "reported")} แต่คะแนนรวมคำนวณได้ระดับ ${text(data, "computed")}`,
  "total-is-instrument": (data) =>
    `“คะแนนรวม” ${text(data, "value")} (ระดับ ${text(data, "band")}) ในเอกสารเป็นคะแนนของ ${text(data, "instrument")} ซึ่งเป็นแบบวัดเดียวในเอกสาร จึงบันทึกเป็นคะแนนแบบวัด`,
  "owner-missing": (data) => `ข้อ ${text(data, "item")} ต่ำกว่าเกณฑ์แต่ไม่มีผู้รับผิดชอบในเอกสาร`,
  "item-missing": (data) => `ไม่พบข้อ ${text(data, "items")} ในเอกสาร จึงถือว่าไม่มีข้อมูล (ไม่ใช่ 0)`,
  "cell-unused": (data) => `คอลัมน์ “${text(data, "header")}” ไม่รู้จักความหมาย จึงไม่ได้ใช้ เช่น “${text(data, "text")}”`,
  "cell-shifted": (data) =>
    `${text(data, "subject")}: ช่องคะแนนว่าง แต่พบ ${text(data, "value")} ในช่องอื่นของแถวที่เลื่อน จึงใช้ค่านี้ โปรดยืนยัน`,
  "file-unmatched": (data) => `${text(data, "file")}: ไม่มีผลคะแนนที่ตรงกับหน่วยงานหรือปีของไฟล์นี้ จึงไม่ได้ใช้`,
  "table-without-tabs": (data) =>
    `พบ ${text(data, "count")} บรรทัดที่ดูเหมือนตารางแต่ไม่มีแท็บคั่นช่อง เช่น “${text(data, "text")}” จึงไม่ได้อ่าน โปรดคัดลอกตารางจากหน้าเว็บหรือ Word แล้ววางใหม่`,
  "sheet-hidden": (data) =>
    `มีแผ่นงานที่ซ่อนไว้ ${text(data, "count")} แผ่นซึ่งไม่ได้อ่าน (${text(data, "sheets")}) ถ้าเป็นส่วนหนึ่งของผลการประเมิน โปรดเลิกซ่อนแล้วอ่านใหม่`,
  "rows-hidden": (data) =>
    `อ่านแถวที่ซ่อนไว้ ${text(data, "rows")} แถว และคอลัมน์ที่ซ่อนไว้ ${text(data, "columns")} คอลัมน์ด้วย เพราะการกรองไม่เปลี่ยนผลการประเมิน`,
  "cells-hidden": (data) => `ไม่ได้อ่านข้อความที่ซ่อนไว้ในหน้า ${text(data, "count")} แห่ง เช่น “${text(data, "text")}”`,
  "own-workbook": (data) =>
    `ไฟล์นี้สร้างจากโปรแกรมนี้ จึงอ่านผลการประเมินจากตารางของไฟล์ ส่วนแผ่นงานอื่น (${text(data, "sheets")}) ไม่ได้อ่าน`,
  "unread-row": (data) => `ไม่ได้นำแถวนี้ไปใช้: “${text(data, "text")}”`,
  "scheme-unverified": (data) =>
    `หลักเกณฑ์ปี ${text(data, "year")} ยังไม่ยืนยัน จึงคำนวณจากคะแนนตัวชี้วัดที่รายงานเท่านั้น และคะแนนรวมเป็นค่าประมาณ`,
  "year-inferred": (data) =>
    `เอกสารไม่ระบุปีชัดเจน ใช้ปีงบประมาณ ${text(data, "year")} ตามชื่อข้อที่พบ (${text(data, "evidence")})`,
  "year-unknown": () => "ไม่พบปีงบประมาณ โปรดระบุปี เพราะรหัสข้อเดียวกันมีความหมายต่างกันในแต่ละปี",
  "year-conflict": (data) => `พบปีงบประมาณมากกว่าหนึ่งปี (${text(data, "years")}) ใช้ ${text(data, "year")} โปรดยืนยัน`,
  "date-era": (data) => `วันที่ “${text(data, "found")}” ไม่ชัดว่าเป็น พ.ศ. หรือ ค.ศ.`,
};
