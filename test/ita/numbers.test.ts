import fc from "fast-check";
import { parseNumber, plainNumber, roundHalfUp, scoresAgree } from "../../src/ita";
import { toThaiDigits } from "../thaiDigits";

describe("a plain number", () => {
  it("is what Number() makes of it, in Arabic and in Thai digits", () => {
    const digits = fc.stringMatching(/^\d{1,9}(?:\.\d{1,5})?$/);
    fc.assert(
      fc.property(digits, (text) => {
        expect(plainNumber(text)).toBe(Number(text));
        expect(plainNumber(toThaiDigits(text))).toBe(Number(text));
      }),
    );
  });

  it.each(["", ".", "1.", ".5", "1.2.3", "-1", "1,5", "1 2", "๑x", "1e3", "๚", "/", ":"])("is not %j", (text) => {
    expect(plainNumber(text)).toBeNaN();
  });
});

describe("a number in a document", () => {
  it.each([
    ["๙๑.๘๕", 91.85],
    ["91,85", 91.85],
    ["91.85 %", 91.85],
    [" ๗๒.๓๑ ", 72.31],
    ["1,234", 1234],
    ["1,234.5", 1234.5],
    ["1,234,567", 1234567],
    ["0,123", 0.123],
    ["๐", 0],
    ["91.85\u00a0%", 91.85],
    ["91.85¹", 91.85],
    ["100 ¹²", 100],
  ])("%j is %d", (text, value) => {
    expect(parseNumber(text)).toEqual({ kind: "number", value });
  });

  it.each(["", " ", "-", "–", "—", "ไม่มีข้อมูล", "N/A"])("%j is absent, not zero", (text) => {
    expect(parseNumber(text)).toEqual({ kind: "absent" });
  });

  it.each([
    "ร้อย",
    "12:30",
    "9 1.8",
    "0\n50",
    "1/2",
    "1e5",
    "-5",
    "+5",
    "1,23,4",
    "12.34.56",
    "5.",
    ".5",
    "฿5",
    "1OO",
    "9".repeat(17),
  ])("%j is unreadable", (text) => {
    expect(parseNumber(text)).toEqual({ kind: "unreadable" });
  });

  it("survives formatting and parsing, in Arabic and Thai digits", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (hundredths) => {
        const value = hundredths / 100;
        const text = value.toFixed(2);
        expect(parseNumber(text)).toEqual({ kind: "number", value });
        expect(parseNumber(toThaiDigits(text))).toEqual({ kind: "number", value });
        expect(parseNumber(value.toLocaleString("en-US", { minimumFractionDigits: 2 }))).toEqual({
          kind: "number",
          value,
        });
      }),
    );
  });
});

describe("rounding", () => {
  it.each([
    [84.995, 85],
    [84.99499999999999, 85],
    [84.994, 84.99],
    [1.005, 1.01],
    [2.675, 2.68],
    [-1.005, -1.01],
    [0, 0],
  ])("takes %d to %d, half away from zero on 15 significant digits", (value, rounded) => {
    expect(roundHalfUp(value)).toBe(rounded);
  });
});

describe("a reported and a computed figure", () => {
  it("agree within one hundredth, the rounding of print", () => {
    expect(scoresAgree(72.31, 72.3074)).toBe(true);
    expect(scoresAgree(72.31, 72.3249)).toBe(true);
    expect(scoresAgree(72.31, 72.3251)).toBe(false);
    expect(scoresAgree(53.4, 53.38)).toBe(false);
  });
});
