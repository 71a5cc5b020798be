/** Why a returned file takes no part in a merge: what it is and what to do, in one sentence each. */
type Data = Readonly<Partial<Record<string, string | number>>>;

const named = (value: string | number | undefined, otherwise: string): string =>
  value === undefined || value === "" ? otherwise : String(value);

/** What a file is by its content. */
const FORMATS: Readonly<Partial<Record<string, string>>> = {
  xls: "สมุดงาน Excel รุ่นเก่า (.xls)",
  xlsb: "สมุดงานแบบไบนารี (.xlsb)",
  ods: "สมุดงาน OpenDocument (.ods)",
  odt: "เอกสาร OpenDocument (.odt)",
  docx: "เอกสาร Word (.docx)",
  pptx: "งานนำเสนอ PowerPoint (.pptx)",
  ole: "เอกสาร Office รุ่นเก่า",
  pdf: "ไฟล์ PDF",
  picture: "ไฟล์รูปภาพ",
  html: "หน้าเว็บ",
  text: "ไฟล์ข้อความหรือ CSV",
  zip: "ไฟล์ ZIP",
};

const ELSEWHERE = "ไฟล์ชนิดอื่น";

export const returned = {
  refusals: {
    damaged: () => "ไฟล์เสียหายหรือมาไม่ครบ โปรดขอให้ส่งใหม่อีกครั้ง",
    encrypted: () => "ไฟล์มีรหัสผ่าน โปรดเปิดไฟล์ นำรหัสผ่านออก แล้วบันทึกใหม่",
    "too-large": ({ limitMegabytes }: Data) =>
      limitMegabytes === undefined
        ? "ไฟล์ใหญ่เกินกว่าใบงานจะเป็นได้ จึงไม่ได้เปิดอ่าน"
        : `ไฟล์ใหญ่เกิน ${String(limitMegabytes)} เมกะไบต์ ซึ่งเกินกว่าใบงานจะเป็นได้ จึงไม่ได้เปิดอ่าน`,
    empty: () => "ไฟล์ว่างเปล่า โปรดขอให้ส่งใหม่อีกครั้ง",
    "not-xlsx": ({ format }: Data) =>
      format === "zip"
        ? "ไฟล์นี้เป็นไฟล์ ZIP โปรดแตกไฟล์แล้วเลือกสมุดงาน .xlsx ที่อยู่ข้างใน"
        : `ไฟล์นี้เป็น${FORMATS[named(format, "")] ?? ELSEWHERE} โปรดเปิดด้วยโปรแกรมตารางคำนวณแล้วบันทึกเป็น .xlsx ก่อน`,
    "not-ours": () => "ไม่พบแถวของแผนปรับปรุงในไฟล์นี้",
    "other-agency": ({ agency, ownAgency }: Data) =>
      `ไฟล์นี้เป็นของ${named(agency, "หน่วยงานอื่น")} ไม่ใช่แผนของ${named(ownAgency, "หน่วยงานนี้")}`,
    "other-year": ({ year, ownYear }: Data) =>
      `ไฟล์นี้เป็นของการประเมินปี ${named(year, "อื่น")} ไม่ใช่ปี ${named(ownYear, "ของแผนนี้")}`,
    repeated: ({ first }: Data) =>
      `ไฟล์นี้มีเนื้อหาเหมือนกับ${first === undefined ? "อีกไฟล์" : `ไฟล์ “${String(first)}” `}จึงรวมเพียงครั้งเดียว`,
  },
  notes: {
    macros: "ในไฟล์มีมาโคร ซึ่งไม่ได้เปิดใช้",
    links: "ในไฟล์มีลิงก์ไปยังไฟล์อื่น ซึ่งไม่ได้เปิดตาม",
  },
};
