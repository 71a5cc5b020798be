import fc from "fast-check";
import { partNames } from "../../../src/workbook/sharing/split/partNames";

const named = (unit: string, number = 1) => partNames(2563, number, unit, "0R3AB").fileName;

describe("the name of a unit's file", () => {
  it("is its number and the unit, and one in plain letters beside it", () => {
    expect(partNames(2563, 2, "กองคลัง", "0R3AB")).toEqual({
      fileName: "ITA2563-02-กองคลัง.xlsx",
      asciiName: "ITA2563-02-0R3AB.xlsx",
    });
    expect(partNames(null, 12, "กองคลัง", "").fileName).toBe("ITA-12-กองคลัง.xlsx");
  });

  it.each([
    ["สำนักปลัด (งานนิติการ)", "ITA2563-01-สำนักปลัด-(งานนิติการ).xlsx"],
    ['กอง/ช่าง: *?<>|"\\ ', "ITA2563-01-กอง-ช่าง.xlsx"],
    ["สำนักปลัดฯ.", "ITA2563-01-สำนักปลัดฯ.xlsx"],
    ["=SUM(A1)", "ITA2563-01-SUM(A1).xlsx"],
    ["...", "ITA2563-01.xlsx"],
  ])("of %s is %s", (unit, name) => {
    expect(named(unit)).toBe(name);
  });

  it("ends with a whole syllable where it is too long for mail", () => {
    expect(named("สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด")).toBe("ITA2563-01-สำนักงานส่งเสริมการปก.xlsx");
    expect(named(`${"ก".repeat(20)}เก่า`)).toBe(`ITA2563-01-${"ก".repeat(20)}.xlsx`);
  });

  it("is short, of letters every system takes, and differs for every number", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), fc.integer({ min: 1, max: 99 }), (unit, number) => {
        const { fileName, asciiName } = partNames(2563, number, unit, "0R3AB");
        for (const name of [fileName, asciiName]) {
          expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(80);
          expect(name).toMatch(/^ITA2563-\d\d[^\p{C}<>:"/\\|?*'%#&+\s]*(?<!\.)\.xlsx$/u);
          expect(name.normalize("NFC")).toBe(name);
        }
        expect(asciiName).toMatch(/^[\x21-\x7E]+$/);
        expect(partNames(2563, number + 1, unit, "0R3AB").fileName).not.toBe(fileName);
      }),
    );
  });
});
