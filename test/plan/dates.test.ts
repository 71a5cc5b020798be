import fc from "fast-check";
import { calendarFor, type CalendarStep } from "../../src/ita";
import { officeYearFor, proposeDates, reportsFirstHalf, type OfficeYear } from "../../src/plan";
import { addDays, fromSerial, isWorkingDay, toSerial } from "../../src/thai";

const YEAR = officeYearFor(2564);
const HALF = "รายงานการกำกับติดตามการดำเนินงานประจำปี รอบ 6 เดือน";

function withPeriod(step: CalendarStep, from: string, to: string, year: OfficeYear = YEAR): OfficeYear {
  const periods = year.calendar.periods.map((period) => (period.step === step ? { ...period, from, to } : period));
  return { ...year, calendar: { ...year.calendar, periods } };
}

describe("proposed dates", () => {
  it("of FY2564 are a working week before the window closes, its last day, and the end of confirmation", () => {
    expect(proposeDates("โครงสร้าง", YEAR)).toEqual({
      start: "2020-10-01",
      publishBy: "2021-04-23",
      approveBy: "2021-04-30",
      keepUntil: "2021-06-30",
    });
  });

  it("count working days only: Chakri Day and Songkran make publishing due that much earlier", () => {
    const year = withPeriod("submit-oit", "2021-03-01", "2021-04-16");
    expect(proposeDates("โครงสร้าง", year)).toMatchObject({ publishBy: "2021-04-05", approveBy: "2021-04-16" });
    const added = { ...year, holidays: new Set([...year.holidays, "2021-04-12"]) };
    expect(proposeDates("โครงสร้าง", added)).toMatchObject({ publishBy: "2021-04-02" });
  });

  it("follow the office's own number of days for approval", () => {
    expect(proposeDates("โครงสร้าง", { ...YEAR, approvalDays: 0 })).toMatchObject({ publishBy: "2021-04-30" });
    expect(proposeDates("โครงสร้าง", { ...YEAR, approvalDays: 7 })).toMatchObject({ publishBy: "2021-04-21" });
  });

  it("are working days though a window closes on a Saturday", () => {
    expect(proposeDates("โครงสร้าง", officeYearFor(2565))).toMatchObject({
      publishBy: "2022-04-22",
      approveBy: "2022-04-29",
    });
  });

  it("know reports about the first six months by name, in any year", () => {
    expect(reportsFirstHalf(HALF)).toBe(true);
    expect(reportsFirstHalf("ข้อมูลสถิติการให้บริการ")).toBe(true);
    expect(reportsFirstHalf("รายงาน รอบ ๖  เดือน")).toBe(true);
    expect(reportsFirstHalf("ข้อมูลเชิงสถิติ การให้บริการ")).toBe(true);
    expect(reportsFirstHalf("แผนดำเนินงานประจำปี")).toBe(false);
  });

  it("never ask for a report before the half year it is about has passed", () => {
    const short = withPeriod("submit-oit", "2021-03-01", "2021-04-02");
    expect(proposeDates(HALF, short)).toMatchObject({ start: "2021-04-01", publishBy: "2021-04-01" });
    expect(proposeDates(HALF, withPeriod("submit-oit", "2021-02-01", "2021-03-31"))).toBeUndefined();
  });

  it("do not exist without a submission window, and end nowhere without a confirmation", () => {
    const { periods } = YEAR.calendar;
    const without = (step: CalendarStep): OfficeYear => ({
      ...YEAR,
      calendar: { ...YEAR.calendar, periods: periods.filter((period) => period.step !== step) },
    });
    expect(proposeDates("โครงสร้าง", without("submit-oit"))).toBeUndefined();
    expect(proposeDates("โครงสร้าง", without("confirm-oit"))).toMatchObject({ keepUntil: null });
  });

  it("stand in order on working days inside the window, whatever the calendar", () => {
    const close = fc.integer({ min: 0, max: 180 }).map((days) => addDays("2021-04-01", days));
    const holidays = fc
      .array(fc.integer({ min: 0, max: 364 }), { maxLength: 40 })
      .map((days) => new Set(days.map((day) => fromSerial(toSerial("2020-10-01") + day))));
    fc.assert(
      fc.property(close, holidays, fc.nat({ max: 30 }), fc.boolean(), (to, off, approvalDays, isHalf) => {
        const year = { calendar: withPeriod("submit-oit", "2021-03-01", to).calendar, holidays: off, approvalDays };
        const dates = proposeDates(isHalf ? HALF : "โครงสร้าง", year);
        if (dates === undefined) return;
        const { start, publishBy, approveBy } = dates;
        expect([start, publishBy, approveBy, to]).toEqual([start, publishBy, approveBy, to].sort());
        expect([publishBy, approveBy].every((date) => isWorkingDay(date, off))).toBe(true);
        expect(!isHalf || start === "2021-04-01").toBe(true);
      }),
    );
  });

  it("of any other year are shifted from FY2564 and marked proposed", () => {
    expect(officeYearFor(2569).calendar).toEqual(calendarFor(2569));
    expect(officeYearFor(2569).calendar.proposed).toBe(true);
    expect(YEAR.calendar.proposed).toBe(false);
  });
});
