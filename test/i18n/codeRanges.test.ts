import { codeRanges } from "../../src/i18n/codeRanges";

describe("a list of codes", () => {
  it("says three or more in a row as a range", () => {
    expect(codeRanges("O1, O2, O3, O7, O9, O10, O11, O12")).toBe("O1–O3, O7, O9–O12");
  });

  it("leaves two in a row, other letters and indicators apart", () => {
    expect(codeRanges("O1, O2, O4")).toBe("O1, O2, O4");
    expect(codeRanges("I29, I30, E1, E2, O31")).toBe("I29, I30, E1, E2, O31");
    expect(codeRanges("1, 2, 3, O4, O5, O6")).toBe("1–3, O4–O6");
  });

  it("leaves what is no list of codes as it is", () => {
    expect(codeRanges("O1 ถึง O3, อื่นๆ")).toBe("O1 ถึง O3, อื่นๆ");
    expect(codeRanges("")).toBe("");
  });
});
