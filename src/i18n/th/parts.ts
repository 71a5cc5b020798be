/** Texts of the workbook a unit gets (ใบงาน). Keys of fields and roles never change. */
export const parts = {
  roles: { lead: "หลัก", support: "ร่วม" },
  /** What `tblSending` says, by field. */
  sending: {
    agency: "หน่วยงานเจ้าของแผน",
    assessedYear: "ปีงบประมาณที่ประเมิน",
    planYear: "ปีงบประมาณของแผน",
    unit: "ส่งถึง",
    by: "แบ่งตาม",
    returnBy: "ส่งคืนภายใน",
    sentOn: "วันที่ส่ง",
    key: "รหัสของแผน",
    version: "สร้างด้วย",
  },
  by: { lead: "ผู้รับผิดชอบหลัก", monitor: "ผู้กำกับติดตาม" },
};
