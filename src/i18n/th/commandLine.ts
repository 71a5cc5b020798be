export const commandLine = {
  usage: `itas – อ่านผลการประเมิน ITA และสร้างสมุดงานแผนปรับปรุง

  itas read  ไฟล์… [--year 2564] [--agency หน่วยงาน] [--like ปีก่อน.xlsx] [--json] [--lang th|en]
  itas build ไฟล์… -o ผลลัพธ์.xlsx [--year 2564] [--agency หน่วยงาน] [--like ปีก่อน.xlsx]
             [--owners ผู้รับผิดชอบ.csv] [--last-year ปีก่อน.xlsx] [--threshold 85] [--target 85] [--today 2026-11-20] [--lang th|en]
  itas build ไฟล์… --into สมุดงานเดิม.xlsx -o ผลลัพธ์.xlsx [ตัวเลือกเหมือน build]
  itas print สมุดงาน.xlsx -o เอกสาร.xlsx [--layout items,topics,measures,results] [--digits thai|arabic]
             [--public] [--announcement] [--months 6|12] [--today 2026-11-20] [--lang th|en]
  itas check สมุดงาน.xlsx [--json] [--lang th|en]
  itas split สมุดงาน.xlsx -o โฟลเดอร์ [--by lead|monitor] [--return-by 2026-12-15] [--ascii] [--zip] [--today 2026-11-20] [--lang th|en]
  itas share สมุดงาน.xlsx -o สำเนา.xlsx [--keep-persons] [--json] [--today 2026-11-20] [--lang th|en]
  itas collect ไฟล์… -o รวม.xlsx [--year 2564] [--threshold 85] [--today 2026-11-20] [--json] [--lang th|en]
  itas merge สมุดงานหลัก.xlsx ไฟล์ที่ส่งคืน.xlsx… -o รวมแล้ว.xlsx [--take standing|returned] [--json] [--today 2026-11-20] [--lang th|en]
  itas remind สมุดงาน.xlsx [--unit หน่วยงาน] [--since 2026-10-01] [--json] [--today 2026-11-20] [--lang th|en]

ไฟล์เป็น Excel (.xlsx) Word (.docx) PDF HTML CSV หรือข้อความ ใช้ - เพื่ออ่านจากอินพุตมาตรฐาน (stdin)
--agency เลือกหน่วยงานจากตารางที่มีหลายหน่วยงาน ใช้ชื่อเต็มหรือบางส่วน ต่อท้ายด้วยจังหวัดได้ถ้าชื่อซ้ำกัน
--like คือสมุดงานของปีก่อนที่สร้างจากโปรแกรมนี้ หัวตารางจะอ่านตามบันทึกนำเข้าของสมุดงานนั้น
--last-year คือสมุดงานของปีก่อน ผู้รับผิดชอบ ผู้กำกับติดตาม และมาตรการของประเด็นที่ยังไม่ปิดจะเป็นข้อเสนอในแผนใหม่ จับคู่จากชื่อข้อ
--owners คือตารางที่มีคอลัมน์ ข้อ ผู้รับผิดชอบ และ การกำกับติดตาม (ถ้ามี)
หรือทะเบียนหน่วยงานที่มีคอลัมน์ หน่วยงาน ตำแหน่ง งานที่รับผิดชอบ ซึ่งใช้เสนอผู้รับผิดชอบ
print ทำเอกสาร A4 จากสมุดงานที่สร้างจากโปรแกรมนี้ตามแผนที่กรอกไว้ --public ไม่มีชื่อบุคคลและอีเมล
--announcement ให้ผู้บริหารสูงสุดลงนามผู้เดียว --months คือรอบของรายงานผล (ถ้าไม่ระบุ ใช้ตามวันที่)
check ตรวจแผนในสมุดงานที่สร้างจากโปรแกรมนี้ บอกทีละเซลล์ว่าต้องแก้อะไร ไม่แก้ไฟล์
split ทำใบงานหน่วยงานละไฟล์จากแผน --by แบ่งตามผู้รับผิดชอบหลัก (lead) หรือผู้กำกับติดตาม (monitor) --ascii ตั้งชื่อไฟล์เป็นอักษรอังกฤษ
share ทำสำเนาสำหรับส่งต่อจากสมุดงานใดก็ได้ ไม่ต้องใช้ส่วนเสริม ไม่มีชื่อบุคคล มีปก ไฟล์เดิมไม่เปลี่ยน --keep-persons คงชื่อบุคคลไว้
collect วางผลและแผนของหลายหน่วยงานต่อกันในสมุดงานใหม่ (สมุดงานของหน่วยงาน เอกสารผล หรือสมุดงานที่รวบรวมไว้)
ไฟล์ที่อ่านไม่ได้บอกชื่อพร้อมเหตุ ไฟล์อื่นไปต่อ --year ใช้เฉพาะกับผลที่ไม่บอกปี
merge รวมใบงานที่ส่งคืนเข้าสมุดงานหลัก อ่านจากเนื้อหาไม่ใช่ชื่อไฟล์ --take ตัดสินข้อขัดแย้งทั้งหมดให้คงที่มีอยู่ (standing) หรือใช้ที่ส่งคืน (returned)
remind สรุปความก้าวหน้าของแผน สิ่งที่เปลี่ยนจากครั้งก่อน (หรือตั้งแต่วันที่ที่ระบุใน --since) และร่างข้อความติดตามทีละหน่วยงาน
รหัสผลลัพธ์ (exit code): 0 สำเร็จ, 1 สำเร็จแต่มีข้อผิดพลาดที่ต้องตัดสิน, 2 ทำไม่ได้ (ไม่ได้เขียนสิ่งใด)`,
  unknownCommand: (command: string, known: string) => `ไม่รู้จักคำสั่ง “${command}” ใช้ได้เฉพาะ ${known} (ดู itas --help)`,
  noFiles: "ไม่ได้ระบุไฟล์ (ดู itas --help)",
  noOutput: (command: string) => `${command} ต้องระบุไฟล์ผลลัพธ์ด้วย -o (ดู itas --help)`,
  oneWorkbook: (command: string) => `${command} อ่านสมุดงานครั้งละหนึ่งไฟล์ (ดู itas --help)`,
  badLayout: (value: string, known: string) => `--layout: “${value}” ใช้ได้เฉพาะ ${known}`,
  badDigits: (value: string) => `--digits: “${value}” ใช้ได้เฉพาะ thai หรือ arabic`,
  badMonths: (value: string) => `--months: “${value}” ใช้ได้เฉพาะ 6 หรือ 12`,
  notOurs: (file: string) =>
    `${file}: ไม่ใช่สมุดงานจากโปรแกรมนี้ หรือไม่มีผลการประเมินแล้ว จึงไม่ได้เขียนสิ่งใด โปรดเลือกสมุดงานที่สร้างด้วย itas build หรือส่วนเสริม`,
  notXlsx: "ชื่อไฟล์ผลลัพธ์ของ -o ต้องลงท้ายด้วย .xlsx",
  writesNothing: (command: string) => `${command} ไม่เขียนไฟล์ จึงใช้ -o ไม่ได้ (ดู itas --help)`,
  notForCommand: (option: string, command: string) => `${option} ใช้กับ ${command} ไม่ได้ (ดู itas --help)`,
  nothingFound: "ตรวจแผนแล้ว ไม่พบสิ่งที่ต้องแก้",
  foundInPlan: (errors: number, warnings: number, infos: number) =>
    `ตรวจแผนแล้ว ต้องแก้ ${String(errors)} ควรเติม ${String(warnings)} เพื่อทราบ ${String(infos)}`,
  badOption: (message: string) => `ตัวเลือกไม่ถูกต้อง: ${message} (ดู itas --help)`,
  badNumber: (option: string, value: string) => `--${option}: “${value}” ไม่ใช่ตัวเลขที่ใช้ได้`,
  badDate: (option: string, value: string) => `--${option}: “${value}” ไม่ใช่วันที่แบบ ปปปป-ดด-วว (ค.ศ.)`,
  badLanguage: (value: string) => `--lang: “${value}” ใช้ได้เฉพาะ th หรือ en`,
  cannotRead: (file: string) => `${file}: เปิดไฟล์ไม่ได้ จึงไม่ได้อ่านและไม่ได้เขียนสิ่งใด โปรดตรวจชื่อไฟล์และสิทธิ์`,
  cannotWrite: (file: string) => `${file}: เขียนไฟล์ไม่ได้ ไม่มีสิ่งใดเปลี่ยนแปลง โปรดตรวจโฟลเดอร์ สิทธิ์ และปิดไฟล์ถ้าเปิดอยู่ใน Excel`,
  outputIsInput: (file: string) => `${file}: เป็นไฟล์ที่อ่านเข้ามา จึงไม่เขียนทับและไม่ได้เขียนสิ่งใด โปรดตั้งชื่อไฟล์ผลลัพธ์เป็นชื่ออื่น`,
  unexpected: (message: string) => `เกิดข้อผิดพลาดที่ไม่คาดไว้ ไม่ได้เขียนสิ่งใด โปรดแจ้งผู้ดูแลพร้อมข้อความนี้: ${message}`,
  severalAssessments: (count: number, names: string) =>
    `พบผลการประเมิน ${String(count)} รายการ (${names}) จึงไม่ได้เขียนสิ่งใด โปรดเลือกหน่วยงานเดียวด้วย --agency "ชื่อหน่วยงาน จังหวัด" (และปีด้วย --year ถ้ามีหลายปี)`,
  noSuchAgency: (name: string, names: string) => `--agency: ไม่พบ “${name}” จึงไม่ได้เขียนสิ่งใด ในไฟล์มี ${names}`,
  noAgencyName: "--agency ต้องมีชื่อหน่วยงาน (ดู itas --help)",
  moreAgencies: (count: number) => `… และอีก ${String(count)} หน่วยงาน (เลือกดูด้วย --agency หรือดูทั้งหมดด้วย --json)`,
  noMappings: (file: string) =>
    `${file}: ไม่ใช่สมุดงานจากโปรแกรมนี้ หรือไม่มีบันทึกการอ่านหัวตาราง จึงไม่ได้อ่านและไม่ได้เขียนสิ่งใด โปรดเลือกสมุดงานของปีก่อน`,
  notLastYear: {
    nothing: (file: string) => `${file}: ไม่มีแผนหรือทะเบียนผู้รับผิดชอบให้ส่งต่อ จึงไม่ได้เขียนสิ่งใด โปรดเลือกสมุดงานของปีก่อน`,
    "other-agency": (file: string) => `${file}: เป็นของหน่วยงานอื่น จึงไม่ได้เขียนสิ่งใด โปรดเลือกสมุดงานปีก่อนของหน่วยงานนี้`,
    "not-earlier": (file: string) => `${file}: ไม่ใช่ปีก่อนหน้าผลที่นำเข้า จึงไม่ได้เขียนสิ่งใด โปรดเลือกสมุดงานของปีก่อน`,
  },
  carried: (count: number) => `รับจากแผนปีก่อน ${String(count)} ข้อ เป็นข้อเสนอที่ต้องยืนยัน`,
  unmapped: (count: number) => `จับคู่กับข้อของปีนี้ไม่ได้ ${String(count)} แถว จึงไม่ได้ส่งต่อ`,
  written: (file: string) => `เขียน ${file} แล้ว`,
  kept: (file: string) => `ไฟล์เดิมเก็บไว้ที่ ${file}`,
  agency: "หน่วยงาน",
  fiscalYear: "ปีงบประมาณ",
  unknown: "ไม่พบ",
  total: "คะแนนรวม",
  computed: "คำนวณ",
  reported: "ในเอกสาร",
  band: "ระดับ",
  indicators: "ตัวชี้วัด",
  items: "ข้อ",
  belowThreshold: "ต่ำกว่าเกณฑ์",
  rows: (rowsIn: number, records: number, headings: number, repeats: number, unread: number, leftOut: number) =>
    `แถว ${String(rowsIn)} = ข้อมูล ${String(records)} + หัวตาราง ${String(headings)} + ซ้ำ ${String(repeats)} + ไม่ได้ใช้ ${String(unread)}${leftOut === 0 ? "" : ` + ตารางอื่น ${String(leftOut)}`}`,
  more: (count: number) => `… และอีก ${String(count)} รายการ`,
  row: "แถว",
};
