export const pane = {
  title: "ผลการประเมิน ITA",
  language: "ภาษา",
  intake: {
    intro: "คัดลอกตารางผลจากระบบ ITAS แล้ววางที่นี่ หรือเลือกไฟล์ที่บันทึกไว้",
    paste: "วางตารางหรือข้อความ",
    pasteHint: "กด Ctrl+V ที่ใดก็ได้ในหน้านี้",
    readTyped: "อ่านข้อความนี้",
    or: "หรือ",
    choose: "เลือกไฟล์…",
    formats: "อ่านได้: Excel (.xlsx .xlsm) Word (.docx .docm) PDF ที่เลือกข้อความได้ หน้าเว็บ (.html) CSV TSV และข้อความ (.txt)",
    dropHint: "ลากไฟล์หรือวางไฟล์ที่คัดลอกไว้ในหน้านี้ก็ได้ เลือกได้หลายไฟล์พร้อมกัน",
    dropHere: "ปล่อยไฟล์ที่นี่",
    reading: "กำลังอ่าน… ไฟล์ใหญ่อาจใช้เวลาสักครู่",
    cancel: "ยกเลิก",
    pastedName: "ข้อมูลที่วาง",
    privacy: "ข้อมูลอยู่ในเครื่องนี้เท่านั้น ไม่มีการส่งออกไปที่ใด",
  },
  result: {
    assessment: "ผลที่แสดง",
    several: (count: number) => `มีผลการประเมิน ${String(count)} รายการ โปรดเลือกรายการที่ต้องการ`,
    findAgency: "ค้นหาหน่วยงาน",
    agenciesFound: (count: number) => `พบ ${String(count)} รายการ`,
    agenciesHidden: (count: number) => `ยังมีอีก ${String(count)} รายการ พิมพ์ชื่อหรือจังหวัดในช่องค้นหา`,
    agencyUnknown: "ไม่พบชื่อหน่วยงาน",
    fiscalYear: (year: number) => `ปีงบประมาณ พ.ศ. ${String(year)}`,
    yearUnknown: "ไม่พบปีงบประมาณ",
    total: "คะแนนรวม",
    band: (band: string) => `ระดับ ${band}`,
    bandUnknown: "ยังบอกระดับไม่ได้",
    noTotal: "ยังคำนวณคะแนนรวมไม่ได้ เพราะมีคะแนนตัวชี้วัดไม่ครบ",
    estimate: "คะแนนรวมเป็นค่าประมาณ เพราะหลักเกณฑ์ของปีนี้ยังไม่ยืนยัน",
    reported: "ตามเอกสาร",
    computed: "คำนวณได้",
    notReported: "ไม่ระบุ",
    same: "ตรงกัน",
    differs: (points: string) => `ต่างกัน ${points}`,
    startOver: "เริ่มใหม่",
  },
  year: {
    label: "ปีงบประมาณ (พ.ศ.)",
    hint: "รหัสข้อเดียวกันมีความหมายต่างกันในแต่ละปี โปรดตรวจให้ตรงกับเอกสาร",
    apply: "ใช้ปีนี้",
    invalid: "ใส่ปี พ.ศ. สี่หลัก เช่น 2564",
  },
  indicators: {
    heading: "คะแนนรายตัวชี้วัด",
    mark: (threshold: number) => `ขีดตั้งคือเกณฑ์ ${String(threshold)} คะแนน`,
    below: (threshold: number) => `ต่ำกว่า ${String(threshold)}`,
    absent: "ไม่มีข้อมูล",
    fromItems: "คำนวณจากรายข้อ",
  },
  findings: {
    heading: "ข้อที่ต้องแก้ไข",
    below: (threshold: number) => `ต่ำกว่า ${String(threshold)} คะแนน`,
    zero: "ได้ 0 คะแนน",
    items: (count: number) => `${String(count)} ข้อ`,
    gain: "คะแนนรวมอาจเพิ่มได้",
    points: (points: string) => `+${points} คะแนน`,
    first: "ข้อที่แก้แล้วได้คะแนนเพิ่มมากที่สุด",
    noItems: "เอกสารนี้ไม่มีคะแนนรายข้อ",
    none: "ไม่มีข้อที่ต่ำกว่าเกณฑ์",
  },
  diagnostics: {
    heading: "รายการที่ต้องตรวจสอบ",
    none: "ไม่พบสิ่งที่ต้องตรวจสอบ",
    severity: { error: "ต้องตัดสินใจ", warning: "ควรตรวจสอบ", info: "เพื่อทราบ" },
    sheet: (sheet: string) => `แผ่นงาน ${sheet}`,
    page: (page: number) => `หน้า ${String(page)}`,
    table: (table: number) => `ตารางที่ ${String(table)}`,
    line: (line: number) => `บรรทัดที่ ${String(line)}`,
    row: (row: number) => `แถวที่ ${String(row)}`,
    showAll: (count: number) => `แสดงทั้งหมด ${String(count)} รายการ`,
  },
  rows: {
    heading: "แถวที่อ่าน",
    account: (counts: {
      readonly rowsIn: number;
      readonly records: number;
      readonly headings: number;
      readonly repeats: number;
      readonly unread: number;
      readonly leftOut: number;
    }) =>
      `${String(counts.rowsIn)} แถว: ข้อมูล ${String(counts.records)} · หัวตาราง ${String(counts.headings)} · ซ้ำ ${String(counts.repeats)} · ไม่ได้ใช้ ${String(counts.unread)}${counts.leftOut === 0 ? "" : ` · ตารางอื่น ${String(counts.leftOut)}`}`,
  },
  download: {
    make: "สร้างสมุดงาน Excel",
    making: "กำลังสร้าง…",
    made: (name: string) => `สร้าง ${name} แล้ว ดูในโฟลเดอร์ดาวน์โหลด`,
    fallbackName: "หน่วยงาน",
  },
  failures: {
    "nothing-pasted": {
      title: "ไม่มีข้อความในสิ่งที่วาง",
      message: "ยังไม่ได้อ่านสิ่งใด อาจเป็นรูปภาพ โปรดคัดลอกตารางหรือข้อความแล้ววางใหม่",
    },
    "file-unreadable": {
      title: "เปิดไฟล์ไม่ได้",
      message: "ยังไม่ได้อ่านสิ่งใด ไฟล์อาจถูกย้าย ลบ หรือเป็นโฟลเดอร์ โปรดเลือกใหม่",
    },
    "reading-failed": {
      title: "อ่านไม่สำเร็จ",
      message: "ไม่มีสิ่งใดถูกแก้ไข โปรดลองอีกครั้ง หากยังไม่ได้ให้ลองบันทึกตารางเป็น HTML หรือ CSV",
    },
    "writing-failed": {
      title: "สร้างสมุดงานไม่สำเร็จ",
      message: "ไม่มีไฟล์ใดถูกเขียน ผลที่อ่านยังอยู่ในหน้านี้ โปรดลองอีกครั้ง",
    },
  },
  refused: "อ่านข้อมูลนี้ไม่ได้",
  dismiss: "ปิดข้อความ",
  crash: {
    title: "หน้านี้หยุดทำงาน",
    message: "สมุดงานไม่ถูกแก้ไข โปรดคัดลอกรายงานด้านล่างส่งให้ผู้ดูแลระบบ แล้วเปิดหน้านี้ใหม่",
    report: "รายงานข้อผิดพลาด",
    copy: "คัดลอกรายงาน",
    copied: "คัดลอกแล้ว",
    selected: "เลือกข้อความไว้แล้ว กด Ctrl+C",
    reopen: "เปิดใหม่",
  },
};
