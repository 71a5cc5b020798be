/** คำของการนำผลเข้าสมุดงานที่มีอยู่แล้วด้วยบรรทัดคำสั่ง */
export const importing = {
  outcome: {
    created: "สร้างแผ่นงานของแผนในสมุดงานนี้แล้ว",
    updated: "นำผลเข้าสมุดงานแล้ว",
    unchanged: "สมุดงานตรงกับผลนี้อยู่แล้ว",
  },
  inserted: (count: number) => `แถวใหม่ ${String(count)} แถว`,
  refreshed: (count: number) => `ค่าที่เปลี่ยนตามผลใหม่ ${String(count)} ช่อง`,
  kept: (count: number) => `คงไว้ตามที่พิมพ์ ${String(count)} ช่อง`,
  closed: (count: number) => `ประเด็นที่ปิดได้ ${String(count)} ข้อ`,
  reopened: (count: number) => `ประเด็นที่กลับมาอีก ${String(count)} ข้อ`,
  /** ชื่อไฟล์ แล้วตามด้วยสิ่งที่เกิดขึ้น สิ่งที่ยังอยู่ และสิ่งที่ควรทำ */
  refused: (file: string, happened: string, place: string, toDo: string) =>
    `${file}: ${happened}${place === "" ? "" : ` (${place})`} ยังไม่ได้เขียนสิ่งใด ${toDo}`,
  notWorkbook: (file: string) => `${file}: ไม่ใช่สมุดงาน Excel (.xlsx) ที่เปิดได้ ยังไม่ได้เขียนสิ่งใด`,
  locked: (file: string) => `${file}: ไฟล์ตั้งรหัสผ่านไว้ ยังไม่ได้เขียนสิ่งใด โปรดเอารหัสผ่านออกก่อน`,
  tooLarge: (file: string) => `${file}: สมุดงานใหญ่เกินกว่าจะเปิดอ่านได้ ยังไม่ได้เขียนสิ่งใด`,
};
