import fc from "fast-check";
import {
  addDays,
  addYears,
  displayWidth,
  fromSerial,
  skeletonKey,
  textKey,
  tidy,
  toArabicDigits,
  toSerial,
} from "../../src/thai";
import { toThaiDigits } from "../thaiDigits";

describe("Thai digits", () => {
  it("come back after conversion", () => {
    fc.assert(fc.property(fc.stringMatching(/^[0-9.,%-]*$/), (text) => toArabicDigits(toThaiDigits(text)) === text));
  });
});

describe("tidying text", () => {
  it.each([
    ["ก\u00a0ข\u200b", "ก ข"],
    ["ท\u0e4d\u0e32", "ทำ"],
    ["น\u0e49\u0e4d\u0e32", "น้ำ"],
    ["น\u0e4d\u0e49\u0e32", "น้ำ"],
    ["เเผน", "แผน"],
    ["ท ี่", "ที่"],
    ["\u0e19\u0e33\u0e49\u0e32", "น้ำ"],
    ["\u0e17\u0e33\u0e32", "ทำ"],
    ["\u0e17\u0e48\u0e35", "ที่"],
    ["\u0e1b\uf702\uf70aผ\u0e39\uf70b", "ปี่ผู้"],
    ["\uf70fา\uf700าน\uf718", "ญาฐานุ"],
  ])("turns %j into %j", (text, tidied) => {
    expect(tidy(text)).toBe(tidied);
  });

  it("is the same for a text that needs it least as inside one that needs it", () => {
    const text = fc.string({ unit: fc.constantFrom(..."กขเแำาํ้ีๆ1๑A.-()%".split("")) });
    // A zero-width space sends a text through every repair.
    fc.assert(fc.property(text, (some) => tidy(some) === tidy(`${some}\u200b`)));
  });

  it("does nothing the second time", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."กขเแำาํ้่ีู\uf70a 1๑\u200b\u00a0".split("")) }),
        (text) => tidy(tidy(text)) === tidy(text),
      ),
    );
  });
});

describe("keys", () => {
  it("ignore wrap spaces and kinds of digits", () => {
    expect(textKey("รอบ ๖ เดือน")).toBe(textKey("รอบ6เดือน"));
  });

  it("find a name whose marks were lost in copying", () => {
    expect(skeletonKey("การดาเนินงาน")).toBe(skeletonKey("การดำเนินงาน"));
    expect(skeletonKey("พนื้ ฐาน")).toBe(skeletonKey("พื้นฐาน"));
  });
});

describe("display width", () => {
  it("does not count marks above and below the line", () => {
    expect(displayWidth("ที่นี่")).toBe(2);
  });
});

describe("dates", () => {
  it("convert to spreadsheet serial numbers and back", () => {
    expect(toSerial("1900-03-01")).toBe(61);
    expect(toSerial("2021-04-30")).toBe(44316);
    fc.assert(fc.property(fc.integer({ min: 61, max: 80_000 }), (serial) => toSerial(fromSerial(serial)) === serial));
  });

  it("move over months and leap days", () => {
    expect(addDays("2021-05-01", -1)).toBe("2021-04-30");
    expect(addYears("2020-02-29", 1)).toBe("2021-02-28");
  });

  it("are refused in any other form", () => {
    expect(() => toSerial("30/4/2564")).toThrow(RangeError);
  });
});
