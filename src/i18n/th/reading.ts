import { codeRanges } from "../codeRanges";

type Data = Readonly<Record<string, string | number>>;
const text = (data: Data, key: string): string => String(data[key] ?? "");

const BODIES: Readonly<Record<string, string>> = {
  schools: "สถานศึกษา (ITA ของสถานศึกษาหรือเขตพื้นที่)",
  hospitals: "โรงพยาบาลหรือหน่วยงานสาธารณสุข (MOPH ITA)",
  vocational: "สถานศึกษาอาชีวศึกษา",
  other: "หน่วยงานด้านการศึกษาหรือสาธารณสุข",
};

/** Whose figure it is, as a clerk calls it. */
function subject(name: string): string {
  if (/^[OIE]\d{1,2}$/.test(name)) return `ข้อ ${name}`;
  if (/^\d{1,2}$/.test(name)) return `ตัวชี้วัดที่ ${name}`;
  if (/^[IEO]IT$/.test(name)) return `แบบวัด ${name}`;
  if (name.endsWith(" respondents")) return `จำนวนผู้ตอบ ${name.replace(" respondents", "")}`;
  return { total: "คะแนนรวม", band: "ระดับผลการประเมิน", rank: "ลำดับ" }[name] ?? name;
}

const FIELDS: Readonly<Record<string, string>> = {
  name: "ชื่อข้อ",
  comment: "ความคิดเห็น",
  recommendation: "ข้อเสนอแนะ",
  owner: "ผู้รับผิดชอบ",
  monitor: "ผู้กำกับติดตาม",
};

/** Where one side of a contradiction stands: `ไฟล์ a.txt บรรทัด 12`; empty if it is not known. */
function at(data: Data, side: "first" | "second"): string {
  const part = (word: string, key: string) =>
    data[side + key] === undefined ? [] : [`${word} ${text(data, side + key)}`];
  const row = data[`${side}Sheet`] === undefined ? "บรรทัด" : "แถว";
  return [
    ...part("ไฟล์", "File"),
    ...part("แผ่นงาน", "Sheet"),
    ...part("หน้า", "Page"),
    ...part("ตารางที่", "Table"),
    ...part(row, "Row"),
  ].join(" ");
}

const inBrackets = (place: string): string => (place === "" ? "" : ` (${place})`);

/** What two places say: `บรรทัด 12: 0 แต่บรรทัด 40: 100`. */
function both(data: Data, quote: (words: string) => string = (words) => words): string {
  const [first, second] = [at(data, "first"), at(data, "second")];
  const [one, two] = [quote(text(data, "first")), quote(text(data, "second"))];
  return first === "" || second === "" ? `${one} และ ${two}` : `${first}: ${one} แต่${second}: ${two}`;
}

const quoted = (words: string): string => `“${words}”`;

/** A sentence of the document that its own scores do not bear out. */
function statement(data: Data): string {
  const place = at(data, "second");
  const said = `${place === "" ? "เอกสาร" : place} เขียนว่า ${quoted(text(data, "second"))}`;
  const seen = inBrackets(at(data, "first"));
  switch (text(data, "reason")) {
    case "number":
      return `${said} แต่ชื่อนี้เป็นของตัวชี้วัดที่ ${text(data, "no")} ${text(data, "first")}${seen} โปรดตรวจเลขตัวชี้วัด`;
    case "range":
      return `${said} แต่ ${text(data, "value")} เป็นคะแนนของแบบวัด OIT ทั้งหมด (${text(data, "first")}) ไม่ใช่เฉพาะข้อ ${text(data, "from")}–${text(data, "to")}`;
    case "not-weak":
      return `${said} แต่ข้อ ${text(data, "stated")} ได้ ${text(data, "first")} คะแนน${seen} โปรดตรวจว่าเป็นข้อเดียวกัน`;
    default: {
      const how = text(data, "reason") === "highest" ? "สูงกว่า" : "ต่ำกว่า";
      return `${said} แต่${subject(text(data, "first"))} ได้ ${text(data, "firstScore")}${seen} ซึ่ง${how}${subject(text(data, "stated"))} ที่ได้ ${text(data, "statedScore")}`;
    }
  }
}

function yearInferred(data: Data): string {
  const year = text(data, "year");
  if (data.quote !== undefined) {
    return `เอกสารไม่ระบุปีงบประมาณของผลโดยตรง ใช้ปี ${year} ตามข้อความ ${quoted(text(data, "quote"))} โปรดยืนยัน`;
  }
  return `เอกสารไม่ระบุปีชัดเจน ใช้ปีงบประมาณ ${year} เพราะชื่อข้อตรงกับปีนั้น ${text(data, "agreeing")} จาก ${text(data, "named")} ข้อ เช่น ${text(data, "evidence")} โปรดยืนยัน`;
}

/** What happened, what is untouched, what to do. */
export const refusals: Readonly<Record<string, (file: string, data: Data) => string>> = {
  empty: (file) => `${file}: ไม่มีข้อมูล จึงไม่ได้อ่านและไม่ได้เขียนสิ่งใด โปรดเลือกไฟล์หรือคัดลอกตารางผลการประเมินใหม่`,
  "too-large": (file, data) =>
    `${file}: ${text(data, "unpacked") === "" ? "ใหญ่เกิน" : "ข้อมูลที่บีบอัดไว้ใหญ่เกิน"} ${text(data, "limitMegabytes")} MB จึงไม่ได้อ่านและไม่ได้เขียนสิ่งใด โปรดเลือกเฉพาะส่วนที่เป็นตารางผลการประเมิน`,
  picture: (file) => `${file}: เป็นรูปภาพ จึงอ่านตัวอักษรไม่ได้และไม่ได้เขียนสิ่งใด โปรดใช้ข้อความหรือตารางที่คัดลอกจากระบบ ITAS`,
  scanned: (file) =>
    `${file}: เป็นเอกสารสแกน ทุกหน้าเป็นรูปภาพ ไม่มีตัวอักษรให้อ่าน จึงไม่ได้อ่านและไม่ได้เขียนสิ่งใด โปรดขอไฟล์ต้นฉบับ (Word, Excel หรือ PDF ที่เลือกข้อความได้) หรือคัดลอกตารางจากระบบ ITAS`,
  garbled: (file) =>
    `${file}: ตัวอักษรใน PDF นี้ไม่ได้บอกว่าเป็นอักษรใด ข้อความที่อ่านได้จึงเป็นอักขระแปลกปลอม ไม่ได้อ่านและไม่ได้เขียนสิ่งใด โปรดขอไฟล์ต้นฉบับ หรือคัดลอกตารางจากระบบ ITAS`,
  locked: (file) =>
    `${file}: ต้องใช้รหัสผ่านจึงจะเปิดได้ จึงไม่ได้อ่านและไม่ได้เขียนสิ่งใด โปรดเปิดด้วยรหัสผ่านแล้วบันทึกหรือพิมพ์เป็นไฟล์ที่ไม่มีรหัสผ่าน`,
  "too-many-pages": (file) =>
    `${file}: มีหน้ามากเกินไปหรือแต่ละหน้าซับซ้อนเกินไป จึงไม่ได้อ่านและไม่ได้เขียนสิ่งใด โปรดเลือกเฉพาะหน้าที่มีตารางผลการประเมิน`,
  "not-text": (file) =>
    `${file}: ไม่ใช่ไฟล์ชนิดที่อ่านได้ จึงไม่ได้อ่านและไม่ได้เขียนสิ่งใด โปรดบันทึกเป็น .xlsx .docx HTML หรือ CSV แล้วลองใหม่`,
  format: (file, data) =>
    text(data, "format") === "ole"
      ? `${file}: เป็นไฟล์ Excel หรือ Word รุ่นเก่า (.xls, .doc) หรือไฟล์ที่ใส่รหัสผ่าน จึงไม่ได้อ่านและไม่ได้เขียนสิ่งใด โปรดเปิดด้วย Excel หรือ Word แล้วบันทึกเป็น .xlsx หรือ .docx โดยไม่ใส่รหัสผ่าน แล้วลองใหม่`
      : `${file}: รุ่นนี้ยังไม่อ่านไฟล์ ${text(data, "format")} และไม่ได้เขียนสิ่งใด โปรดบันทึกเป็น .xlsx .docx HTML หรือ CSV หรือคัดลอกตารางจากไฟล์แล้ววาง`,
  "too-many-cells": (file) => `${file}: มีเซลล์มากเกินไป จึงไม่ได้อ่านและไม่ได้เขียนสิ่งใด โปรดเลือกเฉพาะตารางผลการประเมิน`,
  damaged: (file) =>
    `${file}: ไฟล์เสียหาย ไม่ครบ หรือมีโครงสร้างซ้อนกันลึกผิดปกติ จึงไม่ได้อ่านและไม่ได้เขียนสิ่งใด โปรดเปิดด้วยโปรแกรมเดิมแล้วบันทึกใหม่ หรือคัดลอกเฉพาะตารางผลการประเมินแล้ววาง`,
  "look-alike": (file, data) =>
    `${file}: ดูเหมือนผลการประเมินของระบบอื่น คือของ${BODIES[text(data, "body")] ?? "หน่วยงานอื่น"} (พบ “${text(data, "code")}”) ไม่ใช่ ITA จากระบบ ITAS จึงไม่ได้อ่านและไม่ได้เขียนสิ่งใด โปรดเลือกผลจากระบบ ITAS`,
  "unit-workbook": (file) =>
    `${file}: เป็นใบงานที่ส่งให้หน่วยงาน ไม่ใช่ผลการประเมิน จึงไม่ได้อ่านและไม่ได้เขียนสิ่งใด โปรดรวมกลับเข้าแผนที่แบ่งออกมา`,
  "collected-workbook": (file) =>
    `${file}: เป็นสมุดงานที่รวบรวมหลายหน่วยงาน ไม่ใช่ผลของหน่วยงานเดียว จึงไม่ได้อ่านและไม่ได้เขียนสิ่งใด โปรดเลือกไฟล์ของหน่วยงาน หรือใช้คำสั่งรวบรวมเพื่อเพิ่มหน่วยงาน`,
  "no-scores": (file) =>
    `${file}: ไม่พบคะแนนของตัวชี้วัดหรือข้อใด จึงไม่ได้เขียนสิ่งใด โปรดตรวจว่าเลือกตารางที่มีรหัสข้อ (O1 …) หรือตัวชี้วัดพร้อมคะแนน`,
};

export const diagnostics: Readonly<Record<string, (data: Data) => string>> = {
  "code-repaired": (data) => `อ่านรหัสข้อ “${text(data, "from")}” เป็น ${text(data, "to")}`,
  "unknown-code": (data) => `รหัส ${text(data, "item")} ไม่มีในหลักเกณฑ์ปี ${text(data, "year")} จึงเก็บไว้แต่ไม่นำไปคำนวณ`,
  "duplicate-item": (data) =>
    `ข้อ ${text(data, "item")} มี${FIELDS[text(data, "field")] ?? "ข้อความ"}สองแบบ: ${both(data, quoted)} ใช้แบบแรก`,
  "score-conflict": (data) => `${subject(text(data, "subject"))} มีสองค่า: ${both(data)} ใช้ค่าแรกไว้ก่อน โปรดยืนยันว่าค่าใดถูก`,
  "score-out-of-range": (data) =>
    `${subject(text(data, "subject"))}: คะแนน ${text(data, "value")} อยู่นอกช่วง 0–100 จึงไม่นำมาใช้ โปรดตรวจกับต้นฉบับ`,
  "score-unreadable": (data) =>
    `${subject(text(data, "subject"))}: อ่านคะแนน “${text(data, "value")}” ไม่ได้ จึงเว้นว่างไว้ โปรดกรอกเอง`,
  "score-weighted": (data) =>
    data.full === undefined
      ? `แบบวัด ${text(data, "instrument")}: ${text(data, "value")} เป็นคะแนนหลังถ่วงน้ำหนัก (เต็ม ${text(data, "weight")}) เพราะทั้งสามแบบวัดรวมกันเท่ากับคะแนนรวม จึงไม่บันทึกเป็นคะแนนแบบวัด`
      : `แบบวัด ${text(data, "instrument")}: ${text(data, "value")} เป็นคะแนนหลังถ่วงน้ำหนัก (${text(data, "full")} × ${text(data, "weight")}%) จึงไม่บันทึกเป็นคะแนนแบบวัด`,
  "scale-doubtful": (data) =>
    `คะแนน${text(data, "of") === "items" ? "รายข้อ" : "รายตัวชี้วัด"}ทั้ง ${text(data, "count")} รายการไม่มีคะแนนใดเกิน ${text(data, "highest")} อาจเป็นคะแนนเต็ม ${text(data, "scale")} ไม่ใช่เต็ม 100 ระบบเก็บตามที่พิมพ์ไว้ โปรดตรวจสอบกับต้นฉบับ`,
  "score-shared": (data) =>
    `ข้อ ${text(data, "first")}–${text(data, "last")} มีคะแนน ${text(data, "score")} เท่ากันทั้ง ${text(data, "count")} ข้อ อาจเป็นคะแนนรวมของกลุ่มที่ผสานเซลล์ไว้ ไม่ใช่คะแนนของแต่ละข้อ โปรดตรวจสอบกับต้นฉบับ`,
  "name-differs": (data) =>
    text(data, "expected") === "–"
      ? `${subject(text(data, "item"))}: ชื่อในเอกสาร “${text(data, "found")}” ไม่ตรงกับชื่อตัวชี้วัด โปรดตรวจว่าเป็นตัวชี้วัดเดียวกัน`
      : `ข้อ ${text(data, "item")}: ชื่อในเอกสาร “${text(data, "found")}” ต่างจากชื่อตามหลักเกณฑ์ “${text(data, "expected")}”`,
  "text-damaged": (data) => `ข้อความอาจเสียหายจากการคัดลอก: “${text(data, "found")}”`,
  "recomputed-differs": (data) =>
    `${subject(text(data, "subject"))}: เอกสารรายงาน ${text(data, "reported")} แต่คำนวณได้ ${text(data, "computed")}`,
  "band-differs": (data) =>
    `เอกสารรายงานระดับ ${text(data, "reported")} แต่คะแนนรวมคำนวณได้ระดับ ${text(data, "computed")}`,
  "instrument-weighted": (data) =>
    `คอลัมน์ “${text(data, "header")}” เป็นคะแนนถ่วงน้ำหนัก (เช่น ${text(data, "value")}) จึงไม่ใช้เป็นคะแนนของ ${text(data, "instrument")}`,
  "agency-repeated": (data) =>
    `“${text(data, "agency")}” ปรากฏแล้วในแถว ${text(data, "row")} ด้วยคะแนนอื่น จึงเก็บไว้เป็นคนละหน่วยงาน โปรดตรวจสอบ`,
  "total-of-nobody": (data) => `คะแนน ${text(data, "value")} ในเนื้อความไม่ได้บอกว่าเป็นของหน่วยงานใดในตาราง จึงไม่ได้ใช้`,
  "total-of-another": (data) => `คะแนน ${text(data, "value")} กล่าวถึงปีอื่น หน่วยงานอื่น หรือการประเมินอื่น จึงไม่ได้ใช้เป็นคะแนนรวม`,
  "table-of-another-year": (data) =>
    `หัวเรื่องเหนือตารางนี้ระบุว่าเป็นของปี ${text(data, "year")} ซึ่งไม่ใช่ปีของผลการประเมิน จึงไม่ได้อ่าน หากเป็นตารางของปีนี้โปรดเลือกชนิดตารางเอง`,
  "total-is-instrument": (data) =>
    `“คะแนนรวม” ${text(data, "value")} (ระดับ ${text(data, "band")}) ในเอกสารเป็นคะแนนของ ${text(data, "instrument")} ซึ่งเป็นแบบวัดเดียวในเอกสาร จึงบันทึกเป็นคะแนนแบบวัด`,
  "page-without-text": (data) =>
    `หน้า ${text(data, "page")} มีรูปภาพขนาดใหญ่ที่ไม่มีตัวอักษรให้อ่าน สิ่งที่อยู่ในภาพจึงไม่ได้ใช้ โปรดตรวจว่ามีคะแนนหรือตารางอยู่ในภาพหรือไม่`,
  "columns-by-gaps": (data) =>
    `ตารางในหน้า ${text(data, "page")} ไม่มีเส้นตาราง จึงแบ่งช่องตามช่องว่างระหว่างข้อความ โปรดตรวจว่าข้อความและคะแนนอยู่ตรงช่อง`,
  "statement-differs": statement,
  "owner-missing": (data) =>
    `${subject(text(data, "item"))} ได้ ${text(data, "score")} คะแนน${inBrackets(at(data, "second"))} ต่ำกว่าเกณฑ์ แต่ไม่มีผู้รับผิดชอบในตารางผู้รับผิดชอบ${inBrackets(at(data, "first"))} โปรดกำหนดผู้รับผิดชอบ`,
  "item-missing": (data) =>
    text(data, "where") === "actions"
      ? `ตัวชี้วัดหรือข้อ ${codeRanges(text(data, "items"))} ต่ำกว่าเกณฑ์ แต่ไม่มีมาตรการใดในตารางแผนของเอกสารกล่าวถึง`
      : `ไม่พบคะแนนของข้อ ${codeRanges(text(data, "items"))} ในเอกสาร จึงถือว่าไม่มีข้อมูล (ไม่ใช่ 0)`,
  "cell-unused": (data) =>
    text(data, "header") === "?"
      ? `ช่องที่ไม่มีหัวคอลัมน์ “${text(data, "text")}” ไม่รู้จักความหมาย จึงไม่ได้ใช้`
      : `คอลัมน์ “${text(data, "header")}” ไม่รู้จักความหมาย จึงไม่ได้ใช้ เช่น “${text(data, "text")}”`,
  "cell-shifted": (data) =>
    `${subject(text(data, "subject"))}: ช่องของแถวนี้เลื่อนไม่ตรงกับหัวตาราง จึงใช้ ${text(data, "value")} เป็นคะแนน โปรดยืนยัน`,
  "row-uneven": (data) =>
    `${subject(text(data, "subject"))}: แถวนี้มีจำนวนช่องไม่ตรงกับหัวตาราง ค่า ${text(data, "value")} ในช่องคะแนนอาจไม่ใช่คะแนน โปรดยืนยัน`,
  "file-unmatched": (data) => `${text(data, "file")}: ไม่มีผลคะแนนที่ตรงกับหน่วยงานหรือปีของไฟล์นี้ จึงไม่ได้ใช้`,
  "table-without-tabs": (data) =>
    `พบ ${text(data, "count")} บรรทัดที่ดูเหมือนตารางแต่ไม่มีแท็บคั่นช่อง เช่น “${text(data, "text")}” จึงไม่ได้อ่าน โปรดคัดลอกตารางจากหน้าเว็บหรือ Word แล้ววางใหม่`,
  "answers-sum": (data) =>
    `ข้อ ${text(data, "item")}: ร้อยละของคำตอบรวมกันได้ ${text(data, "sum")} ไม่ใช่ 100 อาจมีตัวเลขอ่านผิดหรือพิมพ์ผิด`,
  "group-differs": (data) =>
    text(data, "score") === ""
      ? `ข้อ ${text(data, "item")} อยู่ทั้งในกลุ่ม “${text(data, "first")}” และ “${text(data, "second")}” ข้อหนึ่งอยู่ได้กลุ่มเดียว รหัสอาจพิมพ์ขาด`
      : `ข้อ ${text(data, "item")} อยู่ในกลุ่ม “${text(data, "first")}” แต่ได้คะแนน ${text(data, "score")}`,
  "sheet-hidden": (data) =>
    `มีแผ่นงานที่ซ่อนไว้ ${text(data, "count")} แผ่นซึ่งไม่ได้อ่าน (${text(data, "sheets")}) ถ้าเป็นส่วนหนึ่งของผลการประเมิน โปรดเลิกซ่อนแล้วอ่านใหม่`,
  "rows-hidden": (data) =>
    `อ่านแถวที่ซ่อนไว้ ${text(data, "rows")} แถว และคอลัมน์ที่ซ่อนไว้ ${text(data, "columns")} คอลัมน์ด้วย เพราะการกรองไม่เปลี่ยนผลการประเมิน`,
  "cells-hidden": (data) => `ไม่ได้อ่านข้อความที่ซ่อนไว้ในหน้า ${text(data, "count")} แห่ง เช่น “${text(data, "text")}”`,
  "own-workbook": (data) =>
    `ไฟล์นี้สร้างจากโปรแกรมนี้ จึงอ่านผลการประเมินจากตารางของไฟล์ ส่วนแผ่นงานอื่น (${text(data, "sheets")}) ไม่ได้อ่าน`,
  "text-unattributed": (data) =>
    `ข้อความระหว่างข้อที่บอกไม่ได้ว่าเป็นของข้อใด จึงไม่ได้ใช้ โปรดใส่ในข้อที่ถูกต้องเอง: “${text(data, "text")}”`,
  "unread-row": (data) => `ไม่ได้นำแถวนี้ไปใช้: “${text(data, "text")}”`,
  "people-left-out": (data) =>
    `ตารางที่ ${text(data, "table")} มีชื่อหรือข้อมูลของบุคคล ${text(data, "rows")} แถว จึงไม่นำเข้าและไม่แสดงข้อความในแถว`,
  "more-of-a-kind": (data) =>
    `ไฟล์นี้ยังมีรายการชนิด “${text(data, "of")}” อีก ${text(data, "more")} รายการที่นับไว้แต่ไม่ได้แสดง โปรดตรวจว่าเลือกไฟล์ถูกต้อง`,
  "scheme-unverified": (data) =>
    `${text(data, "year") === "?" ? "ไม่ทราบปีของหลักเกณฑ์" : `หลักเกณฑ์ปี ${text(data, "year")} ยังไม่ยืนยัน`} จึงคำนวณจากคะแนนตัวชี้วัดที่รายงานเท่านั้น และคะแนนรวมเป็นค่าประมาณ`,
  "agency-unsure": (data) => `พบชื่อหน่วยงานสองชื่อที่หนักแน่นพอกัน: ${both(data, quoted)} จึงยังไม่เลือก โปรดระบุหน่วยงาน`,
  "year-inferred": yearInferred,
  "year-unknown": () => "ไม่พบปีงบประมาณ โปรดระบุปี เพราะรหัสข้อเดียวกันมีความหมายต่างกันในแต่ละปี",
  "year-conflict": (data) =>
    `พบปีงบประมาณมากกว่าหนึ่งปี (${text(data, "years")}): ${both(data, quoted)} ใช้ปี ${text(data, "year")} ไว้ก่อน โปรดยืนยัน`,
  "date-era": (data) =>
    data.year === undefined
      ? `วันที่ “${text(data, "found")}” ไม่ชัดว่าเป็น พ.ศ. หรือ ค.ศ.`
      : `“${text(data, "found")}” เป็นปี ค.ศ. จึงอ่านเป็นปีงบประมาณ พ.ศ. ${text(data, "year")} โปรดยืนยัน`,
};
