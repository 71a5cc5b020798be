import { byName, elsewhere, fromMemory, inDocument, type MeasureLines } from "./line";

/** What the page must show: 9.1 ข้อมูลพื้นฐาน. */
export const BASIC_INFORMATION: Readonly<Record<string, MeasureLines>> = {
  structure: [
    elsewhere("แสดงแผนผังโครงสร้างการแบ่งส่วนราชการของหน่วยงานทั้งหมด", "Show a chart of how the whole agency is divided."),
    inDocument(
      "แสดงตำแหน่งสำคัญให้ครบ ทั้งฝ่ายการเมือง เช่น นายก (ถ้ามี) และฝ่ายประจำ",
      "Show every key position, political (such as the chief executive) where there are any and permanent.",
    ),
    elsewhere(
      "แสดงการแบ่งส่วนงานภายใน เช่น สำนัก กอง ฝ่าย",
      "Show the units inside, such as offices, divisions and sections.",
    ),
  ],
  executives: [
    inDocument(
      "แสดงผู้บริหารสูงสุดและผู้ดำรงตำแหน่งทางการบริหารให้ครบทุกคน",
      "Show the chief executive and everyone in an executive position.",
    ),
    inDocument("ระบุชื่อ นามสกุล ตำแหน่ง และรูปถ่ายของแต่ละคน", "Give each one's full name, position and photograph."),
    inDocument(
      "ระบุช่องทางติดต่อโดยตรงของแต่ละคน เช่น โทรศัพท์และอีเมล รวมถึงปลัด",
      "Give each one's own contact, such as telephone and e-mail, the permanent secretary's included.",
    ),
  ],
  powers: [
    byName("อธิบายหน้าที่และอำนาจของหน่วยงานบนหน้าเว็บ", "State the agency's duties and powers on the page."),
    fromMemory("อ้างกฎหมายที่ให้อำนาจ พร้อมมาตราหรือลิงก์", "Name the law behind them, with the section or a link."),
  ],
  "strategic-plan": [
    inDocument("แสดงแผนของหน่วยงานที่มีระยะเวลามากกว่า 1 ปี", "Show the agency's plan for more than one year."),
    inDocument(
      "แสดงยุทธศาสตร์หรือแนวทาง เป้าหมาย และตัวชี้วัดของแผน",
      "Show its strategies or approaches, targets and indicators.",
    ),
  ],
  contact: [
    fromMemory("แสดงชื่อ ที่อยู่ และแผนที่ตั้งของหน่วยงาน", "Show the agency's name, its address and a map of where it is."),
    fromMemory(
      "แสดงหมายเลขโทรศัพท์ โทรสาร (ถ้ามี) และอีเมลที่ติดต่อได้จริง",
      "Show telephone, fax (if any) and e-mail that are answered.",
    ),
  ],
  laws: [
    byName(
      "รวบรวมกฎหมาย ระเบียบ และข้อบัญญัติที่เกี่ยวข้องกับภารกิจไว้ในหน้าเดียว",
      "Collect the laws, regulations and ordinances on the agency's tasks on one page.",
    ),
    fromMemory("ทุกฉบับเปิดอ่านหรือดาวน์โหลดได้", "Each one can be opened or downloaded."),
  ],
  news: [
    byName("แสดงข่าวการดำเนินงานตามภารกิจของหน่วยงาน", "Show news of the agency's own work."),
    fromMemory("ทุกข่าวระบุวันที่ และมีข่าวต่อเนื่องไม่ใช่ข่าวเก่าชุดเดียว", "Every piece has a date, and new ones keep coming."),
  ],
  questions: [
    inDocument(
      "เปิดช่องทางถาม-ตอบบนเว็บไซต์หลัก ที่ประชาชนถามและหน่วยงานตอบได้ (สื่อสารสองทาง)",
      "Open a channel on the main site where people can ask and the agency answers.",
    ),
    fromMemory(
      "ใช้กระดานถามตอบ กล่องข้อความ หรือแชต ไม่ใช่เพียงหน้าคำถามที่พบบ่อย",
      "Use a board, a message box or a chat, not only a page of frequent questions.",
    ),
    fromMemory("มอบหมายผู้ตอบ และแสดงระยะเวลาตอบไว้บนหน้า", "Name who answers, and say on the page how soon."),
  ],
  "social-network": [
    inDocument(
      "วางลิงก์เครือข่ายสังคมออนไลน์ของหน่วยงาน เช่น Facebook ให้เห็นบนเว็บไซต์หลัก",
      "Place the link to the agency's social network, such as Facebook, in sight on the main site.",
    ),
    fromMemory(
      "ตรวจว่าลิงก์เปิดไปยังบัญชีของหน่วยงานที่ยังเคลื่อนไหว ไม่ใช่บัญชีส่วนบุคคล",
      "Check that it opens a live account of the agency, not a person's.",
    ),
  ],
};
