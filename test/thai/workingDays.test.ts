import fc from "fast-check";
import {
  addDays,
  addWorkingDays,
  fromSerial,
  isWorkingDay,
  toSerial,
  workingDayFrom,
  workingDayUntil,
} from "../../src/thai";

const FIRST = toSerial("2020-10-01");
const day = fc.integer({ min: 0, max: 800 }).map((offset) => fromSerial(FIRST + offset));
const daysOff = fc.array(day, { maxLength: 60 }).map((days) => new Set(days));
const NONE: ReadonlySet<string> = new Set();

describe("working days", () => {
  it("are Monday to Friday but for holidays", () => {
    const week = ["2021-04-25", "2021-04-26", "2021-04-27", "2021-04-28", "2021-04-29", "2021-04-30", "2021-05-01"];
    expect(week.filter((date) => isWorkingDay(date, new Set(["2021-04-28"])))).toEqual([
      "2021-04-26",
      "2021-04-27",
      "2021-04-29",
      "2021-04-30",
    ]);
  });

  it("are counted over weekends and holidays, the day one counts from aside", () => {
    expect(addWorkingDays("2021-04-30", -5, NONE)).toBe("2021-04-23");
    expect(addWorkingDays("2021-04-30", -5, new Set(["2021-04-26"]))).toBe("2021-04-22");
    expect(addWorkingDays("2021-05-01", -1, NONE)).toBe("2021-04-30");
    expect(addWorkingDays("2021-05-01", 1, NONE)).toBe("2021-05-03");
    expect(addWorkingDays("2021-05-01", 0, NONE)).toBe("2021-05-01");
  });

  it("nearest to a day off are before and after it", () => {
    const off = new Set(["2021-05-03", "2021-05-04"]);
    expect(workingDayUntil("2021-05-04", off)).toBe("2021-04-30");
    expect(workingDayFrom("2021-05-01", off)).toBe("2021-05-05");
    expect(workingDayFrom("2021-05-05", off)).toBe("2021-05-05");
  });

  it("are the only days counting ever lands on", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -60, max: 60 }), daysOff, (from, days, off) => {
        fc.pre(days !== 0);
        expect(isWorkingDay(addWorkingDays(from, days, off), off)).toBe(true);
      }),
    );
  });

  it("counted there and back lead to where one came from", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -60, max: 60 }), daysOff, (any, days, off) => {
        const from = workingDayFrom(any, off);
        expect(addWorkingDays(addWorkingDays(from, days, off), -days, off)).toBe(from);
      }),
    );
  });

  it("passed over are exactly as many as were counted", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), daysOff, (from, days, off) => {
        let passed = 0;
        for (let each = from; each < addWorkingDays(from, days, off);) {
          each = addDays(each, 1);
          if (isWorkingDay(each, off)) passed += 1;
        }
        expect(passed).toBe(days);
      }),
    );
  });
});
