import { inDocument, ours, type MeasureLine, type MeasureLines } from "./line";

interface PerceptionMeasure {
  readonly measure: MeasureLine;
  readonly steps: MeasureLines;
}

/** By indicator, for a score below the target when the question is not known. */
const INDICATORS: Readonly<Record<string, PerceptionMeasure>> = {
  "indicator-1": {
    measure: ours(
      "ทำให้ขั้นตอน ระยะเวลา และผู้รับผิดชอบของงานชัดเจน และปฏิบัติต่อทุกคนเท่าเทียมกัน",
      "Make steps, time and responsibility of the work clear, and treat everyone alike.",
    ),
    steps: [
      inDocument(
        "เผยแพร่ขั้นตอน ระยะเวลา และผู้รับผิดชอบของงานบริการหลัก",
        "Publish the steps, time and person responsible of the main services.",
      ),
      inDocument(
        "เปิดช่องประเมินการให้บริการ ณ จุดบริการ โดยไม่เปิดเผยตัวผู้ให้ข้อมูล",
        "Let people rate the service where it is given, without being known.",
      ),
      ours(
        "ชี้แจงบุคลากรเรื่องข้อห้ามรับทรัพย์สินหรือประโยชน์ และช่องทางปรึกษา",
        "Explain to staff the ban on taking property or benefits, and whom to ask.",
      ),
    ],
  },
  "indicator-2": {
    measure: ours(
      "ให้บุคลากรทุกส่วนรับรู้แผนและผลการใช้จ่ายงบประมาณ และสอบถามได้",
      "Let all staff know plans and results of spending, and ask about them.",
    ),
    steps: [
      inDocument(
        "แจ้งแผนการใช้จ่าย แผนจัดซื้อจัดจ้าง และขั้นตอนเบิกจ่ายแก่บุคลากรทุกส่วนต้นปี",
        "Tell all units the spending plan, the procurement plan and how money is claimed, early in the year.",
      ),
      inDocument(
        "รายงานผลการใช้จ่ายต่อที่ประชุมและเผยแพร่อย่างสม่ำเสมอ",
        "Report spending at meetings and publish it regularly.",
      ),
      ours(
        "เปิดช่องทางให้บุคลากรสอบถามหรือทักท้วงการใช้งบประมาณ และตอบทุกเรื่อง",
        "Open a channel for questions and objections about spending, and answer each.",
      ),
    ],
  },
  "indicator-3": {
    measure: ours(
      "ใช้หลักเกณฑ์มอบหมายงาน ประเมินผล และพัฒนาบุคลากรที่ชัดเจนและเปิดเผย",
      "Assign work, appraise and develop staff by criteria that are clear and open.",
    ),
    steps: [
      inDocument(
        "จัดทำรายละเอียดตำแหน่งงานและเกณฑ์ประเมินผล แล้วแจ้งก่อนเริ่มรอบประเมิน",
        "Write job descriptions and appraisal criteria, and announce them before the round begins.",
      ),
      ours(
        "ประกาศเกณฑ์และผลการคัดเลือกผู้เข้าอบรม ศึกษาดูงาน และรับทุน",
        "Publish criteria and results of choosing people for training, study visits and grants.",
      ),
      inDocument("รับฟังความคิดเห็นของบุคลากร และชี้แจงผลการพิจารณา", "Hear staff, and explain what was decided."),
    ],
  },
  "indicator-4": {
    measure: ours(
      "ทำให้การยืม ใช้ และคืนทรัพย์สินของราชการสะดวก ชัดเจน และตรวจสอบได้",
      "Make borrowing, using and returning state property easy, clear and checkable.",
    ),
    steps: [
      inDocument(
        "จัดทำคู่มือและแบบยืม-คืนทรัพย์สิน แล้วชี้แจงบุคลากรทุกส่วน",
        "Write a guide and a form for borrowing and returning, and explain them to all units.",
      ),
      inDocument("กำหนดผู้ควบคุมทะเบียน และตรวจการยืม-คืนเป็นประจำ", "Name who keeps the register, and check it regularly."),
      ours(
        "เปิดช่องทางแจ้งการนำทรัพย์สินไปใช้ส่วนตัว และแจ้งผลการดำเนินการ",
        "Open a channel to report private use, and tell what was done.",
      ),
    ],
  },
  "indicator-5": {
    measure: ours(
      "ให้บุคลากรเห็นว่าหน่วยงานป้องกัน ตรวจสอบ และจัดการการทุจริตจริง",
      "Let staff see that corruption is prevented, looked into and dealt with.",
    ),
    steps: [
      inDocument(
        "ผู้บริหารสื่อสารมาตรการป้องกันการทุจริตต่อบุคลากรทุกส่วน",
        "The executive explains the measures against corruption to all units.",
      ),
      inDocument(
        "ติดตามตรวจสอบตามมาตรการ และเปิดเผยผลให้บุคลากรทราบ",
        "Follow the measures up, and make the results known.",
      ),
      ours(
        "ชี้แจงช่องทางร้องเรียน ขั้นตอนพิจารณา และการคุ้มครองผู้แจ้ง",
        "Explain how to complain, how it is decided and how who complains is protected.",
      ),
    ],
  },
  "indicator-6": {
    measure: ours(
      "ให้บริการตามขั้นตอนและเวลาที่ประกาศ อย่างเท่าเทียมกัน",
      "Serve everyone alike, by the steps and in the time announced.",
    ),
    steps: [
      inDocument(
        "ประชาสัมพันธ์ขั้นตอนและระยะเวลาของทุกงานบริการ ณ จุดบริการและบนเว็บไซต์",
        "Announce steps and time of every service where it is given and on the site.",
      ),
      inDocument(
        "อบรมเจ้าหน้าที่ผู้ให้บริการเรื่องงานและการปฏิบัติต่อผู้มาติดต่อ",
        "Train those who serve in their work and in meeting people.",
      ),
      ours(
        "สำรวจความเห็นหลังรับบริการ แล้วแก้ขั้นตอนที่ล่าช้า",
        "Ask for opinions after service, and mend the steps that are slow.",
      ),
    ],
  },
  "indicator-7": {
    measure: ours(
      "สื่อสารข้อมูลของหน่วยงานให้เข้าถึงง่าย ครบถ้วน และโต้ตอบได้",
      "Make the agency's information easy to reach, complete and open to answers.",
    ),
    steps: [
      inDocument(
        "จัดหน้าเว็บไซต์หลักให้หาข้อมูลสำคัญพบง่าย ด้วยภาษาที่ประชาชนเข้าใจ",
        "Arrange the main site so that what matters is found, in words people understand.",
      ),
      inDocument("เผยแพร่ข่าวและผลงานอย่างต่อเนื่องหลายช่องทาง", "Publish news and results steadily in several channels."),
      ours("ตอบคำถามและข้อร้องเรียนภายในเวลาที่ประกาศ", "Answer questions and complaints within the time announced."),
    ],
  },
  "indicator-8": {
    measure: ours(
      "ปรับปรุงงานและวิธีให้บริการจากความเห็นของผู้รับบริการและประชาชน",
      "Improve work and service by what users and the public say.",
    ),
    steps: [
      inDocument(
        "ประชุมผู้บริหารและบุคลากรเพื่อทบทวนปัญหาของการให้บริการ",
        "Meet, executive and staff, to go through the problems of service.",
      ),
      inDocument("เปิดให้ผู้รับบริการและประชาชนเสนอแนะการปรับปรุง", "Let users and the public suggest improvements."),
      ours(
        "เลือกเรื่องที่ทำได้ ลงมือปรับปรุง และประกาศให้ทราบว่าเปลี่ยนอะไรแล้ว",
        "Choose what can be done, do it, and announce what has changed.",
      ),
    ],
  },
  iit: {
    measure: ours(
      "สื่อสารการทำงานของหน่วยงานแก่บุคลากรและเปิดให้สอบถาม",
      "Tell staff how the agency works, and let them ask.",
    ),
    steps: [
      ours("ชี้แจงเรื่องที่ได้คะแนนต่ำต่อบุคลากรทุกส่วน", "Explain the matter with the low score to all units."),
      ours(
        "รับฟังสาเหตุโดยไม่ระบุตัวผู้ให้ความเห็น แล้วกำหนดสิ่งที่ปรับปรุง",
        "Hear the reasons without names, and decide what to improve.",
      ),
    ],
  },
  eit: {
    measure: ours(
      "สื่อสารการให้บริการแก่ประชาชนและรับฟังเพื่อปรับปรุง",
      "Tell the public about the services, and listen in order to improve.",
    ),
    steps: [
      ours("ประชาสัมพันธ์เรื่องที่ได้คะแนนต่ำหลายช่องทาง", "Inform about the matter with the low score in several channels."),
      ours("สำรวจความเห็นผู้รับบริการโดยไม่ระบุตัว แล้วกำหนดสิ่งที่ปรับปรุง", "Ask users without names, and decide what to improve."),
    ],
  },
  keep: {
    measure: ours("รักษาแนวปฏิบัติที่ทำอยู่ และติดตามความเห็นอย่างต่อเนื่อง", "Keep up what is done now, and go on listening."),
    steps: [
      ours("ย้ำแนวปฏิบัติแก่บุคลากร และแจ้งผู้เข้าใหม่ทุกคน", "Remind staff of the practice, and tell everyone who joins."),
      ours("สำรวจความเห็นระหว่างปีอย่างน้อยหนึ่งครั้ง", "Ask for opinions at least once during the year."),
    ],
  },
};

/** By what a question asks. */
const THEMES: Readonly<Record<string, PerceptionMeasure>> = {
  "timely-service": {
    measure: ours("ให้บริการตามขั้นตอนและระยะเวลาที่ประกาศไว้", "Serve by the steps and in the time announced."),
    steps: [
      ours("ประกาศขั้นตอนและระยะเวลาของแต่ละงาน ณ จุดบริการ", "Announce each service's steps and time where it is given."),
      ours("บันทึกเวลาให้บริการจริง แล้วแก้งานที่เกินกำหนด", "Record the time taken, and mend what runs over."),
    ],
  },
  "equal-treatment": {
    measure: ours("ให้บริการทุกคนเท่าเทียมกัน ไม่เลือกปฏิบัติ", "Serve everyone alike."),
    steps: [
      ours("ใช้ลำดับคิวหรือเลขรับเรื่องที่ผู้รับบริการมองเห็น", "Use queue or receipt numbers that people can see."),
      ours("ชี้แจงเจ้าหน้าที่เรื่องการไม่เลือกปฏิบัติ และรับฟังข้อร้องเรียน", "Explain equal treatment to staff, and hear complaints."),
    ],
  },
  bribes: {
    measure: ours(
      "ป้องกันการเรียกรับหรือให้เงิน ทรัพย์สิน หรือประโยชน์",
      "Prevent asking for, taking or giving money, property or benefits.",
    ),
    steps: [
      ours(
        "ประกาศนโยบายไม่รับของขวัญ และติดไว้ ณ จุดบริการ",
        "Announce that no gifts are taken, also where people are served.",
      ),
      ours("เผยแพร่ค่าธรรมเนียมที่ต้องจ่ายจริง พร้อมช่องทางแจ้งการเรียกรับ", "Publish the fees due, and where to report a demand."),
    ],
  },
  "budget-known": {
    measure: ours("ให้บุคลากรรับรู้แผนการใช้จ่ายงบประมาณประจำปี", "Let staff know the year's spending plan."),
    steps: [
      ours("ชี้แจงแผนการใช้จ่ายในที่ประชุมบุคลากรต้นปีงบประมาณ", "Explain the spending plan to staff early in the fiscal year."),
      ours("เวียนสรุปแผนหนึ่งหน้า และลิงก์ไปยังแผนฉบับเต็ม", "Circulate one page of it with a link to the whole."),
    ],
  },
  "budget-worth": {
    measure: ours(
      "แสดงให้เห็นว่างบประมาณใช้คุ้มค่าและตรงวัตถุประสงค์",
      "Show that the budget is well spent and for its purpose.",
    ),
    steps: [
      ours("รายงานผลของโครงการเทียบกับงบประมาณทุกไตรมาส", "Report projects' results against their budget every quarter."),
      ours(
        "ทบทวนโครงการที่ไม่คุ้มค่าร่วมกับหน่วยงานเจ้าของเรื่อง",
        "Go through projects of little worth with the units in charge.",
      ),
    ],
  },
  "expense-claims": {
    measure: ours("ป้องกันการเบิกจ่ายเงินที่ไม่ถูกต้อง", "Prevent wrong claims."),
    steps: [
      ours("ชี้แจงหลักเกณฑ์ค่าล่วงเวลา ค่าเดินทาง และค่าวัสดุ", "Explain the rules on overtime, travel and supplies."),
      ours("สุ่มตรวจหลักฐานการเบิกจ่ายเป็นประจำ", "Check samples of claims regularly."),
    ],
  },
  "procurement-fair": {
    measure: ours("จัดซื้อจัดจ้างและตรวจรับพัสดุอย่างโปร่งใส", "Procure and accept goods openly."),
    steps: [
      ours("เผยแพร่เหตุผลการคัดเลือกและผลการตรวจรับ", "Publish why a supplier was chosen and what was accepted."),
      ours("ให้กรรมการรับรองว่าไม่มีส่วนได้เสียก่อนพิจารณา", "Have committee members declare interests beforehand."),
    ],
  },
  "budget-voice": {
    measure: ours(
      "เปิดให้บุคลากรมีส่วนร่วมตรวจสอบการใช้จ่ายงบประมาณ",
      "Let staff take part in checking how the budget is spent.",
    ),
    steps: [
      ours("กำหนดผู้ตอบข้อซักถามเรื่องงบประมาณและช่องทางสอบถาม", "Name who answers about the budget, and how to ask."),
      ours("แจ้งผลการพิจารณาข้อทักท้วงแก่ผู้แจ้งทุกเรื่อง", "Tell everyone who objects what was decided."),
    ],
  },
  "fair-assignment": {
    measure: ours("มอบหมายงานและประเมินผลอย่างเป็นธรรม", "Assign work and appraise fairly."),
    steps: [
      ours("แจ้งเกณฑ์และตัวชี้วัดรายบุคคลก่อนเริ่มรอบประเมิน", "Give each person criteria and indicators before the round."),
      ours("แจ้งผลประเมินเป็นรายบุคคล และเปิดให้ชี้แจง", "Give results person by person, and let each reply."),
    ],
  },
  selection: {
    measure: ours(
      "คัดเลือกผู้เข้าอบรม ศึกษาดูงาน และรับทุนอย่างเปิดเผย",
      "Choose openly who gets training, study visits and grants.",
    ),
    steps: [
      ours("ประกาศเกณฑ์และเวียนให้สมัครทุกส่วน", "Publish the criteria, and invite all units."),
      ours("เผยแพร่ผลการคัดเลือกพร้อมเหตุผล", "Publish who was chosen and why."),
    ],
  },
  "proper-orders": {
    measure: ours("ป้องกันการสั่งให้ทำธุระส่วนตัวหรือสิ่งที่ไม่ถูกต้อง", "Prevent orders for private errands or for what is wrong."),
    steps: [
      ours(
        "ผู้บริหารประกาศข้อห้าม และย้ำในที่ประชุมหัวหน้างาน",
        "The executive announces the ban, and repeats it to heads of units.",
      ),
      ours("เปิดช่องทางแจ้งที่ไม่เปิดเผยตัว และรายงานการแก้ไข", "Open a channel without names, and report what was put right."),
    ],
  },
  "personnel-integrity": {
    measure: ours("บริหารงานบุคคลโดยไม่มีการแทรกแซงหรือเอื้อพวกพ้อง", "Manage personnel without interference or favour."),
    steps: [
      ours("เปิดเผยหลักเกณฑ์ คณะกรรมการ และผลการแต่งตั้งโยกย้าย", "Publish criteria, committees and results of appointments."),
      ours("ชี้แจงช่องทางร้องทุกข์ด้านการบริหารงานบุคคล", "Explain where to complain about personnel decisions."),
    ],
  },
  "property-borrowing": {
    measure: ours("ทำให้การขอยืมทรัพย์สินของราชการสะดวกและถูกต้อง", "Make borrowing state property easy and proper."),
    steps: [
      ours("ใช้แบบยืม-คืนหน้าเดียว ระบุผู้อนุมัติและเวลาคืน", "Use a form of one page with approver and date of return."),
      ours("เวียนแนวปฏิบัติแก่บุคลากร และติดไว้ที่จุดยืม", "Circulate the practice, and post it where things are lent."),
    ],
  },
  "property-misuse": {
    measure: ours("ป้องกันการนำทรัพย์สินของราชการไปใช้ส่วนตัว", "Prevent private use of state property."),
    steps: [
      ours("ติดรหัสและทำทะเบียนผู้ครอบครองทรัพย์สิน", "Label property, and register who holds it."),
      ours("สุ่มตรวจการใช้ทุกไตรมาส และรายงานผู้บริหาร", "Check its use every quarter, and report to the executive."),
    ],
  },
  "corruption-response": {
    measure: ours(
      "แสดงให้เห็นว่าหน่วยงานป้องกันและแก้ไขปัญหาการทุจริตจริงจัง",
      "Show that corruption is prevented and dealt with in earnest.",
    ),
    steps: [
      ours(
        "ผู้บริหารทบทวนนโยบายและแผนป้องกันการทุจริต แล้วแจ้งบุคลากร",
        "The executive reviews policy and plan against corruption, and tells staff.",
      ),
      ours(
        "รายงานผลการตรวจสอบภายในและการแก้ไขให้บุคลากรทราบ",
        "Let staff know what internal audit found and what was done.",
      ),
    ],
  },
  "safe-reporting": {
    measure: ours("ทำให้การร้องเรียนสะดวก ปลอดภัย และติดตามผลได้", "Make complaining easy, safe and possible to follow."),
    steps: [
      ours(
        "ประกาศช่องทางร้องเรียนที่ไม่ต้องเปิดเผยตัว และการคุ้มครองผู้แจ้ง",
        "Announce a channel without names, and how who complains is protected.",
      ),
      ours("แจ้งเลขติดตามและผลการพิจารณาแก่ผู้ร้องเรียน", "Give each complaint a number to follow, and its outcome."),
    ],
  },
  "clear-answers": {
    measure: ours("ให้ข้อมูลตรงไปตรงมา และตอบข้อสงสัยได้ชัดเจน", "Inform plainly, and answer questions clearly."),
    steps: [
      ours("จัดทำคำตอบมาตรฐานของเรื่องที่ถามบ่อย", "Write standard answers to what is often asked."),
      ours("กำหนดผู้ตอบประจำและเวลาตอบของแต่ละช่องทาง", "Name who answers in each channel, and how soon."),
    ],
  },
  "public-benefit": {
    measure: ours("แสดงให้เห็นว่าดำเนินงานเพื่อประโยชน์ของประชาชนและส่วนรวม", "Show that the work is done for the public."),
    steps: [
      ours(
        "เผยแพร่ผลงานที่ประชาชนได้ประโยชน์ พร้อมข้อมูลก่อนและหลัง",
        "Publish what people gained, with figures before and after.",
      ),
      ours("เปิดให้ประชาชนร่วมเสนอและติดตามโครงการ", "Let people propose projects and follow them."),
    ],
  },
  "easy-access": {
    measure: ours(
      "เผยแพร่ข้อมูลให้เข้าถึงง่าย ครบถ้วน และหลายช่องทาง",
      "Publish information that is easy to reach, complete and in several channels.",
    ),
    steps: [
      ours(
        "ให้ผู้ใช้ภายนอกทดลองหาข้อมูลสำคัญ แล้วแก้เมนูที่หาไม่พบ",
        "Let outsiders look for what matters, and mend the menus that fail them.",
      ),
      ours(
        "เผยแพร่เรื่องเดียวกันทั้งเว็บไซต์ สื่อสังคมออนไลน์ และป้ายประกาศ",
        "Publish the same on the site, social networks and notice boards.",
      ),
    ],
  },
  "opinion-channel": {
    measure: ours("เปิดช่องทางรับฟังคำติชมและความคิดเห็น", "Open channels for praise, blame and opinions."),
    steps: [
      ours(
        "วางแบบรับความคิดเห็นบนเว็บไซต์และ ณ จุดบริการ",
        "Place a form for opinions on the site and where people are served.",
      ),
      ours("เผยแพร่สรุปความคิดเห็นและสิ่งที่แก้ไขแล้ว", "Publish what was said and what was done about it."),
    ],
  },
  "better-service": {
    measure: ours("ปรับปรุงคุณภาพและขั้นตอนการให้บริการ", "Improve the quality and steps of service."),
    steps: [
      ours("เลือกบริการที่มีผู้ใช้มาก แล้วลดขั้นตอนหรือเอกสาร", "Choose a service used by many, and cut steps or papers."),
      ours("ประชาสัมพันธ์สิ่งที่ปรับปรุงแล้วให้ผู้รับบริการทราบ", "Tell users what has been improved."),
    ],
  },
  "online-service": {
    measure: ours("นำเทคโนโลยีมาใช้ให้บริการสะดวกรวดเร็วขึ้น", "Use technology to serve more easily and sooner."),
    steps: [
      ours("เปิดบริการออนไลน์อย่างน้อยหนึ่งงาน พร้อมคู่มือสั้น", "Offer at least one service online, with a short guide."),
      ours("ติดตามจำนวนผู้ใช้และแก้จุดที่ผู้ใช้ติดขัด", "Watch how many use it, and mend where they get stuck."),
    ],
  },
  "joint-improvement": {
    measure: ours(
      "เปิดให้ผู้รับบริการและประชาชนร่วมปรับปรุงการดำเนินงาน",
      "Let users and the public take part in improving the work.",
    ),
    steps: [
      ours("จัดเวทีหรือแบบสำรวจออนไลน์รับข้อเสนอการปรับปรุง", "Hold a meeting or an online survey for proposals."),
      ours("ประกาศข้อเสนอที่นำไปปฏิบัติและผู้รับผิดชอบ", "Announce which proposals are carried out, and by whom."),
    ],
  },
};

const ALL: readonly (readonly [string, PerceptionMeasure])[] = [
  ...Object.entries(INDICATORS),
  ...Object.entries(THEMES),
];

/** What to do about a low perception score, in a sentence. */
export const PERCEPTION_MEASURES: Readonly<Record<string, MeasureLines>> = Object.fromEntries(
  ALL.map(([topic, { measure }]) => [topic, [measure]]),
);

export const PERCEPTION_STEPS: Readonly<Record<string, MeasureLines>> = Object.fromEntries(
  ALL.map(([topic, { steps }]) => [topic, steps]),
);
