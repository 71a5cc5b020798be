import { asText, assignable, formulaIn } from "../../src/excel/cellText";

describe("a text that is assigned to a cell", () => {
  it.each([
    "=1+1",
    "+66 2 123",
    "-",
    "@a",
    "'a",
    "#N/A",
    "1",
    "1.5",
    "1/2",
    "12:30",
    "5%",
    "1,000",
    "1e5",
    "TRUE",
    "จริง",
  ])("%s is marked as a text", (text) => {
    expect(asText(text, "General")).toBe(`'${text}`);
  });

  it.each(["3 พ.ค. 2564", "15 ก.พ. 2564", "2 May", "Jan 2021", "1 มกราคม 2564", "๑๕"])(
    "%s is marked, as it may be a date",
    (text) => {
      expect(asText(text, undefined)).toBe(`'${text}`);
    },
  );

  it.each(["ข้อ O12", "O1", "กองคลัง", "a=b", "ปี 2564 (รอบ 1)", ""])("%s is left as it is", (text) => {
    expect(asText(text, "General")).toBe(text);
  });

  it("needs no mark in a cell formatted as text, unless it begins with one", () => {
    expect(asText("=1+1", "@")).toBe("=1+1");
    expect(asText("'a", "@")).toBe("''a");
  });
});

describe("what a cell holds", () => {
  it("is a formula only if its value is another text", () => {
    expect(formulaIn({ formula: "=1+1", value: 2 })).toBe("=1+1");
    expect(formulaIn({ formula: "=1+1", value: "=1+1" })).toBeUndefined();
    expect(formulaIn({ formula: 5, value: 5 })).toBeUndefined();
  });

  it("is assigned again as what it is", () => {
    expect(assignable("=A1", 3, "General")).toBe("=A1");
    expect(assignable("=A1", "=A1", "General")).toBe("'=A1");
    expect(assignable("=A1", "=A1", "@")).toBe("=A1");
    expect(assignable("001", "001", "General")).toBe("'001");
    expect(assignable(7, 7, "General")).toBe(7);
    expect(assignable("", "", "General")).toBe("");
  });
});
