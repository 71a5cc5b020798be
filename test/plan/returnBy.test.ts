import { proposeReturnBy } from "../../src/plan";

const none = new Set<string>();

describe("the day workbooks are asked back", () => {
  it("is 15 working days on, past weekends and holidays", () => {
    expect(proposeReturnBy("2020-11-20", [null], none)).toBe("2020-12-11");
    expect(proposeReturnBy("2020-11-20", [], new Set(["2020-12-07", "2020-12-10"]))).toBe("2020-12-15");
  });

  it("is the last working day until the first date of publication, where that comes before", () => {
    expect(proposeReturnBy("2020-11-20", ["2020-12-09", "2020-12-05", null, "2021-04-01"], none)).toBe("2020-12-04");
  });

  it("does not go by what should have been published already", () => {
    expect(proposeReturnBy("2020-11-20", ["2020-11-20", "2020-10-01"], none)).toBe("2020-12-11");
  });

  it("is never before the next working day", () => {
    expect(proposeReturnBy("2020-11-20", ["2020-11-21"], none)).toBe("2020-11-23");
  });
});
