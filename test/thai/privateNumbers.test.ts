import fc from "fast-check";
import { hasPrivateNumber, withoutPrivateNumbers } from "../../src/thai";

describe("a quotation", () => {
  it.each<[string, string]>([
    ["โทร 081-234-5678", "โทร xxx-xxx-xxxx"],
    ["โทร ๐๘๑ ๒๓๔ ๕๖๗๘", "โทร xxx xxx xxxx"],
    ["โทร 0812345678", "โทร xxxxxxxxxx"],
    ["โทร 02-123-4567", "โทร xx-xxx-xxxx"],
    ["โทร ๐ ๒๑๒๓ ๔๕๖๗", "โทร x xxxx xxxx"],
    ["โทร 0 2123 4567", "โทร x xxxx xxxx"],
    ["โทร +66 81 234 5678", "โทร +xx xx xxx xxxx"],
    ["เลข 1-1037-00000-00-1", "เลข x-xxxx-xxxxx-xx-x"],
    ["เลข ๑๑๐๓๗๐๐๐๐๐๐๐๑", "เลข xxxxxxxxxxxxx"],
    ["ส่ง sommut.j@example.co.th", "ส่ง xxxxxx.x@xxxxxxx.xx.xx"],
  ])("hides what tells a person: %s", (text, shown) => {
    expect(hasPrivateNumber(text)).toBe(true);
    expect(withoutPrivateNumbers(text)).toBe(shown);
  });

  it.each([
    "O10 แผนดำเนินงาน 100.00",
    "๐๑๐ | แผน | ๑๐๐",
    "ที่ มท 0808.2/ว 1234 ลงวันที่ 27 กุมภาพันธ์ 2564",
    "งบประมาณ 1,234,567,890.00 บาท",
    "90.74 79.95 87.58 80.99",
    "โทร. ๑๒๔",
    "0.6666666666667",
  ])("leaves figures and letters alone: %s", (text) => {
    expect(hasPrivateNumber(text)).toBe(false);
    expect(withoutPrivateNumbers(text)).toBe(text);
  });

  it("is as long as the text, so that places in it stay the same", () => {
    fc.assert(fc.property(fc.string(), (text) => withoutPrivateNumbers(text).length === text.length));
  });
});
