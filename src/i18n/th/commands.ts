/** What the ribbon's buttons say in the pane. */
export const commands = {
  working: {
    "import-selection": "กำลังอ่านเซลล์ที่เลือก…",
    regenerate: "กำลังปรับปรุงแผนจากแผ่นงาน…",
    "repair-formulas": "กำลังซ่อมสูตร…",
    "prepare-copy": "กำลังทำสำเนาสำหรับส่งต่อ…",
  },
  regenerated: ({ cells, rows }: { readonly cells: number; readonly rows: number }) =>
    cells === 0 && rows === 0
      ? "แผนตรงกับแผ่นงานอยู่แล้ว ไม่มีสิ่งใดถูกแก้ไข"
      : `ปรับปรุงแผนแล้ว: แก้ไข ${String(cells)} เซลล์ เพิ่ม ${String(rows)} แถว สิ่งที่พิมพ์เองยังอยู่ครบ`,
  repaired: (cells: number) => (cells === 0 ? "ไม่มีสูตรที่ต้องซ่อม ไม่มีสิ่งใดถูกแก้ไข" : `ซ่อมสูตรแล้ว ${String(cells)} เซลล์`),
  prepared: {
    saved: (name: string) => `ดาวน์โหลดสำเนาสำหรับส่งต่อแล้ว: ${name} โปรดส่งไฟล์นี้ สมุดงานที่เปิดอยู่ไม่เปลี่ยน`,
    opened: "เปิดสำเนาสำหรับส่งต่อเป็นสมุดงานใหม่แล้ว โปรดบันทึกและส่งสมุดงานใหม่นั้น สมุดงานนี้ไม่เปลี่ยน",
    lookAt: "โปรดดูก่อนส่ง สิ่งที่ยังอยู่ในสำเนา",
    done: (count: number) => `สิ่งที่ทำในสำเนา ${String(count)} เรื่อง`,
    again: "ดาวน์โหลดอีกครั้ง",
    otherwise: "ตัวเลือกอื่น",
  },
  help: "วิธีใช้และคำอธิบายฟังก์ชัน ITAS",
  openHelp: "เปิดหน้าช่วยเหลือ",
};
