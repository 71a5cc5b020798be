import { addYears, type IsoDate } from "../thai";
import type { Calendar, CalendarPeriod, CalendarStep } from "./scheme";

const period = (step: CalendarStep, name: string, from: IsoDate, to: IsoDate): CalendarPeriod => ({
  step,
  name,
  from,
  to,
});

/** The FY2564 calendar as circulated to agencies; days in the Common Era. */
const CALENDAR_2564: Calendar = {
  fiscalYear: 2564,
  proposed: false,
  periods: [
    period("register", "ลงทะเบียนการประเมินและนำเข้าข้อมูลประกอบการประเมิน", "2021-02-01", "2021-03-31"),
    period("submit-oit", "เก็บข้อมูลแบบวัด OIT", "2021-03-01", "2021-04-30"),
    period("collect-iit", "เก็บข้อมูลแบบวัด IIT", "2021-04-01", "2021-05-31"),
    period("collect-eit", "เก็บข้อมูลแบบวัด EIT", "2021-04-01", "2021-05-31"),
    period("score-oit", "กรรมการตรวจให้คะแนนแบบวัด OIT", "2021-05-01", "2021-05-31"),
    period("clarify-oit", "ชี้แจงเพิ่มเติมแบบวัด OIT", "2021-06-01", "2021-06-15"),
    period("confirm-oit", "ยืนยันแบบวัด OIT", "2021-06-16", "2021-06-30"),
    period("report", "สรุปผลและจัดทำรายงานผลการประเมิน", "2021-07-01", "2021-07-31"),
    period("announce", "ประกาศและเผยแพร่ผลการประเมิน", "2021-08-01", "2021-08-31"),
  ],
};

/** The assessment calendar of a fiscal year: FY2564 as known, any other year shifted from it and marked proposed. */
export function calendarFor(fiscalYear: number): Calendar {
  const shift = fiscalYear - CALENDAR_2564.fiscalYear;
  if (shift === 0) return CALENDAR_2564;
  return {
    fiscalYear,
    proposed: true,
    periods: CALENDAR_2564.periods.map((entry) => ({
      ...entry,
      from: addYears(entry.from, shift),
      to: addYears(entry.to, shift),
    })),
  };
}

/** The period of one step; undefined where a calendar does not name it. */
export function calendarPeriod(calendar: Calendar, step: CalendarStep): CalendarPeriod | undefined {
  return calendar.periods.find((entry) => entry.step === step);
}
