import { calendarFor, calendarPeriod, SCHEMES, schemeFor } from "../../src/ita";

describe.each(SCHEMES.map((scheme) => [scheme.fiscalYear, scheme] as const))("the scheme of FY%s", (year, scheme) => {
  it("names every item once and its indicators once", () => {
    expect(new Set(scheme.items.map(({ code }) => code)).size).toBe(scheme.items.length);
    expect(scheme.indicators.map(({ no }) => no)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(scheme.instruments.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
  });

  it("says where it comes from", () => {
    expect(scheme.confirmed).toBe(year === 2563 || year === 2564);
    for (const { provenance } of scheme.items)
      expect(provenance).toMatch(/^(document|document-other-year|recomputed|third-party|memory)$/);
    if (!scheme.confirmed)
      expect(new Set(scheme.instruments.map(({ weightProvenance }) => weightProvenance))).toEqual(new Set(["memory"]));
  });
});

describe("confirmed schemes", () => {
  it.each([2563, 2564])("of FY%i have 43 OIT, 30 IIT and 15 EIT items in 7 sub-indicators", (year) => {
    const { items, subindicators } = schemeFor(year);
    const count = (letter: string) => items.filter(({ code }) => code.startsWith(letter)).length;
    expect([count("O"), count("I"), count("E"), subindicators.length]).toEqual([43, 30, 15, 7]);
  });

  it("differ in the names of O29 to O31", () => {
    const name = (year: number) => schemeFor(year).items.find(({ code }) => code === "O29")?.name;
    expect(name(2563)).not.toBe(name(2564));
  });
});

describe("a year nobody knows", () => {
  it("gets the ten indicators, unconfirmed and without bands", () => {
    expect(schemeFor(2599)).toMatchObject({ fiscalYear: 2599, confirmed: false, bands: null, items: [] });
    expect(schemeFor(null)).toMatchObject({ fiscalYear: null, confirmed: false });
  });
});

describe("the calendar", () => {
  it("of FY2564 is the one agencies got: OIT is submitted from 1 March to 30 April 2021", () => {
    const calendar = calendarFor(2564);
    expect(calendar.proposed).toBe(false);
    expect(calendarPeriod(calendar, "submit-oit")).toMatchObject({ from: "2021-03-01", to: "2021-04-30" });
  });

  it("of another year is shifted and marked proposed", () => {
    const calendar = calendarFor(2565);
    expect(calendar.proposed).toBe(true);
    expect(calendarPeriod(calendar, "submit-oit")).toMatchObject({ from: "2022-03-01", to: "2022-04-30" });
  });
});
