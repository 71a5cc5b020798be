/** A letter to a unit about what it has not finished, to be pasted into a message. */
export const reminder = {
  subject: (planYear: string) => `ติดตามผลการดำเนินงานตามแผนปรับปรุงคะแนน ITA ปีงบประมาณ พ.ศ. ${planYear}`,
  subjectLine: (subject: string) => `เรื่อง  ${subject}`,
  to: (unit: string) => `เรียน  ${unit}`,
  sent: (agency: string, sentOn: string, returnBy: string) =>
    `ตามที่${agency}ได้ส่งใบงานตามแผนปรับปรุงคะแนน ITA ให้หน่วยงานของท่านเมื่อวันที่ ${sentOn}${returnBy === "" ? "" : ` และขอรับคืนภายในวันที่ ${returnBy}`} นั้น`,
  planned: (agency: string, planYear: string) =>
    `ตามที่${agency}ได้จัดทำแผนปรับปรุงคะแนน ITA ปีงบประมาณ พ.ศ. ${planYear} และมอบหมายหน่วยงานของท่านเป็นผู้รับผิดชอบ นั้น`,
  ownAgency: "หน่วยงาน",
  notReturned: (asOf: string) => `ณ วันที่ ${asOf} ยังไม่ได้รับใบงานคืน`,
  returned: (returnedOn: string) => `ได้รับใบงานคืนเมื่อวันที่ ${returnedOn} แล้ว ขอขอบคุณ`,
  counts: (figures: { readonly fixes: number; readonly finished: number; readonly overdue: number }) =>
    `หน่วยงานของท่านรับผิดชอบข้อที่ต้องแก้ไข ${String(figures.fixes)} ข้อ ดำเนินการแล้วเสร็จ ${String(figures.finished)} ข้อ คงค้าง ${String(figures.fixes - figures.finished)} ข้อ${figures.overdue === 0 ? "" : ` ในจำนวนนี้เกินกำหนด ${String(figures.overdue)} ข้อ`} ดังนี้`,
  allDone: (fixes: number) => `หน่วยงานของท่านดำเนินการข้อที่ต้องแก้ไขแล้วเสร็จครบ ${String(fixes)} ข้อ ขอขอบคุณ`,
  action: (n: number, item: string, finding: string) =>
    `${String(n)}. ข้อ ${item}${finding === "" ? "" : ` ${finding}`}`,
  measure: (measure: string) => `   สิ่งที่ขอให้ดำเนินการ: ${measure}`,
  due: (due: string) => `   กำหนดเผยแพร่: ${due}`,
  overdue: (due: string) => `   กำหนดเผยแพร่: ${due} (เกินกำหนดแล้ว)`,
  noDue: "   กำหนดเผยแพร่: ยังไม่ได้กำหนด",
  noMeasure: "   สิ่งที่ขอให้ดำเนินการ: ยังไม่ได้กำหนดมาตรการ โปรดหารือผู้ประสานแผน",
  askBoth: "จึงเรียนมาเพื่อโปรดดำเนินการ กรอกผลในใบงาน และส่งใบงานคืนโดยเร็ว",
  askDone: "จึงเรียนมาเพื่อโปรดดำเนินการ และแจ้งผลเมื่อแล้วเสร็จ",
  askReturn: "จึงเรียนมาเพื่อโปรดส่งใบงานคืนโดยเร็ว",
  thanks: "ขอขอบคุณในความร่วมมือ",
  /** What became of the plan since a moment before. */
  since: {
    title: (moment: string) => `ความคืบหน้าตั้งแต่${moment}`,
    none: "ยังไม่มีครั้งก่อนให้เทียบ จะเทียบได้เมื่อบันทึกการส่งใบงานหรือรวมไฟล์แล้ว",
    moment: (day: string, time: string | null) => (time === null ? day : `${day} ${time} น.`),
    names: {
      start: (when: string) => `ก่อนรวมไฟล์ครั้งแรก (${when})`,
      sent: (when: string) => `ส่งใบงาน (${when})`,
      merge: (when: string) => `รวมไฟล์ (${when})`,
      previous: (when: string) => `รวมไฟล์ครั้งก่อน (${when})`,
      latest: (when: string) => `รวมไฟล์ครั้งล่าสุด (${when})`,
    },
    nothing: "ไม่มีอะไรเปลี่ยน",
    finished: (from: number, to: number, fixes: number) =>
      from === to
        ? `เสร็จ ${String(to)} จาก ${String(fixes)} ข้อเท่าเดิม`
        : `เสร็จ${to > from ? "เพิ่ม" : "ลดลง"} ${String(Math.abs(to - from))} จาก ${String(fixes)} ข้อ (${String(from)} → ${String(to)})`,
    reopened: (count: number) => `เคยเสร็จแต่ไม่นับว่าเสร็จแล้ว ${String(count)} ข้อ`,
    fixes: (from: number, to: number) => `ข้อที่ต้องแก้ไข ${String(from)} → ${String(to)} ข้อ`,
    total: (from: string, to: string, bandFrom: string, bandTo: string) =>
      `คะแนนรวมที่คาดไว้ ${from} → ${to} (${bandFrom === bandTo ? `ระดับ ${bandTo} เท่าเดิม` : `ระดับ ${bandFrom} → ${bandTo}`})`,
    returned: (count: number) => `ส่งใบงานคืนเพิ่ม ${String(count)} หน่วยงาน`,
    sentAgain: (count: number) => `ส่งใบงานให้อีกรอบและรอคืน ${String(count)} หน่วยงาน`,
    newlyOverdue: (count: number) => `เกินกำหนดใหม่ ${String(count)} ข้อ`,
    noLongerOverdue: (count: number) => `ไม่เกินกำหนดแล้ว ${String(count)} ข้อ`,
    unitFinished: (from: number, to: number) =>
      `เสร็จ${to > from ? "เพิ่ม" : "ลดลง"} ${String(Math.abs(to - from))} ข้อ (${String(from)} → ${String(to)})`,
    unitReturned: "เพิ่งส่งใบงานคืน",
    unit: (unit: string, line: string) => `${unit}: ${line}`,
  },
  overall: {
    title: (planYear: string, asOf: string) => `ความก้าวหน้าของแผนปรับปรุง ปีงบประมาณ พ.ศ. ${planYear} ณ วันที่ ${asOf}`,
    fixes: (finished: number, fixes: number, percent: string) =>
      `ดำเนินการแล้วเสร็จ ${String(finished)} จาก ${String(fixes)} ข้อ (ร้อยละ ${percent})`,
    noFixes: "ไม่มีข้อที่ต้องแก้ไข",
    overdue: (overdue: number) => `เกินกำหนด ${String(overdue)} ข้อ`,
    units: (returned: number, outstanding: number) =>
      `หน่วยงานที่ส่งใบงานคืนแล้ว ${String(returned)} หน่วยงาน หน่วยงานที่ยังมีข้อคงค้าง ${String(outstanding)} หน่วยงาน`,
    total: (total: string, projected: string, band: string) =>
      `คะแนนรวม ${total} คาดว่าเป็น ${projected}${band === "" ? "" : ` ระดับ ${band}`} เมื่อคิดข้อที่แล้วเสร็จเป็น 100 คะแนน`,
    unassigned: (count: number) => `ข้อที่ต้องแก้ไขและยังไม่มีผู้รับผิดชอบหลัก ${String(count)} ข้อ`,
    unit: (figures: {
      readonly unit: string;
      readonly fixes: number;
      readonly finished: number;
      readonly overdue: number;
      readonly isReturned: boolean;
      readonly isReturnLate: boolean;
    }) =>
      `${figures.unit}: แล้วเสร็จ ${String(figures.finished)} จาก ${String(figures.fixes)} ข้อ เกินกำหนด ${String(figures.overdue)} ข้อ ${figures.isReturned ? "ส่งใบงานคืนแล้ว" : figures.isReturnLate ? "ยังไม่ส่งใบงานคืน เกินวันที่ขอรับคืน" : "ยังไม่ส่งใบงานคืน"}`,
  },
};
