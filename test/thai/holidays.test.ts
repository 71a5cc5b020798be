import { HOLIDAY_NAMES, holidaysOf, isWorkingDay, toSerial } from "../../src/thai";

const dates = (fiscalYear: number, basis?: string) =>
  holidaysOf(fiscalYear)
    .days.filter((day) => basis === undefined || day.basis === basis)
    .map(({ date }) => date);

describe("holidays of a fiscal year", () => {
  it("run from October to September, in order", () => {
    expect(dates(2564)).toEqual([
      "2020-10-13",
      "2020-10-23",
      "2020-12-05",
      "2020-12-07",
      "2020-12-10",
      "2020-12-31",
      "2021-01-01",
      "2021-02-26",
      "2021-04-06",
      "2021-04-13",
      "2021-04-14",
      "2021-04-15",
      "2021-05-04",
      "2021-05-26",
      "2021-06-03",
      "2021-07-24",
      "2021-07-25",
      "2021-07-26",
      "2021-07-28",
      "2021-08-12",
    ]);
  });

  it.each([
    ["one that falls on a Saturday", 2564, "2020-12-07"],
    ["two of one weekend, once", 2564, "2021-07-26"],
    ["the last day of the year, behind New Year's Day", 2567, "2024-01-02"],
    ["31 December and 1 January on one weekend, once", 2566, "2023-01-02"],
    ["Songkran that begins on a Saturday, behind its last day", 2567, "2024-04-16"],
    ["two on one Saturday, once", 2566, "2023-06-05"],
    ["Visakha Bucha on a Sunday", 2568, "2025-05-12"],
  ])("have a substitute for %s", (_, fiscalYear, substitute) => {
    const days = dates(fiscalYear, "substitute");
    expect(days).toContain(substitute);
    expect(days).not.toContain(new Date(Date.parse(substitute) + 86_400_000).toISOString().slice(0, 10));
  });

  it("have substitutes on days that are off for no other reason", () => {
    for (let fiscalYear = 2560; fiscalYear <= 2600; fiscalYear += 1) {
      const others = new Set(
        holidaysOf(fiscalYear)
          .days.filter(({ basis }) => basis !== "substitute")
          .map(({ date }) => date),
      );
      for (const date of dates(fiscalYear, "substitute")) expect(isWorkingDay(date, others)).toBe(true);
    }
  });

  it("by the moon lie within two days of a mean full moon", () => {
    const [fullMoon, month] = [toSerial("2021-02-27") + 0.345, 29.530588];
    for (const { date, name } of [2563, 2564, 2565, 2566, 2567, 2568, 2569].flatMap((year) => holidaysOf(year).days)) {
      if (!name.endsWith("-bucha") || !dates(Number(date.slice(0, 4)) + 543, "memory").includes(date)) continue;
      const phase = (toSerial(date) + 0.5 - fullMoon) / month;
      expect([date, Math.abs(phase - Math.round(phase)) * month < 2]).toEqual([date, true]);
    }
  });

  it("that are not known are named, and not made up", () => {
    expect(holidaysOf(2564).unknown).toEqual(["ploughing"]);
    expect(holidaysOf(2575).unknown).toEqual([
      "makha-bucha",
      "visakha-bucha",
      "asalha-bucha",
      "buddhist-lent",
      "ploughing",
    ]);
    expect(dates(2575, "memory")).toEqual([]);
  });

  it("are each either dated or named as unknown", () => {
    const { days, unknown } = holidaysOf(2569);
    expect(new Set([...days.map(({ name }) => name), ...unknown])).toEqual(new Set(HOLIDAY_NAMES));
  });

  it("begin with the reign or the law they come from", () => {
    expect(dates(2562)).not.toContain("2019-05-04");
    expect(dates(2563)).toContain("2020-05-04");
  });
});
