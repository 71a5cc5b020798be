/** What the ribbon's buttons say in the pane. */
export const commands = {
  working: {
    "import-selection": "กำลังอ่านเซลล์ที่เลือก…",
    regenerate: "กำลังปรับปรุงแผนจากแผ่นงาน…",
    "repair-formulas": "กำลังซ่อมสูตร…",
  },
  regenerated: ({ cells, rows }: { readonly cells: number; readonly rows: number }) =>
    cells === 0 && rows === 0
      ? "แผนตรงกับแผ่นงานอยู่แล้ว ไม่มีสิ่งใดถูกแก้ไข"
      : `ปรับปรุงแผนแล้ว: แก้ไข ${String(cells)} เซลล์ เพิ่ม ${String(rows)} แถว สิ่งที่พิมพ์เองยังอยู่ครบ`,
  repaired: (cells: number) => (cells === 0 ? "ไม่มีสูตรที่ต้องซ่อม ไม่มีสิ่งใดถูกแก้ไข" : `ซ่อมสูตรแล้ว ${String(cells)} เซลล์`),
  help: "วิธีใช้และคำอธิบายฟังก์ชัน ITAS",
  openHelp: "เปิดหน้าช่วยเหลือ",
};
