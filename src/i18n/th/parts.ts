/** Texts of the workbook a unit gets (ใบงาน). Keys of fields and roles never change. */
export const parts = {
  roles: { lead: "หลัก", support: "ร่วม", monitor: "กำกับ" },
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
  title: (year: string) => `ใบงานตามแผนปรับปรุงและรักษาระดับคะแนน ITA ปีงบประมาณ พ.ศ. ${year}`,
  opening: "ไฟล์นี้เปิดและกรอกได้ด้วย Excel 2016 ขึ้นไป LibreOffice หรือแอปในโทรศัพท์ ไม่ต้องติดตั้งส่วนเสริม ไม่มีแมโคร และไม่มีรหัสผ่าน",
  about: "ข้อมูลใบงาน",
  progress: "ความก้าวหน้า (นับให้เองจากแผ่นใบงาน)",
  counts: {
    own: { lead: "รายการที่รับผิดชอบหลัก", monitor: "รายการที่กำกับติดตาม" },
    fix: "ในจำนวนนี้ต้องแก้ไข",
    finished: "แล้วเสร็จหรือตรวจสอบแล้ว",
    support: "รายการที่ร่วมรับผิดชอบ",
  },
  toUnit: ({ unit, returnBy }: { readonly unit: string; readonly returnBy: string }) =>
    `${unit} โปรดกรอกแล้วส่งคืนภายใน ${returnBy}`,
  howTo: "วิธีกรอก",
  steps: ({ tasks, returnBy }: { readonly tasks: string; readonly returnBy: string }) => [
    `เปิดแผ่น “${tasks}” หนึ่งแถวคือหนึ่งรายการ คำและสีเหนือหัวตารางบอกว่าคอลัมน์ใดต้องทำอะไร`,
    "เลือกสถานะจากรายการ ถ้าเสร็จแล้วให้ใส่วันที่แล้วเสร็จ ผลการดำเนินงาน และที่อยู่หน้าเว็บไซต์ (URL)",
    "พิมพ์วันที่เป็น วัน/เดือน/ปี เช่น 15/12/2563 ถ้าปีที่อ่านได้ผิดศักราช ผู้รวมแผนจะเห็นและถามก่อนใช้",
    "ถ้าต้องเพิ่มรายการ ให้พิมพ์แถวใหม่ต่อท้ายตาราง ใส่รหัสข้อ (เช่น O12) และเว้นรหัสแผนว่างไว้",
    "เปลี่ยนชื่อไฟล์ เรียงแถว หรือเพิ่มคอลัมน์หมายเหตุได้ แต่โปรดอย่าลบแถวและรหัสแผน",
    `บันทึกเป็น .xlsx แล้วส่งไฟล์นี้คืนภายใน ${returnBy}`,
  ],
  legend: "คำและสีเหนือหัวตาราง",
  uses: {
    fill: "หน่วยงานกรอก แก้ และลบข้อความได้",
    edit: "ข้อมูลตามแผน แก้เฉพาะเมื่อไม่ตรงกับที่ทำจริง",
    read: "ไม่ต้องแก้ ถ้าแก้จะไม่ถูกนำกลับเข้าแผน",
    support: "แถวที่ร่วมรับผิดชอบ ส่งมาให้ทราบ ผู้รับผิดชอบหลักเป็นผู้กรอก",
  },
  statusTitle: "สถานะ",
  statusMeanings: {
    "not-started": "ยังไม่ได้ลงมือทำ",
    "in-progress": "ลงมือทำแล้ว แต่ยังไม่ได้เผยแพร่หรือยังไม่ครบ",
    done: "เผยแพร่ครบแล้ว และใส่ที่อยู่หน้าเว็บไซต์ (URL) แล้ว",
    verified: "ผู้กำกับติดตามตรวจแล้วว่าเปิดได้และตรงประเด็น",
  },
  hidden: (sheet: string) => `แผ่นที่ซ่อนไว้: “${sheet}” เก็บข้อความตามที่ส่งมา ใช้เทียบว่าช่องใดถูกแก้เมื่อรวมกลับเข้าแผน โปรดอย่าลบ`,
  bands: { read: "อ่านอย่างเดียว", edit: "แก้ได้", fill: "กรอก" },
  tasksTitle: ({ year, unit, returnBy }: { readonly year: string; readonly unit: string; readonly returnBy: string }) =>
    `ใบงาน ITA ปี ${year}   ${unit}   ส่งคืนภายใน ${returnBy}`,
  sentNote: "ข้อความตามที่ส่ง ใช้เทียบเมื่อรวมกลับเข้าแผน โปรดอย่าแก้ไขหรือลบ",
  command: {
    badBy: (value: string) => `--by: “${value}” ใช้ได้เฉพาะ lead (หรือ owner) หรือ monitor`,
    returnByPast: (value: string) => `--return-by: “${value}” อยู่ก่อนวันที่ส่ง`,
    noParts: (by: string) => `ยังไม่มีรายการใดในแผนที่ระบุ${by} จึงไม่ได้เขียนสิ่งใด โปรดกรอกในแผนก่อน`,
    exists: (file: string) => `${file}: มีไฟล์ชื่อนี้ที่เนื้อหาต่างกันอยู่แล้ว จึงไม่ได้เขียนสิ่งใด โปรดเลือกโฟลเดอร์อื่นหรือย้ายไฟล์เดิมก่อน`,
    written: (count: number, folder: string) => `เขียน ${String(count)} ไฟล์ใน ${folder} แล้ว`,
  },
  index: {
    title: (agency: string, year: string) => `รายการใบงานตามแผนปรับปรุง ITA ปีงบประมาณ พ.ศ. ${year}\n${agency}`,
    dates: (sentOn: string, returnBy: string) => `ส่งวันที่ ${sentOn}   ส่งคืนภายใน ${returnBy}`,
    part: ({ file, unit, fix, maintain, support }: PartLine) =>
      `${file}\n    ${unit}: ต้องแก้ไข ${String(fix)} รักษาระดับ ${String(maintain)} ร่วม ${String(support)}`,
    unassigned: (count: number, by: string) => `ไม่อยู่ในใบงานใด เพราะยังไม่มี${by}: ${String(count)} รายการ`,
    unread: (count: number) => `ไม่อยู่ในใบงานใด เพราะไม่มีรหัสข้อหรือเป็นของแผนอื่น: ${String(count)} แถว`,
    supportingOnly: "หน่วยงานที่ร่วมอย่างเดียว จึงไม่มีใบงานของตนเอง:",
    file: "รายการใบงาน.txt",
  },
};

interface PartLine {
  readonly file: string;
  readonly unit: string;
  readonly fix: number;
  readonly maintain: number;
  readonly support: number;
}
