/** What the commands merge and remind say. */
export const mergeCommand = {
  badTake: (value: string) => `--take: “${value}” ใช้ได้เฉพาะ standing (คงที่มีอยู่) หรือ returned (ใช้ที่ส่งคืน)`,
  noReturned: "merge ต้องระบุสมุดงานหลัก แล้วตามด้วยไฟล์ที่ส่งคืนอย่างน้อยหนึ่งไฟล์ (ดู itas --help)",
  nothingToMerge: "ไม่มีไฟล์ที่รวมได้ จึงไม่ได้เขียนสิ่งใด",
  refused: (file: string, reason: string) => `ไม่ได้รวม ${file}: ${reason}`,
  file: (said: {
    readonly file: string;
    readonly unit: string;
    readonly taken: number;
    readonly conflicts: number;
    readonly refused: number;
    readonly same: number;
    readonly unchanged: number;
  }) =>
    `${said.file}${said.unit === "" ? "" : ` (${said.unit})`}: รับ ${String(said.taken)} ขัดแย้ง ${String(said.conflicts)} ไม่รับ ${String(said.refused)} ตรงหรือรวมแล้ว ${String(said.same)} แถวที่ไม่เปลี่ยน ${String(said.unchanged)}`,
  conflicts: (count: number) => `ขัดแย้งรอตัดสิน ${String(count)} แห่ง (คงข้อความที่มีอยู่)`,
  conflict: (cell: string) => `  ${cell}`,
  standing: (text: string) => `    ที่มีอยู่: ${text}`,
  answer: (files: string, text: string) => `    ${files}: ${text}`,
  notTaken: (count: number) => `ไม่รับ ${String(count)} แห่ง (อยู่ในบันทึกการรวมไฟล์ของสมุดงาน)`,
  notTakenCell: (cell: string, file: string, text: string, reason: string) =>
    `  ${cell} ใน ${file}: ${text} – ${reason}`,
  meant: (text: string) => `น่าจะหมายถึง ${text}`,
  blank: "(ว่าง)",
  unchanged: "ไม่มีสิ่งใดต้องเขียน สมุดงานเหมือนเดิม",
  cannotWriteInto: (file: string, what: string) => `${file}: รวมเข้าสมุดงานนี้ไม่ได้ (${what}) จึงไม่ได้เขียนสิ่งใด`,
  reasons: {
    "in-the-way": (name: string) => `มีสิ่งกีดขวางที่ ${name}`,
    protected: (name: string) => `แผ่นงาน ${name} ถูกป้องกันไว้`,
    filtered: (name: string) => `ตาราง ${name} ถูกกรองอยู่`,
    "too-new": () => "สมุดงานสร้างด้วยรุ่นที่ใหม่กว่า",
    "too-large": () => "สมุดงานหรือแผนที่รวมแล้วใหญ่เกินกว่าจะเปิดอ่านได้อีก โปรดรวมครั้งละน้อยไฟล์ หรือแยกแผนเป็นหลายสมุดงาน",
    "too-many-cells": () => "สมุดงานมีเซลล์มากเกินกว่าจะเปิดอ่านได้",
    locked: () => "ไฟล์ตั้งรหัสผ่านไว้ โปรดเอารหัสผ่านออกก่อน",
    other: (code: string) => code,
  },
  noUnit: (unit: string, known: string) => `--unit: ไม่พบ “${unit}” ในแผน มีเฉพาะ ${known}`,
  noPoint: (since: string, known: string) =>
    `--since: ถึงวันที่ ${since} ยังไม่มีการส่งใบงานหรือรวมไฟล์ที่บันทึกไว้${known === "" ? "" : ` มีเฉพาะวันที่ ${known}`}`,
  nothingOutstanding: "ไม่มีหน่วยงานที่ต้องติดตาม",
};
