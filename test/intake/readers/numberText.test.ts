import fc from "fast-check";
import { numberText } from "../../../src/intake/readers/office/numberText";
import { parseNumber } from "../../../src/ita";

const text = (value: number | string, format?: string) => numberText(String(value), format, false);

describe("a number of a sheet", () => {
  it.each([
    ["100", undefined, "100"],
    ["91.85", "0.00", "91.85"],
    ["91.849999999999994", "0.00", "91.85"],
    ["1E2", undefined, "100"],
    ["1.5E-7", undefined, "0.00000015"],
    ["1E21", undefined, "1000000000000000000000"],
    ["53.404761904761905", "0.00", "53.404761904762"],
    ["-3.5", "#,##0.00", "-3.5"],
    ["1234.5", "#,##0.00", "1234.5"],
    ["0", '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-', "0"],
    ["91.85", '[$-D00041E]0.00" คะแนน"', "91.85"],
    ["91.85", "t0.00", "91.85"],
    ["12.5", "[Red][>=50]0.0;0.0", "12.5"],
  ])("%s in the format %s says %s: its value, not what is shown of it", (stored, format, wanted) => {
    expect(text(stored, format)).toBe(wanted);
  });

  it.each([
    ["0.9185", "0.00%", "91.85 %"],
    ["0.9185", "0%", "91.85 %"],
    ["0.57", '0"."00%', "57 %"],
    ["1", "0%", "100 %"],
    ["0.33333333333333331", "0.00%", "33.3333333333 %"],
    ["91.85", "0.00%", "9185 %"],
    ["30", '0"%"', "30"],
    ["30", "0\\%", "30"],
  ])("%s in the percent format %s says %s", (stored, format, wanted) => {
    expect(text(stored, format)).toBe(wanted);
  });

  it.each([
    ["10", "000", "010"],
    ["1", "00", "01"],
    ["10", '"O"0', "O10"],
    ["1", '"O"00', "O01"],
    ["7", "\\I0", "I7"],
    ["3", '"ข้อ "0', "ข้อ 3"],
    ["1", "0", "1"],
    ["5", "00.00", "5"],
    ["5", '"คะแนน "0', "5"],
    ["1.5", '"O"0', "1.5"],
  ])("%s in the code format %s says %s", (stored, format, wanted) => {
    expect(text(stored, format)).toBe(wanted);
  });

  it("in a format for numbers is read back as the value, to what is held exactly", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (value) => {
        const read = parseNumber(text(value));
        expect(read).toEqual({ kind: "number", value: expect.closeTo(value, 11) as number });
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (tenThousandths) => {
        const value = tenThousandths / 10_000;
        expect(parseNumber(text(value))).toEqual({ kind: "number", value });
        expect(parseNumber(text(value / 100, "0.00%"))).toEqual({ kind: "number", value });
      }),
    );
  });
});

describe("a day of a sheet", () => {
  it.each([
    ["44285", "d/m/yyyy", "30/03/2021"],
    ["44285", "[$-107041E]d mmm yyyy", "30/03/2564"],
    ["44285", "[$-D07041E]d mmmm yyyy", "30/03/2564"],
    ["44285", "[$-41E]d mmm yyyy", "30/03/2021"],
    ["44285", "[$-D00041E]d mmm yyyy", "30/03/2021"],
    ["44285", "d/m/bbbb", "30/03/2564"],
    ["44285.75", "d/m/yyyy h:mm", "30/03/2021 18:00"],
    ["44285.75", "d/m/yyyy", "30/03/2021"],
    ["0.5", "h:mm", "12:00"],
    ["242592", "d/m/yyyy", "10/03/2564"],
    ["1", "d/m/yyyy", "01/01/1900"],
    ["44285", "mmm\\-yy", "30/03/2021"],
  ])("%s in the format %s is %s, in the era shown", (stored, format, wanted) => {
    expect(text(stored, format)).toBe(wanted);
  });

  it("counts from 1904 in workbooks that do", () => {
    expect(numberText("42823", "d/m/yyyy", true)).toBe("30/03/2021");
  });
});
