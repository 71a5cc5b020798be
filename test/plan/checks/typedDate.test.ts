import fc from "fast-check";
import { typedDate } from "../../../src/plan";
import { addYears, fromSerial, shortDate, toSerial } from "../../../src/thai";

const day = (from: string, to: string) => fc.integer({ min: toSerial(from), max: toSerial(to) }).map(fromSerial);

describe("a date as somebody typed it", () => {
  it("whose year is of the Buddhist era is the day that was meant, 543 years before", () => {
    fc.assert(
      fc.property(day("1900-03-01", "2156-12-31"), (meant) => {
        fc.pre(!meant.endsWith("-02-29"));
        const typed = addYears(meant, 543);
        expect(typedDate(typed, null)).toEqual({ kind: "wrong-era", year: Number(typed.slice(0, 4)), meant });
        expect(typedDate(meant, null)).toEqual({ kind: "day", day: meant });
      }),
    );
  });

  it("that is repaired needs no repair any more", () => {
    fc.assert(
      fc.property(day("1950-01-01", "2700-12-31"), fc.integer({ min: 2560, max: 2590 }), (typed, year) => {
        const read = typedDate(typed, year);
        const meant = "meant" in read ? read.meant : undefined;
        fc.pre(meant !== undefined && typed.startsWith("2"));
        expect(typedDate(meant, null)).toEqual({ kind: "day", day: meant });
      }),
    );
  });

  it("on 29 February of a Buddhist leap year is a text, as spreadsheets keep it; a day that never was has no repair", () => {
    expect(typedDate("29/2/2567", null)).toEqual({ kind: "text", meant: "2024-02-29" });
    expect(typedDate("2567-02-29", null)).toEqual({ kind: "text", meant: "2024-02-29" });
    expect(typedDate("2568-02-29", null)).toEqual({ kind: "wrong-era", year: 2568, meant: undefined });
  });

  it("with two digits for the year is of the plan's own year", () => {
    expect(typedDate("1969-04-23", 2569)).toEqual({ kind: "two-digit-year", year: 1969, meant: "2026-04-23" });
    expect(typedDate("1983-04-23", 2569)).toEqual({ kind: "two-digit-year", year: 1983, meant: "2026-04-23" });
    expect(typedDate("1968-11-20", 2569)).toEqual({ kind: "two-digit-year", year: 1968, meant: "2025-11-20" });
    expect(typedDate("1969-11-20", 2569)).toEqual({ kind: "day", day: "1969-11-20" });
    expect(typedDate("1969-04-23", null)).toEqual({ kind: "day", day: "1969-04-23" });
    expect(typedDate("23/4/69", 2569)).toEqual({ kind: "text", meant: "2026-04-23" });
    expect(typedDate("23/4/26", 2569)).toEqual({ kind: "text", meant: "2026-04-23" });
    expect(typedDate("23/4/69", null)).toEqual({ kind: "unreadable" });
  });

  it("as a text in Thai is the day it says", () => {
    fc.assert(
      fc.property(day("2000-01-01", "2100-12-31"), (meant) => {
        expect(typedDate(shortDate(meant, "th"), null)).toEqual({ kind: "text", meant });
      }),
    );
    expect(typedDate("๒๓ เมษายน ๒๕๖๙", null)).toEqual({ kind: "text", meant: "2026-04-23" });
  });

  it.each(["ตลอดปีงบประมาณ", "เม.ย. 2569", "31/4/2569", "2026-04-31", "-"])(
    "that says no day, as %s, is left",
    (text) => {
      expect(typedDate(text, 2569)).toEqual({ kind: "unreadable" });
    },
  );
});
