import fc from "fast-check";
import { compareCodes, itemCode, parseItemCode } from "../../src/ita";
import { toThaiDigits } from "../thaiDigits";

const letter = fc.constantFrom("O", "I", "E");
const number = fc.integer({ min: 1, max: 99 });

describe("an item code", () => {
  it.each([
    ["O1", "O1"],
    ["0๑", "O1"],
    ["๐๑", "O1"],
    ["๐๑๐", "O10"],
    ["010", "O10"],
    ["๐๔๓", "O43"],
    ["OIT 1", "O1"],
    ["oit1", "O1"],
    ["O1.", "O1"],
    ["O31 :", "O31"],
    ["ข้อ O5", "O5"],
    ["1๑", "I1"],
    ["1๑๑", "I11"],
    ["E๑", "E1"],
    ["EIT 5", "E5"],
    ["I-3", "I3"],
    ["O\u200b7", "O7"],
  ])("is read from %j as %s", (text, code) => {
    expect(parseItemCode(text)?.code).toBe(code);
  });

  it.each([
    "",
    "O",
    "๐",
    "0",
    "00",
    "10",
    "๑.",
    "ข้อ",
    "E-Service",
    "0.50",
    "0.00",
    "1.5",
    "100",
    "O0",
    "O100",
    "ตัวชี้วัดที่ 10",
  ])("is not %j", (text) => {
    expect(parseItemCode(text)).toBeUndefined();
  });

  it("survives formatting and parsing, in Arabic and Thai digits", () => {
    fc.assert(
      fc.property(letter, number, (which, n) => {
        const code = itemCode(which, n);
        expect(parseItemCode(code)).toEqual({ code, repaired: false });
        expect(parseItemCode(`${which}${toThaiDigits(String(n))}`)).toEqual({ code, repaired: true });
      }),
    );
  });

  it("is read or refused, never guessed from other text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 12 }), (text) => {
        const parsed = parseItemCode(text);
        if (parsed !== undefined) expect(parseItemCode(parsed.code)).toEqual({ code: parsed.code, repaired: false });
      }),
    );
  });

  it("takes a megabyte of digits without effort", () => {
    expect(parseItemCode(`O${"1".repeat(1_000_000)}`)).toBeUndefined();
  });

  it("sorts what an office can fix itself first, then by number", () => {
    expect([itemCode("E", 1), itemCode("O", 10), itemCode("I", 2), itemCode("O", 9)].sort(compareCodes)).toEqual([
      "O9",
      "O10",
      "I2",
      "E1",
    ]);
  });
});
