type Positions = Readonly<Partial<Record<"owner" | "head" | "deputy" | "permanent" | "chief", string>>>;

/** Position of each signer where the office wrote none; nothing where it differs from office to office. */
const positions = {
  provincial: {
    head: "หัวหน้าสำนักปลัดองค์การบริหารส่วนจังหวัด",
    deputy: "รองปลัดองค์การบริหารส่วนจังหวัด",
    permanent: "ปลัดองค์การบริหารส่วนจังหวัด",
    chief: "นายกองค์การบริหารส่วนจังหวัด",
  },
  subdistrict: {
    head: "หัวหน้าสำนักปลัด",
    deputy: "รองปลัดองค์การบริหารส่วนตำบล",
    permanent: "ปลัดองค์การบริหารส่วนตำบล",
    chief: "นายกองค์การบริหารส่วนตำบล",
  },
  municipality: {
    head: "หัวหน้าสำนักปลัดเทศบาล",
    deputy: "รองปลัดเทศบาล",
    permanent: "ปลัดเทศบาล",
    chief: "นายกเทศมนตรี",
  },
  province: { head: "หัวหน้าสำนักงานจังหวัด", deputy: "รองผู้ว่าราชการจังหวัด", chief: "ผู้ว่าราชการจังหวัด" },
  department: { deputy: "รองอธิบดี", chief: "อธิบดี" },
  university: { head: "ผู้อำนวยการสำนักงานอธิการบดี", deputy: "รองอธิการบดี", chief: "อธิการบดี" },
  other: { head: "หัวหน้าสำนักปลัด", deputy: "รองปลัด", permanent: "ปลัด" },
} as const satisfies Readonly<Record<string, Positions>>;

const dots = (count: number) => ".".repeat(count);

/** Printed documents, and the part of the pane where they are chosen. */
export const print = {
  documents: {
    assessment: (year: string) =>
      `การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) ประจำปีงบประมาณ พ.ศ. ${year}`,
    inProvince: (agency: string, province: string) => `${agency} จังหวัด${province.replace(/^จังหวัด/, "")}`,
    letter: (no: string, date: string | null) => (date === null ? `ที่ ${no}` : `ที่ ${no} ลงวันที่ ${date}`),
    order: (text: string) => (text.includes("คำสั่ง") ? text : `ตามคำสั่ง ${text}`),
    meeting: (text: string) => (text.includes("ประชุม") ? text : `การประชุมคณะทำงาน ${text}`),
    subindicator: (code: string, name: string) => `ตัวชี้วัดย่อยที่ ${code} ${name}`,
    indicator: (no: string, name: string, score: string | null) =>
      `ตัวชี้วัดที่ ${no} ${name}`.trim() + (score === null ? "" : ` (${score} คะแนน)`),
    otherItems: "ข้ออื่น",
    footer: (year: string) => `แผนปรับปรุง ITA ปีงบประมาณ พ.ศ. ${year}`,
    continued: (text: string) => `(ต่อ) ${text}`,
    hidden: { name: "(ไม่แสดงชื่อ)", email: "(ไม่แสดงอีเมล)" },
    monitoredBy: (name: string) => `กำกับติดตาม: ${name}`,
    contact: (person: string) => `ผู้ประสานงาน: ${person}`,
    publishBy: (date: string) => `ภายใน ${date}`,
    dataOf: (period: string) => `งวดข้อมูล: ${period}`,
    alsoServes: (items: string) => `ใช้กับข้อ ${items} ด้วย`,
    alsoAnswers: (text: string) => `ตอบการประเมินอื่นด้วย: ${text}`,
    budget: (text: string) => `งบประมาณ: ${text}`,
    scored: (score: string) => `ผลการประเมิน ${score} คะแนน`,
    cause: (text: string) => `สาเหตุ: ${text}`,
    comment: (text: string) => `ความคิดเห็นของกรรมการ: ${text}`,
    items: {
      name: "ตารางรายข้อ",
      title: "ผลการประเมินรายข้อ ข้อเสนอแนะ และผู้รับผิดชอบ",
      code: "ข้อ",
      item: "ประเด็นการตรวจ",
      score: "คะแนน",
      comment: "ความคิดเห็นของกรรมการ",
      recommendation: "ข้อเสนอแนะ/แนวทางแก้ไข",
      owner: "ผู้รับผิดชอบ",
    },
    topics: {
      name: "ผู้รับผิดชอบรายหัวข้อ",
      title: "การมอบหมายหน่วยงานรับผิดชอบและการกำกับติดตาม",
      topic: "หัวข้อ",
      unit: "หน่วยงานรับผิดชอบ",
      monitor: "การกำกับติดตาม",
      remark: "หมายเหตุ",
    },
    measures: {
      name: "มาตรการ",
      title: "มาตรการส่งเสริมคุณธรรมและความโปร่งใส",
      measure: "มาตรการ/โครงการ/กิจกรรม",
      analysis: "ผลการวิเคราะห์",
      steps: "ขั้นตอน",
      period: "ระยะเวลา",
      owner: "ผู้รับผิดชอบ",
    },
    results: {
      name: (months: string) => `รายงานผล ${months} เดือน`,
      title: (months: string) => `รายงานผลการดำเนินงานตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส รอบ ${months} เดือน`,
      covers: (period: string) => `ผลการดำเนินงานระหว่าง ${period}`,
      asOf: (date: string) => `ข้อมูล ณ วันที่ ${date}`,
      total: "ทั้งหมด",
      overdue: "เกินกำหนด",
      measure: "มาตรการ",
      result: "ผลการดำเนินงาน",
      completedOn: "วันที่แล้วเสร็จ",
      address: "ที่อยู่หน้าเว็บไซต์ (URL)",
      problems: "ปัญหาอุปสรรค",
      suggestion: "ข้อเสนอแนะ",
      owner: "ผู้รับผิดชอบ",
    },
    signers: {
      owner: "เจ้าของเรื่อง",
      head: "หัวหน้าสำนักปลัด",
      deputy: "รองปลัด",
      permanent: "ปลัด",
      chief: "ผู้บริหารสูงสุด",
    },
    positions: positions as Readonly<Record<keyof typeof positions, Positions>>,
    dots: dots(50),
    signed: (role: string, name: string, position: string) =>
      [
        `ความเห็น${role} ${dots(30)}`,
        `ลงชื่อ ${dots(46)}`,
        `(${name})`,
        position.startsWith("..") ? `ตำแหน่ง ${position}` : position,
        `วันที่ ${dots(10)} / ${dots(16)} / ${dots(12)}`,
      ].join("\n"),
    announced: (name: string, position: string) =>
      [`ประกาศ ณ วันที่ ${dots(8)} เดือน ${dots(24)} พ.ศ. ${dots(12)}`, "", `ลงชื่อ ${dots(60)}`, `(${name})`, position].join(
        "\n",
      ),
  },
  pane: {
    about: "ทำเอกสาร A4 จากแผนที่มีอยู่ตอนนี้ เป็นสมุดงานใหม่ที่แก้ไขและพิมพ์ได้",
    layouts: "เอกสาร",
    names: {
      items: "ตารางรายข้อ ความคิดเห็น ข้อเสนอแนะ และผู้รับผิดชอบ",
      topics: "หัวข้อ หน่วยงานรับผิดชอบ และการกำกับติดตาม",
      measures: "มาตรการ ขั้นตอน ระยะเวลา และผู้รับผิดชอบ",
      results: "รายงานผลการดำเนินงาน",
    },
    thai: "ใช้เลขไทย (๑๒๓)",
    isPublic: "สำเนาเผยแพร่ (ไม่มีชื่อบุคคลและอีเมล)",
    isAnnouncement: "ลงนามแบบประกาศ (ผู้บริหารสูงสุดผู้เดียว)",
    make: "ทำเอกสารสำหรับพิมพ์",
    making: "กำลังทำเอกสาร…",
    made: (name: string) => `ทำไฟล์ ${name} แล้ว`,
    opened: "เปิดเอกสารเป็นสมุดงานใหม่แล้ว",
    choose: "เลือกอย่างน้อยหนึ่งเอกสาร",
    fileName: "เอกสาร-ITA",
    fallbackName: "หน่วยงาน",
  },
};
